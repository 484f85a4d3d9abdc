import { table } from './table.js';

table('5. Duties', [
  {
    says: 'each trigger opens an instance; if its condition is unknown the instance is undetermined',
    rules: 'duty answer: after filed where abroad, office must answered within 10 days',
    examples: [
      '2020-03-01 filed (abroad: true)\nat: 2020-03-02\nexpect: open answer',
      '2020-03-01 filed\nat: 2020-05-02\nexpect: undetermined answer',
    ],
  },
  {
    says: 'a duty’s where sees up to and with its trigger',
    rules: 'duty second: after each sent where count(sent) = 2, office must answered within 10 days',
    examples: [
      '2020-03-01 sent\n2020-03-02 sent\n2020-03-03 sent\n2020-03-20 answered\nexpect: late second, due 2020-03-12, by 8 days',
    ],
  },
  {
    says: 'the first answer after the trigger discharges; either of several answers does',
    rules: 'duty answer: after filed, office must answered or decided within 10 days',
    examples: [
      '2020-02-20 answered\n2020-03-01 filed\n2020-03-12 decided\nexpect: late answer, by 1 days',
      '2020-03-01 filed\n2020-03-11 decided\n2020-03-12 answered\nexpect: met answer',
    ],
  },
  {
    says: 'discharges all, the oldest, or the same x',
    rules: `duty all: after each sent, office must answered within 10 days
duty oldest: after each sent, office must answered within 10 days discharges oldest
duty same: after each sent, office must answered within 10 days discharges same doc`,
    examples: [
      `2020-03-01 sent (doc: "a")
      2020-03-02 sent (doc: "b")
      2020-03-05 answered (doc: "b")
      2020-03-20 answered (doc: "a")
      expect: met all
      expect: met all
      expect: met oldest
      expect: late oldest, due 2020-03-12, by 8 days
      expect: late same, due 2020-03-11, by 9 days
      expect: met same`,
      '2020-03-01 sent (doc: "a")\n2020-03-05 answered\nat: 2020-05-01\nexpect: met all\nexpect: met oldest\nexpect: undetermined same',
    ],
  },
  {
    says: 'D voids an instance up to and with the due day, also one before the trigger; of answer and D the first decides, in one block the answer',
    rules: 'duty answer: after filed, office must answered within 10 days unless withdrawn',
    examples: [
      '2020-03-01 filed\n2020-03-11 withdrawn\nat: 2020-05-01\nexpect: void answer',
      '2020-02-01 withdrawn\n2020-03-01 filed\nat: 2020-05-01\nexpect: void answer',
      '2020-03-01 filed\n2020-03-05 answered\n2020-03-06 withdrawn\nexpect: met answer',
      '2020-03-01 filed\n2020-03-05 withdrawn\n2020-03-06 answered\nexpect: void answer',
      '2020-03-01 filed\n2020-03-15 withdrawn\n2020-03-15 answered\norder: none\nexpect: late answer, by 4 days',
    ],
  },
  {
    says: 'a D before the trigger is held against the due day as known at the trigger, whatever day an earlier event gave',
    rules: 'duty answer: after each sent, office must answered by latest inspected + 5 days unless withdrawn',
    examples: [
      '2020-03-01 inspected\n2020-03-10 withdrawn\n2020-03-12 inspected\n2020-03-13 sent\nat: 2020-03-30\nexpect: void answer',
      '2020-03-01 withdrawn\n2020-03-02 inspected\n2020-03-03 sent\nat: 2020-03-30\nexpect: void answer',
      '2020-03-01 sent\n2020-03-01 inspected\n2020-03-10 withdrawn\n2020-03-12 inspected\nat: 2020-03-30\nexpect: overdue answer, due 2020-03-06, by 4 days',
    ],
  },
  {
    says: 'while the point of a duty is not there, its due day may be any',
    rules: 'duty answer: after each sent, office must answered by latest inspected + 5 days',
    examples: [
      '2020-03-01 sent\nat: 2020-03-30\nexpect: undetermined answer',
      '2020-03-01 sent\n2020-03-02 answered\nexpect: undetermined answer',
    ],
  },
  {
    says: 'unless since: only a D after the trigger voids, or one in its block',
    rules: 'duty answer: after each sent, office must answered within 10 days unless since withdrawn',
    examples: [
      '2020-03-01 sent\n2020-03-11 withdrawn\nat: 2020-05-01\nexpect: void answer',
      '2020-02-01 withdrawn\n2020-03-01 sent\nat: 2020-03-12\nexpect: overdue answer, due 2020-03-11, by 1 day',
      '2020-03-01 withdrawn\n2020-03-01 sent\nat: 2020-03-12\nexpect: overdue answer, due 2020-03-11, by 1 day',
      '2020-03-01 withdrawn\n2020-03-01 sent\norder: none\nat: 2020-03-12\nexpect: void answer',
      '2020-03-01 sent\n2020-03-05 withdrawn\n2020-03-06 sent\nat: 2020-03-17\nexpect: void answer\nexpect: overdue answer, due 2020-03-16, by 1 day',
      'undated withdrawn\n2020-03-01 sent\nat: 2020-03-12\nexpect: undetermined answer',
    ],
  },
  {
    says: 'a D after the due day stops the counting of days late, and the instance stays overdue',
    rules: 'duty answer: after filed, office must answered within 10 days unless withdrawn',
    examples: [
      '2020-03-01 filed\n2020-03-14 withdrawn\nat: 2020-05-01\nexpect: overdue answer, due 2020-03-11, by 3 days',
      '2020-03-01 filed\n2020-03-14 withdrawn\n2020-04-20 answered\nexpect: overdue answer, due 2020-03-11, by 3 days',
    ],
  },
  {
    says: 'a later trigger supersedes an open instance of the latest as a voider does',
    rules: 'duty newest: after latest sent, office must answered within 10 days',
    examples: [
      '2020-03-01 sent\n2020-03-05 sent\n2020-03-14 answered\nexpect: void newest\nexpect: met newest',
      '2020-03-01 sent\n2020-03-13 sent\n2020-03-14 answered\nexpect: overdue newest, by 2 days\nexpect: met newest',
    ],
  },
  {
    says: 'a duty without a number is met or open, never a breach',
    rules: 'duty promptly: after filed, office must answered unless withdrawn',
    examples: [
      '2020-03-01 filed\nat: 2025-01-01\nexpect: open promptly',
      '2020-03-01 filed\n2024-03-01 answered\nexpect: met promptly',
      '2020-03-01 filed\n2024-03-01 withdrawn\nexpect: void promptly',
    ],
  },
  {
    says: 'conditions in a length and a by point are judged at the trigger, which counts as having happened',
    rules: `duty first-time: after each sent, office must answered within 10 days if count(sent) = 1 else 30 days
duty by-point: after each sent, office must answered by latest sent + 10 days`,
    examples: [
      `2020-03-01 sent
      2020-03-05 sent
      2020-03-14 answered
      expect: late first-time, due 2020-03-11, by 3 days
      expect: met first-time, due 2020-04-04
      expect: late by-point, due 2020-03-11, by 3 days
      expect: met by-point, due 2020-03-15`,
    ],
  },
  {
    says: 'what is shown of a delay is what is proven: the latest due day, the earliest act that may have answered',
    rules:
      'duty answer: after filed, office must answered where outcome = "full" within 20 days if abroad else 10 days',
    examples: [
      '2020-03-01 filed\n2020-03-23 answered\n2020-04-20 answered (outcome: "full")\nexpect: late answer, due 2020-03-21, by 2 days',
    ],
  },
]);

table('6. Guards', [
  {
    says: 'judged at each act on what came before it, and its own attributes',
    rules: 'guard paid-first: answered only if sum(paid.worth) >= 100',
    examples: [
      '2020-03-01 answered\n2020-03-02 paid (worth: 100.00)\n2020-03-03 answered\nexpect: breach paid-first\nexpect: lawful paid-first',
    ],
  },
  {
    says: 'an office’s act: lawful or breach; a party’s: in time, out of time where only time tests fail, else barred',
    rules: `guard window: appealed only within 30 days of decided and if no withdrawn
guard office-window: answered only within 30 days of decided`,
    examples: [
      '2020-03-01 decided\n2020-03-31 appealed\n2020-03-31 answered\nexpect: in-time window\nexpect: lawful office-window',
      '2020-03-01 decided\n2020-04-01 appealed\n2020-04-01 answered\nexpect: out-of-time window, due 2020-03-31, by 1 days\nexpect: breach office-window, due 2020-03-31, by 1 days',
      '2020-03-01 decided\n2020-03-02 withdrawn\n2020-03-03 appealed\nexpect: barred window',
      '2020-03-01 decided\n2020-03-02 withdrawn\n2020-04-03 appealed\nexpect: barred window',
    ],
  },
  {
    says: 'of a whole condition A or B that fails the last day is that of the one alternative with time tests; where several have one, none is shown',
    rules: `guard either: answered only if within 30 days of decided or (paid and inspected)
guard both: sent only if within 30 days of decided or within 20 days of latest paid
guard nested: inspected only if (within 30 days of decided or abroad-case) and paid
fact abroad-case = last(filed.abroad)`,
    examples: [
      '2020-03-01 decided\n2020-03-02 paid\n2020-04-02 answered\nexpect: breach either, due 2020-03-31, by 2 days',
      '2020-03-01 decided\n2020-03-31 answered\nexpect: lawful either',
      '2020-03-01 decided\n2020-03-02 paid\n2020-04-02 sent\nexpect: breach both',
      '2020-02-01 filed (abroad: false)\n2020-03-01 decided\n2020-03-02 paid\n2020-04-02 inspected\nexpect: breach nested',
    ],
  },
  {
    says: 'only within P of A without A before: not begun for a party, undetermined for an office unless the law says if A',
    rules: `guard window: appealed only within 30 days of decided
guard office-window: answered only within 30 days of decided
guard office-if: answered only within 30 days of decided if decided`,
    examples: [
      '2020-03-01 appealed\n2020-03-01 answered\nexpect: not-begun window\nexpect: undetermined office-window\nexpect: not-begun office-if',
    ],
  },
  {
    says: 'three minimum waits: from day N is N-th day or later, only after P is past the N-th counting day, neither rolls',
    rules: `guard from-day: sent only from day 10 after filed
guard past: sent only after 10 days from filed
guard working: sent only from working day 2 after filed`,
    calendar: 'it',
    examples: [
      // The tenth day is Saturday 11 April 2020.
      '2020-04-01 filed\n2020-04-11 sent\nexpect: lawful from-day\nexpect: breach past, due 2020-04-12, by 1 days\nexpect: lawful working',
      '2020-04-01 filed\n2020-04-12 sent\nexpect: lawful from-day\nexpect: lawful past\nexpect: lawful working',
      '2020-04-01 filed\n2020-04-02 sent\nexpect: breach from-day, due 2020-04-11, by 9 days\nexpect: breach past, by 10 days\nexpect: breach working, due 2020-04-03, by 1 days',
    ],
  },
  {
    says: 'a minimum wait that has not begun: breach for an office’s act, not begun for a party’s',
    rules: 'guard office: sent only from day 10 after filed\nguard party: appealed only from day 10 after filed',
    examples: ['2020-04-01 sent\n2020-04-01 appealed\nexpect: breach office\nexpect: not-begun party'],
  },
  {
    says: 'a trailing if that is false: not begun; unknown: undetermined',
    rules: 'guard wait: appealed only from day 10 after filed if abroad',
    examples: [
      '2020-04-01 filed\n2020-04-02 appealed (abroad: false)\nexpect: not-begun wait',
      '2020-04-01 filed\n2020-04-02 appealed\nexpect: undetermined wait',
      '2020-04-01 filed\n2020-04-02 appealed (abroad: true)\nexpect: out-of-time wait, due 2020-04-11, by 9 days',
    ],
  },
  {
    says: 'only if A, only if no A, and never',
    rules:
      'guard heard: decided only if inspected\nguard once-more: sent only if no answered\nguard shut: appealed never',
    examples: [
      '2020-03-01 decided\n2020-03-01 answered\n2020-03-02 sent\n2020-03-02 appealed\nexpect: breach heard\nexpect: breach once-more\nexpect: barred shut',
    ],
  },
  {
    says: 'not both A and B: one finding a key, on whichever comes second; in one block on the later in the source',
    rules: 'guard one: not both appealed and withdrawn',
    examples: [
      '2020-03-01 appealed\n2020-03-02 withdrawn\n2020-03-03 withdrawn\nexpect: barred one',
      '2020-03-01 withdrawn\n2020-03-01 appealed\norder: none\nexpect: barred one',
      '2020-03-01 appealed\nexpect: in-time one',
      '2020-03-01 appealed\nnot recorded: inspected\nexpect: in-time one',
      'undated appealed\n2020-03-02 withdrawn\nexpect: barred one',
    ],
  },
  {
    says: 'not both: what is only perhaps of a side leaves open what hangs on it',
    rules: 'guard one: not both appealed where abroad and withdrawn',
    examples: [
      '2020-03-01 appealed\nexpect: undetermined one',
      '2020-03-01 appealed\n2020-03-02 withdrawn\nexpect: undetermined one',
      '2020-03-01 appealed\n2020-03-02 withdrawn\n2020-03-03 appealed (abroad: true)\nexpect: barred one',
      '2020-03-01 withdrawn\n2020-03-02 appealed (abroad: false)\nexpect: in-time one',
      '2020-03-01 withdrawn\n2020-03-02 appealed (abroad: true)\n2020-03-03 appealed\nexpect: barred one',
    ],
  },
  {
    says: 'not both of an office and a party: undetermined where what has no time, is only perhaps there or is not recorded may have made the other the second',
    rules: 'guard one: not both paid where channel = "post" and sent',
    examples: [
      'undated paid (channel: "post")\n2020-03-02 sent\nexpect: undetermined one',
      '2020-03-01 paid (channel: "post")\nundated sent\nexpect: undetermined one',
      '2020-03-01 paid (channel: "post")\n2020-03-02 sent\nundated paid (channel: "post")\nexpect: breach one',
      '2020-03-01 paid (channel: "post")\n2020-03-02 sent\nundated sent\nexpect: undetermined one',
      '2020-03-01 paid\n2020-03-02 sent\n2020-03-03 paid (channel: "post")\nexpect: undetermined one',
      '2020-03-01 paid\n2020-03-01 paid (channel: "post")\n2020-03-03 sent\nexpect: breach one',
      '2020-03-01 paid (channel: "post")\n2020-03-02 sent\n2020-03-03 paid\nexpect: breach one',
      '2020-03-01 sent\n2020-03-02 paid (channel: "post")\n2020-03-03 paid\nexpect: barred one',
    ],
  },
  {
    says: 'not both of acts of offices and parties: whoever else may have made it both leaves open whose act did',
    rules: 'guard one: not both inspected and (sent or paid where channel = "post")',
    examples: [
      '2020-03-01 inspected\n2020-03-03 sent\nexpect: breach one',
      '2020-03-01 inspected\n2020-03-02 paid\n2020-03-03 sent\nexpect: undetermined one',
      '2020-03-01 inspected\n2020-03-03 sent\n2020-03-04 paid\nexpect: breach one',
      '2020-03-01 inspected\n2020-03-03 sent\nnot recorded: paid\nexpect: undetermined one',
      '2020-03-01 inspected\n2020-03-03 sent\n2020-03-03 paid (channel: "post")\norder: none\nexpect: undetermined one',
      '2020-03-01 sent\n2020-03-03 inspected\nnot recorded: paid\nexpect: breach one',
    ],
  },
  {
    says: 'actor is not in actors(E): false on any match, else unknown if one is missing; roles and counts likewise',
    rules: `guard separate: decided only if actor is not in actors(inspected)
guard chief: decided only if role = "chief"
guard two: inspected only if size(officers) >= 2
guard places: decided only if count(inspected) < 2`,
    examples: [
      '2020-03-01 inspected (officers: ["a", "b"]) by "a"\n2020-03-02 decided by "a" as "chief"\nexpect: lawful two\nexpect: breach separate\nexpect: lawful chief\nexpect: lawful places',
      '2020-03-01 inspected (officers: ["a"]) by "a"\n2020-03-01 inspected\n2020-03-02 decided by "b" as "clerk"\nexpect: breach two\nexpect: undetermined two\nexpect: undetermined separate\nexpect: breach chief\nexpect: breach places',
    ],
  },
  {
    says: 'money is exact; facts are aggregates and arithmetic over them; * and / round half away from zero',
    rules: `fact due = last(amount) * 0.1
fact outstanding = due - sum(worth)
guard settled: answered only if outstanding = 0.00
guard tenth: answered only if due = 0.04`,
    examples: [
      '2020-03-01 filed (amount: 0.30)\n2020-03-02 paid (worth: 0.01)\n2020-03-03 paid (worth: 0.02)\n2020-03-04 answered\nexpect: lawful settled\nexpect: breach tenth',
      '2020-03-01 filed (amount: 0.35)\n2020-03-04 answered\nexpect: breach settled\nexpect: lawful tenth',
    ],
  },
  {
    says: 'facts: count, sum, first, last, min, max, distinct',
    rules: `guard counts: answered only if count(paid) = 3 and sum(worth) = 6.00 and first(paid.worth) = 2.00 and last(paid.worth) = 3.00
guard extremes: answered only if min(paid.worth) = 1.00 and max(paid.worth) = 3.00 and distinct(paid.channel) = 2`,
    examples: [
      `2020-03-01 paid (worth: 2.00, channel: "post")
      2020-03-02 paid (worth: 1.00, channel: "bank")
      2020-03-03 paid (worth: 3.00, channel: "post")
      2020-03-04 answered
      expect: lawful counts
      expect: lawful extremes`,
    ],
  },
]);

table('7. Keys', [
  {
    says: 'per case and x: the events of one value of x; a kind without x belongs to every group',
    rules: 'duty each-doc per case and doc: after each sent, office must answered within 10 days unless filed',
    examples: [
      `2020-03-01 sent (doc: "a")
      2020-03-02 sent (doc: "b")
      2020-03-05 answered (doc: "b")
      2020-03-20 answered (doc: "a")
      expect: late each-doc, due 2020-03-11, by 9 days
      expect: met each-doc`,
      '2020-03-01 sent (doc: "a")\n2020-03-02 sent (doc: "b")\n2020-03-05 filed\nat: 2020-05-01\nexpect: void each-doc\nexpect: void each-doc',
    ],
  },
  {
    says: 'a kind that has x but lacks the value makes the groups that it might belong to undetermined where it matters',
    rules: 'duty each-doc per case and doc: after each sent, office must answered within 10 days',
    examples: [
      `2020-03-01 sent (doc: "a")
      2020-03-02 sent (doc: "b")
      2020-03-05 answered (doc: "b")
      2020-03-06 answered
      at: 2020-05-01
      expect: undetermined each-doc
      expect: met each-doc`,
    ],
  },
  {
    says: 'per case and office: the events of one office; of a rule that is asked nothing of an office, the case is one office’s',
    rules: 'guard apart per case and office: paid only within 10 days of latest sent',
    examples: [
      `2020-03-01 sent of "north"
      2020-03-09 sent of "south"
      2020-03-12 paid of "north"
      2020-03-13 paid of "south"
      expect: out-of-time apart, due 2020-03-11, by 1 day
      expect: in-time apart, due 2020-03-19`,
      '2020-03-01 sent of "north"\n2020-03-12 paid of "south"\nexpect: not-begun apart',
      '2020-03-01 sent\n2020-03-12 paid of "south"\nexpect: undetermined apart',
      '2020-03-01 sent of "north"\n2020-03-12 paid\nexpect: undetermined apart',
      '2020-03-01 sent\n2020-03-12 paid\nexpect: out-of-time apart, due 2020-03-11, by 1 day',
      '2020-02-01 inspected of "north"\n2020-03-01 sent\n2020-03-12 paid\nexpect: out-of-time apart, due 2020-03-11, by 1 day',
    ],
  },
  {
    says: 'per office alone nobody without a name is taken for one and the same',
    rules: 'guard apart per office: paid only within 10 days of latest sent',
    examples: ['2020-03-01 sent\n2020-03-12 paid\nexpect: undetermined apart'],
  },
]);

table('9. Versions', [
  {
    says: 'a version is picked by the trigger’s day (guard: the act’s); none is not in force',
    rules: `duty answer from 2019-01-01 until 2020-06-30: after each sent, office must answered within 30 days
duty answer from 2020-07-01: after each sent, office must answered within 10 days
guard window until 2020-06-30: paid only within 30 days of filed
guard window from 2020-07-01: paid only within 60 days of filed`,
    examples: [
      '2020-06-30 sent\n2020-07-20 answered\nexpect: met answer, due 2020-07-30',
      '2020-07-01 sent\n2020-07-20 answered\nexpect: late answer, due 2020-07-11, by 9 days',
      '2018-12-31 sent\nat: 2020-01-01\nexpect: not-in-force answer',
      '2020-05-20 filed\n2020-06-30 paid\n2020-07-01 paid\nexpect: out-of-time window, by 11 days\nexpect: in-time window',
    ],
  },
  {
    says: 'or by the event that the transitional rule names: the day of the key’s first; unknown is undetermined',
    rules: `guard window until 2020-06-30 by filed: paid only within 30 days of latest sent
guard window from 2020-07-01 by filed: paid only within 60 days of latest sent`,
    examples: [
      '2020-06-30 filed\n2020-07-01 sent\n2020-08-10 paid\nexpect: out-of-time window, due 2020-07-31, by 10 days',
      '2020-07-01 filed\n2020-07-02 sent\n2020-08-10 paid\nexpect: in-time window',
      '2020-07-02 sent\n2020-08-10 paid\nexpect: undetermined window',
      'undated filed\n2020-07-02 sent\n2020-08-10 paid\nexpect: undetermined window',
    ],
  },
  {
    says: 'the law’s own span bounds every version',
    head: 'in-force: { from: 2020-01-01, until: 2020-12-31 }',
    rules: 'guard heard: answered only if filed',
    examples: [
      '2019-12-31 answered\n2020-01-01 answered\n2021-01-01 answered\nexpect: not-in-force heard\nexpect: breach heard\nexpect: not-in-force heard',
    ],
  },
]);

table('11. Options', [
  {
    says: 'a law may say that nothing rolls, against its calendar, and a rule against its law',
    head: 'rolls: no',
    calendar: 'it',
    rules:
      'duty answer: after filed, office must answered within 10 days\nduty reply rolled: after filed, office must answered within 10 days',
    examples: [
      '2020-04-01 filed\n2020-04-14 answered\nexpect: late answer, due 2020-04-11, by 3 days\nexpect: met reply, due 2020-04-14',
    ],
  },
]);
