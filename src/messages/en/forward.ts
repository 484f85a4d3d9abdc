/** Words for where a matter stands, and for what falls due when. */
export const forwardMessages: Readonly<Record<string, string>> = {
  'standing/title': 'Standing[ of {matter}] under {title} ({law})',
  'standing/at': 'As of {at}, as far as it is recorded.',
  'standing/dues': 'Owed',
  'standing/no-dues': 'Nothing that is recorded calls for an act that has not been done.',
  'standing/due': '{when}: {who} has to act: {acts}',
  'standing/since': 'because of {event}: {article}, rule {rule}',
  'standing/why-open': 'Which day hangs on what is not known: {reasons}.',
  'standing/if-not-deemed': 'If not: {event} is deemed to have happened on {day}.',
  'standing/if-not-opens': 'If not: {acts} becomes open to the party.',
  'standing/when-left': 'by {day}, {amount} left',
  'standing/when-today': 'today, {day}, is the last day',
  'standing/when-overdue': 'OVERDUE since {day}, by {amount}',
  'standing/when-passed': 'last day {day}, {amount} ago',
  'standing/when-paused': 'not before {day} (its clock stands still)',
  'standing/when-between': '{day} (which of them is not known), at least {amount} left',
  'standing/when-range': '{range}',
  'standing/when-not-begun': 'no last day yet (its clock has not begun)',
  'standing/when-perhaps': 'perhaps[ by {day}]; whether it is owed cannot be told',
  'standing/when-perhaps-range': 'perhaps (last day: {range}); whether it is owed cannot be told',
  'standing/when-promptly': 'promptly; the law sets no number[, {days} gone by]',
  'standing/when-unset': 'the law sets no last day[, {days} gone by]',
  'standing/flags': 'Done, but not as the law asks, or not known to be',
  'standing/flag': '{event}: {verdict}[, last day {due}][, {late}]',
  'standing/by-rule': '{sentence} Rule {rule}.',
  'standing/remedies': 'What a party can do, and until when',
  'standing/remedy-open': '{act}: open[ until {until}][; it goes to {body}]',
  'standing/remedy-depends': '{act}: open[ until {until}], if what it says fits[; it goes to {body}]',
  'standing/remedy-later': '{act}: open from {from}[; it goes to {body}]',
  'standing/remedy-not-begun': '{act}: its time has not begun[; it goes to {body}]',
  'standing/remedy-unknown': '{act}: not known whether it is open[, at the latest until {until}][; it goes to {body}]',
  'standing/remedy-for-review':
    '{act}: a person has to judge whether it is open[, at the latest until {until}][; it goes to {body}]',
  'standing/open': 'Other acts that are open now',
  'standing/closed': 'Acts that are not open now',
  'standing/free': 'Acts that no rule of this law limits',
  'standing/act-open': '{act} ({by}): open',
  'standing/act-until': '{act} ({by}): open until {until}',
  'standing/act-later': '{act} ({by}): not before {from}',
  'standing/act-not-begun': '{act} ({by}): its time has not begun',
  'standing/act-too-late': '{act} ({by}): too late',
  'standing/act-barred': '{act} ({by}): barred',
  'standing/act-depends': '{act} ({by}): hangs on what it will say',
  'standing/act-unknown': '{act} ({by}): not known whether it is open',
  'standing/act-for-review': '{act} ({by}): a person has to judge',
  'standing/by-office': 'the office',
  'standing/by-party': 'the party',
  'standing/because': 'because {reasons} ({article}, rule {rule})',
  'standing/not-met': '{text}[: {event}]',
  'standing/not-known': 'it is not known whether {text}',
  'standing/depends': 'it is only open if {text}',
  'standing/waits': 'what its time is counted from has not happened ({text})',
  'standing/never': 'the law never allows it',
  'standing/left-out':
    '{n} more {n:kind|kinds} of acts that no rule limits, or that hang on what they will say: --all shows them.',
  'standing/judge': 'a person has to judge: {text}',
  'standing/passed': 'its last day was {day}',
  'standing/join': ', and ',
  'standing/clocks': 'Clocks',
  'standing/clock-running': '{clock}: runs, until {due}[, {left} left][; begun with {event}] ({article})',
  'standing/clock-paused':
    '{clock}: stands still; it runs out on {due} at the earliest[; begun with {event}] ({article})',
  'standing/clock-run-out': '{clock}: ran out on {due}[; begun with {event}] ({article})',
  'standing/clock-ended': '{clock}: ended[ with {ended}] ({article})',
  'standing/clock-served': '{clock}: what it measured has been done[; begun with {event}] ({article})',
  'standing/clock-unknown': '{clock}: not known how it stands ({article})',
  'standing/provisional':
    'A day above lies in or beyond a year for which no holidays are published yet: it is provisional.',
  'standing/across': 'Left out, because they look across matters: {rules}.',
  'standing/draft':
    'Draft reading: the encoding of this law has been reviewed by nobody. A person decides what it means.',
  'standing/name': '“{name}”',
  'standing/or': ' or ',
  'standing/and': ' and ',
  'standing/comma': ', ',
  'due/title': 'What falls due under {title} ({law})',
  'due/none': 'Nothing that was given starts a period.',
  'due/duty': '{due}: {who} has to act: {acts} ({article}, rule {rule})[ – {verdict}]',
  'due/why-owed': 'Whether it is owed hangs on what is not known: {reasons}.',
  'due/clock': '{due}: clock {clock} runs out ({article})',
  'due/act-until': '{due}: last day for {act} ({article}, rule {rule})',
  'due/act-from': '{due}: first day for {act} ({article}, rule {rule})',
  'whatif/title': 'What changes with {events}',
  'whatif/nothing': 'Nothing changes.',
  'whatif/new-due': 'now owed: {text}',
  'whatif/gone-due': 'no longer owed: {text}',
  'whatif/moved-due': '{who}, {acts}: {before} → {after}',
  'whatif/act': '{act}: {before} → {after}',
  'whatif/clock': 'clock {clock}: {before} → {after}',
  'whatif/new-flag': 'not as the law asks: {text}',
  'whatif/before': 'Before',
  'whatif/after': 'After',
  'whatif/state-open': 'open[ until {until}]',
  'whatif/state-depends': 'hangs on what it will say[, until {until}]',
  'whatif/state-later': 'open from {from}',
  'whatif/state-not-begun': 'its time has not begun',
  'whatif/state-too-late': 'too late',
  'whatif/state-barred': 'barred',
  'whatif/state-for-review': 'a person has to judge',
  'whatif/state-unknown': 'not known',
  'whatif/state-done': 'done',
  'whatif/clock-none': 'not begun',
  'whatif/clock-running': 'runs until {due}',
  'whatif/clock-paused': 'stands still, {due} at the earliest',
  'whatif/clock-run-out': 'ran out on {due}',
  'whatif/clock-ended': 'ended',
  'whatif/clock-served': 'what it measured is done',
  'whatif/clock-unknown': 'not known',
  'readings/title': 'Under another reading of the law ({reading}: {option})',
  'recompute/title': 'Open matters whose days move, {law}: calendar {old} → {new}',
  'recompute/none': 'No day of an open matter moves.',
  'recompute/line': '{case}: {what}: {before} → {after}',
  'recompute/count': '{n} {n:day moves|days move} in {cases} of {all} {all:matter|matters}.',
  'recompute/duty': '{acts} ({article}, rule {rule})',
  'recompute/act': 'last day for {act}',
  'recompute/opens': 'first day for {act}',
  'recompute/clock': 'clock {clock}',
  'ics/due': '{acts} ({article})',
  'ics/act': 'Last day: {act} ({article})',
  'ics/draft': 'Draft reading of the law; a person decides what it means.',
  'ics/name': 'Due days, {title}',
  'matter/no-events':
    'The matter has no events, so nothing has begun. Write each with its day on a line of its own under events, such as: - 2026-03-02 NAME.',
  'matter/too-many':
    'A matter may have {most} events at most. A record of many matters is a log: name it with --case ID.',
  'matter/unknown-event':
    'The law {law} knows no event “{event}”.[ Did you mean {near}?] duecourse explain {law} lists its events.',
  'matter/bad-time': '“{value}” is no day that exists. Write days like 2026-03-02, times like 2026-03-02T10:30.',
  'matter/unknown-attribute':
    'There is no attribute “{name}”[ of event {event}].[ Did you mean {near}?][ There are: {known}.]',
  'matter/word-unknown': '{name} is never “{word}” in this law.[ Did you mean “{near}”?] Its words: {words}.',
  'matter/bad-value': '“{value}” cannot be a value of {name}. Write it like {example}.',
  'matter/undated': '{event} has no day: what hangs on when it was cannot be told.',
  'matter/out-of-order': '{event} of {day} stands after {after} of {before}. It is taken in the order of the days.',
  'matter/repeated': '{event} happens once in a matter, and stands here again: the first counts.',
  'matter/after-at': '{event} of {day} lies after {at}, the day that is asked about: it does not count yet.',
  'matter/no-start': 'Nothing here starts a period or calls for an act. Events of {law} that do: {starts}.',
  'matter/bad-yaml': 'This cannot be read: {problem}.',
  'matter/no-fields': 'A matter is a list of events, or fields: matter, law, at, events.',
  'matter/unknown-field': 'A matter has no field “{field}”. It has: {known}.',
  'matter/field-form':
    '“{field}” is not written as it must be: events, not-recorded and never-happens are lists, assume has a value for each name.',
  'matter/event-form': 'An event is written as { date: 2026-03-02, event: NAME } or as 2026-03-02 NAME.',
  'matter/value-form': 'A plain value, or a list of plain values, stands here.',
  'matter/no-column':
    'The table has no column “{column}”. Its first row names the columns: date, event, by, of, and attributes.',
  'matter/too-many-cells': 'This row has more cells than there are columns ({columns}).',
  'matter/open-quote': 'A quoted cell that begins here does not end.',
  'matter/word-form': '“{word}” is not EVENT=DATE. After an event its attributes may follow: NAME=VALUE.',
  'matter/too-large': 'This file is too large for one matter ({size} bytes).',
  'matter/form':
    'A matter is a .yaml, .json or .csv file. A log of many matters is asked for one of them with --case ID.',
  'matter/no-time': 'Which day is asked about? Name it with --at DAY, or in the matter: at: DAY.',
  'matter/no-law': 'Which law? Name it with --law LAW, or in the matter: law: ID.',
  'matter/bad-reading': '“{value}” is no reading of {law}.[ It leaves open: {known}.]',
  'recompute/calendar-form':
    '--calendar takes two calendars, OLD,NEW: each a folder with calendar.yaml and calendar.csv, a day (as the calendar was known then), or now.',
  'recompute/no-calendar': 'The law {law} counts by no calendar: no change of one moves its days.',
  'help/standing': `duecourse standing MATTER --law LAW
duecourse standing LOG --case ID --law LAW

Says where one matter stands: what is owed, by whom and until when; what a party can do, and until when;
which acts are open and which are not, and why; which clocks run or stand still. Nothing is refused because
it came late or in the wrong order: it is taken down and said.

  MATTER              a file of events, .yaml, .json or .csv:
                        matter: 2026-17
                        events:
                          - 2026-03-02 petition-received
                          - { date: 2026-03-09, event: petition-accepted, category: residual }
                      as CSV: a first row date,event,by,of and attributes, then a row an event
  --law LAW           id or path of a law; without it, the one that the matter names
  --at DATE           as of this day or instant; without it today (of a log: its last event)
  --case ID           one case of a log; --bind FILE and options of logs as for check
  --reading NAME=OPTION...   take this reading of the law instead of the assumed one
  --readings          what would be different under each other reading
  --working           how each day came about: counted, skipped (which holiday), paused, added, moved on
  --all               every kind of act, also those that no rule limits
  --format text|json|ics     json for programs; ics for a calendar: what is owed and until when parties can act
  --out PATH          write there
  --show-persons      show the matter's name in clear

  duecourse standing matter.yaml --law cn/petition-work --at 2026-03-10
  duecourse standing matter.yaml --law cn/petition-work --format ics --out due.ics
  duecourse standing fines.xes.gz --case A100 --law it/highway-code-fines --bind it/road-traffic-fines --working
`,
  'help/due': `duecourse due LAW EVENT=DATE...

Works out every period that the events start: what is due on which day, by which article.

  EVENT=DATE          an event of the law and its day; after it may follow its attributes: NAME=VALUE
  --working           each day counted, skipped (which holiday, which notice), paused, added, moved on
  --at DATE           as of this day; without it the day of the last event
  --reading NAME=OPTION...   take this reading of the law
  --format text|json
  --out PATH          write there

  duecourse due it/highway-code-fines fine-created=2026-01-08 fine-notified=2026-03-20 --working
  duecourse due cn/petition-work petition-received=2026-02-13 receiver=petition-department category=residual --working
`,
  'help/whatif': `duecourse whatif MATTER EVENT=DATE... --law LAW

What would change if something more happened: the differences first, then where the matter stands before and after.

  MATTER, --law, --at, --case, --reading, --working, --all, --out, --show-persons   as for standing
  EVENT=DATE          what is supposed to happen; after it may follow its attributes: NAME=VALUE
  --format text|json

Both are seen as of the same day: --at, or today, or the last event if that is later.

  duecourse whatif matter.yaml petition-accepted=2026-03-12 category=residual --law cn/petition-work
`,
  'help/recompute': `duecourse recompute LOG|MATTER... --law LAW --calendar OLD,NEW

When a calendar has changed (a holiday announced late): the open matters whose days move, old and new.

  LOG, MATTER...      an event log, or matters each in a file
  --calendar OLD,NEW  two calendars, each a folder with calendar.yaml and calendar.csv, a day (as the law's calendar
                      was known on that day), or now (as it is known now)
  --law, --bind, --at, --out, --show-persons   as for check and standing
  --format text|json|csv

Exit code 1 where a day moves.

  duecourse recompute matters/*.yaml --law cn/petition-work --calendar 2025-10-01,now
  duecourse recompute log.csv --law uk/foia --calendar old-calendar,new-calendar --format csv
`,
};
