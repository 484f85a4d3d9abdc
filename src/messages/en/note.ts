/** Words of notes on findings. */
export const noteMessages: Readonly<Record<string, string>> = {
  'note/accepted': 'accepted',
  'note/disputed': 'disputed',
  'note/data-error': 'data error',
  'note/explained': 'explained by the office',
  'note/withdrawn': 'withdrawn',
  'note/no-author': 'A note needs an author: --by NAME.',
  'note/no-reason':
    '“{as}” on {finding} needs a reason: --reason TEXT. Whoever reads the note later must be able to see why.',
  'note/too-long':
    'The note on {finding} is too long: at most 200 characters for the author, 10,000 for the reason and each piece of evidence, of which there may be 50. Put the rest into a file and name it under --evidence.',
  'note/bad-day': '--{option} {day} is no day. Write it as 2026-11-22.',
  'note/day-to-come': '{day} has not come yet ({today} is the latest day anywhere). --day is the day of the decision.',
  'note/until-before': 'The note would run out on {until}, before its own day {day}.',
  'note/too-large':
    'The notes take more than {limit} MB. Move the runs and their notes to an archive, and begin a new folder of runs.',
  'note/touched':
    'The notes are not what was written (line {line}). `duecourse notes verify` says where; restore the file from a copy before anything rests on it.',
  'note/in-several': 'The finding {finding} stands in several checks ({checks}). Say which: --check NAME.',
  'note/unknown-finding': 'The run {run} has no finding {finding}. Reports give the ids; --run names another run.',
  'note/written': 'Note {n}: {finding} {state}.',
  'note/in-binding': '{file}: {n} {n:correction|corrections} added. The next run counts {n:it|them} in every report.',
  'note/counts':
    'Of {adverse} adverse findings {unnoted} wait for somebody to deal with them[; noted: {states}][; {out} whose note has run out][; {changed} that have changed since their note].',
  'page/note-holds': 'Note {n} of {day}: {state}[, until {until}].',
  'page/note-run-out': 'Note {n} of {day}, {state}, has run out ({until}).',
  'page/note-carried':
    'Note {n} of {day}, {state}, is carried from finding {from}, whose start was {time} then. It settles nothing here: look again.',
  'note/carried': '{state} (of {from}; look again)',
  'page/note-finding-changed': 'Note {n} of {day}, {state}, was on this finding when it said something else.',
  'column/note': 'Note',
  'column/note-day': 'Day of the note',
  'note/because': 'data error, note {n}',
  'note/not-data-error': 'Only a data error can become a line of the binding: --as data-error.',
  'note/one-binding':
    'These findings belong to several checks, and each has its own binding. Note them one check at a time.',
  'note/no-such-check':
    'This file has no check {name} any more, so that its binding is not known. Name another with --config.',
  'note/no-event-day':
    'The event that {finding} is about has no day in the register, so that no line of the binding can name it. --wrong other takes the act that answered it.',
  'note/no-such-case': 'The register has no case {case} now, or its pseudonym was made with another key.',
  'note/no-binding':
    'This check has no binding: names are matched as they are. Make one with `duecourse bind` and name it under `binding:`.',
  'note/binding-ours':
    'This binding comes with the program. Copy it beside the register and name the copy under `binding:`; then note again.',
  'note/binding-form':
    '`corrections:` in this binding is not a list with one item a line. Write it so, or add the line by hand.',
  'note/none': 'No note to show.',
  'note/sound': '{n} {n:note|notes}, each as it was written and none missing[ ({hash})].',
  'note/torn':
    'At the end stand {bytes} bytes of a note that was never finished, as the power or the program went away; the next note takes them out. None that was told as written is lost.',
  'note/fault-changed': '{file}:{line}: this note was changed after it was written.',
  'note/fault-order':
    '{file}:{line}: this note does not go on from the one before: one was taken out, put in or moved.',
  'note/fault-missing': '{file}: there were {line} notes; the last ones are gone.',
  'note/fault-no-head':
    '{file}: the file notes.head.json beside it is gone, which tells how many notes there are ({line} are here).',
  'note/more-faults': '… and {n} more.',
  'note/column-n': 'no.',
  'note/column-finding': 'finding',
  'note/column-check': 'check',
  'note/column-rule': 'rule',
  'note/column-case': 'case',
  'note/column-as': 'state',
  'note/column-day': 'day',
  'note/column-until': 'until',
  'note/column-by': 'by',
  'note/column-reason': 'reason',
  'note/column-evidence': 'evidence',
  'oddity/event-corrected':
    '{count} {count:event has|events have} another day than the register says, or none that is known, as the binding corrects {count:it|them}.',
  'oddity/event-not-happened':
    '{count} {count:event is|events are} left out, as the binding says that {count:it|they} did not happen.',
  'oddity/correction-without-event':
    '{count} {count:correction|corrections} of the binding {count:fits|fit} no event of the register: it was put right there, or the line is wrong.',
  'binding/correction-lacks': 'A correction needs `{key}`: { case, event, on, is, because }.',
  'binding/correction-day':
    '`{key}` cannot be {value}. Write a day as 2026-11-22; `is` may also be unknown or not-happened.',
  'help/note': `duecourse note FINDING... --as STATE --by AUTHOR --reason TEXT

Writes down what became of findings, in notes.jsonl beside the runs: nothing there is ever changed, and each entry carries the hash
of the one before, so that a changed or missing note shows. Later runs carry the notes.

  FINDING...          ids, as reports show them
  --as STATE          accepted, disputed, data-error, explained (by the office) or withdrawn
  --by AUTHOR         who says so
  --reason TEXT       why; only what is accepted needs none
  --day DATE          the day of the decision (today)
  --evidence TEXT...  what it rests on: numbers of letters, names of files; commas part them
  --until DATE        the last day on which it holds
  --run RUN           the run whose finding it is (last)
  --check NAME        which check, where the id stands in several
  --to-binding        with data-error: adds a line under corrections: of the check's binding, so that the next run judges without the error
  --wrong event|other which of the finding's two events is wrong (event)
  --is WHAT           the right day; unknown: it happened, on a day that nobody knows; or not-happened (unknown)
  --runs FOLDER       where the runs are; else as duecourse.yaml says, else runs
  --config FILE       another duecourse.yaml

  duecourse note 0123456789abcdef --as accepted --by "R. Conti"
  duecourse note 0123456789abcdef --as explained --by "R. Conti" --reason "Served by courier on 2 May" --evidence L-2026-117
  duecourse note 0123456789abcdef --as data-error --by "R. Conti" --reason "Typing slip: 2 May" --to-binding --is 2026-05-02
`,
  'help/notes': `duecourse notes verify|list

verify says whether every note is as it was written and none is missing, also of those that runs have seen. list shows the last note
on each finding.

  --all               list: every note, not the last ones alone
  --as STATE...       list: these states only
  --check NAME, --only RULE...   list: of this check, of these rules
  --format FORMAT     list: table (default), json or csv
  --out PATH          list: write there
  --runs FOLDER       where the runs are; else as duecourse.yaml says, else runs
  --config FILE       another duecourse.yaml

Exit code of verify: 0 sound, 1 changed or missing.

  duecourse notes verify
  duecourse notes list --as disputed
  duecourse notes list --all --format csv --out notes.csv
`,
};
