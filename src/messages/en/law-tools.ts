/** What is said by the tools for whoever reads, writes and checks laws. */
export const lawToolsMessages: Readonly<Record<string, string>> = {
  'explain/kicker': 'Law in sentences',
  'explain/counting': 'How days are counted',
  'help/explain': `duecourse explain LAW [RULE...]

Says a law in sentences that a lawyer can hold against its text: article by article what it says in short (its gloss), what
its words and periods mean, each rule as a sentence with its citation, how days are counted, what the law as written down
assumes, and how it reads what the text leaves open.

  LAW                 id of a law (see: duecourse laws list) or path of a .law.md file
  RULE...             only these rules, with the words and periods that they rest on
  --format FORMAT     text (default), md, html, or json for programs
  --out PATH          write to a file that only you can read, instead of standard output
  --lang LANGUAGE     en, zh or it

  duecourse explain it/highway-code-fines --lang it
  duecourse explain cn/petition-work finish review --lang zh
  duecourse explain my.law.md --format html --out my-law.html
`,
  'compare/title': 'Effect of an amendment',
  'compare/kicker': 'Duecourse · two laws, one log',
  'compare/laws': 'Laws',
  'compare/record': 'Log',
  'compare/lead': '{before} ({beforeFile}) against {after} ({afterFile})',
  'compare/log': '{name}: {cases} cases, {events} events, as of {at}',
  'compare/total':
    'Newly adverse: {newlyAdverse}. No longer adverse: {noLongerAdverse}. Otherwise changed: {otherwise}.',
  'compare/same': 'The two laws say the same: no rule differs.',
  'compare/newlyAdverse': 'newly adverse',
  'compare/noLongerAdverse': 'no longer adverse',
  'compare/otherwise': 'otherwise changed',
  'compare/by-rule': 'rule',
  'compare/by-month': 'month',
  'compare/by-office': 'office',
  'compare/changes': 'What changed',
  'compare/renamed': '{after} (was {before})',
  'compare/only-after': '{rule} (new)',
  'compare/only-before': '{rule} (gone)',
  'compare/not-judged': 'not judged',
  'compare/column-effect': 'effect',
  'compare/column-rule': 'rule',
  'compare/column-case': 'case',
  'compare/column-event': 'event',
  'compare/column-before': 'under the first law',
  'compare/column-after': 'under the second law',
  'compare/column-id': 'id',
  'compare/read-twice':
    'A comparison reads the log twice, which standard input cannot be. Write it to a file and name that.',
  'help/compare': `duecourse compare LAW LAW LOG...

Judges a log by two laws at one time, such as one as it is and as it would be, and tells what the difference does: of each rule how
many instances become adverse, are so no longer or change otherwise, by month and by office, and which they are.

  LAW LAW             the law before and after: ids, or paths of .law.md files, such as a copy in which a number was changed
  LOG...              an event log, as for duecourse check
  --bind FILE         the binding, for both laws where they name the same events; it must name the law's id
  --bind-after FILE   the binding of the second law, where that needs its own
  --at DATE           up to when the log is complete; else as the binding says, else the last event
  --only RULE...      only these rules
  --rename OLD=NEW... rules that are one under two names; one that says the same is known without it
  --format FORMAT     table (default), md, json, csv or html; csv and json have every changed instance
  --out PATH          write to a file that only you can read, instead of standard output
  --show-persons      mask nothing
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

  duecourse compare it/highway-code-fines sixty-days.law.md fines.xes.gz --bind it/road-traffic-fines
  duecourse compare old.law.md new.law.md log.csv --only serve late-notice --format html --out effect.html
`,
};
