/** Words of comparisons between runs. */
export const diffMessages: Readonly<Record<string, string>> = {
  'diff/kicker': 'Supervision',
  'diff/title': 'What has changed between two runs',
  'diff/lead': 'From {then} to {now}',
  'diff/then': 'Then',
  'diff/now': 'Now',
  'diff/check': '{name} ({law}): {then} findings then, {now} now; {new} new, {changed} changed, {gone} gone',
  'diff/input': '{input}: {then} then, {now} now',
  'diff/register': 'register',
  'diff/law': 'law',
  'diff/calendar': 'calendar',
  'diff/binding': 'binding',
  'diff/reading': 'readings',
  'diff/at': 'time of checking',
  'diff/options': 'what was asked for',
  'diff/program': 'program',
  'diff/other-key': 'Pseudonyms were made with another key: which cases are new or gone cannot be told.',
  'diff/only-then': 'The check {name} was only made then.',
  'diff/only-now': 'The check {name} is only made now.',
  'diff/new': 'new',
  'diff/changed': 'changed',
  'diff/gone': 'gone',
  'diff/by-why': 'Why',
  'diff/by-why-note':
    'What is another now and bears on the finding. Where there are several, the runs cannot tell which of them did it.',
  'diff/by-rule': 'Rule',
  'diff/by-office': 'Office',
  'diff/changes': 'What is new, changed and gone',
  'diff/more': 'The first {shown} of {n}; --format csv and json have them all.',
  'diff/more-at-terminal': '… the first {shown}; --format csv, json, md or html have more.',
  'diff/column-change': 'what',
  'diff/column-rule': 'rule',
  'diff/column-case': 'case',
  'diff/column-then': 'then',
  'diff/column-now': 'now',
  'diff/column-why': 'why',
  'diff/column-id': 'finding',
  'diff/said': '{verdict}[, due {due}][, by {late}][ ({note})]',
  'diff/or': ' or ',
  'diff/behind': 'The figures',
  'diff/why-case-new': 'a new case in the register',
  'diff/why-case-gone': 'the register has the case no more',
  'diff/why-events': 'other events in the case',
  'diff/why-trigger': 'its trigger has another time',
  'diff/why-other-cases': 'other cases',
  'diff/why-law': 'the law',
  'diff/why-calendar': 'the calendar',
  'diff/why-binding': 'the binding',
  'diff/why-reading': 'another reading',
  'diff/why-at': 'the day of checking',
  'diff/why-options': 'what was asked for',
  'diff/why-program': 'the program',
  'diff/why-unknown': 'not known',
  'trend/title': 'Findings over time',
  'trend/lead': '{name} ({law}), {runs} {runs:run|runs}',
  'trend/all': 'all rules',
  'trend/cell': '{adverse}[ ({share})]',
  'trend/by-rule': 'Adverse verdicts by rule',
  'trend/by-office': 'Adverse verdicts by office',
  'trend/note':
    'In parentheses the share of what was decided one way or the other. A run looks at the whole register: it counts what was found before too.',
  'trend/office-note': 'Offices differ in what they handle; a number is where to look, not how good an office is.',
  'help/diff': `duecourse diff RUN RUN

What is new, gone and changed between two runs, and why: other events in the case, the law, the calendar, the binding, another
reading, the day of checking or the program. A finding is known by its id, which stays the same from run to run.

  RUN                 the folder of a run, its id, or last
  --check NAME        one check only
  --only RULE...      these rules only
  --format FORMAT     table (default), json, md, csv, or html with pictures
  --out PATH          write there
  --runs FOLDER       where the runs are; else as duecourse.yaml says, else runs
  --config FILE       another duecourse.yaml

  duecourse diff 2026-10-01T060000Z last
  duecourse diff runs/2026-10-01T060000Z runs/2026-11-01T060000Z --format html --out changes.html
  duecourse diff 2026-10-01T060000Z last --format csv --only late-notice
`,
  'help/trend': `duecourse trend [RUN...]

Adverse verdicts of one check over many runs, by rule and by office (where offices may be shown), as a table and a picture.

  RUN...              runs, oldest first; without them the last 12
  --last N            the last N runs
  --check NAME        which check, where a run has several
  --format FORMAT     table (default), json, md, csv, or html with pictures
  --out PATH          write there
  --runs FOLDER       where the runs are; else as duecourse.yaml says, else runs
  --config FILE       another duecourse.yaml

  duecourse trend
  duecourse trend --last 24 --format html --out course.html
`,
};
