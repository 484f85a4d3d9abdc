/** Small laws written from the words of statutes, each case counted by hand before it was run. */
import { table } from '../semantics/table.js';

table('changes of a running clock, counted by hand', [
  {
    says: 'six months of trial; talks stand outside them, for a month in all at most',
    rules: `event docketed by office once
event talks-begun by party
event talks-ended by party
event judgment by office once
clock trial: 6 months after docketed
  paused from talks-begun until talks-ended, up to 30 days in total
duty judge: after docketed, office must judgment before trial runs out`,
    examples: [
      // 10 July, and the days after 1 February up to 11 February: ten.
      `2024-01-10 docketed
2024-02-01 talks-begun
2024-02-11 talks-ended
2024-07-20 judgment
expect: met judge, due 2024-07-20`,
      // 48 days of talks, of which thirty count.
      `2024-01-10 docketed
2024-02-01 talks-begun
2024-03-20 talks-ended
2024-08-10 judgment
expect: late judge, due 2024-08-09, by 1 day`,
      // Ten days, then 49, of which the twenty that are left count.
      `2024-01-10 docketed
2024-02-01 talks-begun
2024-02-11 talks-ended
2024-04-01 talks-begun
2024-05-20 talks-ended
2024-08-10 judgment
expect: late judge, due 2024-08-09, by 1 day`,
      // Talks that nobody ended: after thirty days the term goes on.
      `2024-01-10 docketed
2024-07-01 talks-begun
at: 2024-08-12
expect: overdue judge, due 2024-08-09, by 3 days`,
      // While they stand, what is left of the term is not used up; seen from a day, they end on it: nineteen days.
      `2024-01-10 docketed
2024-07-01 talks-begun
at: 2024-07-20
expect: paused judge, due 2024-07-29`,
    ],
  },
  {
    says: 'a first extension by the head that must be told in time, a second by the body above, forty days in all',
    rules: `event taken-on by office once
event head-approved by office (more: number)
event told-applicant by office
event above-approved by office (more: number)
event concluded by office once
clock concluding: 60 days after taken-on
  extended by more days on head-approved and told-applicant, up to 30 days each, up to 40 days in total, counted as longer
  extended by more days on above-approved, up to 40 days in total, counted as longer
duty conclude: after taken-on, office must concluded before concluding runs out`,
    examples: [
      // 1 January 2024 and 60 days: 1 March; thirty more: 31 March.
      `2024-01-01 taken-on
2024-02-10 head-approved (more: 30)
2024-02-20 told-applicant
2024-03-31 concluded
expect: met conclude, due 2024-03-31`,
      `2024-01-01 taken-on
2024-02-10 head-approved (more: 30)
2024-03-01 told-applicant
2024-04-01 concluded
expect: late conclude, due 2024-03-31, by 1 day`,
      `2024-01-01 taken-on
2024-02-10 head-approved (more: 30)
2024-03-02 told-applicant
2024-03-10 concluded
expect: late conclude, due 2024-03-01, by 9 days`,
      // Of the fifteen days of the body above ten are left.
      `2024-01-01 taken-on
2024-02-10 head-approved (more: 30)
2024-02-20 told-applicant
2024-03-30 above-approved (more: 15)
2024-04-11 concluded
expect: late conclude, due 2024-04-10, by 1 day`,
      // More than thirty at once is cut to thirty.
      `2024-01-01 taken-on
2024-02-10 head-approved (more: 45)
2024-02-20 told-applicant
2024-04-01 concluded
expect: late conclude, due 2024-03-31, by 1 day`,
      // How long is not recorded: anything from nothing to thirty days.
      `2024-01-01 taken-on
2024-02-10 head-approved
2024-02-20 told-applicant
2024-03-15 concluded
expect: undetermined conclude`,
      `2024-01-01 taken-on
2024-02-10 head-approved
2024-02-20 told-applicant
2024-04-02 concluded
expect: late conclude, due 2024-03-31, by 2 days`,
    ],
  },
  {
    says: 'sent back for more, the month begins anew, twice at most, whichever office has the matter; not once it has run out',
    rules: `event sent-up by office once
event returned by office
event passed-to by office
event ruled by office once
clock ruling: 1 month after sent-up
  restarted on returned, at most 2 times
duty rule-on: after sent-up, office must ruled before ruling runs out`,
    examples: [
      // 31 January: 29 February; from 10 February: 10 March; from 5 March: 5 April; the third counts for nothing.
      `2024-01-31 sent-up
2024-02-10 returned
2024-02-12 passed-to of "office 2"
2024-03-05 returned
2024-04-01 returned
2024-04-20 ruled
expect: late rule-on, due 2024-04-05, by 15 days`,
      `2024-01-31 sent-up
2024-02-29 returned
2024-03-29 ruled
expect: met rule-on, due 2024-03-29`,
      `2024-01-31 sent-up
2024-03-01 returned
2024-03-20 ruled
expect: late rule-on, due 2024-02-29, by 20 days`,
    ],
  },
  {
    says: 'a restart ends a stop, and takes back what was given more, unless it keeps it',
    rules: `event opened by office once
event stopped by office
event gone-on by office
event given-more by office
event changed by office
event widened by office
event shut by office once
clock plain-run: 30 days after opened
  paused from stopped until gone-on
  extended by 10 days on given-more, once
  restarted on changed
clock kept-run: 30 days after opened
  extended by 10 days on given-more, once
  restarted on widened, keeping extensions
duty plain: after opened, office must shut before plain-run runs out
duty kept: after opened, office must shut before kept-run runs out`,
    examples: [
      // Plain: 30 days from 1 February, 2 March. The other: 31 January and ten, 10 February.
      `2024-01-01 opened
2024-01-05 given-more
2024-01-10 stopped
2024-02-01 changed
2024-03-02 shut
expect: met plain, due 2024-03-02
expect: late kept, due 2024-02-10, by 21 days`,
      // Plain: 10 February. The other: from 20 January thirty days, 19 February, and ten.
      `2024-01-01 opened
2024-01-05 given-more
2024-01-20 widened
2024-02-29 shut
expect: late plain, due 2024-02-10, by 19 days
expect: met kept, due 2024-02-29`,
    ],
  },
  {
    says: 'the office may stop its clock once to ask, and only if it sets a term; else the question stops nothing',
    rules: `event request-in by party once
event asked-back by office (term-set: number)
event answered-back by party
event dealt-with by office once
clock dealing: 20 days after request-in
  paused from asked-back until answered-back, once, if term-set > 0
duty deal: after request-in, office must dealt-with before dealing runs out`,
    examples: [
      `2024-05-01 request-in
2024-05-06 asked-back (term-set: 10)
2024-05-13 answered-back
2024-05-28 dealt-with
expect: met deal, due 2024-05-28`,
      `2024-05-01 request-in
2024-05-06 asked-back (term-set: 0)
2024-05-13 answered-back
2024-05-28 dealt-with
expect: late deal, due 2024-05-21, by 7 days`,
      // The second time it stops nothing.
      `2024-05-01 request-in
2024-05-06 asked-back (term-set: 10)
2024-05-13 answered-back
2024-05-15 asked-back (term-set: 10)
2024-05-25 answered-back
2024-05-29 dealt-with
expect: late deal, due 2024-05-28, by 1 day`,
      // Whether a term was set is not recorded: stopped, or not.
      `2024-05-01 request-in
2024-05-06 asked-back
2024-05-13 answered-back
2024-05-28 dealt-with
expect: undetermined deal`,
      `2024-05-01 request-in
2024-05-06 asked-back
2024-05-13 answered-back
2024-05-29 dealt-with
expect: late deal, due 2024-05-28, by 1 day`,
      // It stands still: the second of fifteen days left would else have passed.
      `2024-05-01 request-in
2024-05-06 asked-back (term-set: 10)
at: 2024-07-01
expect: paused deal`,
    ],
  },
  {
    says: 'what the parties agreed is outside the term, each agreement for what it says; a foreign matter has no term',
    rules: `event entered by office once (from-abroad: boolean)
event longer-agreed by party (extra: number)
event mediated by office once
clock mediation: 30 days after entered
  extended by extra days on longer-agreed
  off if last(entered.from-abroad) = true
duty mediate: after entered, office must mediated before mediation runs out`,
    examples: [
      `2024-04-01 entered (from-abroad: no)
2024-04-20 longer-agreed (extra: 10)
2024-05-09 longer-agreed (extra: 5)
2024-05-16 mediated
expect: met mediate, due 2024-05-16`,
      `2024-04-01 entered (from-abroad: no)
2024-05-02 longer-agreed (extra: 10)
2024-05-03 mediated
expect: late mediate, due 2024-05-01, by 2 days`,
      `2024-04-01 entered (from-abroad: yes)
2025-05-03 mediated
expect: met mediate`,
      `2024-04-01 entered
2025-05-03 mediated
expect: undetermined mediate`,
    ],
  },
  {
    says: 'an obstacle in the last six months leaves six months from its end; the other clock leaves what remained',
    rules: `event right-arose by party once
event obstacle by party once
event obstacle-over by party once
event claim-made by party
clock new-tail: 3 years after right-arose
  set until 6 months after obstacle-over on obstacle-over
clock remainder: 3 years after right-arose
  paused from obstacle until obstacle-over
guard by-tail: claim-made only before new-tail runs out
guard by-rest: claim-made only before remainder runs out`,
    examples: [
      // Three years: 15 May 2023. The obstacle took out the days from 2 April to 1 May, thirty: 14 June. The new tail: 1 November.
      `2020-05-15 right-arose
2023-04-01 obstacle
2023-05-01 obstacle-over
2023-06-14 claim-made
expect: in-time by-tail, due 2023-11-01
expect: in-time by-rest, due 2023-06-14`,
      `2020-05-15 right-arose
2023-04-01 obstacle
2023-05-01 obstacle-over
2023-11-02 claim-made
expect: out-of-time by-tail, due 2023-11-01, by 1 day
expect: out-of-time by-rest, due 2023-06-14, by 141 days`,
      // Over after the three years were: nothing to set anew.
      `2020-05-15 right-arose
2023-04-01 obstacle
2023-05-16 obstacle-over
2023-06-29 claim-made
expect: out-of-time by-tail, due 2023-05-15, by 45 days
expect: in-time by-rest, due 2023-06-29`,
    ],
  },
  {
    says: 'a start that is moved to the day of completion, as far as the clock still ran',
    rules: `event letter-in by party once
event lacks-told by office
event completed-on by party (received-on: date)
event decided-on by office once
clock deciding: 1 month after letter-in
  moved to received-on on completed-on
duty decide-on: after letter-in, office must decided-on before deciding runs out`,
    examples: [
      `2024-01-30 letter-in
2024-02-20 completed-on (received-on: 2024-02-18)
2024-03-18 decided-on
expect: met decide-on, due 2024-03-18`,
      `2024-01-30 letter-in
2024-02-29 completed-on (received-on: 2024-02-29)
2024-03-30 decided-on
expect: late decide-on, due 2024-03-29, by 1 day`,
      `2024-01-30 letter-in
2024-03-01 completed-on (received-on: 2024-03-01)
2024-03-30 decided-on
expect: late decide-on, due 2024-02-29, by 30 days`,
    ],
  },
]);
