import { table } from './table.js';

const EVENTS = `event received by office once (doc: any text)
event accepted by office (doc: any text)
event refused by office (doc: any text)
event decided2 by office (doc: any text)
event asked by party (doc: any text)
event lifted by office
event remark by party`;

table('deemed events (section 8)', [
  {
    says: 'what a clock deems stands on its due day, after all of that day, and triggers rules',
    rules: `${EVENTS}
clock examination: 5 days after received
deem accepted when examination runs out unless refused
duty decide: after first accepted, office must decided2 within 10 days
guard asking: asked only if accepted`,
    examples: [
      `2020-01-01 received
2020-01-20 decided2
expect: late decide, due 2020-01-16, by 4 days`,
      `2020-01-01 received
2020-01-04 refused
at: 2020-03-01`,
      `2020-01-01 received
2020-01-04 accepted
2020-01-20 decided2
expect: late decide, due 2020-01-14, by 6 days`,
      `2020-01-01 received
2020-01-06 asked
2020-01-07 asked
at: 2020-01-10
expect: barred asking
expect: in-time asking
expect: open decide`,
    ].map((e) => (e.includes('expect') ? e : `${e}\n2020-03-01 asked\nexpect: barred asking`)),
  },
  {
    says: 'it exists only if the time of checking is later than its day',
    rules: `${EVENTS}
clock examination: 5 days after received
deem accepted when examination runs out
duty decide: after first accepted, office must decided2 within 10 days
guard now: asked only if no accepted`,
    examples: [
      `2020-01-01 received
2020-01-06 asked
expect: in-time now`,
      `2020-01-01 received
2020-01-02 asked
at: 2020-01-07
expect: open decide, due 2020-01-16
expect: in-time now`,
    ],
  },
  {
    says: 'an unless on the due day comes before it, one on the next day comes too late',
    rules: `${EVENTS}
clock examination: 5 days after received
deem accepted when examination runs out unless refused
guard asking: asked only if accepted`,
    examples: [
      `2020-01-01 received
2020-01-06 refused
2020-01-10 asked
expect: barred asking`,
      `2020-01-01 received
2020-01-07 refused
2020-01-10 asked
expect: in-time asking`,
    ],
  },
  {
    says: 'a later real event of the kind is a repetition and triggers nothing',
    rules: `${EVENTS}
clock examination: 5 days after received
deem accepted when examination runs out
duty decide: after each accepted, office must decided2 within 10 days`,
    examples: [
      `2020-01-01 received
2020-01-08 accepted
2020-01-17 decided2
expect: late decide, due 2020-01-16, by 1 day`,
    ],
  },
  {
    says: 'what a condition deems stands beside what makes it hold first, so that an answer of that day answers',
    rules: `${EVENTS}
deem lifted when count(remark) >= 2 first holds
guard g: asked only if lifted
duty d: after first lifted, office must decided2 within 3 days`,
    examples: [
      `2020-01-01 remark
2020-01-05 remark
2020-01-05 asked
2020-01-06 asked
2020-01-09 decided2
expect: in-time g
expect: in-time g
expect: late d, due 2020-01-08, by 1 day`,
      `2020-01-01 remark
2020-01-05 asked
2020-01-05 remark
2020-01-09 decided2
expect: barred g
expect: late d, due 2020-01-08, by 1 day`,
      `2020-01-01 remark
2020-01-05T10:00 asked
2020-01-05T11:00 remark
2020-01-05T12:00 asked
2020-01-08 decided2
expect: barred g
expect: in-time g
expect: met d, due 2020-01-08`,
      `2020-01-01 remark
2020-01-05T09:00 remark
2020-01-05T09:30 decided2
at: 2020-03-01
expect: met d, due 2020-01-08`,
      `2020-01-01 remark
2020-01-05 remark
2020-01-05 decided2
at: 2020-03-01
expect: met d, due 2020-01-08`,
      `order: none
2020-01-01 remark
2020-01-05 decided2
2020-01-05 asked
2020-01-05 remark
at: 2020-03-01
expect: undetermined g
expect: met d, due 2020-01-08`,
      `2020-01-01 remark
2020-01-05 decided2
2020-01-06 remark
at: 2020-03-01
expect: overdue d, due 2020-01-09`,
    ],
  },
  {
    says: 'what a condition deems has the time of what made it hold, and is known no better than that',
    rules: `${EVENTS}
deem lifted when remark first holds
duty d: after each lifted where between 10:00 and 06:00, office must decided2 within 2 days
duty h: after first lifted, office must decided2 within 2 hours`,
    examples: [
      `2020-01-05 remark
at: 2020-03-01
expect: undetermined d
expect: overdue h`,
      `2020-01-05 remark
2020-01-06T01:00:00+01:00 decided2
at: 2020-03-01
expect: undetermined d
expect: undetermined h`,
      `2020-01-05T11:00 remark
2020-01-05T12:30:00+01:00 decided2
at: 2020-03-01
expect: met d
expect: met h`,
      `2020-01-05T09:59 remark
at: 2020-03-01
expect: overdue h`,
      `order: none
2020-01-05T09:59 remark
2020-01-05T09:59:30+01:00 decided2
2020-01-05T10:00:10+01:00 asked
at: 2020-03-01
expect: met h`,
    ],
  },
  {
    says: 'what an event that is not recorded would tell of a document may be deemed for it',
    rules: `${EVENTS}
clock term: 5 days after first remark
deem accepted per case and doc: when term runs out
duty d: after each lifted, office must accepted within 30 days`,
    examples: [
      `2020-01-05 remark
2020-01-06 lifted
not recorded: refused
at: 2020-03-01
expect: undetermined d`,
      `2020-01-05 remark
2020-01-06 lifted
at: 2020-03-01
expect: overdue d`,
      `2020-01-05 remark
2020-01-06 lifted
2020-01-06 asked (doc: "a")
not recorded: refused
at: 2020-03-01
expect: met d`,
    ],
  },
  {
    says: 'what a clock of hours deems within the time of an act came before it or after it',
    rules: `${EVENTS}
clock term: 1 hours after received
deem lifted when term runs out
guard g: asked only if lifted`,
    examples: [
      `2020-01-05T10:00:30+01:00 received
2020-01-05T11:00 asked
2020-01-05T11:01 asked
at: 2020-03-01
expect: undetermined g
expect: in-time g`,
      `2020-01-05T10:00:30+01:00 received
2020-01-05 asked
at: 2020-03-01
expect: undetermined g`,
      `2020-01-05T10:00:30+01:00 received
2020-01-05T11:00 asked
2020-01-05T11:00 asked
at: 2020-03-01
expect: undetermined g
expect: undetermined g`,
    ],
  },
  {
    says: 'a deemed event belongs to the key of its rule',
    rules: `${EVENTS}
clock term: 5 days after each asked
deem accepted per case and doc: when term runs out unless refused
duty decide per case and doc: after each accepted, office must decided2 within 10 days`,
    examples: [
      `2020-01-01 asked (doc: "a")
2020-01-03 asked (doc: "b")
2020-01-04 refused (doc: "b")
2020-01-20 decided2 (doc: "a")
expect: late decide, due 2020-01-16, by 4 days`,
    ],
  },
  {
    says: 'where it cannot be told whether it is deemed, what rests on it is undetermined',
    rules: `${EVENTS}
clock examination: 5 days after received
deem accepted when examination runs out unless refused
guard asking: asked only if accepted`,
    examples: [
      `2020-01-01 received
2020-01-10 asked
not recorded: refused
expect: undetermined asking`,
    ],
  },
  {
    says: 'what a clock deemed that had run out before a later event began it anew stays',
    rules: `${EVENTS}
clock wait: 5 days after latest asked
deem lifted when wait runs out
duty decide: after each lifted, office must decided2 within 10 days`,
    examples: [
      `2020-01-01 asked
2020-01-10 asked
at: 2020-01-12
expect: open decide, due 2020-01-16`,
      `2020-01-01 asked
2020-01-06 asked
at: 2020-01-20
expect: open decide, due 2020-01-21`,
      `2020-01-01 asked
2020-01-04 asked
2020-01-12 asked
at: 2020-01-31
expect: overdue decide, due 2020-01-19, by 12 days`,
    ],
  },
  {
    says: 'what is deemed at one moment, and not one for the other, is a block; what rests on it comes after it',
    rules: `${EVENTS}
clock examination: 5 days after received
clock silence: 5 days after received
deem accepted when examination runs out
deem lifted when silence runs out
deem refused when accepted first holds
duty lift: after first accepted, office must lifted within 1 day
duty accept: after first lifted, office must accepted within 1 day
duty refuse: after first accepted, office must refused within 1 day
duty again: after first refused, office must accepted within 1 day`,
    examples: [
      `2020-01-01 received
at: 2020-02-01
expect: met lift, due 2020-01-07
expect: met accept, due 2020-01-07
expect: met refuse, due 2020-01-07
expect: overdue again, due 2020-01-07, by 25 days`,
    ],
  },
  {
    says: 'what may have been deemed for a document that no event names may be repeated by an event that belongs to every document',
    rules: `${EVENTS}
clock term: 5 days after first asked
deem lifted per case and doc: when term runs out
duty decide: after each lifted, office must decided2 within 10 days`,
    examples: [
      // For whatever document it was asked, it was lifted on 6 January; what came on 20 January is then nothing new.
      `2020-01-01 asked
2020-01-20 lifted
at: 2020-03-01
expect: undetermined decide
expect: undetermined decide`,
      `2020-01-01 asked (doc: "a")
2020-01-20 lifted
at: 2020-03-01
expect: overdue decide, due 2020-01-16, by 45 days`,
    ],
  },
  {
    says: 'what may have been deemed first, at a day that nobody knows, may have kept it from being deemed later',
    rules: `${EVENTS}
clock term: 5 days after each asked
deem lifted when term runs out
duty decide: after each lifted, office must decided2 within 10 days`,
    examples: [
      `undated asked
2020-01-01 asked
at: 2020-03-01
expect: undetermined decide
expect: undetermined decide`,
      `2020-01-01 asked
2020-01-20 asked
at: 2020-03-01
expect: overdue decide, due 2020-01-16, by 45 days`,
    ],
  },
  {
    says: 'what one deems at a moment may keep another from being deemed; the law names the first of them first',
    rules: `${EVENTS}
clock examination: 5 days after received
clock silence: 5 days after received
deem accepted when examination runs out unless lifted
deem lifted when silence runs out unless accepted
guard asking: asked only if accepted
guard other: asked only if no lifted`,
    examples: [
      `2020-01-01 received
2020-01-10 asked
expect: in-time asking
expect: in-time other`,
    ],
  },
  {
    says: 'guards do not judge it: where what is deemed makes it both, nobody did; where an act does, beside what is deemed, that is judged',
    rules: `${EVENTS}
clock examination: 5 days after received
deem accepted when examination runs out
deem lifted when remark first holds
guard one-way: not both accepted and refused
guard once-lifted: not both lifted and asked`,
    examples: [
      `2020-01-01 received
2020-01-03 refused
at: 2020-03-01
expect: lawful one-way`,
      `2020-01-01 received
2020-01-07 refused
at: 2020-03-01
expect: breach one-way`,
      `2020-01-01 asked
2020-01-02 remark
at: 2020-03-01
expect: in-time once-lifted`,
      `2020-01-01 remark
2020-01-02 asked
at: 2020-03-01
expect: barred once-lifted`,
      `order: none
2020-01-02 remark
2020-01-02 asked
at: 2020-03-01
expect: undetermined once-lifted`,
      `2020-01-01 received
undated refused
at: 2020-03-01
expect: undetermined one-way`,
      `2020-01-02 remark
2020-01-01 received
at: 2020-03-01`,
    ].map((e) => (e.includes('expect') ? e : `${e}\n2020-03-01 asked\nexpect: barred once-lifted`)),
  },
]);
