/**
 * A month's work after a check: the register of fines is run a second time with 1,000 changed cases, and compared with the first; the
 * built command as whole processes, against one check of the same register. And 100,000 notes verified.
 * Run: DUECOURSE_DATA=... npm run bench -- supervision [--runs N]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NO_HASH, noteLine } from '../src/supervise/note.js';
import { atMost, Bench } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { options } from './support/options.js';
import { program, type Ran, runNode, times, withFolder } from './support/process.js';

const LAW = ['--law', 'it/highway-code-fines', '--bind', 'it/road-traffic-fines'];
const CHANGED = 1000;
const NOTES = 100_000;
const MORE_SECONDS = 2;

/** Takes the last event from every so many-th case that has more than one, 1,000 in all. */
function change(file: string): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const caseOf = (line: string) => line.slice(0, line.indexOf(','));
  const last: number[] = [];
  for (let i = 2; i < lines.length; i++) {
    const own = caseOf(lines[i]!);
    if (own === caseOf(lines[i - 1]!) && (i + 1 === lines.length || caseOf(lines[i + 1]!) !== own)) last.push(i);
  }
  const step = Math.floor(last.length / CHANGED);
  const gone = new Set(last.filter((_, i) => i % step === 0).slice(0, CHANGED));
  writeFileSync(file, `${lines.filter((_, i) => !gone.has(i)).join('\n')}\n`);
}

async function measure(xes: string, folder: string): Promise<void> {
  const bench = await Bench.start(
    'supervision',
    'A second run with 1,000 changed cases and its comparison, whole processes',
  );
  const log = path.join(folder, 'fines.csv');
  await runNode([program, 'convert', xes, log]);
  const config = path.join(folder, 'duecourse.yaml');
  writeFileSync(
    config,
    'outputs: [html]\nchecks: { fines: { register: fines.csv, law: it/highway-code-fines, binding: it/road-traffic-fines } }\n',
  );
  await runNode([program, 'run', '--config', config]);
  change(log);
  const stored = path.join(folder, 'findings.json');
  const checks = await times(options.runs, () =>
    runNode([program, 'check', log, ...LAW, '--format', 'json', '--out', stored]),
  );
  const [first = ''] = readdirSync(path.join(folder, 'runs')).filter((name) => !name.startsWith('.'));
  const runs = await times(options.runs, () => runNode([program, 'run', '--again', '--config', config]));
  const diffs = await times(options.runs, () =>
    runNode([
      program,
      'diff',
      first,
      'last',
      '--config',
      config,
      '--format',
      'html',
      '--out',
      path.join(folder, 'd.html'),
    ]),
  );
  const both = (of: (ran: Ran) => number) => runs.map((ran, i) => of(ran) + of(diffs[i]!));
  const seconds = checks.map((ran) => ran.seconds);
  const usual = [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length / 2)]!;
  bench.row('check', 's', seconds, {});
  bench.row(
    'run and diff',
    's',
    both((ran) => ran.seconds),
    { against: 'check', target: atMost(usual + MORE_SECONDS) },
  );
  bench.row(
    'check, processor time',
    's',
    checks.map((ran) => ran.processor),
    {},
  );
  bench.row(
    'run and diff, processor time',
    's',
    both((ran) => ran.processor),
    { against: 'check, processor time' },
  );
  bench.row(
    'run, processor time',
    's',
    runs.map((ran) => ran.processor),
    {},
  );
  bench.row(
    'diff, processor time',
    's',
    diffs.map((ran) => ran.processor),
    {},
  );
  await verifyNotes(bench, folder);
  await bench.finish();
}

async function verifyNotes(bench: Bench, folder: string): Promise<void> {
  const runs = path.join(folder, 'noted');
  mkdirSync(runs);
  const lines: string[] = [];
  let last = { n: 0, hash: NO_HASH };
  for (let i = 0; i < NOTES; i++) {
    const { line, hash } = noteLine(
      {
        finding: i.toString(16).padStart(16, '0'),
        as: 'explained',
        by: 'an official',
        reason: 'The office has sent the file of the case, which shows that the act was done in time.',
        day: '2026-11-20',
        evidence: [`L-2026-${i}`],
        until: null,
        check: 'fines',
        law: 'it/highway-code-fines',
        rule: 'late-notice',
        case: 'case-k3v7qm2xw4ta',
        verdict: 'breach',
        digest: '0123456789abcdef',
      },
      i + 1,
      last.hash,
      '2026-11-20T12:00:00.000Z',
    );
    lines.push(`${line}\n`);
    last = { n: i + 1, hash };
  }
  writeFileSync(path.join(runs, 'notes.jsonl'), lines.join(''));
  writeFileSync(path.join(runs, 'notes.head.json'), JSON.stringify(last));
  const ran = await times(options.runs, () => runNode([program, 'notes', 'verify', '--runs', runs]));
  bench.row(
    '100,000 notes verified',
    's',
    ran.map((r) => r.seconds),
    { target: atMost(1) },
  );
  bench.row(
    '100,000 notes verified, processor time',
    's',
    ran.map((r) => r.processor),
    {},
  );
}

const log = dataFile('supervision', ...FINES);
if (log !== undefined) await withFolder((folder) => measure(log, folder));
