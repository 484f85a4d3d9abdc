import { EVENTS } from './clock-events.js';
import { table } from './table.js';

table('clocks: where they are asked for (section 4)', [
  {
    says: 'a party may act before a clock runs out, or only after it',
    rules: `${EVENTS}
clock window: 10 days after accepted paused from ordered until returned
guard late-asking: asked only before window runs out
guard early-transfer: transferred only after window runs out`,
    examples: [
      `2020-01-01 accepted
2020-01-12 asked
2020-01-12 transferred
expect: out-of-time late-asking, due 2020-01-11, by 1 day
expect: lawful early-transfer`,
      `2020-01-01 accepted
2020-01-11 asked
2020-01-11 transferred
expect: in-time late-asking
expect: breach early-transfer, due 2020-01-12, by 1 day`,
      `2020-01-01 accepted
2020-01-05 ordered
2020-01-15 asked
expect: in-time late-asking`,
      `2020-01-11 asked
2020-01-11 transferred
expect: not-begun late-asking
expect: breach early-transfer`,
    ],
  },
  {
    says: 'conditions ask whether a clock has not begun, is running, is paused or has run out',
    rules: `${EVENTS}
clock window: 10 days after accepted paused from ordered until returned
guard a: notified only if window has not begun
guard b: notified only if window is running
guard c: notified only if window is paused
guard d: notified only if window has run out`,
    examples: [
      `2020-01-01 notified
expect: lawful a
expect: breach b
expect: breach c
expect: breach d`,
      `2020-01-01 accepted
2020-01-05 notified
expect: breach a
expect: lawful b
expect: breach c
expect: breach d`,
      `2020-01-01 accepted
2020-01-05 ordered
2020-01-25 notified
expect: breach a
expect: breach b
expect: lawful c
expect: breach d`,
      `2020-01-01 accepted
2020-01-12 notified
expect: breach a
expect: breach b
expect: breach c
expect: lawful d`,
    ],
  },
  {
    says: 'the act that begins a clock meets it neither paused nor run out, with or without its own effect; that it had begun cannot be told',
    rules: `${EVENTS}
clock window: 10 days after accepted paused from ordered until returned
guard a: accepted only if window has begun
guard b: accepted only if window is paused
guard c: accepted only if window has run out`,
    examples: [
      `2020-01-01 accepted
expect: undetermined a
expect: breach b
expect: breach c`,
    ],
  },
  {
    says: 'periods run backwards from a running deadline, as known at the act',
    rules: `${EVENTS}
clock handling: 30 days after accepted extended by 10 days on approved
guard in-good-time: asked only at least 15 days before lapse of handling`,
    examples: [
      `2020-01-01 accepted
2020-01-16 asked
expect: in-time in-good-time`,
      `2020-01-01 accepted
2020-01-17 asked
expect: out-of-time in-good-time, due 2020-01-16, by 1 day`,
      `2020-01-01 accepted
2020-01-10 approved
2020-01-17 asked
expect: in-time in-good-time`,
    ],
  },
  {
    says: 'each E begins one clock for each',
    rules: `${EVENTS}
clock term: 5 days after each asked
duty answer: after each asked, office must replied before term runs out discharges oldest`,
    examples: [
      `2020-01-01 asked
2020-01-03 asked
2020-01-07 replied
2020-01-08 replied
expect: late answer, due 2020-01-06, by 1 day
expect: met answer, due 2020-01-08`,
    ],
  },
  {
    says: 'a duty that another event triggers means the latest of the clocks that each E begins',
    rules: `${EVENTS}
clock term: 5 days after each asked
duty answer: after latest notified, office must replied before term runs out`,
    examples: [
      `2020-01-01 asked
2020-01-03 asked
2020-01-04 notified
2020-01-09 replied
expect: late answer, due 2020-01-08, by 1 day`,
    ],
  },
  {
    says: 'a duty by a point counted back uses the date as known at the act, an unanswered one the latest known',
    rules: `${EVENTS}
event fixed by office (hearing-on: date)
clock handling: 30 days after accepted extended by 10 days on approved
duty tell: after first fixed, office must notified by 3 days before last(fixed.hearing-on)
duty decide: after accepted, office must replied by 5 days before lapse of handling`,
    examples: [
      `2020-01-01 fixed (hearing-on: 2020-01-20)
2020-01-10 fixed (hearing-on: 2020-01-30)
2020-01-25 notified
expect: met tell, due 2020-01-27`,
      `2020-01-01 fixed (hearing-on: 2020-01-20)
2020-01-18 notified
2020-01-19 fixed (hearing-on: 2020-01-30)
expect: late tell, due 2020-01-17, by 1 day`,
      `2020-01-01 fixed (hearing-on: 2020-01-20)
2020-01-10 fixed (hearing-on: 2020-01-30)
at: 2020-01-28
expect: overdue tell, due 2020-01-27, by 1 day`,
      `2020-01-01 accepted
2020-01-20 approved
2020-02-04 replied
expect: met decide, due 2020-02-05`,
      `2020-01-01 accepted
2020-01-27 replied
expect: late decide, due 2020-01-26, by 1 day`,
    ],
  },
  {
    says: 'so does a duty by a point that hangs on other events than its trigger: what comes after the trigger counts, too',
    rules: `${EVENTS}
duty both: after accepted, office must replied by 10 days after last of first asked, first notified
duty whichever: after accepted, office must refused by later of accepted + 5 days, first asked + 10 days`,
    examples: [
      `2020-01-01 accepted
2020-01-03 asked
2020-01-05 notified
2020-01-13 refused
2020-01-15 replied
expect: met both, due 2020-01-15
expect: met whichever, due 2020-01-13`,
      `2020-01-01 accepted
2020-01-03 asked
2020-01-05 notified
2020-01-14 refused
2020-01-16 replied
expect: late both, due 2020-01-15, by 1 day
expect: late whichever, due 2020-01-13, by 1 day`,
      `2020-01-01 accepted
2020-01-05 notified
2020-01-07 refused
2020-01-08 asked
2020-01-09 replied
expect: met both, due 2020-01-18
expect: late whichever, due 2020-01-06, by 1 day`,
      `2020-01-01 accepted
2020-01-02 asked
at: 2020-01-13
expect: undetermined both
expect: overdue whichever, due 2020-01-12, by 1 day`,
    ],
  },
  {
    says: 'and one that hangs on the first of others of the same kind as its trigger',
    rules: `event signed by party (who: "parent" | "school" | "other")
event enrolled by office
event closed by office
duty enrol: after first signed, office must enrolled by 10 days after last of first signed where who = "parent", first signed where who = "school"
duty close: after first signed where who = "parent", office must closed by 10 days after first signed where who = "parent"`,
    examples: [
      `2020-01-01 signed (who: parent)
2020-01-03 signed (who: parent)
2020-01-05 signed (who: school)
2020-01-11 closed
2020-01-15 enrolled
expect: met enrol, due 2020-01-15
expect: met close, due 2020-01-11`,
      `2020-01-01 signed (who: parent)
2020-01-05 signed (who: school)
2020-01-12 closed
2020-01-16 enrolled
expect: late enrol, due 2020-01-15, by 1 day
expect: late close, due 2020-01-11, by 1 day`,
      `2020-01-01 signed (who: parent)
2020-01-11 closed
at: 2020-03-01
expect: undetermined enrol
expect: met close`,
      `2020-01-01 signed (who: parent)
2020-01-05 signed
2020-01-11 closed
2020-03-16 enrolled
expect: undetermined enrol
expect: met close`,
      `2020-01-01 signed (who: parent)
2020-01-05 signed
2020-01-09 signed (who: school)
2020-01-11 closed
2020-01-20 enrolled
expect: late enrol, due 2020-01-19, by 1 day
expect: met close`,
    ],
  },
  {
    says: 'what voids a duty before its trigger is weighed against the due day that the trigger finds',
    rules: `${EVENTS}
duty swift: after each asked, office must replied by earlier of first ordered - 5 days, first notified + 30 days unless refused`,
    examples: [
      `2020-01-01 notified
2020-01-10 refused
2020-01-12 ordered
2020-01-20 asked
expect: overdue swift, due 2020-01-07, by 3 days`,
      `2020-01-01 notified
2020-01-07 refused
2020-01-12 ordered
2020-01-20 asked
expect: void swift`,
    ],
  },
  {
    says: 'of an answer and what voids the first decides, also where the clock has begun anew since',
    rules: `${EVENTS}
clock term: 1 day after latest asked
duty answer: after latest asked, office must replied before term runs out
duty other: after each asked, office must replied before term runs out unless refused`,
    examples: [
      `2020-01-01 asked
2020-01-05 replied
2020-01-05 asked
2020-01-06 replied
expect: late answer, due 2020-01-02, by 3 days
expect: met answer
expect: late other, due 2020-01-02, by 3 days
expect: met other`,
      `2020-01-01 asked
2020-01-05 replied
2020-01-05 asked
2020-01-06 refused
at: 2020-01-20
expect: late answer, due 2020-01-02, by 3 days
expect: overdue answer
expect: late other, due 2020-01-02, by 3 days
expect: void other`,
      `2020-01-01 asked
undated replied
2020-01-05 asked
at: 2020-01-05
expect: undetermined answer
expect: open answer`,
    ],
  },
  {
    says: 'where the due day moves, all that may have ended a duty must have come late, the second that only perhaps did too',
    rules: `${EVENTS}
clock term: 5 days after latest asked
duty answer: after accepted, office must replied where reasons = "full" before term runs out`,
    examples: [
      `2020-01-01 asked
2020-01-02 accepted
2020-01-10 replied
2020-01-11 asked
2020-01-12 replied
at: 2020-01-20
expect: undetermined answer`,
      `2020-01-01 asked
2020-01-02 accepted
2020-01-10 replied
2020-01-11 asked
at: 2020-01-20
expect: undetermined answer`,
      `2020-01-01 asked
2020-01-02 accepted
2020-01-10 replied
2020-01-12 replied
at: 2020-01-20
expect: late answer, due 2020-01-06, by 4 days`,
      `2020-01-01 asked
2020-01-02 accepted
2020-01-10 replied (reasons: "none")
2020-01-11 asked
2020-01-12 replied (reasons: "full")
expect: met answer, due 2020-01-16`,
    ],
  },
  {
    says: 'what begins a clock and acts on it sees it as before: it had not begun',
    rules: `${EVENTS}
clock term: 5 days after each asked ended on asked if term has begun
duty answer: after each asked, office must replied before term runs out`,
    examples: [
      `2020-01-01 asked
2020-01-10 replied
expect: late answer, due 2020-01-06, by 4 days`,
      `2020-01-01 asked
2020-01-03 asked
2020-01-10 replied
expect: void answer
expect: void answer`,
    ],
  },
]);
