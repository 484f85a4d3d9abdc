import { table } from './table.js';

table('3. Counting', [
  {
    says: 'N days: the due day is the N-th day after the start day, inclusive; days late are civil days after it',
    rules: 'duty answer: after filed, office must answered within 10 days',
    examples: [
      '2020-02-25 filed\n2020-03-06 answered\nexpect: met answer, due 2020-03-06',
      '2020-02-25 filed\n2020-03-07 answered\nexpect: late answer, due 2020-03-06, by 1 days',
      '2020-02-25 filed\nat: 2020-03-06\nexpect: open answer, due 2020-03-06',
      '2020-02-25 filed\nat: 2020-03-16\nexpect: overdue answer, due 2020-03-06, by 10 days',
      // Civil days, not 24 hours: an evening and a morning, over the start of summer time.
      '2020-03-20T23:30 filed\n2020-03-30T23:59 answered\nexpect: met answer, due 2020-03-30',
    ],
  },
  {
    says: 'N working days count working days only; days late are civil days all the same',
    rules: 'duty answer: after filed, office must answered within 5 working days',
    calendar: 'cn',
    examples: [
      // National Day 2020: 1 to 8 October off, 27 September and 10 October worked in exchange.
      '2020-09-28 filed\n2020-10-11 answered\nexpect: met answer, due 2020-10-12',
      '2020-09-28 filed\n2020-10-13 answered\nexpect: late answer, due 2020-10-12, by 1 days',
    ],
  },
  {
    says: 'a calendar year that is unknown leaves an earliest and a latest due day',
    rules: 'duty answer: after filed, office must answered within 10 working days',
    calendar: 'cn',
    examples: [
      '2026-12-28 filed\n2027-01-04 answered\nexpect: met answer',
      '2026-12-28 filed\n2027-01-13 answered\nexpect: undetermined answer',
    ],
  },
  {
    says: 'months end on the same-numbered day, or the last day of a month that has none; half a month is 15 days',
    rules:
      'duty answer: after filed, office must answered within 1 month\nduty notice: after filed, office must sent within half a month',
    examples: [
      '2020-01-31 filed\n2020-02-15 sent\n2020-03-01 answered\nexpect: met notice, due 2020-02-15\nexpect: late answer, due 2020-02-29, by 1 days',
      '2020-02-29 filed\n2020-03-16 sent\n2020-03-29 answered\nexpect: late notice, due 2020-03-15, by 1 days\nexpect: met answer, due 2020-03-29',
    ],
  },
  {
    says: 'lengths add by unit: months first, then days, then working days',
    rules: 'duty answer: after filed, office must answered within 1 month + 1 day + 2 working days',
    calendar: 'cn',
    // 31 January, 29 February, 1 March (a Sunday), Tuesday 3 March.
    examples: ['2020-01-31 filed\n2020-03-04 answered\nexpect: late answer, due 2020-03-03, by 1 days'],
  },
  {
    says: 'what a period is counted from does not roll: a minimum wait is no longer and a window no wider for it',
    rules: `event told once by office
event moved by office
event noted by office
event closed by office
event settled by office
guard wait: moved only after 5 days from told + 1 day
guard wait-day: noted only from day 6 after told + 1 day
guard window: closed only within 10 days of told + 1 day
duty settle: after told, office must settled by 10 days after later of told + 1 day, first moved - 20 days`,
    calendar: 'cn',
    // 15 to 23 February 2026 are off, 14 and 28 February worked in exchange.
    examples: [
      `2026-02-14 told
2026-02-21 moved
2026-02-21 noted
2026-02-25 closed
2026-02-25 settled
expect: lawful wait
expect: lawful wait-day
expect: lawful window, due 2026-02-25
expect: met settle, due 2026-02-25`,
      `2026-02-14 told
2026-02-20 moved
2026-02-20 noted
2026-02-26 closed
2026-02-26 settled
expect: breach wait
expect: breach wait-day
expect: breach window, due 2026-02-25, by 1 days
expect: late settle, due 2026-02-25, by 1 days`,
    ],
  },
  {
    says: 'rolling happens once, at the end, as the calendar says for this kind of period',
    rules:
      'duty answer: after filed, office must answered within 10 days\nduty reply not rolled: after filed, office must answered within 10 days',
    calendar: 'it',
    // The tenth day is Saturday 11 April 2020; Easter Monday is off as well.
    examples: [
      '2020-04-01 filed\n2020-04-14 answered\nexpect: met answer, due 2020-04-14\nexpect: late reply, due 2020-04-11, by 3 days',
    ],
  },
  {
    says: 'hours run from instant to instant and do not roll; hours late are whole hours, rounded up',
    rules: 'duty call: after filed, office must answered within 24 hours',
    calendar: 'it',
    examples: [
      // Over the start of summer time the clock shows an hour more.
      '2020-03-28T12:00:00+01:00 filed\n2020-03-29T13:00:00+02:00 answered\nexpect: met call, due 2020-03-29T13:00',
      '2020-03-28T12:00:00+01:00 filed\n2020-03-29T13:00:01+02:00 answered\nexpect: late call, by 1 hours',
      '2020-03-28T12:00:00+01:00 filed\n2020-03-29T14:00:01+02:00 answered\nexpect: late call, by 2 hours',
    ],
  },
  {
    says: 'backwards: at least N days before H holds if day(H) - day(act) >= N; months clamp, nothing rolls',
    rules:
      'guard notice: sent only at least 10 days before hearing\nguard early: inspected only at least 1 month before last(sent.hearing)',
    calendar: 'it',
    examples: [
      '2020-03-05 sent (hearing: 2020-03-15)\n2020-02-14 inspected\nexpect: lawful notice\nexpect: undetermined early',
      '2020-03-06 sent (hearing: 2020-03-15)\nexpect: breach notice, due 2020-03-05, by 1 days',
      '2020-02-01 sent (hearing: 2020-03-31)\n2020-02-29 inspected\nexpect: lawful notice\nexpect: lawful early',
      '2020-02-01 sent (hearing: 2020-03-31)\n2020-03-01 inspected\nexpect: lawful notice\nexpect: breach early, due 2020-02-29, by 1 days',
    ],
  },
  {
    says: 'H is the date as known at the act',
    rules: 'guard early: inspected only at least 10 days before last(sent.hearing)',
    examples: [
      '2020-03-01 sent (hearing: 2020-03-31)\n2020-03-21 inspected\n2020-03-22 sent (hearing: 2020-03-23)\nexpect: lawful early',
    ],
  },
]);

table('4. Points', [
  {
    says: 'a point is an event’s day, a date attribute, a written date, the earlier or later of points, or a point plus or minus a period',
    rules: `guard after-event: sent only by first filed + 10 days
guard attribute: decided only by hearing
guard written: answered only before 2020-03-10
guard earlier: paid only by earlier of filed + 20 days, latest sent + 5 days
guard later: inspected only by later of filed + 5 days, latest sent + 5 days
guard back: appealed only by 2020-04-01 - 1 month`,
    examples: [
      `2020-03-01 filed
      2020-03-01 appealed
      2020-03-09 answered
      2020-03-10 answered
      2020-03-11 sent
      2020-03-16 inspected
      2020-03-17 paid
      2020-03-20 decided (hearing: 2020-03-19)
      expect: lawful written
      expect: breach written, due 2020-03-09, by 1 days
      expect: lawful after-event
      expect: lawful later
      expect: out-of-time earlier, due 2020-03-16, by 1 days
      expect: in-time back
      expect: breach attribute, due 2020-03-19, by 1 days`,
      // Those that have not happened do not count.
      '2020-03-01 filed\n2020-03-06 inspected\n2020-03-21 paid\nexpect: lawful later\nexpect: in-time earlier',
      '2020-03-01 filed\n2020-03-07 inspected\nexpect: breach later, due 2020-03-06, by 1 days',
    ],
  },
  {
    says: 'a date left empty may be any; the last of nothing is no point',
    rules:
      'guard wait: decided only from day 5 after hearing\nguard rest: answered only from day 5 after last(sent.hearing)',
    examples: [
      '2020-03-01 decided\nexpect: undetermined wait',
      '2020-03-01 answered\nexpect: breach rest',
      '2020-03-01 sent\n2020-03-02 answered\nexpect: undetermined rest',
    ],
  },
  {
    says: 'a point moved forward by a period rolls as the rule does, a written date does not',
    rules: `guard moved: sent only by filed + 10 days
guard unmoved not rolled: sent only by filed + 10 days
guard written: sent only by 2020-04-11`,
    calendar: 'it',
    examples: [
      '2020-04-01 filed\n2020-04-14 sent\nexpect: lawful moved\nexpect: breach unmoved, due 2020-04-11, by 3 days\nexpect: breach written, due 2020-04-11, by 3 days',
    ],
  },
  {
    says: 'a length may come from an attribute, be conditional, the longer or the shorter of several',
    rules: `duty own: after each sent, office must answered within days days
duty longer: after filed, office must decided within longer of 10 days and 1 month
duty shorter: after filed, office must decided within shorter of 10 days and 1 month`,
    examples: [
      `2020-03-01 filed
      2020-03-01 sent (days: 5)
      2020-03-07 answered
      2020-03-12 decided
      expect: late own, due 2020-03-06, by 1 days
      expect: met longer, due 2020-04-01
      expect: late shorter, due 2020-03-11, by 1 days`,
      // A number that is no length may be any.
      '2020-03-01 sent (days: -1)\nat: 2021-03-01\nexpect: undetermined own',
      '2020-03-01 sent\nat: 2021-03-01\nexpect: undetermined own',
      '2020-03-01 sent (days: 100000000)\nat: 2021-03-01\nexpect: undetermined own',
    ],
  },
]);
