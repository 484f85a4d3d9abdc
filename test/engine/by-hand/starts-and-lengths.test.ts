/** Small laws written from the words of statutes, each case counted by hand before it was run. */
import { table } from '../semantics/table.js';

table('starts and lengths, counted by hand', [
  {
    says: 'a settlement takes effect with the last of two signatures and the seal, and is delivered within 7 days of that',
    rules: `event signed-by-first by party once
event signed-by-second by party once
event sealed by office once
event delivered by office
clock delivery: 7 days after last of signed-by-first, signed-by-second, sealed
duty deliver: after signed-by-first, office must delivered before delivery runs out`,
    examples: [
      `2024-03-01 signed-by-first
2024-03-04 sealed
2024-03-05 signed-by-second
2024-03-12 delivered
expect: met deliver, due 2024-03-12`,
      `2024-03-01 signed-by-first
2024-03-05 signed-by-second
2024-03-06 sealed
2024-03-14 delivered
expect: late deliver, due 2024-03-13, by 1 day`,
      `2024-03-01 signed-by-first
2024-03-04 sealed
at: 2024-06-01
expect: not-begun deliver`,
      `2024-03-01 signed-by-first
2024-03-04 sealed
2024-03-05 signed-by-second
at: 2024-03-15
expect: overdue deliver, due 2024-03-12, by 3 days`,
    ],
  },
  {
    says: '60 days from learning of the remedy, at the latest a year from learning of the act',
    rules: `event learnt-act by party once
event learnt-remedy by party once
event sued by party
guard in-time: sued only by earlier of learnt-remedy + 60 days, learnt-act + 1 year`,
    examples: [
      // 1 February 2024 and 60 days would be 1 April; the year ends a month before.
      `2023-03-01 learnt-act
2024-02-01 learnt-remedy
2024-03-01 sued
expect: in-time in-time, due 2024-03-01`,
      `2023-03-01 learnt-act
2024-02-01 learnt-remedy
2024-03-02 sued
expect: out-of-time in-time, due 2024-03-01, by 1 day`,
      // 1 March 2023 and 60 days: 30 to the 31st, 30 in April.
      `2023-03-01 learnt-act
2023-03-01 learnt-remedy
2023-05-02 sued
expect: out-of-time in-time, due 2023-04-30, by 2 days`,
      `2023-03-01 learnt-act
2024-03-02 sued
expect: out-of-time in-time, due 2024-03-01, by 1 day`,
      `2023-03-01 sued
expect: not-begun in-time`,
    ],
  },
  {
    says: 'twenty-four hours are counted through the change of the clocks, days beside them are civil days',
    rules: `event seized by office once
event told-family by office
event put-on-file by office
duty tell: after seized, office must told-family within 24 hours
duty note-down: after seized, office must put-on-file within 2 days`,
    examples: [
      // On 31 March 2024 there was no hour from two to three.
      `2024-03-30T10:00:00+01:00 seized
2024-03-31T11:00:00+02:00 told-family
2024-04-01T23:59:00+02:00 put-on-file
expect: met tell, due 2024-03-31T11:00:00+02:00
expect: met note-down, due 2024-04-01`,
      `2024-03-30T10:00:00+01:00 seized
2024-03-31T11:00:01+02:00 told-family
2024-04-02T00:10:00+02:00 put-on-file
expect: late tell, due 2024-03-31T11:00:00+02:00, by 1 hour
expect: late note-down, due 2024-04-01, by 1 day`,
      // Of a seizure known by its day the 24 hours end between the ends of that day and of the next.
      `2024-03-28 seized
2024-03-29T12:00:00+01:00 told-family
2024-03-28 put-on-file
expect: undetermined tell
expect: met note-down, due 2024-03-30`,
      `2024-03-28 seized
2024-03-30T00:30:00+01:00 told-family
2024-03-28 put-on-file
expect: late tell
expect: met note-down, due 2024-03-30`,
    ],
  },
  {
    says: 'half a month is 15 days; a month and a half is a month first',
    rules: `event handed-in by party once
event looked-at by office
event finished by office
duty look: after handed-in, office must looked-at within half a month
duty finish: after handed-in, office must finished within sum of 1 month and half a month`,
    examples: [
      // 31 January, a month: 29 February 2024; 15 days: 15 March.
      `2024-01-31 handed-in
2024-02-15 looked-at
2024-03-15 finished
expect: met look, due 2024-02-15
expect: met finish, due 2024-03-15`,
      `2023-01-31 handed-in
2023-02-16 looked-at
2023-03-16 finished
expect: late look, due 2023-02-15, by 1 day
expect: late finish, due 2023-03-15, by 1 day`,
    ],
  },
  {
    says: 'a length that a dated table gives by the kind of matter, of the day of the event at hand',
    rules: `event lodged by party once (sort: "minor" | "grave" | "other")
event closed by office
table days-for for sort gives number:
  from 2023-01-01: "minor" 5, otherwise 10
  from 2024-07-01: "minor" 7, "grave" 30
duty close: after lodged, office must closed within days-for(sort) days`,
    examples: [
      `2024-06-30 lodged (sort: "minor")
2024-07-06 closed
expect: late close, due 2024-07-05, by 1 day`,
      `2024-07-01 lodged (sort: "minor")
2024-07-08 closed
expect: met close, due 2024-07-08`,
      `2024-07-01 lodged (sort: "grave")
at: 2024-08-02
expect: overdue close, due 2024-07-31, by 2 days`,
      // The later row has no number for the rest, the earlier one no row for the day.
      `2024-07-01 lodged (sort: "other")
2025-07-01 closed
expect: undetermined close`,
      `2022-12-31 lodged (sort: "minor")
2023-12-31 closed
expect: undetermined close`,
    ],
  },
  {
    says: 'a term that the office set in the act, else ten days; what is no number of days may be any',
    rules: `event demanded by office (term: number)
event complied by party
duty comply: after first demanded, party must complied within term days if term is not missing else 10 days`,
    examples: [
      `2024-05-01 demanded (term: 20)
2024-05-21 complied
expect: met comply, due 2024-05-21`,
      `2024-05-01 demanded
2024-05-12 complied
expect: late comply, due 2024-05-11, by 1 day`,
      `2024-05-01 demanded (term: 0)
2024-05-02 complied
expect: late comply, due 2024-05-01, by 1 day`,
      `2024-05-01 demanded (term: 2.5)
2024-06-30 complied
expect: undetermined comply`,
      `2024-05-01 demanded (term: -3)
2024-05-01 complied
expect: met comply`,
    ],
  },
  {
    says: 'one budget for several steps: what the first uses, the others lack; no step has a limit of its own',
    rules: `event begun by office once
event reported-up by office
event settled by office
clock budget: sum of 60 days and 30 days after begun
duty settle: after begun, office must settled before budget runs out`,
    examples: [
      // 1 January 2024 and 90 days: 30, 29, 31.
      `2024-01-01 begun
2024-03-25 reported-up
2024-03-31 settled
expect: met settle, due 2024-03-31`,
      `2024-01-01 begun
2024-01-05 reported-up
2024-04-01 settled
expect: late settle, due 2024-03-31, by 1 day`,
    ],
  },
  {
    says: 'the suit opens two months after a request that nobody answers, and closes six months after that',
    rules: `event requested by party once
event replied by office
event took-to-court by party
clock silence: 2 months after requested
guard sue: took-to-court only after silence runs out and within 6 months of lapse of silence if no replied`,
    examples: [
      // 31 December 2023 and two months: 29 February 2024; six more: 29 August.
      `2023-12-31 requested
2024-02-29 took-to-court
expect: out-of-time sue, due 2024-03-01`,
      `2023-12-31 requested
2024-03-01 took-to-court
expect: in-time sue, due 2024-03-01`,
      `2023-12-31 requested
2024-08-29 took-to-court
expect: in-time sue, due 2024-03-01`,
      `2023-12-31 requested
2024-08-30 took-to-court
expect: out-of-time sue, due 2024-08-29, by 1 day`,
      `2023-12-31 requested
2024-01-20 replied
2024-08-30 took-to-court
expect: not-begun sue`,
    ],
  },
  {
    says: 'within a year of knowing and twenty years of the act, whichever ends first',
    rules: `event act-done by party once
event known by party once
event claimed by party
guard claim: claimed only within 1 year of known and within 20 years of act-done`,
    examples: [
      `2004-02-29 act-done
2023-06-30 known
2024-02-29 claimed
expect: in-time claim, due 2024-06-30`,
      `2004-02-29 act-done
2023-06-30 known
2024-03-01 claimed
expect: out-of-time claim, due 2024-02-29, by 1 day`,
      `2020-02-29 act-done
2020-02-29 known
2021-03-01 claimed
expect: out-of-time claim, due 2021-02-28, by 1 day`,
    ],
  },
  {
    says: 'a second clock starts when the first has run out, or with the act that came before',
    rules: `event applied by party once
event confirmed by office
event gave-answer by office
clock confirming: 7 days after applied
clock answering: 3 months after earlier of first confirmed, lapse of confirming
duty answer: after applied, office must gave-answer before answering runs out`,
    examples: [
      `2024-11-20 applied
2024-11-23 confirmed
2025-02-23 gave-answer
expect: met answer, due 2025-02-23`,
      // Not confirmed: the seven days end on 27 November.
      `2024-11-20 applied
2025-02-28 gave-answer
expect: late answer, due 2025-02-27, by 1 day`,
      `2024-11-20 applied
2024-12-10 confirmed
2025-02-28 gave-answer
expect: late answer, due 2025-02-27, by 1 day`,
    ],
  },
]);
