import { EVENTS, reply } from './clock-events.js';
import { table } from './table.js';

table('clocks: pauses (section 4)', [
  {
    says: 'a pause takes out the days after the pausing day up to and with the ending day',
    rules: `${EVENTS}\nclock handling: 10 days after accepted paused from ordered until returned\n${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 ordered
2020-01-08 returned
2020-01-15 replied
expect: late reply, due 2020-01-14, by 1 day`,
      `2020-01-01 accepted
2020-01-05 ordered
2020-01-08 returned
2020-01-14 replied
expect: met reply, due 2020-01-14`,
    ],
  },
  {
    says: 'pauses are the union of their days',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  paused from ordered until returned
  paused from asked until supplemented
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 ordered
2020-01-06 asked
2020-01-08 returned
2020-01-09 supplemented
2020-01-16 replied
expect: late reply, due 2020-01-15, by 1 day`,
    ],
  },
  {
    says: 'an act during a pause is judged as if the pause ended that day',
    rules: `${EVENTS}\nclock handling: 10 days after accepted paused from ordered until returned\n${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 ordered
2020-02-20 replied
expect: met reply, due 2020-02-26`,
    ],
  },
  {
    says: 'while a pause is open the verdict is paused only where that matters',
    rules: `${EVENTS}\nclock handling: 10 days after accepted paused from ordered until returned\n${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 ordered
at: 2020-01-11
expect: open reply`,
      `2020-01-01 accepted
2020-01-05 ordered
at: 2020-01-12
expect: paused reply`,
    ],
  },
  {
    says: 'a pause lasts until a point, the earlier of what happens and a period from its beginning',
    rules: `${EVENTS}
clock handling: 10 days after accepted paused from ordered until earlier of returned, 5 days after ordered
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 ordered
2020-02-01 replied
expect: late reply, due 2020-01-16, by 16 days`,
      `2020-01-01 accepted
2020-01-05 ordered
2020-01-07 returned
2020-02-01 replied
expect: late reply, due 2020-01-13, by 19 days`,
    ],
  },
  {
    says: 'a pause beyond its limit is ineffective',
    rules: `${EVENTS}
clock handling: 10 days after accepted paused from ordered until returned, once
${reply}
clock short: 10 days after accepted paused from ordered until returned, up to 2 days each
duty quick: after accepted, office must replied before short runs out
clock brief: 10 days after accepted paused from ordered until returned, up to 3 days in total
duty brisk: after accepted, office must replied before brief runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-02 ordered
2020-01-04 returned
2020-01-05 ordered
2020-01-09 returned
2020-01-20 replied
expect: late reply, due 2020-01-13, by 7 days
expect: late quick, due 2020-01-15, by 5 days
expect: late brisk, due 2020-01-14, by 6 days`,
    ],
  },
  {
    says: 'a pause acts only on its condition and before the clock has run out',
    rules: `${EVENTS}
clock handling: 10 days after accepted paused from ordered until returned if no notified
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-03 notified
2020-01-05 ordered
2020-01-20 replied
expect: late reply, due 2020-01-11, by 9 days`,
      `2020-01-01 accepted
2020-01-12 ordered
2020-01-20 replied
expect: late reply, due 2020-01-11, by 9 days`,
      `2020-01-01 accepted
2020-01-11 ordered
2020-01-20 replied
expect: late reply, due 2020-01-11, by 9 days`,
    ],
  },
  {
    says: 'working days are counted without the days of a pause, months are moved on by them',
    calendar: 'it',
    rules: `${EVENTS}
clock five not rolled: 5 working days after accepted paused from ordered until returned
clock month not rolled: 1 month after accepted paused from ordered until returned
duty a: after accepted, office must replied before five runs out
duty b: after accepted, office must replied before month runs out`,
    examples: [
      `2020-03-02 accepted
2020-03-03 ordered
2020-03-06 returned
2020-05-01 replied
expect: late a, due 2020-03-11, by 51 days
expect: late b, due 2020-04-05, by 26 days`,
    ],
  },
  {
    says: 'an unrecorded pause leaves an adverse verdict undetermined',
    rules: `${EVENTS}\nclock handling: 10 days after accepted paused from ordered until returned\n${reply}`,
    examples: [
      `2020-01-01 accepted
2020-02-20 replied
not recorded: ordered
expect: undetermined reply`,
      `2020-01-01 accepted
2020-02-20 replied
never happens: ordered
expect: late reply`,
    ],
  },
]);
