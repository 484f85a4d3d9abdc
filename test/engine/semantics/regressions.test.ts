import { table } from './table.js';

/** What random laws and logs once brought to light, each in its smallest form. */
table('found by random laws and logs', [
  {
    says: 'what was perhaps answered late may instead have been answered later, with what explains it; it was once late for certain',
    rules:
      'duty reply: after each sent, office must answered where doc = "x" within 5 days explained by decided unless paid where channel = "x"',
    examples: [
      '2020-03-01 sent\n2020-03-10 answered\n2020-03-12 decided\n2020-03-14 answered (doc: "x")\nat: 2020-05-01\nexpect: undetermined reply',
      '2020-03-01 sent\n2020-03-10 answered\n2020-03-12 decided\n2020-03-14 answered\nat: 2020-05-01\nexpect: undetermined reply',
      '2020-03-01 sent\n2020-03-08 paid\n2020-03-09 answered\n2020-03-12 decided\n2020-03-14 answered\nat: 2020-05-01\nexpect: undetermined reply',
      '2020-03-01 sent\n2020-03-10 answered\n2020-03-14 decided\n2020-03-14 paid (channel: "x")\n2020-03-14 answered\norder: none\nat: 2020-05-01\nexpect: undetermined reply',
      '2020-03-01 sent\n2020-03-10 answered\n2020-03-14 answered (doc: "x")\n2020-03-15 decided\nat: 2020-05-01\nexpect: late reply, due 2020-03-06, by 4 days',
      '2020-03-01 sent\n2020-03-09 decided\n2020-03-10 answered\n2020-03-14 answered (doc: "x")\nat: 2020-05-01\nexpect: late-explained reply, due 2020-03-06, by 4 days',
    ],
  },
  {
    says: 'what may have been superseded may also have been answered late with what explains it; it was once overdue for certain',
    rules: 'duty newest: after latest (sent or filed), office must answered by first answered explained by decided',
    examples: [
      '2020-03-01 answered\n2020-03-05 sent\n2020-03-05 filed\n2020-03-05 decided\n2020-03-06 answered\norder: none\nat: 2020-05-01\nexpect: undetermined newest\nexpect: undetermined newest',
    ],
  },
  {
    says: 'what is deemed for a document may be so for an event that does not say which; the kernel once took it that nothing was',
    rules:
      'clock wait: 5 days after first sent\ndeem answered per case and doc when wait runs out\nduty reply: after each sent, office must answered within 10 days',
    examples: [
      '2020-03-01 sent\nat: 2020-05-01\nexpect: undetermined reply',
      '2020-03-01 sent (doc: "a")\nat: 2020-05-01\nexpect: met reply',
    ],
  },
  {
    says: 'nothing is certain before an event without a time: it may supersede, and was once taken to have come before everything',
    rules: 'duty newest: after latest sent where answered, office must decided within 10 days',
    examples: [
      '2020-03-01 answered\n2020-03-02 sent\nundated sent\nat: 2020-05-01\nexpect: undetermined newest\nexpect: undetermined newest',
    ],
  },
  {
    says: 'an answer without a time may be that of the second of two; it was once spent on the first, which had its own',
    rules: 'duty queue: after each sent, office must answered within 10 days discharges oldest',
    examples: [
      '2020-03-01 sent\n2020-03-02 answered\n2020-03-05 sent\nundated answered\nat: 2020-05-01\nexpect: met queue\nexpect: undetermined queue',
    ],
  },
  {
    says: 'of what is superseded in the block of an answer, the answer may have come after; it was once spent on it',
    rules: 'duty queue: after latest sent, office must answered within 10 days discharges oldest',
    examples: [
      '2020-03-01 sent\n2020-03-05 sent\n2020-03-05 answered\norder: none\nat: 2020-05-01\nexpect: met queue\nexpect: undetermined queue',
    ],
  },
  {
    says: 'a trigger for which no version answers uses up no answer',
    rules: 'duty queue from 2020-03-04: after each sent, office must answered within 10 days discharges oldest',
    examples: [
      '2020-03-01 sent\n2020-03-05 sent\n2020-03-06 answered\nat: 2020-05-01\nexpect: not-in-force queue\nexpect: met queue',
    ],
  },
  {
    says: 'a length of 0 hours is due at the instant itself; it was once compared with a day number',
    rules: 'duty call: after each sent, office must answered within days hours',
    examples: [
      '2020-03-01T10:00:00+01:00 sent (days: 0)\n2020-03-01T10:30:00+01:00 answered\nexpect: late call, due 2020-03-01T10:00, by 1 hours',
      '2020-03-01T10:00:00+01:00 sent (days: 2)\n2020-03-01T12:00:00+01:00 answered\nexpect: met call',
    ],
  },
  {
    says: 'a length beyond reason is unknown; it once stopped the check',
    rules: 'duty reply: after each sent, office must answered within days working days',
    calendar: 'it',
    examples: [
      '2020-03-01 sent (days: 90000000000000000000)\nat: 2021-01-01\nexpect: undetermined reply',
      '2020-03-01 sent (days: 2000000000)\nat: 2021-01-01\nexpect: undetermined reply',
    ],
  },
  {
    says: 'where the date of the first of several is missing, a later one is not the first',
    rules: 'guard wait: decided only from day 5 after first(sent.hearing)',
    examples: ['2020-03-01 sent\n2020-03-02 sent (hearing: 2020-03-20)\n2020-03-03 decided\nexpect: undetermined wait'],
  },
  {
    says: 'the least date of no events is no point, for both engines',
    rules: 'guard wait: decided only from day 5 after min(sent.hearing)',
    examples: [
      '2020-03-03 decided\nexpect: breach wait',
      '2020-03-01 sent\n2020-03-03 decided\nexpect: undetermined wait',
    ],
  },
  {
    says: 'of an answer that is certain and one that is not, the days late are those up to the first',
    rules:
      'duty answer: after filed, office must answered where outcome = "full" within 10 days unless withdrawn where doc = "all"',
    examples: [
      '2020-03-01 filed\n2020-03-15 withdrawn\n2020-04-20 answered (outcome: "full")\nexpect: overdue answer, due 2020-03-11, by 4 days',
    ],
  },
  {
    says: 'where what happened first has no time, it may have been after that that a condition first held',
    rules: 'deem sent when count(paid) < 5 first holds\nguard wait: decided only after 5 days from first sent',
    examples: [
      '2020-03-01 filed\n2020-03-04 decided\nexpect: breach wait, due 2020-03-07, by 3 days',
      '2020-03-01 filed\nundated withdrawn\n2020-03-04 decided\nexpect: undetermined wait',
    ],
  },
  {
    says: 'so it may where a kind of event is not recorded',
    rules: 'deem sent when count(paid) < 5 first holds\nguard wait: decided only after 5 days from first sent',
    examples: ['2020-03-01 filed\n2020-03-04 decided\nnot recorded: withdrawn\nexpect: undetermined wait'],
  },
  {
    says: 'what is not recorded cannot have made a condition hold that asks for what is',
    rules: 'deem sent when count(paid) >= 2 first holds\nguard wait: decided only after 5 days from first sent',
    examples: [
      '2020-03-01 paid\n2020-03-02 paid\n2020-03-04 decided\nnot recorded: withdrawn\nexpect: breach wait, due 2020-03-08, by 4 days',
    ],
  },
  {
    says: 'how a clock stands may have made a condition hold at an event that is not recorded, where the clock runs out between two that are',
    rules:
      'clock term: 5 days after filed\ndeem sent when filed and term has run out first holds\nguard wait: decided only after 5 days from first sent',
    examples: [
      '2020-03-01 filed\n2020-03-08 paid\n2020-03-10 decided\nexpect: breach wait, due 2020-03-14, by 4 days',
      '2020-03-01 filed\n2020-03-05 paid\n2020-03-10 decided\nnot recorded: appealed\nexpect: undetermined wait',
      '2020-03-01 filed\n2020-03-05 paid\n2020-03-06 decided\nnot recorded: appealed\nexpect: breach wait',
    ],
  },
  {
    says: 'a condition may have held between two events of one block',
    rules:
      'deem sent when count(paid) = 1 first holds\nduty reply: after first sent, office must answered within 3 days\nguard g: decided only if no sent',
    examples: [
      '2020-03-01 paid\n2020-03-01 paid\n2020-03-03 decided\norder: none\nat: 2020-04-01\nexpect: undetermined g\nexpect: undetermined reply',
      '2020-03-01 paid\n2020-03-02 paid\n2020-03-04 decided\nat: 2020-04-01\nexpect: breach g\nexpect: overdue reply, due 2020-03-04, by 28 days',
    ],
  },
  {
    says: 'what may repeat something that is only perhaps deemed may trigger nothing',
    rules: 'deem sent when filed first holds\nduty reply: after each sent, office must answered within 3 days',
    examples: [
      '2020-03-01 filed\n2020-03-05 sent\nat: 2020-04-01\nexpect: overdue reply, due 2020-03-04, by 28 days',
      '2020-03-01 filed\n2020-03-05 sent\nundated sent\nat: 2020-04-01\nexpect: undetermined reply\nexpect: undetermined reply\nexpect: undetermined reply',
    ],
  },
  {
    says: 'a clock that something began which is not recorded may have run out, so that what it deems is only repeated',
    rules:
      'clock wait: 5 days after each sent\ndeem inspected when wait runs out\nduty reply: after each inspected, office must answered within 3 days',
    examples: [
      '2020-03-01 inspected\nat: 2020-04-01\nexpect: overdue reply, due 2020-03-04, by 28 days',
      '2020-03-01 inspected\nat: 2020-04-01\nnot recorded: sent\nexpect: undetermined reply\nexpect: undetermined reply',
    ],
  },
  {
    says: 'what a deemed event lacks has no number, and how many different ones there are cannot be told',
    rules: 'deem sent when filed first holds\nguard few: withdrawn only if distinct(sent.doc) = 0',
    examples: [
      '2020-03-01 filed\n2020-03-03 withdrawn\nexpect: undetermined few',
      '2020-03-02 sent (doc: "a")\n2020-03-03 withdrawn\nexpect: barred few',
    ],
  },
  {
    says: 'where two of one block exclude each other, the rule that goes before may answer for either',
    rules: 'guard apart: not both paid and withdrawn\nguard special overrides apart: not both paid and appealed',
    examples: [
      '2020-03-01 paid\n2020-03-01 appealed\n2020-03-01 withdrawn\norder: none\nexpect: undetermined apart\nexpect: barred special',
      '2020-03-01 paid\n2020-03-01 withdrawn\norder: none\nexpect: undetermined apart\nexpect: in-time special',
      '2020-03-01 withdrawn\n2020-03-02 paid\nexpect: not-in-force apart\nexpect: in-time special',
    ],
  },
  {
    says: 'a rule that gives way accuses nobody where an act without a time may have come second, for which another rule answers',
    rules: 'guard apart: not both paid and withdrawn\nguard special overrides apart: paid only if no sent',
    examples: [
      '2020-03-01 paid\n2020-03-02 withdrawn\nexpect: barred apart\nexpect: in-time special',
      'undated paid\n2020-03-02 withdrawn\nexpect: undetermined apart\nexpect: undetermined special',
    ],
  },
  {
    says: 'a report whose month was left empty may be for any month',
    rules: 'duty report: every month, office must sent within 5 days discharges period hearing',
    examples: [
      '2020-01-10 sent (hearing: 2020-01-31)\nat: 2020-03-10\nexpect: met report\nexpect: overdue report, due 2020-03-05, by 5 days',
      '2020-01-10 sent\nat: 2020-03-10\nexpect: undetermined report\nexpect: undetermined report',
    ],
  },
  {
    says: 'an act without a time may be the report of the month whose own came late',
    rules: 'duty report: every month, office must sent within 5 days',
    examples: [
      '2020-01-10 filed\n2020-02-07 sent\nat: 2020-02-20\nexpect: late report, due 2020-02-05, by 2 days',
      '2020-01-10 filed\n2020-02-07 sent\nundated sent\nat: 2020-02-20\nexpect: undetermined report',
      '2020-01-10 filed\nundated sent\nat: 2020-03-10\nexpect: undetermined report\nexpect: overdue report, due 2020-03-05, by 5 days',
    ],
  },
  {
    says: 'what shares the block of the event that begins a clock may have come before it, and not have acted',
    rules:
      'clock term: 10 days after latest sent\n  set to 2 days on paid\nduty reply: after first sent, office must answered before term runs out',
    examples: [
      '2020-03-01 sent\n2020-03-01 paid\n2020-03-20 answered\nexpect: late reply, due 2020-03-03, by 17 days',
      '2020-03-01 sent\n2020-03-01 paid\n2020-03-20 answered\norder: none\nexpect: late reply, due 2020-03-11, by 9 days',
      '2020-03-01 sent\n2020-03-01 paid\n2020-03-08 answered\norder: none\nexpect: undetermined reply',
    ],
  },
  {
    says: 'an act may have come between two events of its block that act on a clock',
    rules: 'clock term: 10 days after filed\n  paused from sent until answered\nguard g: paid only if term is running',
    examples: [
      '2020-03-01 filed\n2020-03-02 sent\n2020-03-03 sent\n2020-03-03 answered\n2020-03-03 paid\norder: none\nexpect: undetermined g',
      '2020-03-01 filed\n2020-03-02 sent\n2020-03-03 paid\norder: none\nexpect: barred g',
    ],
  },
  {
    says: 'what ends a pause may have come after it in one block',
    rules: 'clock term: 10 days after filed\n  paused from sent until answered\nguard g: paid only if term is running',
    examples: [
      '2020-03-01 filed\n2020-03-02 sent\n2020-03-02 answered\n2020-03-03 paid\norder: none\nexpect: undetermined g',
      '2020-03-01 filed\n2020-03-02 answered\n2020-03-02 sent\n2020-03-03 paid\nexpect: barred g',
    ],
  },
  {
    says: 'which of two events of one block began a clock, whose length they carry, cannot be told',
    rules:
      'clock term: days days after latest sent\nduty reply: after filed, office must answered before term runs out',
    examples: [
      '2020-03-01 filed\n2020-03-02 sent (days: 5)\n2020-03-02 sent (days: 20)\n2020-03-10 answered\norder: none\nexpect: undetermined reply',
      '2020-03-01 filed\n2020-03-02 sent (days: 5)\n2020-03-02 sent (days: 20)\n2020-03-25 answered\norder: none\nexpect: late reply, due 2020-03-22, by 3 days',
      '2020-03-01 filed\n2020-03-02 sent (days: 5)\n2020-03-02 sent (days: 20)\n2020-03-10 answered\nexpect: met reply',
    ],
  },
  {
    says: 'what shares the block of an event may have come since, also where another may be the latest',
    rules: 'guard g: decided only if sent since latest answered',
    examples: [
      '2020-03-01 sent\n2020-03-01 answered\n2020-03-02 answered\n2020-03-02 decided\norder: none\nexpect: undetermined g',
      '2020-03-01 sent\n2020-03-01 answered\n2020-03-02 decided\n2020-03-02 answered\nexpect: breach g',
    ],
  },
  {
    says: 'a trigger counts as having happened for how a clock stands that it begins',
    rules:
      'clock first-term: 10 days after first sent\nclock each-term: 10 days after each sent\nduty a: after each sent where first-term has begun, office must answered within 3 days\nduty b: after each sent where each-term has begun, office must answered within 3 days',
    examples: [
      '2020-03-01 sent\nat: 2020-04-01\nexpect: overdue a, due 2020-03-04, by 28 days\nexpect: overdue b, due 2020-03-04, by 28 days',
    ],
  },
  {
    says: 'a duty that has not begun may have been answered by an act without a time, and so go before another rule',
    rules:
      'clock term: 5 days after first sent\nduty special overrides plain: after filed, office must answered before term runs out\nguard plain: filed only if paid',
    examples: [
      '2020-03-01 filed\nat: 2020-04-01\nexpect: not-begun special\nexpect: barred plain',
      '2020-03-01 filed\n2020-03-02 answered\nat: 2020-04-01\nexpect: met special\nexpect: not-in-force plain',
      '2020-03-01 filed\nundated answered\nat: 2020-04-01\nexpect: not-begun special\nexpect: undetermined plain',
    ],
  },
  {
    says: 'a duty that recurs is about no event, so that no rule goes before it',
    rules:
      'duty report: every month, office must sent within 5 days\nguard special overrides report: filed only if no paid',
    examples: [
      '2020-01-10 filed\nat: 2020-02-20\nexpect: overdue report, due 2020-02-05, by 15 days\nexpect: in-time special',
    ],
  },
  {
    says: 'what the length of a duty that recurs hangs on is seen from the end of the period, not from the last that happened in it',
    rules:
      'table span for kind gives number:\n  from 2020-01-01: otherwise 5\n  from 2020-01-20: otherwise 20\nduty report: every month, office must sent within span("a") days',
    examples: ['2020-01-10 filed\nat: 2020-02-10\nexpect: open report, due 2020-02-20'],
  },
  {
    says: 'an act without a time may have made the first of two the second, for which another rule then answers',
    rules:
      'guard special until 2020-01-31 overrides plain: not both sent and inspected\nguard plain: inspected only if paid',
    examples: [
      '2020-01-05 inspected\n2020-02-06 sent\nexpect: not-in-force special\nexpect: breach plain',
      '2020-01-05 inspected\n2020-02-06 sent\nundated sent\nexpect: not-in-force special\nexpect: undetermined plain',
    ],
  },
  {
    says: 'an event without a time may have begun a clock anew, which what came later then paused',
    rules:
      'clock term: 1 day after each sent\n  paused from answered until withdrawn\nguard g: paid only if term is paused',
    examples: [
      '2020-02-07 sent\n2020-02-12 answered\n2020-02-13 paid\nexpect: barred g',
      '2020-02-07 sent\n2020-02-12 answered\n2020-02-13 paid\nundated sent\nexpect: undetermined g',
      '2020-02-05 answered\n2020-02-07 sent\n2020-02-12 answered\n2020-02-13 paid\nundated sent\nexpect: undetermined g',
    ],
  },
  {
    says: 'an event without a time may have begun a clock anew, for the length that it carries',
    rules: 'clock term: days days after latest sent\nguard g: decided only after term runs out',
    examples: [
      '2020-03-01 sent (days: 20)\n2020-03-05 decided\nexpect: breach g',
      '2020-03-01 sent (days: 20)\n2020-03-05 decided\nundated sent (days: 0)\nexpect: undetermined g',
    ],
  },
  {
    says: 'of two answers that share a block hours late are those up to the one that may have come first',
    rules: 'duty call: after each sent, office must answered within 1 hours',
    examples: [
      '2020-03-01T23:30 sent\n2020-03-02T05:00 answered\n2020-03-02 answered\norder: none\nat: 2020-03-05\nexpect: undetermined call',
      '2020-03-01T20:30 sent\n2020-03-02T05:00 answered\n2020-03-02 answered\norder: none\nat: 2020-03-05\nexpect: late call, by 3 hours',
    ],
  },
  {
    says: 'hours late are those up to what voids, where that shares the block of the answer and may have come before it',
    rules:
      'duty call: after each sent, office must answered within 1 hours unless withdrawn\nduty again: after latest sent, office must answered within 1 hours',
    examples: [
      '2020-03-01T20:30 sent\n2020-03-02T05:00 answered\n2020-03-02 withdrawn\norder: none\nat: 2020-03-05\nexpect: late call, by 3 hours\nexpect: late again, by 8 hours',
      '2020-03-01T20:30 sent\n2020-03-02T05:00 answered\n2020-03-02 sent\norder: none\nat: 2020-03-05\nexpect: late again, by 3 hours\nexpect: late call, by 8 hours\nexpect: undetermined again\nexpect: undetermined call',
    ],
  },
  {
    says: 'of two in one block that trigger and answer alike, either may have discharged the oldest and been answered by the other',
    rules: 'duty queue: after each sent, office must sent within 10 days discharges oldest',
    examples: [
      '2020-03-01 sent\n2020-03-05 sent\n2020-03-05 sent\norder: none\nat: 2020-05-01\nexpect: met queue\nexpect: undetermined queue\nexpect: undetermined queue',
      '2020-03-01 sent\n2020-03-05 sent\n2020-03-05 sent\nat: 2020-05-01\nexpect: met queue\nexpect: met queue\nexpect: overdue queue, due 2020-03-15, by 47 days',
    ],
  },
  {
    says: 'of periods that are shown at one event each is for review where answers settle it, whatever they make of the last',
    rules:
      'duty report: every month, office must answered within 5 days if judged "fair" else (10 days if paid where channel = "post" else 60 days)',
    examples: [
      '2020-01-05 paid\nat: 2020-03-09\nexpect: undetermined report\nexpect: for-review report',
      '2020-01-05 paid\nat: 2020-02-09\nexpect: for-review report',
    ],
  },
]);
