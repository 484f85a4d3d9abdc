import { table } from './table.js';

/** What random laws and logs once brought to light, each in its smallest form. */
table('found by random laws and logs', [
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
]);
