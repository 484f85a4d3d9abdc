import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failInput } from '../base/index.js';
import {
  count,
  list,
  object,
  oneOf,
  optional,
  orNull,
  type ReadReport,
  type ReceiptFile,
  readBounded,
  readReceipt,
  readStoredReport,
  record,
  type Shape,
  text,
  truth,
} from '../report/index.js';
import {
  type CarriedNote,
  type CheckManifest,
  FINDINGS_FILE,
  RECEIPT_FILE,
  RUN_FILE,
  RUN_VERSION,
  type RunFile,
  type RunManifest,
} from './run-folder.js';

/** A run that was read back; its files are read as they are asked for. */
export interface Run extends RunManifest {
  /** Path of its folder. */
  readonly folder: string;
}

const MOST_BYTES = 16e6;
/** Names that runs and checks may have: one part of a path, and nothing hidden. */
const RUN_ID = /^\d{4}-\d{2}-\d{2}T\d{6}Z(-\d{1,6})?$/;
/** The newest of the runs. */
export const LAST = 'last';
export const CHECK_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

const fileShape = object<RunFile>({ name: matching(CHECK_NAME), bytes: count, sha256: text });

const checkShape = object<CheckManifest>({
  name: matching(CHECK_NAME),
  law: text,
  title: record(text),
  at: text,
  findings: count,
  adverse: count,
  since: orNull(object({ new: count, gone: count, changed: count })),
  unnoted: count,
  toCome: truth,
  meanings: record(text),
  recording: text,
  reads: text,
  files: list(fileShape),
  carried: optional(list(object<CarriedNote>({ id: text, from: text, time: orNull(text) }))),
});

const shape = object<RunManifest>({
  duecourse: oneOf(['run']),
  runVersion: count,
  id: matching(RUN_ID),
  program: text,
  started: text,
  finished: text,
  fingerprint: text,
  key: orNull(text),
  checks: list(checkShape),
  previous: orNull(matching(RUN_ID)),
  notes: orNull(object({ n: count, hash: text })),
});

function matching(form: RegExp): Shape<string> {
  return (value) => (typeof value === 'string' && form.test(value) ? null : ': a name');
}

/**
 * Reads what a run's folder says of it; nothing in it is believed before its shape is checked.
 *
 * @throws InputError `run/...` where the folder holds no run
 */
export function readRun(folder: string): Run {
  const file = join(folder, RUN_FILE);
  if (!existsSync(file)) failInput('run/no-run', folder);
  const value = readBounded(file, MOST_BYTES) as RunManifest;
  if (value?.duecourse !== 'run') failInput('run/no-run', folder);
  if (value.runVersion !== RUN_VERSION)
    failInput('run/version', file, {
      data: { version: String(value.runVersion).slice(0, 20), known: RUN_VERSION },
    });
  const fault = shape(value);
  if (fault !== null) {
    const at = fault.lastIndexOf(': ');
    failInput('run/shape', file, { data: { where: fault.slice(1, at), wanted: fault.slice(at + 2) } });
  }
  return { ...value, folder };
}

/** Ids of the whole runs in a folder of runs, oldest first; none where there is no such folder. */
export function listRuns(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => RUN_ID.test(name) && existsSync(join(folder, name, RUN_FILE)))
    .sort(byId);
}

/** Numbers at the end count as numbers: `…Z-10` comes after `…Z-2`. */
function byId(a: string, b: string): number {
  const [timeA = '', nA = '1'] = a.split(/Z-?/);
  const [timeB = '', nB = '1'] = b.split(/Z-?/);
  return timeA === timeB ? Number(nA || 1) - Number(nB || 1) : timeA < timeB ? -1 : 1;
}

/** The last run in a folder of runs; null where there is none. */
export function latestRun(folder: string): Run | null {
  const last = listRuns(folder).at(-1);
  return last === undefined ? null : readRun(join(folder, last));
}

/** The folder of runs that a run stands in, where its notes are too. */
export function runsFolderOf(run: Pick<Run, 'folder'>): string {
  return dirname(run.folder);
}

/** Whether a word is the name of a run rather than a path: an id, or `last`. */
export function isRunName(given: string): boolean {
  return given === LAST || RUN_ID.test(given);
}

/** What a user may mean by a run: its folder, its id or `last` in a folder of runs. */
export function findRun(given: string, runs: string): Run {
  if (given === LAST) return latestRun(runs) ?? failInput('run/none', runs);
  if (RUN_ID.test(given) && !existsSync(given)) return readRun(join(runs, given));
  if (basename(given) === RUN_FILE) return readRun(dirname(given));
  if (!existsSync(given) || !statSync(given).isDirectory())
    failInput('run/unknown', given, { data: { runs, known: listRuns(runs).slice(-5).join(', ') } });
  return readRun(given.replace(/[/\\]+$/u, ''));
}

/** The check of a run by its name; the only one where none is named. */
export function checkOf(run: Run, name?: string): CheckManifest {
  const found = name === undefined && run.checks.length === 1 ? run.checks[0] : run.checks.find((c) => c.name === name);
  return (
    found ??
    failInput('run/no-check', run.folder, {
      data: { name: name ?? '', known: run.checks.map((check) => check.name).join(', ') },
    })
  );
}

/** Path of a file of a check. */
export function checkFile(run: Pick<Run, 'folder'>, check: Pick<CheckManifest, 'name'>, file: string): string {
  return join(run.folder, check.name, file);
}

/** The stored report of a check: head, evidence, and findings that stay in the file. The law's title is in `language`. */
export function readFindings(run: Run, check: CheckManifest, language: string): ReadReport {
  return readStoredReport(checkFile(run, check, FINDINGS_FILE), language);
}

/** The receipt of a check, with a line of id and digest for each finding. */
export function readCheckReceipt(run: Run, check: CheckManifest): ReceiptFile {
  return readReceipt(checkFile(run, check, RECEIPT_FILE));
}
