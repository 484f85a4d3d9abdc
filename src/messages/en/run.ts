/** Words of runs kept on disk, and of what they are made by. */
export const runMessages: Readonly<Record<string, string>> = {
  'run/no-run': 'This folder is no run. Give the folder of a run, its id, or `last`; `duecourse run` makes runs.',
  'run/none': 'There is no run here yet. Make one with `duecourse run`.',
  'run/unknown':
    'There is no such run.[ The last ones in {runs} are {known}.] Give the folder of a run, its id, or `last`.',
  'run/version':
    'A run of version {version}; this program knows version {known}. Use the program that wrote it, or run again.',
  'run/shape': '{where} should be {wanted}. The file was not written by this program, or it was changed.',
  'run/no-check': 'The run has no check[ {name}]. It has: {known}. Name one with --check.',
  'run/no-list':
    'This check has more than a million findings, and its receipt does not list them, so that it cannot be compared. Check fewer rules at a time: only, in duecourse.yaml.',
  'run/baseline':
    'Since {run}: {n} adverse {n:finding that is|findings that are} new or changed and not yet noted[ ({rules})].',
  'run/other-law':
    'The check {name} of this run is about {law}, not {wanted}. Name another run, or another check with --check.',
  'run/waiting': 'Process {pid} is making a run since {since}; waiting for it.',
  'run/unchanged':
    '{id}: nothing has changed since; no new run ({findings} findings, {adverse} adverse, {unnoted} not noted).',
  'run/line':
    '{id}: {checks} {checks:check|checks}, {findings} findings, {adverse} adverse[, {new} new, {gone} gone, {changed} changed], {unnoted} not noted.',
  'run/column-check': 'check',
  'run/column-at': 'checked at',
  'run/column-findings': 'findings',
  'run/column-adverse': 'adverse',
  'run/column-new': 'new',
  'run/column-gone': 'gone',
  'run/column-changed': 'changed',
  'run/column-unnoted': 'not noted',
  'run/go-on':
    'Everything is in {folder}.[ What has changed since {previous}, and why: duecourse diff {previous} last]',
  'lock/held':
    'Another process is at work here: {pid} on {host}, since {since}. Wait for it, or wait longer with --wait SECONDS. If it ran on a machine that is gone, delete its file in the folder .lock-run or .lock-notes.',
  'config/none':
    'There is no such file. A run is told by {name} what to check; `duecourse run --help` shows how it looks.',
  'config/too-large': 'This file is too large to be one that says what to check.',
  'config/yaml': 'This is no YAML: {problem}.',
  'config/no-map': 'Names with values should stand here, such as `checks:`.',
  'config/no-checks': '`checks:` should name at least one check, with `register:` and `law:` below its name.',
  'config/bad-name':
    '“{name}” cannot be the name of a check, as its folder is called so. Use letters, digits, dots, hyphens and underlines, at most 64.',
  'config/no-check': 'Below {name} should stand `register:` and `law:`.',
  'config/missing': 'The check {name} has no `{key}:`. Add it.',
  'config/no-file': 'There is no such file or folder: {path}. Paths are from the folder of this file.',
  'config/unknown-key': 'Nothing reads `{key}`.[ Did you mean `{near}`?] Known here: {known}.',
  'config/one-of': '`{key}` cannot be {value}. It is one of: {known}.',
  'config/no-pairs': 'Below `{key}` should stand names with values, such as `name: value`.',
  'config/bad-period': '“{value}” is no period. Write "15 working days", "30 days" or "2 months".',
  'config/no-value': '`{key}` should have a value that is a text, a number or a date.',
  'cli/unknown-reading': 'The law has no reading {reading}.[ Did you mean {near}?] It has: {known}.',
  'help/run': `duecourse run [--config FILE]

Makes every check that duecourse.yaml names, into one dated folder: the findings, the receipt, a report to read, and how each
stands against the run before. Where nothing has changed since, it says so and makes no folder. Killed at any moment, a run is
whole or absent.

  --config FILE       what to check; without it duecourse.yaml in this folder
  --at DATE|today     the time of checking, for all checks, before what the file says
  --baseline RUN      the reports for people show only what is new since RUN (a folder, an id, or last) and not yet noted
  --again             make a run also where nothing has changed
  --quiet             one line
  --wait SECONDS      wait for another run that is under way (without it: say so, and end with 4)
  --fail-on WHAT...   end with 1 where there are new findings (new), or adverse ones without a note (unnoted)

Exit code: 0 done, or nothing has changed; 1 --fail-on met; 2 bad input, and nothing was written; 3 a fault of the program;
4 another run is under way.

duecourse.yaml (paths are from its own folder):

  runs: runs                  # where the runs go
  at: today                   # or a date; without it as the binding says, else the last event
  outputs: [html, xlsx]       # beside findings.json; html if nothing is said
  lang: en
  letters: { sender: "…", within: 15 working days, under: "Art. 9", template: letter.txt }   # what letters to offices say, also for one check
  checks:
    petitions:                # a name of your own
      register: register.csv  # a file, several, or a folder
      law: cn/petition-work
      binding: register.csv.bind.yaml
      readings: {}            # which option to take of the law's readings
      only: []                # rules; all if nothing is said
      read: { sheet: "2026" } # how to read the register, by the options of check
      score: score.json       # what duecourse score --out wrote: every report states it, once it is there

  duecourse run
  duecourse run --quiet --fail-on new
  duecourse run --config /srv/inspection/duecourse.yaml --wait 600
  duecourse run --baseline last
`,
};
