import { EVENTS, reply } from './clock-events.js';
import { table } from './table.js';

table('clocks: extensions (section 4)', [
  {
    says: 'an extension takes effect at the last of the events that it requires, if that is no later than the due day',
    rules: `${EVENTS}
clock handling: 10 days after accepted extended by 5 days on approved and notified, once
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 approved
2020-01-11 notified
2020-01-17 replied
expect: late reply, due 2020-01-16, by 1 day`,
      `2020-01-01 accepted
2020-01-05 approved
2020-01-12 notified
2020-01-16 replied
expect: late reply, due 2020-01-11, by 5 days`,
    ],
  },
  {
    says: 'an extension is cut to what its limits leave',
    rules: `${EVENTS}
clock handling: 10 days after accepted extended by granted days on approved, up to 30 days in total, at most 2 times
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 approved (granted: 20)
2020-01-06 approved (granted: 20)
2020-01-07 approved (granted: 20)
2020-03-01 replied
expect: late reply, due 2020-02-10, by 20 days`,
    ],
  },
  {
    says: 'a missing amount lies between nothing and the limit',
    rules: `${EVENTS}
clock handling: 10 days after accepted extended up to 30 days on approved, once
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 approved
2020-02-10 replied
expect: undetermined reply`,
      `2020-01-01 accepted
2020-01-05 approved
2020-02-11 replied
expect: late reply, due 2020-02-10, by 1 day`,
    ],
  },
  {
    says: 'an amount of which it is open whether it was granted at all lies between nothing and the limit, too',
    rules: `${EVENTS}
fact given = last(approved.granted)
clock handling: 10 days after accepted extended by (shorter of given days and 40 days) if given is not missing else 5 days on approved, up to 30 days in total
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 approved
2020-02-10 replied
not recorded: approved.granted
expect: undetermined reply`,
      `2020-01-01 accepted
2020-01-05 approved
2020-02-11 replied
not recorded: approved.granted
expect: late reply, due 2020-02-10, by 1 day`,
      `2020-01-01 accepted
2020-01-05 approved
2020-01-16 replied
expect: met reply, due 2020-01-16`,
    ],
  },
  {
    says: 'an unrecorded extension lies between nothing and its limit',
    rules: `${EVENTS}
clock handling: 10 days after accepted extended by granted days on approved, up to 30 days in total
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-02-10 replied
not recorded: approved
expect: undetermined reply`,
      `2020-01-01 accepted
2020-02-11 replied
not recorded: approved
expect: late reply, due 2020-02-10, by 1 day`,
      `2020-01-01 accepted
2020-01-11 replied
not recorded: approved
expect: met reply`,
    ],
  },
  {
    says: 'an extension adds to the length, or by an option to the rolled due day',
    calendar: 'it',
    rules: `${EVENTS}
clock handling rolled: 10 days after accepted extended by 5 days on approved
clock other rolled with extension-adds-to-rolled-day: 10 days after accepted extended by 5 days on approved
${reply}
duty b: after accepted, office must replied before other runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-02 approved
2020-03-01 replied
expect: late reply, due 2020-01-16, by 45 days
expect: late b, due 2020-01-20, by 41 days`,
      `2020-01-02 accepted
2020-01-03 approved
2020-03-01 replied
expect: late reply, due 2020-01-17, by 44 days
expect: late b, due 2020-01-20, by 41 days`,
    ],
  },
]);

table('clocks: restarts and decisions (section 4)', [
  {
    says: 'a restart begins anew with the full length; open pauses close, extensions fall away',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  extended by 5 days on approved, once
  paused from asked until supplemented
  restarted on returned
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-03 approved
2020-01-04 asked
2020-01-08 returned
2020-01-19 replied
expect: late reply, due 2020-01-18, by 1 day`,
    ],
  },
  {
    says: 'extensions are kept where the law says so',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  extended by 5 days on approved, once
  restarted on returned, keeping extensions
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-03 approved
2020-01-08 returned
2020-01-24 replied
expect: late reply, due 2020-01-23, by 1 day`,
    ],
  },
  {
    says: 'limits are counted per named cause',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  restarted on returned, at most 2 times, counted as supplement
  restarted on supplemented, at most 2 times, counted as supplement
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-08 returned
2020-01-15 supplemented
2020-01-20 returned
2020-01-30 replied
expect: late reply, due 2020-01-25, by 5 days`,
    ],
  },
  {
    says: 'a moved start, a set length and a set end',
    rules: `${EVENTS}
clock handling: 10 days after accepted moved to 1 day after supplemented on supplemented
clock other: 10 days after accepted set to granted days on approved
clock third: 10 days after accepted set until 1 month after approved on approved
${reply}
duty b: after accepted, office must replied before other runs out
duty c: after accepted, office must replied before third runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-05 supplemented
2020-01-06 approved (granted: 20)
2020-03-01 replied
expect: late reply, due 2020-01-16, by 45 days
expect: late b, due 2020-01-21, by 40 days
expect: late c, due 2020-02-06, by 24 days`,
    ],
  },
  {
    says: 'no effect moves a due day to before its own day',
    rules: `${EVENTS}
clock handling: 30 days after accepted set to granted days on approved
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-20 approved (granted: 5)
2020-02-01 replied
expect: late reply, due 2020-01-20, by 12 days`,
    ],
  },
  {
    says: 'a clock that is ended or switched off sets no limit',
    rules: `${EVENTS}
clock handling: 10 days after accepted ended on transferred
clock other: 10 days after accepted off if last(abroad) = true
${reply}
duty b: after accepted, office must replied before other runs out`,
    examples: [
      `2020-01-01 accepted (abroad: yes)
2020-01-05 transferred
at: 2020-03-01
expect: void reply
expect: open b`,
      `2020-01-01 accepted (abroad: no)
2020-01-12 transferred
at: 2020-03-01
expect: overdue reply, due 2020-01-11, by 50 days
expect: overdue b, due 2020-01-11, by 50 days`,
    ],
  },
  {
    says: 'an extension that is not recorded adds nothing that only another reading of the law lets it add, and what effects share in all, once',
    rules: `${EVENTS}
reading telling: alone "approval is enough" assumed | both "it must be told"
fact both-asked under telling.alone = false
fact both-asked under telling.both = true
clock handling: 10 days after accepted
  extended by granted days on approved, up to 5 days in total, counted as more, if both-asked = false
  extended by granted days on approved and notified, up to 5 days in total, counted as more, if both-asked = true
clock either: 10 days after accepted
  extended by granted days on approved, up to 5 days in total, counted as more
  extended by 5 days on notified, up to 5 days in total, counted as more
${reply}
duty b: after accepted, office must replied before either runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-17 replied
not recorded: approved, notified
expect: late reply, due 2020-01-16, by 1 day
expect: late b, due 2020-01-16, by 1 day`,
      `2020-01-01 accepted
2020-01-05 approved (granted: 2)
2020-01-14 replied
not recorded: notified
expect: late reply, due 2020-01-13, by 1 day
expect: undetermined b`,
      `2020-01-01 accepted
2020-01-05 approved (granted: 2)
2020-01-12 replied
not recorded: notified
reading: telling.both
expect: undetermined reply
expect: met b`,
    ],
  },
  {
    says: 'a restart that is not recorded runs out no earlier than the period first would have, though it drops what extended it',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  restarted on transferred
  extended by granted days on approved
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-11 replied
not recorded: transferred
expect: met reply`,
      `2020-01-01 accepted
2020-01-12 replied
not recorded: transferred
expect: undetermined reply`,
      `2020-01-01 accepted
2020-01-05 approved (granted: 2)
2020-01-11 replied
not recorded: transferred
expect: met reply`,
      `2020-01-01 accepted
2020-01-05 approved (granted: 2)
2020-01-13 replied
not recorded: transferred
expect: undetermined reply`,
    ],
  },
]);
