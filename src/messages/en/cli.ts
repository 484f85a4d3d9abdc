/** Words of the command: help, progress, and what is wrong with what was asked. `[...]` is left out where a value in it is missing. */
export const cliMessages: Readonly<Record<string, string>> = {
  'cli/no-room': 'There is no room left on the disk. Make room, or write to another place.',
  'cli/no-right':
    'You have no right to read or write here ({problem}). Change the permissions, or choose another place.',
  'cli/over-input':
    'Writing here would replace {input}, which is read for this. Nothing was written: name another file for the output.',
  'cli/is-folder': 'This is a folder. Name a file.',
  'cli/no-such-place': 'There is no such file or folder. Check the path; a folder to write into must be there already.',
  'cli/error': 'error',
  'cli/warning': 'warning',
  'cli/info': 'note',
  'cli/byte': ', byte {byte}',
  'cli/our-fault':
    'This is a fault of duecourse, not of your files ({what}). Please report it with the command that you ran; DUECOURSE_DEBUG=1 shows more.',
  'cli/system': 'The file cannot be used ({problem}). Check the path, its permissions and the room on the disk.',
  'cli/unknown-command': 'There is no command "{command}".[ Did you mean "{near}"?] See `duecourse --help`.',
  'cli/unknown-option':
    'There is no option {option} here.[ Did you mean {near}?] See the command with --help.[ If it is a name that begins with a dash, write it last, after two dashes: -- {name}.]',
  'cli/takes-no-value': '{option} takes no value. Leave out what follows the equals sign.',
  'cli/needs-value': '{option} needs a value after it: {option} VALUE. See the command with --help.',
  'cli/value-unknown': '{option} cannot be "{value}". Use one of: {known}.',
  'cli/option-missing': '{option} is missing. Write: {usage}. More: the command with --help.',
  'cli/operand-missing': '{operand} is missing. Write: {usage}. More: the command with --help.',
  'cli/operand-extra': '"{operand}" is one word too many. Write: {usage}; put quotes around names with spaces.',
  'cli/unknown-law':
    'There is no such file, and no law of this id.[ Did you mean "{near}"?] Laws that come with the program: {known}.',
  'cli/unknown-binding':
    'There is no such file, and no binding of this id.[ Did you mean "{near}"?] Bindings that come with the program: {known}.',
  'cli/unknown-rule': 'The law has no rule "{rule}".[ Did you mean "{near}"?] Its rules: {known}.',
  'cli/no-calendar':
    'The law counts by the calendar "{calendar}", which is in none of these folders: {folders}. Put calendar.yaml and calendar.csv there.',
  'cli/binary-to-terminal': '{format} is no text for a terminal. Name a file with --out, or pipe it to a program.',
  'cli/needs-findings':
    '{format} is a table of findings, and here they are left out. Drop --summary, or take md, csv or xlsx.',
  'cli/empty-log': 'The log has no events. Give a log that has some.',
  'cli/nothing-bound':
    'Nothing in the log bears a name of an event of {law}, so that there is nothing to check. Draft a binding with `duecourse bind LOG {law} --out FILE`, and give it with --bind.[ Bindings that come with the program: {bindings}.]',
  'cli/no-times': 'No event of the log has a time, so that nothing can be checked. Say which column is the time.',
  'cli/bad-at': '"{value}" is no day or time. Write --at 2013-06-18 or --at 2013-06-18T10:30+02:00.',
  'cli/at-needed-binding':
    'The binding says that the log is complete until {day}, which lies after today ({today}). Say with --at up to when it is.',
  'cli/at-future':
    '{day} lies after today ({today}): no log is complete up to then, and what falls due until then is not late yet. Give today or a day before it.',
  'cli/at-needed-future':
    'The last event is of {day}, after today ({today}), so that the log cannot tell up to when it is complete. Say so with --at.',
  'cli/at-needed-stray':
    'The last event ({day}) comes {days} days after the one before it ({before}) and may be a slip. Say with --at up to when the log is complete.',
  'cli/no-key':
    'The key of pseudonyms cannot be made here[ ({reason})]. Name another place with DUECOURSE_KEY_FILE, such as DUECOURSE_KEY_FILE=./key.',
  'cli/key-unreadable':
    'The key of pseudonyms cannot be read ({reason}). Give yourself the right to read it (`chmod 600` on the file, `chmod 700` on its folder), or name another with DUECOURSE_KEY_FILE.',
  'cli/bad-key':
    'This is no key: it has {bytes} bytes in place of 32. Restore it, or remove it and pseudonyms will be new ones.',
  'progress/reading': 'Reading',
  'progress/checking': 'Checking',
  'progress/writing': 'Writing',
  'progress/mutating': 'Changing',
  'progress/rate': '{amount}/s',
  'progress/left': '{time} left',
  'progress/events': 'events',
  'progress/cases': 'cases',
  'progress/rows': 'rows',
  'cli/unknown-case':
    'The log has no case "{case}". Give its id, or its pseudonym as a report shows it (it is another one with another key).',
  'cli/bad-number': '{option} cannot be "{value}". Give a number from {least} to {most}.',
  'progress/simulating': 'Simulating',
  'simulate/exists':
    'This file is there already, and nothing was written. Name another log with --out, or add --force to replace it.',
  'simulate/no-clean-case':
    'No case was found that keeps every rule of this law, so that no log can be made from it. Look for rules that contradict one another.',
  'simulate/no-breach':
    'No case was found that breaks one rule of this law and keeps the others. Simulate without breaches: --breach-rate 0.',
  'simulate/across-cases':
    'This law looks across cases by office, or in all of its rules; such laws cannot be simulated. Simulate a law whose rules look at single cases.',
  'simulate/written':
    '{log}: {cases} {cases:case|cases}, {events} {events:event|events}, {planted} planted {planted:breach|breaches}. What was planted stands in {log}.truth.json, the binding in {log}.bind.yaml.',
  'simulate/unbroken': 'Not broken anywhere, as no case was found that breaks it alone: {rules}.',
  'convert/written': '{log}: {cases} {cases:case|cases}, {events} {events:event|events}.',
  'convert/types': 'CSV does not keep these types: {types}.',
  'demo/written': 'Written: {files}.',
  'demo/next': 'Try next:',
  'demo/not-empty': 'This folder is not empty, and nothing was written. Name another with --out, or add --force.',
  'demo/no-folder': 'This is a file. Name a folder with --out.',
  'help/start': `duecourse: a statute written once, checked against a record of cases.

  duecourse demo --out duecourse-demo    writes an example and checks it
  duecourse laws list                    the laws that come with the program
  duecourse --help                       every command
`,
  help: `duecourse: a statute written once, checked against a record of cases.

  duecourse demo                             an example log, law and binding, and what the check finds
  duecourse check LOG --law LAW              every rule of a law over every case of a log
  duecourse report FINDINGS                  a stored report as a table, workbook, summary or other form
  duecourse verify RECEIPT                   a check made again: the same, or different and where
  duecourse sample FINDINGS --out SHEET      a worksheet of findings drawn by chance, for people to check
  duecourse score SHEET                      how far the findings can be believed, from such a worksheet
  duecourse run                              every check of duecourse.yaml, into a dated folder
  duecourse diff RUN RUN                     what is new, gone and changed between two runs, and why
  duecourse trend                            findings by rule and office over many runs
  duecourse note FINDING... --as STATE       what became of findings
  duecourse notes verify | list              whether the notes are what was written; what they say
  duecourse letter --office X --out FILE     a letter to an office with what was found, and a form for its reply
  duecourse reply FORM                       what an office has answered, as notes
  duecourse hotspots FINDINGS                where delays, breaches and matters grow, by office, rule or kind
  duecourse explain-case LOG CASE --law LAW  one case: events, rules, due days with their working
  duecourse standing MATTER --law LAW        one matter: what is owed, until when, what is open, and why
  duecourse due LAW EVENT=DATE...            every day that events lead to, with its working
  duecourse whatif MATTER EVENT=DATE...      what would change if something more happened
  duecourse recompute MATTER... --law LAW    open matters whose days move with a calendar
  duecourse readiness LOG --law LAW          what the record can tell at all, before any accusation
  duecourse laws list                        the laws that come with the program
  duecourse explain LAW [RULE...]            a law's articles and rules as sentences
  duecourse compare LAW LAW LOG...           what an amendment does to a real log
  duecourse laws check FILE...               what is wrong in law files, and where
  duecourse laws test [FILE...]              runs the worked examples of laws
  duecourse library add|list|show|diff        texts of laws: versions, articles, what changed
  duecourse info LOG                         what is in a log
  duecourse bind LOG LAW                     a first binding, by likeness of names
  duecourse convert IN OUT                   a log in another format
  duecourse simulate LAW --out LOG           a log made from a law, with breaches planted in it
  duecourse language-server                  laws in an editor: mistakes, completion, sentences
  duecourse completion SHELL                 completion for bash, zsh or fish

Every command: --help says what it takes and gives examples, --lang en, zh or it picks the language.
duecourse --version

  duecourse simulate it/highway-code-fines --out demo.xes
  duecourse check demo.xes --law it/highway-code-fines
`,
  'help/check': `duecourse check LOG... --law LAW

Checks every case of a log against every rule of a law, as things stood at the time of checking.

  LOG                 an event log: XES, CSV, JSON lines, Excel, OCEL, Parquet or Arrow IPC;
                      a file, several, a folder of files, or - for standard input;
                      also tables with one row a case, where the binding says so
  --law LAW           id of a law (see: duecourse laws list) or path of a .law.md file
  --bind FILE         which names in the log are the law's events: a file, or the id of a binding
                      that comes with the program. Without it: LOG.bind.yaml beside the log, else
                      NAME.bind.yaml beside NAME.law.md, else names that agree
  --at DATE           up to when the log is complete; else as the binding says, else the last event
  --format FORMAT     table (default), md, json, jsonl, csv, html, xlsx, parquet or arrow
  --out PATH          write to a file that only you can read, instead of standard output
  --baseline RUN      only adverse findings that are new or changed since that run and not yet noted (its folder, its id, or last; --check names the
                      check, --runs and --config where the runs are)
  --receipt PATH      also write what the result rests on and came to, in hashes, for duecourse verify
  --summary           leave out the findings
  --only RULE...      check only these rules
  --verdict V...      give findings of these verdicts (default: adverse, undetermined, for-review)
  --fail-on V...      exit with 1 if any of these verdicts was given, such as late,breach or adverse
  --readings          also count adverse verdicts under every reading that the law leaves open
  --show-persons      mask nothing; the output says so
  --suspect-share X   mark a rule as suspect above this adverse share, of what is decided (default: 0.2)
  --evidence N        at most how many findings json and xlsx show with case and working (default: 20000)
  --threads N         judge with N threads (default: one, or for millions of events one a core)
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

Lists go on to the next option, or are split at commas.
Exit code: 0 checked, 1 --fail-on was met, 2 bad input, 3 a fault of the program.

  duecourse check fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse check log.csv --law my.law.md --format json --out findings.json
  duecourse check log.csv --law my.law.md --format xlsx --out findings.xlsx
  duecourse check log.csv --law my.law.md --format html --out report.html
  duecourse check log.csv --law my.law.md --fail-on late,breach --summary
`,
  'help/readiness': `duecourse readiness LOG... --law LAW

Says what a record can tell at all, before anybody is accused: of each rule the share of instances that can be
decided, what the record lacks and how many instances hang on it, what to do about it; rules whose adverse
verdicts look like a mistake in rule, binding or data; repetitions, impossible dates, days on which entries
pile up, and the time from act to entry. It names no case.

  --law LAW           id of a law (see: duecourse laws list) or path of a .law.md file
  --bind FILE         as for duecourse check
  --at DATE           up to when the log is complete; else as the binding says, else the last event
  --only RULE...      only these rules
  --suspect-share X   a rule is suspect above this adverse share, of what is decided (default: 0.2)
  --format json       for programs
  --out PATH          write to a file that only you can read, instead of standard output
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

  duecourse readiness fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse readiness log.csv --law my.law.md --at 2024-06-30 --format json
`,
  'help/report': `duecourse report FINDINGS --format FORMAT

Shows a report that check --format json stored in another form, without the log and without checking again.

  FINDINGS            a file that check --format json wrote, or a run: its folder, its id, or last
  --check NAME        of a run, the check that is meant; --runs FOLDER, --config FILE: where the runs are
  --format FORMAT     table (default), md, json, jsonl, csv, html, xlsx, parquet or arrow
  --out PATH          write to a file that only you can read, instead of standard output
  --only RULE...      only these rules
  --verdict V...      only findings of these verdicts, of those that are stored
  --readings          with table: adverse verdicts under every reading that the law leaves open
  --score FILE        say how far the findings can be believed, as duecourse score has stored it
  --lang LANGUAGE     en, zh or it

What is masked in the file stays masked. A file whose findings were changed since is shown, and said to be so.

  duecourse check log.csv --law my.law.md --format json --out findings.json
  duecourse report findings.json --format html --out report.html
  duecourse report findings.json --format xlsx --out findings.xlsx
  duecourse report findings.json --format md --lang zh
`,
  'help/verify': `duecourse verify RECEIPT [--log LOG]

Makes a check again that somebody else made, and says whether the same comes out, or what is different and where: law,
calendar, binding, log or program, and which findings are new, gone or changed.

  RECEIPT             a file that check --receipt or check --format json wrote; or one finding by itself (explain-case --export),
                      which is judged again on its own evidence, by the law that it carries
  --log LOG           the log; once for each where there were several. Without it: of the receipt's name for it, beside the receipt
  --law LAW           the law; without it the one beside the receipt that has its hash, else the one of this id that comes with
                      the program, or beside the receipt
  --bind FILE         the binding; without it the one of this name that comes with the program, or beside the receipt
  --receipt RECEIPT   of one finding: whether this receipt of the whole check tells of it
  --format FORMAT     table (default) or json
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log, where other than then

Exit code: 0 the same, 1 different, 2 bad input. Findings that another version of the program finds as they were are the same.

  duecourse check log.csv --law my.law.md --receipt receipt.json
  duecourse verify receipt.json
  duecourse verify finding.json --receipt receipt.json
  duecourse verify findings.json --log copies/log.csv --format json
`,
  'help/explain-case': `duecourse explain-case LOG CASE --law LAW

Tells one case's story: its events, each rule as a sentence, each verdict with the due day and its
whole working: every run of days counted, skipped and on which provision, and where it moved to.

  LOG                 an event log
  CASE                id of a case, or the pseudonym that a report shows for it
  --law LAW           id or path of a law
  --bind FILE, --at DATE, --only RULE..., --out PATH, --show-persons   as for check
  --export ID         instead write one finding of the case by itself, as JSON: its evidence, masked, and the law; for duecourse verify
  --reveal NAME...    with --export: show these attributes (or actor, role, office), which the rule must know and the binding masks

  duecourse explain-case fines.xes.gz A100 --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse explain-case log.csv case-abc --law my.law.md --export 0123456789abcdef --out finding.json
`,
  'help/laws': `duecourse laws list | check FILE... | test [FILE...] | mutate FILE... | coverage [LAW...]

  list                the laws that come with the program
  check FILE...       says what is wrong, where, and what to do; exit code 2 where a law does not load
  check LAW --against TEXT
                      what of the statute's own text (Chinese) the law file does not answer for: articles,
                      paragraphs, numbers and words that command; exit code 1 where there is any
  test [FILE...]      runs the worked examples through both engines, without FILE those of every law that comes with
                      the program, and says how many there were; exit code 1 where one fails
  mutate FILE...      changes each number, unit, event, direction and condition in turn and says which changes no
                      example notices
  coverage [LAW...]   which rows of the table of facts the laws encode, and why not the others; exit code 1 where
                      one is left out
  --format json       for programs
  --bind FILE         a binding that says how tables with one row a case are read (else LOG.bind.yaml);
                      --law LAW, where its law does not come with the program

  duecourse laws check my.law.md
  duecourse laws check cn/petition-work --against petition-work-regulations.md
  duecourse laws test my.law.md
`,
  'help/info': `duecourse info LOG...

Says what is in a log: cases, events, activities, times and their precision, attributes, oddities.
Names of activities and columns are shown, values are not.

  --format json       for programs

How to read a log, where it cannot be told from the file (for every command that reads one):
  --log-format F      xes, csv, jsonl, excel, ocel, arrow or parquet
  --columns R=NAME... which column of a table is case, activity, time (Date+Clock where it stands in two), resource, lifecycle
  --dates ORDER       ymd, dmy or mdy, for dates such as 03/04/2011
  --years-from YEAR   for years of two digits: 1950 takes 50 for 1950 and 49 for 2049
  --encoding NAME     of a table that is not UTF-8, such as gb18030 or windows-1252
  --delimiter C       between the fields of a table, such as ";" or tab
  --object-type T     of an object-centric log (OCEL), the objects that are the cases
  --sheet NAME        of a workbook, and no other
  --max-bytes N       most bytes that a compressed file may unpack to

  duecourse info fines.xes.gz
  duecourse info log.csv --columns case=File time=Received activity=Step --dates dmy
`,
  'help/bind': `duecourse bind LOG LAW

Writes a first binding: which labels and columns of a log are which events and attributes of a law, by
likeness of names across languages, types and values, and order in time. What is sure is taken; what is
unsure stands in comments with its confidence and the next candidates, and does not count. It says what
found no place on either side. Nothing is declared safe to show. Read it before you rely on it.

  LOG                 an event log
  LAW                 id or path of a law
  --out FILE          where to, such as LOG.bind.yaml, where check finds it; else standard output
  --force             write over a file that is there
  --format FORMAT     yaml (default), or json for programs
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

At a terminal it asks about each unsure label; elsewhere it asks nothing.
Exit code: 0 something was placed, 1 nothing was, 2 bad input.

  duecourse bind cases.csv it/highway-code-fines --out cases.csv.bind.yaml
  duecourse bind cases.csv my.law.md | less
`,
  'help/demo': `duecourse demo [--out FOLDER]

Writes an example into this folder, which must be empty: a log of requests to a town office, a small law
and the binding of the two. Then it checks them and says what to try next.

  --out FOLDER        into this folder instead, which is made where there is none
  --force             also where the folder is not empty; files of the same names are replaced

  duecourse demo --out duecourse-demo
`,
  'help/completion': `duecourse completion bash | zsh | fish

Prints a script that lets a shell complete commands, options and their values: laws, bindings, formats,
the rules of the law that is named.

  duecourse completion bash >> ~/.bashrc
  duecourse completion zsh > ~/.zsh/completions/_duecourse     (a folder of $fpath)
  duecourse completion fish > ~/.config/fish/completions/duecourse.fish
`,
  'help/convert': `duecourse convert IN OUT

Writes a log in another format; the extension says which: .xes, .csv, .tsv (each also with .gz),
.arrow or .parquet. An .arrow file is the fastest to read.

  --bind FILE, --law LAW, --dates, --encoding and so on: how to read the log, see duecourse info --help

  duecourse convert fines.xes.gz fines.arrow
`,
  'help/simulate': `duecourse simulate LAW --cases N --seed S --out LOG

Makes a log from a law: cases that keep every rule, and a share that breaks exactly one. Beside it
stand LOG.truth.json, which says what was planted where, and LOG.bind.yaml, its binding.
The same seed makes the same log.

  LAW                 id or path of a law
  --cases N           how many cases (1000)
  --seed S            a whole number (1)
  --breach-rate R     share of the cases with a planted breach, 0 to 1 (0.1)
  --out LOG           where to; the extension says the format
  --force             write over files that are there

  duecourse simulate it/highway-code-fines --cases 2000 --seed 7 --out demo.xes
  duecourse check demo.xes --law it/highway-code-fines
`,
  'cli/at-before-log':
    'Nothing had happened yet on {at}: the first event that the law knows is of {first}, so that there is nothing to check. Give a day from then on with --at.',
  'cli/ending':
    'The name ends in {ending}, but what would be written is {format}.[ Write --format {told}.] Otherwise name a file that ends in {own}.',
};
