import { table } from './table.js';

const EVENTS = `event joined by party (who: any text)
event signed by party (signer: any text, fine: money)
event ruling by office (place: any text, value2: money)
event notice by office (grave: boolean)
event finding by office (found: boolean) judges "good cause"
event late-reasons by office
event report by office (about: date)
event nothing by office`;

table('judgments (section 6)', [
  {
    says: 'a recorded judgment is an event; until there is one the verdict is for review',
    rules: `${EVENTS}
guard g: ruling only if judged "good cause"
guard h: ruling only if judged "good cause" or last(grave) = true`,
    examples: [
      `2020-01-01 ruling
expect: for-review g
expect: undetermined h`,
      `2020-01-01 notice (grave: yes)
2020-01-02 ruling
expect: for-review g
expect: lawful h`,
      `2020-01-01 notice (grave: no)
2020-01-02 ruling
2020-01-03 finding (found: yes)
expect: lawful g
expect: lawful h`,
      `2020-01-01 notice (grave: no)
2020-01-01 finding (found: no)
2020-01-02 ruling
expect: breach g
expect: breach h`,
      `2020-01-01 notice (grave: no)
2020-01-02 ruling
2020-01-03 finding (found: yes)
undated finding (found: no)
expect: undetermined g
expect: undetermined h`,
      `2020-01-01 notice (grave: no)
2020-01-02 ruling
2020-01-03 finding (found: no)
undated finding (found: no)
expect: breach g
expect: breach h`,
    ],
  },
  {
    says: 'an answer of a kind that is not recorded may have come after the one that is',
    rules: `${EVENTS}
event overruling by office (found: boolean) judges "good cause"
event confirming by office judges "late cause"
event found-late by office (found: boolean) judges "late cause"
guard g: ruling only if judged "good cause"
guard h: ruling only if judged "late cause"`,
    examples: [
      `2020-01-01 finding (found: no)
2020-01-01 found-late (found: no)
2020-01-02 ruling
expect: breach g
expect: breach h`,
      `2020-01-01 finding (found: no)
2020-01-01 found-late (found: no)
2020-01-02 ruling
not recorded: overruling, confirming
expect: undetermined g
expect: undetermined h`,
      `2020-01-01 finding (found: yes)
2020-01-01 found-late (found: yes)
2020-01-02 ruling
not recorded: overruling, confirming
expect: undetermined g
expect: lawful h`,
      `2020-01-01 finding (found: no)
2020-01-02 ruling
never happens: overruling
expect: breach g
expect: for-review h`,
      `2020-01-02 ruling
not recorded: overruling, confirming
expect: for-review g
expect: for-review h`,
    ],
  },
  {
    says: 'an event that judges not answers no; the latest answer counts',
    rules: `${EVENTS}
event denial by office judges not "good cause"
event refutation by office (found: boolean) judges not "good cause"
guard g: ruling only if judged "good cause"`,
    examples: [
      '2020-01-02 ruling\n2020-01-03 denial\nexpect: breach g',
      '2020-01-01 denial\n2020-01-02 ruling\n2020-01-03 finding (found: yes)\nexpect: lawful g',
      '2020-01-01 finding (found: yes)\n2020-01-02 ruling\n2020-01-03 denial\nexpect: breach g',
      '2020-01-02 ruling\n2020-01-03 refutation (found: no)\nexpect: lawful g',
      '2020-01-02 ruling\n2020-01-03 refutation\nexpect: undetermined g',
      '2020-01-02 ruling\n2020-01-03 finding (found: yes)\nnot recorded: denial\nexpect: undetermined g',
      '2020-01-02 ruling\n2020-01-03 finding (found: no)\nnot recorded: denial\nnever happens: refutation\nexpect: breach g',
    ],
  },
  {
    says: 'a length that hangs on a judgment is for review between its two ends',
    rules: `${EVENTS}
duty d: after first notice, office must ruling within 20 days if judged "good cause" else 10 days`,
    examples: [
      `2020-01-01 notice
2020-01-15 ruling
expect: for-review d`,
      `2020-01-01 notice
2020-01-25 ruling
expect: late d, due 2020-01-21, by 4 days`,
      `2020-01-01 notice
2020-01-11 ruling
expect: met d`,
    ],
  },
]);

table('windows and quantities (sections 3 and 6)', [
  {
    says: 'a window ending at the act holds the days whose period reaches it',
    rules: `${EVENTS}
guard g: ruling only if count(notice in the last 10 days) < 2
guard m: ruling only if count(notice in the last 1 month where grave) < 1`,
    examples: [
      `2020-01-01 notice (grave: no)
2020-01-05 notice (grave: no)
2020-01-11 ruling
expect: breach g
expect: lawful m`,
      `2020-01-01 notice (grave: yes)
2020-01-05 notice (grave: no)
2020-01-12 ruling
expect: lawful g
expect: breach m`,
      `2020-01-31 notice (grave: yes)
2020-02-29 ruling
expect: lawful g
expect: breach m`,
      `2020-01-31 notice (grave: yes)
2020-03-01 ruling
expect: lawful g
expect: lawful m`,
    ],
  },
  {
    says: 'a window may end at a point, or begin at one',
    rules: `${EVENTS}
guard g: ruling only if no notice since latest joined
guard h: ruling only if count(notice in 10 days ending at first signed) >= 1`,
    examples: [
      `2020-01-01 notice
2020-01-05 joined
2020-01-11 signed
2020-01-20 ruling
expect: lawful g
expect: lawful h`,
      `2020-01-01 joined
2020-01-05 notice
2020-01-20 signed
2020-01-21 ruling
expect: breach g
expect: breach h`,
    ],
  },
  {
    says: 'all and any range over a set, name by name',
    rules: `${EVENTS}
guard g: ruling only if all p in values(joined.who): (signed where signer = p)
guard h: ruling only if any p in values(joined.who): (signed where signer = p)`,
    examples: [
      `2020-01-01 joined (who: "a")
2020-01-01 joined (who: "b")
2020-01-02 signed (signer: "a")
2020-01-03 ruling
expect: breach g
expect: lawful h`,
      `2020-01-01 joined (who: "a")
2020-01-01 joined (who: "b")
2020-01-02 signed (signer: "a")
2020-01-02 signed (signer: "b")
2020-01-03 ruling
expect: lawful g
expect: lawful h`,
      `2020-01-03 ruling
expect: lawful g
expect: breach h`,
      `2020-01-01 joined (who: "a")
2020-01-01 joined
2020-01-02 signed (signer: "a")
2020-01-03 ruling
expect: undetermined g
expect: lawful h`,
    ],
  },
  {
    says: 'dated tables give the value of the day and the place',
    rules: `${EVENTS}
table cap for place gives money:
  from 2020-01-01: "north" 100, otherwise 50
  from 2021-01-01: "north" 120
table days-allowed gives number: from 2020-01-01: 5
guard g: ruling only if value2 <= cap(place)
guard h: ruling only if value2 <= (cap(place) * 2 if grave-before > 0 else cap(place))
fact grave-before = count(notice where grave)
duty d: after first notice, office must ruling within days-allowed() days`,
    examples: [
      `2020-06-01 ruling (place: "north", value2: 100)
expect: lawful g
expect: lawful h`,
      `2020-06-01 notice (grave: yes)
2020-06-01 ruling (place: "south", value2: 80)
expect: breach g
expect: lawful h
expect: met d, due 2020-06-06`,
      `2021-06-01 ruling (place: "north", value2: 120)
2021-06-01 ruling (place: "south", value2: 10)
2019-06-01 ruling (place: "north", value2: 1)
expect: lawful g
expect: undetermined g
expect: undetermined g
expect: lawful h
expect: undetermined h
expect: undetermined h`,
    ],
  },
  {
    says: 'times of the day and kinds of day may be forbidden',
    calendar: 'it',
    rules: `${EVENTS}
guard g: ruling only if not between 22:00 and 06:00 and not on a day off
guard w: ruling only if on a working day`,
    examples: [
      `2020-01-02T10:00 ruling
expect: lawful g
expect: lawful w`,
      `2020-01-02T23:00 ruling
expect: breach g
expect: lawful w`,
      `2020-01-01T10:00 ruling
expect: breach g
expect: breach w`,
      `2020-01-02 ruling
expect: undetermined g
expect: lawful w`,
    ],
  },
]);

table('duties that recur, explain and give way (sections 5 and 9)', [
  {
    says: 'a recurring duty opens one instance for each calendar period',
    rules: `${EVENTS}
duty q per office: every quarter, office must report or nothing within 15 days`,
    examples: [
      `2020-02-01 notice of "x"
2020-04-15 report of "x"
2020-07-16 nothing of "x"
at: 2020-11-01
expect: met q, due 2020-04-15
expect: late q, due 2020-07-15, by 1 day
expect: overdue q, due 2020-10-15, by 17 days`,
      `2020-02-01 notice of "x"
at: 2020-04-10
expect: open q, due 2020-04-15`,
    ],
  },
  {
    says: 'a bearer is seen from the first event that names it, not from one that belongs to every key',
    rules: `${EVENTS}
event handed-in by office (place: any text)
duty h per place: every quarter, office must handed-in within 15 days`,
    examples: [
      `2020-02-01 notice
2020-07-10 handed-in (place: "a")
2020-11-01 ruling (place: "b")
2020-12-01 notice
at: 2020-10-16
expect: overdue h, due 2020-10-15, by 1 day`,
      `2020-02-01 notice
2020-07-10 handed-in (place: "a")
2020-11-01 ruling (place: "b")
2021-01-10 handed-in (place: "b")
2021-01-12 notice
at: 2021-02-01
expect: overdue h, due 2020-10-15, by 109 days
expect: overdue h, due 2021-01-15, by 17 days
expect: met h, due 2021-01-15`,
    ],
  },
  {
    says: 'an act answers the period that it names, else the oldest open one',
    rules: `${EVENTS}
duty q per office: every month, office must report within 10 days discharges period about`,
    examples: [
      `2020-01-05 notice of "x"
2020-03-05 report of "x" (about: 2020-02-10)
at: 2020-03-08
expect: overdue q, due 2020-02-10, by 27 days
expect: met q, due 2020-03-10`.replace('of "x" (about: 2020-02-10)', '(about: 2020-02-10) of "x"'),
    ],
  },
  {
    says: 'what comes late and is explained is late-explained',
    rules: `${EVENTS}
duty d: after first notice, office must ruling within 3 days explained by late-reasons`,
    examples: [
      `2020-01-01 notice
2020-01-05 late-reasons
2020-01-06 ruling
expect: late-explained d, due 2020-01-04, by 2 days`,
      `2020-01-01 notice
2020-01-06 ruling
2020-01-07 late-reasons
expect: late d, due 2020-01-04, by 2 days`,
      `2020-01-01 notice
2020-01-06 ruling
not recorded: late-reasons
expect: undetermined d`,
    ],
  },
  {
    says: 'promptly and a most: the most is judged',
    rules: `${EVENTS}
duty d: after first notice, office must ruling promptly and within 3 days
duty e: after first notice, office must ruling promptly`,
    examples: [
      `2020-01-01 notice
2020-01-06 ruling
expect: late d, due 2020-01-04, by 2 days
expect: met e`,
    ],
  },
  {
    says: 'a rule that overrides answers in the place of the other',
    rules: `${EVENTS}
duty general: after each notice, office must ruling within 10 days discharges all
duty special overrides general: after each notice where grave, office must ruling within 3 days discharges all`,
    examples: [
      `2020-01-01 notice (grave: yes)
2020-01-20 ruling
expect: late special, due 2020-01-04, by 16 days
expect: not-in-force general`,
      `2020-01-01 notice (grave: no)
2020-01-20 ruling
expect: late general, due 2020-01-11, by 9 days`,
      `2020-01-01 notice
2020-01-20 ruling
expect: undetermined special
expect: undetermined general`,
    ],
  },
  {
    says: 'options change how a law counts',
    rules: `${EVENTS}
duty a with start-day-counts: after first notice, office must ruling within 10 days
duty b with months-last-to-last: after first notice, office must ruling within 1 month
duty c: after first notice, office must ruling within 1 month`,
    examples: [
      `2020-02-29 notice
2020-05-01 ruling
expect: late a, due 2020-03-09, by 53 days
expect: late b, due 2020-03-31, by 31 days
expect: late c, due 2020-03-29, by 33 days`,
    ],
  },
  {
    says: 'hours run from the next full hour, and days late are working days, where the law says so',
    calendar: 'it',
    head: 'options: [late-in-working-days]',
    rules: `${EVENTS}
duty a with hours-from-next-hour: after first notice, office must ruling within 24 hours
duty b: after first notice, office must ruling within 5 working days`,
    examples: [
      `2020-01-08T10:20 notice
2020-01-17T12:30 ruling
expect: late a, due 2020-01-09T11:00, by 194 hours
expect: late b, due 2020-01-14, by 3 days`,
    ],
  },
]);
