import { table } from './table.js';

const WITHIN = 'duty answer: after filed, office must answered within 10 days';

table('1. Events, subjects, order', [
  {
    says: 'a day-only time is the whole civil day in the law’s zone, a minute that minute, an instant a point',
    rules: 'duty call: after filed, office must answered within 2 hours',
    examples: [
      '2020-03-02T10:00:00+01:00 filed\n2020-03-02T12:00:00+01:00 answered\nexpect: met call, due 2020-03-02T12:00',
      '2020-03-02T10:00:00+01:00 filed\n2020-03-02T12:00:01+01:00 answered\nexpect: late call, by 1 hours',
      // The minute of filing may have been its last second.
      '2020-03-02T10:00 filed\n2020-03-02T12:00:30+01:00 answered\nexpect: undetermined call',
      '2020-03-02T10:00 filed\n2020-03-02T12:01 answered\nexpect: late call, by 1 hours',
      '2020-03-02 filed\n2020-03-02T12:00 answered\nat: 2020-03-05\nexpect: undetermined call',
      '2020-03-02 filed\n2020-03-03T02:00 answered\nat: 2020-03-05\nexpect: late call, by 1 hours',
    ],
  },
  {
    says: 'a time coarser than a day counts as no time, and what depends on it is undetermined',
    rules: WITHIN,
    examples: [
      '2020-03-02 filed\nundated answered\nat: 2020-05-01\nexpect: undetermined answer',
      'undated filed\n2020-03-20 answered\nexpect: undetermined answer',
    ],
  },
  {
    says: 'a pattern may stand wherever an event kind may',
    rules:
      'duty answer: after filed where abroad, office must answered where outcome = "full" within 10 days unless withdrawn where doc = "all"',
    examples: [
      '2020-03-02 filed (abroad: true)\n2020-03-05 answered (outcome: "part")\n2020-03-20 answered (outcome: "full")\nexpect: late answer, due 2020-03-12, by 8 days',
      '2020-03-02 filed (abroad: true)\n2020-03-05 withdrawn (doc: "all")\n2020-04-20 answered (outcome: "part")\nexpect: void answer',
    ],
  },
  {
    says: 'first, latest and each say which of several events is meant',
    rules: `duty once-only: after first sent, office must answered within 10 days
duty newest: after latest sent, office must answered within 10 days
duty every: after each sent, office must answered within 10 days
guard from-first: decided only within 30 days of first sent
guard from-latest: decided only within 30 days of latest sent`,
    examples: [
      `2020-03-01 sent
      2020-03-05 sent
      2020-03-14 answered
      2020-04-02 decided
      expect: late once-only, due 2020-03-11, by 3 days
      expect: void newest, due 2020-03-11
      expect: met newest, due 2020-03-15
      expect: late every, due 2020-03-11, by 3 days
      expect: met every, due 2020-03-15
      expect: breach from-first, due 2020-03-31, by 2 days
      expect: lawful from-latest`,
    ],
  },
  {
    says: 'order is by time, then by source order where the source vouches for it; otherwise before is unknown inside a block',
    rules: 'guard heard: decided only if answered\nguard count: sent only if count(inspected) < 2',
    examples: [
      '2020-03-02 answered\n2020-03-02 decided\nexpect: lawful heard',
      '2020-03-02 decided\n2020-03-02 answered\nexpect: breach heard',
      '2020-03-02 decided\n2020-03-02 answered\norder: none\nexpect: undetermined heard',
      // Counts inside a block are ranges: 1 to 2 here, then 2.
      '2020-03-01 inspected\n2020-03-02 inspected\n2020-03-02 sent\norder: none\nexpect: undetermined count',
      '2020-03-01 inspected\n2020-03-02 inspected\n2020-03-03 sent\norder: none\nexpect: breach count',
    ],
  },
  {
    says: 'a duty’s answer in the block of its trigger counts as after it',
    rules: WITHIN,
    examples: ['2020-03-02 answered\n2020-03-02 filed\norder: none\nat: 2020-05-01\nexpect: met answer'],
  },
  {
    says: 'which of a block is the first, the latest or the oldest is unknown, and accuses nobody',
    rules: `duty once-only: after first sent, office must answered within days days
duty newest: after latest sent, office must answered within 10 days
duty queue: after each sent, office must answered within 10 days discharges oldest`,
    examples: [
      `2020-03-02 sent (days: 10)
      2020-03-02 sent (days: 90)
      2020-03-10 answered
      order: none
      at: 2020-05-01
      expect: undetermined once-only
      expect: met newest
      expect: met newest
      expect: undetermined queue
      expect: undetermined queue`,
      // Whichever came first, an answer after both their due days was late.
      `2020-03-02 sent (days: 10)
      2020-03-02 sent (days: 90)
      2020-03-20 answered
      order: none
      at: 2020-07-01
      expect: undetermined once-only
      expect: undetermined newest
      expect: undetermined newest
      expect: late queue, by 8 days
      expect: late queue, by 8 days`,
    ],
  },
  {
    says: 'connectives are three-valued, and atoms over missing attributes and actors are unknown',
    rules: `guard both: decided only if outcome = "yes" and hearing > 2020-01-01
guard either: decided only if outcome = "yes" or hearing > 2020-01-01
guard separate: answered only if actor is not in actors(inspected)`,
    examples: [
      '2020-03-02 decided (outcome: "no")\nexpect: breach both\nexpect: undetermined either',
      '2020-03-02 decided (outcome: "yes")\nexpect: undetermined both\nexpect: lawful either',
      '2020-03-01 inspected by "a"\n2020-03-02 answered\nexpect: undetermined separate',
      '2020-03-01 inspected\n2020-03-02 answered by "a"\nexpect: undetermined separate',
      '2020-03-01 inspected\n2020-03-01 inspected by "a"\n2020-03-02 answered by "a"\nexpect: breach separate',
      '2020-03-02 answered\nexpect: lawful separate',
    ],
  },
  {
    says: 'a period that depends on something unknown has an earliest and a latest due day',
    rules: 'duty answer: after filed, office must answered within 90 days if abroad else 30 days',
    examples: [
      '2020-03-01 filed\n2020-03-31 answered\nexpect: met answer',
      '2020-03-01 filed\n2020-04-01 answered\nexpect: undetermined answer',
      '2020-03-01 filed\n2020-05-31 answered\nexpect: late answer, due 2020-05-30, by 1 days',
      '2020-03-01 filed\nat: 2020-03-31\nexpect: open answer',
      '2020-03-01 filed\nat: 2020-05-30\nexpect: undetermined answer',
      '2020-03-01 filed\nat: 2020-05-31\nexpect: overdue answer, by 1 days',
    ],
  },
]);

table('2. What is recorded', [
  {
    says: 'a rule is not checkable only if its trigger or every answer (guard: its act) is unrecorded',
    rules: `duty answer: after filed, office must answered or sent within 10 days
duty reply: after filed, office must answered within 10 days
guard heard: decided only if appealed`,
    examples: [
      '2020-03-02 filed\nnot recorded: answered\nat: 2020-05-01\nexpect: undetermined answer\nexpect: not-checkable reply',
      '2020-03-02 filed\nnot recorded: decided\nat: 2020-03-05\nexpect: not-checkable heard\nexpect: open reply',
      '2020-03-02 answered\nnot recorded: filed\nexpect: not-checkable answer\nexpect: not-checkable reply',
    ],
  },
  {
    says: 'an unrecorded attribute leaves its condition unknown',
    rules: 'guard small: filed only if amount < 100',
    examples: [
      '2020-03-02 filed (amount: 250.00)\nexpect: barred small',
      '2020-03-02 filed (amount: 250.00)\nnot recorded: filed.amount\nexpect: undetermined small',
    ],
  },
  {
    says: 'an unrecorded unless leaves an otherwise adverse verdict undetermined',
    rules: 'duty answer: after filed, office must answered within 10 days unless withdrawn',
    examples: [
      '2020-03-02 filed\n2020-03-20 answered\nnot recorded: withdrawn\nexpect: undetermined answer',
      '2020-03-02 filed\n2020-03-12 answered\nnot recorded: withdrawn\nexpect: met answer',
      '2020-03-02 filed\nat: 2020-03-12\nnot recorded: withdrawn\nexpect: open answer',
      '2020-03-02 filed\n2020-03-20 answered\nnever happens: withdrawn\nexpect: late answer, by 8 days',
    ],
  },
  {
    says: 'a later trigger that is not recorded may have superseded the latest that is',
    rules: 'duty newest: after latest (sent or inspected), office must answered within 10 days',
    examples: [
      '2020-03-02 sent\n2020-03-20 answered\nexpect: late newest, by 8 days',
      '2020-03-02 sent\n2020-03-20 answered\nnot recorded: inspected\nexpect: undetermined newest',
    ],
  },
  {
    says: 'a binding may say that a kind never happens, or assume a value',
    rules:
      'guard heard: decided only if no appealed\nduty answer: after filed, office must answered within 90 days if abroad else 30 days',
    examples: [
      '2020-03-02 decided\nnot recorded: appealed\nexpect: undetermined heard',
      '2020-03-02 decided\nnever happens: appealed\nexpect: lawful heard',
      '2020-03-01 filed\n2020-04-01 answered\nassume: abroad false\nexpect: late answer, due 2020-03-31, by 1 days',
    ],
  },
  {
    says: 'a verdict under another reading is that of the rules and facts of this reading',
    rules: `reading from-when: posting "the day of posting" assumed | arrival "the day of arrival"
duty answer under from-when.posting: after filed, office must answered within 10 days
duty answer under from-when.arrival: after filed, office must answered within 20 days`,
    examples: [
      '2020-03-01 filed\n2020-03-15 answered\nexpect: late answer, by 4 days',
      '2020-03-01 filed\n2020-03-15 answered\nreading: from-when.arrival\nexpect: met answer',
    ],
  },
]);
