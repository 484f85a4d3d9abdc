import { EVENTS, reply } from './clock-events.js';
import { table } from './table.js';

table('clocks: in one block (section 4)', [
  {
    says: 'in one block a clock is judged with none and with all of the clock events of the block',
    rules: `${EVENTS}\nclock handling: 10 days after accepted extended by 5 days on approved\n${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-11 approved
2020-01-11 replied
order: none
expect: met reply`,
      `2020-01-01 accepted
2020-01-11 approved
2020-01-16 replied
order: none
expect: met reply`,
    ],
  },
  {
    says: 'what pauses may have come before what moves the start on, and then acted',
    rules: `${EVENTS}
clock handling: 1 day after accepted
  paused from ordered until returned
  moved to 1 day after asked on asked
${reply}`,
    examples: [
      `2020-02-01 accepted
2020-02-02 ordered
2020-02-02 asked
order: none
at: 2020-02-20
expect: undetermined reply`,
      `2020-02-01 accepted
2020-02-02 ordered
2020-02-02 asked
at: 2020-02-20
expect: paused reply`,
      `2020-02-01 accepted
2020-02-02 asked
2020-02-02 ordered
at: 2020-02-20
expect: overdue reply, due 2020-02-04, by 16 days`,
    ],
  },
  {
    says: 'what restarts may have come after what extends, which then fell away',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  extended by 5 days on approved
  restarted on returned
guard late-asking: asked only before handling runs out
guard early-transfer: transferred only after handling runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-05 approved
2020-01-05 returned
2020-01-18 asked
2020-01-18 transferred
order: none
expect: undetermined late-asking
expect: undetermined early-transfer`,
      `2020-01-01 accepted
2020-01-05 approved
2020-01-05 returned
2020-01-14 transferred
2020-01-21 asked
order: none
expect: out-of-time late-asking, by 1 day
expect: breach early-transfer`,
      `2020-01-01 accepted
2020-01-05 returned
2020-01-05 approved
2020-01-18 asked
2020-01-19 transferred
expect: in-time late-asking
expect: breach early-transfer, due 2020-01-21, by 2 days`,
    ],
  },
  {
    says: 'of two that set the length either may have been the last',
    rules: `${EVENTS}
clock handling: 10 days after accepted set to granted days on approved
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 approved (granted: 6)
2020-01-05 approved (granted: 20)
2020-01-15 replied
order: none
expect: undetermined reply`,
      `2020-01-01 accepted
2020-01-05 approved (granted: 6)
2020-01-05 approved (granted: 20)
2020-01-22 replied
order: none
expect: late reply, due 2020-01-21, by 1 day`,
      `2020-01-01 accepted
2020-01-05 approved (granted: 20)
2020-01-05 approved (granted: 6)
2020-01-16 replied
expect: late reply, due 2020-01-07, by 9 days`,
    ],
  },
  {
    says: 'one event restarts, moves and extends before it pauses',
    rules: `${EVENTS}
clock handling: 10 days after accepted
  paused from asked until returned
  extended by 5 days on asked
  restarted on asked
${reply}`,
    examples: [
      `2020-01-01 accepted
2020-01-05 asked
2020-01-08 returned
2020-02-01 replied
expect: late reply, due 2020-01-23, by 9 days`,
    ],
  },
]);
