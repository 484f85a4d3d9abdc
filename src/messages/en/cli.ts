/** Words of the command: help, progress, and what is wrong with what was asked. `[...]` is left out where a value in it is missing. */
export const cliMessages: Readonly<Record<string, string>> = {
  'cli/error': 'error',
  'cli/warning': 'warning',
  'cli/info': 'note',
  'cli/byte': ', byte {byte}',
  'cli/our-fault':
    'This is a fault of duecourse, not of your files ({what}). Please report it with the command that you ran; DUECOURSE_DEBUG=1 shows more.',
  'cli/system': 'The file cannot be used ({problem}). Check the path, its permissions and the room on the disk.',
  'cli/unknown-command': 'There is no command "{command}".[ Did you mean "{near}"?] See `duecourse --help`.',
  'cli/unknown-option': 'There is no option {option} here.[ Did you mean {near}?] See the command with --help.',
  'cli/takes-no-value': '{option} takes no value. Leave out what follows the equals sign.',
  'cli/needs-value': '{option} needs a value after it.',
  'cli/value-unknown': '{option} cannot be "{value}". Use one of: {known}.',
  'cli/option-missing': '{option} is missing. See the command with --help.',
  'cli/operand-missing': '{operand} is missing. See the command with --help.',
  'cli/operand-extra': '"{operand}" is one word too many. Put quotes around names with spaces.',
  'cli/unknown-law': 'There is no such file, and no law of this id.[ Did you mean "{near}"?] Laws that come with the program: {known}.',
  'cli/unknown-binding':
    'There is no such file, and no binding of this id.[ Did you mean "{near}"?] Bindings that come with the program: {known}.',
  'cli/unknown-rule': 'The law has no rule "{rule}".[ Did you mean "{near}"?] Its rules: {known}.',
  'cli/no-calendar': 'The law counts by the calendar "{calendar}", which is in none of these folders: {folders}. Put calendar.yaml and calendar.csv there.',
  'cli/empty-log': 'The log has no events. Give a log that has some.',
  'cli/nothing-bound':
    'Nothing in the log bears a name of an event of {law}, so that there is nothing to check. Say with --bind which activities are which events.[ Bindings that come with the program: {bindings}.]',
  'cli/no-times': 'No event of the log has a time, so that nothing can be checked. Say which column is the time.',
  'cli/bad-at': '"{value}" is no day or time. Write --at 2013-06-18 or --at 2013-06-18T10:30+02:00.',
  'cli/at-needed-binding':
    'The binding says that the log is complete until {day}, which lies after today ({today}). Say with --at up to when it is.',
  'cli/at-needed-future':
    'The last event is of {day}, after today ({today}), so that the log cannot tell up to when it is complete. Say so with --at.',
  'cli/at-needed-stray':
    'The last event ({day}) comes {days} days after the one before it ({before}) and may be a slip. Say with --at up to when the log is complete.',
  'cli/no-key': 'The key of pseudonyms cannot be made here. Name another place with DUECOURSE_KEY_FILE.',
  'cli/bad-key': 'This is no key: it has {bytes} bytes in place of 32. Restore it, or remove it and pseudonyms will be new ones.',
  'progress/reading': 'Reading',
  'progress/checking': 'Checking',
  'progress/writing': 'Writing',
  'progress/bytes': 'bytes',
  'progress/events': 'events',
  'progress/cases': 'cases',
  'progress/rows': 'rows',
  help: `duecourse: a statute written once, checked against a record of cases.

  duecourse check LOG --law LAW          check every case of a log
  duecourse --version

Add --help to a command to see what it takes. --lang en, zh or it picks the language.
`,
  'help/check': `duecourse check LOG --law LAW

Checks every case of a log against every rule of a law, as things stood at the time of checking.

  LOG                 an event log: XES, CSV, Parquet or Arrow IPC
  --law LAW           id of a law (it/highway-code-fines) or path of a .law.md file
  --bind FILE         which names in the log are the law's events; file, or id of a shipped one.
                      Without it: LOG.bind.yaml beside the log, else names that agree
  --at DATE           up to when the log is complete; else as the binding says, else the last event
  --format FORMAT     table (default), json, jsonl or csv
  --out PATH          write to a file that only you can read, instead of standard output
  --summary           leave out the findings
  --only RULE...      check only these rules
  --verdict V...      give findings of these verdicts (default: adverse, undetermined, for review)
  --fail-on V...      exit with 1 if any of these verdicts was given, such as late,breach or adverse
  --readings          count each verdict under every reading that the law leaves open
  --show-persons      mask nothing; the output says so

Exit code: 0 checked, 1 --fail-on met, 2 bad input, 3 a fault of ours.

  duecourse check fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse check log.csv --law my.law.md --format json --out findings.json
`,
};
