import { table } from './table.js';

const EVENTS = `event accepted by office once (abroad: boolean)
event ordered by office
event returned by office
event approved by office (granted: number)
event notified by office
event supplemented by party
event transferred by office
event replied by office (reasons: text)
event refused by office
event asked by party`;

const reply = 'duty reply: after accepted, office must replied before handling runs out';

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
]);

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
]);

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
]);
