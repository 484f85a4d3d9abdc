/** What the commands take that draw a sample and read it back, write letters, and look for change. */
export const samplingHelp: Readonly<Record<string, string>> = {
  'help/sample': `duecourse sample [FINDINGS] --n 200 --by rule [--out sheet.xlsx]

Draws findings by chance and writes a worksheet in which people say of each whether it is right: the case as the record tells it,
the rule as a sentence, how the last day comes about, and columns to fill in. duecourse score reads it back.

  FINDINGS            a file that check --format json wrote, or a run: its folder, its id, or last (last)
  --check NAME        of a run, the check that is meant, where it has several
  --n N               how many findings (200)
  --by rule           from each rule in proportion, and at least 5 of each
  --seed S            letters or digits that decide what is drawn; without it the findings decide
  --blind             do not show what the program said, and mix the rows
  --clean N           also N cases without a finding, to see what was missed (needs the log)
  --out FILE          the worksheet, .xlsx or .csv (sample.xlsx); FILE.sample.json beside it says what was drawn
  --force             write over a worksheet that is there
  --runs FOLDER, --config FILE   where the runs are, and what a run was made from
  --log LOG, --law LAW, --bind FILE   where neither duecourse.yaml names them nor they stand beside FINDINGS; for --clean, and findings without evidence
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

The same seed and findings give the same sample, and a larger one holds the smaller. What is masked stays masked.

  duecourse sample --n 200 --by rule
  duecourse sample findings.json --n 200 --by rule --blind --clean 100 --log log.csv --out sheet.xlsx
`,
  'help/score': `duecourse score SHEET

Reads a worksheet back that was filled in, and says how far the check can be believed: precision by rule and over all, and recall if
cases without a finding were looked at, each with its 95% interval. One fault in the sheet, and nothing of it is taken: each is told
with its row.

  SHEET               the worksheet of duecourse sample, filled in: .xlsx or .csv
  --sample FILE       what was drawn (default: SHEET.sample.json)
  --out FILE          keep the result as JSON: duecourse report FINDINGS --score FILE shows it, and with score: FILE in
                      duecourse.yaml every later run
  --format FORMAT     table (default) or json

  duecourse score sheet.xlsx --out score.json
  duecourse report findings.json --score score.json --format html --out report.html
`,
  'help/letter': `duecourse letter --office X [--from FINDINGS] [--out letter.docx]

Writes what was found of one office as a letter that it can answer: one recommendation a rule with the list of its cases, then case by
case the facts, the article, how the last day was counted, what is asked, and a form for the reply. Findings that a note settles are
left out, and so is what parties did too late.

  --office X          the office, as findings name it
  --from FINDINGS     a file that check --format json wrote, or a run: its folder, its id, or last (last)
  --check NAME        of a run, the check that is meant, where it has several
  --out FILE          .docx or .html (letter-X.docx and letter-X.html); beside it stand the form for the reply and what was asked
  --force             write over a form that is there
  --form FORM         the form for the reply as xlsx (default) or csv
  --only RULE...      only these rules
  --within PERIOD     by when a reply is asked for: "15 working days", "30 days" (default) or "2 months", by the law's calendar
  --under TEXT        what sets that period, such as an article
  --date DATE         of the letter (today); --sender TEXT: who writes
  --template FILE     a text of your own with {{fields}}; --write-template writes ours to --out, to begin with
  --runs FOLDER, --config FILE   where the runs are, and the duecourse.yaml whose letters: says sender, within, under, template
  --log LOG, --law LAW, --bind FILE   where these are needed and not found
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

  duecourse letter --office "Public Works"
  duecourse letter --office "Public Works" --from findings.json --within "15 working days" --out letter.docx
  duecourse letter --out mine.txt --write-template --lang it
  duecourse letter --office "Public Works" --from findings.json --template mine.txt --lang it --out letter.html
`,
  'help/reply': `duecourse reply FORM

Reads the form that an office has filled in, and puts each answer down as a note on its finding: right, explained, not right, register
wrong. One fault in the form, and nothing of it is taken: each is told with its row. Rows without an answer stay open.

  FORM                the form of duecourse letter, filled in: .xlsx or .csv
  --letter FILE       what was asked (default: FORM.letter.json)
  --by TEXT           who answers (default: the office)
  --run RUN           the run whose findings they are (default: the one that the letter was of, else the last); --check NAME where it has several checks
  --runs FOLDER, --config FILE   where the runs are, as for duecourse note

  duecourse reply letter.reply.xlsx
  duecourse reply returned.csv --letter letter.reply.xlsx.letter.json --run 2026-01-09T083000Z
`,
  'help/hotspots': `duecourse hotspots [FINDINGS] --by office,rule

Says where delays, breaches and cases grow: of each office, rule or kind of matter the rate in the last months against the months before,
with the counts behind it and an exact test. Small numbers are hidden. It is about offices and issues, never about persons.
The log is checked again, since findings alone do not say out of how many.

  FINDINGS            a file that check --format json wrote, or a run: its folder, its id, or last (last)
  --check NAME        of a run, the check that is meant, where it has several
  --runs FOLDER, --config FILE   where the runs are, and what a run was made from
  --by NAME...        rule, office, and attributes that the binding declares safe to show (default: office and rule)
  --per PERIOD        month (default), quarter or year
  --recent N          how many of the last periods are now (3 months, 1 quarter or 1 year)
  --before N          how many periods before them they are compared with (four times as many)
  --least N           numbers below this are not shown (5)
  --format FORMAT     table (default), json, csv, or html with a picture
  --out PATH          write to a file that only you can read, instead of standard output
  --log LOG, --law LAW, --bind FILE   where these are not found
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   how to read the log: duecourse info --help

  duecourse hotspots
  duecourse hotspots findings.json --log log.csv
  duecourse hotspots findings.json --by office,category --per quarter --format html --out hotspots.html
`,
};
