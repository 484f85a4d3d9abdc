import { EVENTS, reply } from './clock-events.js';
import { table } from './table.js';

table('clocks: start, length and lapse (section 4)', [
  {
    says: 'a clock starts at a point and runs out at the end of its due day',
    rules: `${EVENTS}\nclock handling: 60 days after accepted\n${reply}`,
    examples: [
      `2020-01-01 accepted
2020-03-01 replied
expect: met reply, due 2020-03-01`,
      `2020-01-01 accepted
2020-03-02 replied
expect: late reply, due 2020-03-01, by 1 day`,
      `2020-01-01 accepted
at: 2020-03-01
expect: open reply, due 2020-03-01`,
      `2020-01-01 accepted
at: 2020-03-05
expect: overdue reply, due 2020-03-01, by 4 days`,
    ],
  },
  {
    says: 'a clock that starts at the lapse of another, or at what happens before it',
    rules: `${EVENTS}
clock acknowledgement: 7 days after accepted
clock feedback: 3 months after earlier of notified-first, lapse of acknowledgement
event notified-first by office once
duty answer: after accepted, office must replied before feedback runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-03 notified-first
at: 2020-05-01
expect: overdue answer, due 2020-04-03, by 28 days`,
      `2020-01-01 accepted
at: 2020-05-01
expect: overdue answer, due 2020-04-08, by 23 days`,
    ],
  },
  {
    says: 'a length is a period, conditional, from an attribute or a fact, or the sum, longer or shorter of several',
    rules: `${EVENTS}
fact extra = 5
clock one: 30 days if abroad else 10 days after accepted
clock two: sum of 10 days and extra days after accepted
clock three: longer of 1 month and 30 days after accepted
duty a: after accepted, office must replied before one runs out
duty b: after accepted, office must replied before two runs out
duty c: after accepted, office must replied before three runs out`,
    examples: [
      `2020-02-01 accepted (abroad: yes)
2020-03-10 replied
expect: late a, due 2020-03-02, by 8 days
expect: late b, due 2020-02-16, by 23 days
expect: late c, due 2020-03-02, by 8 days`,
      `2020-02-01 accepted
2020-02-20 replied
expect: undetermined a
expect: late b, due 2020-02-16, by 4 days
expect: met c`,
    ],
  },
  {
    says: 'where it is open whether a length of unknown size rules at all, the clock still runs out within what bounds it',
    rules: `${EVENTS}
fact own = last(approved.granted)
clock least: (shorter of 10 days and own days) if own is not missing else 10 days after accepted extended by 5 days on notified
clock most: (longer of 10 days and own days) if own is not missing else 10 days after accepted
clock free: own days if own is not missing else 10 days after accepted
duty a: after accepted, office must replied before least runs out
duty b: after accepted, office must replied before most runs out
duty c: after accepted, office must replied before free runs out`,
    examples: [
      `2020-01-01 approved
2020-01-01 accepted
2020-01-11 replied
not recorded: approved.granted
expect: undetermined a
expect: met b
expect: undetermined c`,
      `2020-01-01 approved
2020-01-01 accepted
2020-01-12 replied
not recorded: approved.granted
expect: late a, due 2020-01-11, by 1 day
expect: undetermined b
expect: undetermined c`,
      `2020-01-01 approved
2020-01-01 accepted
2020-01-05 notified
2020-01-17 replied
not recorded: approved.granted
expect: late a, due 2020-01-16, by 1 day
expect: undetermined b
expect: undetermined c`,
      `2020-01-01 approved
2020-01-01 accepted
at: 2020-01-12
not recorded: approved.granted
expect: overdue a, due 2020-01-11, by 1 day
expect: undetermined b
expect: undetermined c`,
    ],
  },
  {
    says: 'a clock that has not begun leaves a duty not begun; an answer before it is in time',
    rules: `${EVENTS}\nclock handling: 10 days after first ordered\n${reply}`,
    examples: [
      `2020-01-01 accepted
at: 2020-03-01
expect: not-begun reply`,
      `2020-01-01 accepted
2020-01-05 replied
2020-01-08 ordered
expect: met reply`,
    ],
  },
  {
    says: 'the last of several points is there once all of them are',
    rules: `${EVENTS}
clock window: 5 days after last of first notified, first ordered
duty answer: after accepted, office must replied before window runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-02 notified
at: 2020-03-01
expect: not-begun answer`,
      `2020-01-01 accepted
2020-01-04 ordered
2020-01-10 notified
2020-01-16 replied
expect: late answer, due 2020-01-15, by 1 day`,
    ],
  },
  {
    says: 'hour clocks are instants',
    rules: `${EVENTS}\nclock handling: 48 hours after accepted paused from ordered until returned\n${reply}`,
    examples: [
      `2020-01-01T10:00:00Z accepted
2020-01-02T10:00:00Z ordered
2020-01-05T10:00:00Z returned
2020-01-06T11:30:00Z replied
expect: late reply, due 2020-01-06T10:00:00Z, by 2 hours`,
      `2020-01-01T10:00:00Z accepted
2020-01-02T10:00:00Z ordered
2020-01-05T10:00:00Z returned
2020-01-06T10:00:00Z replied
expect: met reply`,
    ],
  },
  {
    says: 'what begins a clock may itself act on it',
    rules: `${EVENTS}
clock handling: 10 days after first ordered
  paused from ordered until returned
duty reply: after first ordered, office must replied before handling runs out`,
    examples: [
      `2020-01-01 ordered
2020-01-06 returned
2020-01-16 replied
expect: met reply, due 2020-01-16`,
    ],
  },
  {
    says: 'a restart makes the length full again as it was last set, not an end that was set',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  set to granted days on approved
  set until (40 days after transferred) on transferred
  restarted on returned
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-03 approved (granted: 20)
2020-01-05 returned
2020-01-26 replied
expect: late reply, due 2020-01-25, by 1 day`,
      `2020-01-01 accepted
2020-01-03 transferred
2020-01-05 returned
2020-01-16 replied
expect: late reply, due 2020-01-15, by 1 day`,
    ],
  },
]);
