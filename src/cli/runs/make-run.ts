import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failInput, type Work } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import {
  type CheckManifest,
  findRun,
  latestRun,
  listRuns,
  NoteBook,
  type NotesHead,
  RUN_VERSION,
  type Run,
  type RunConfig,
  type RunManifest,
  readRun,
  writeRun,
} from '../../supervise/index.js';
import type { Io } from '../io.js';
import { programVersion } from '../version.js';
import { makeCheck } from './make-check.js';
import { isUnchanged, planOf } from './plan.js';
import { sinceRun } from './since.js';

export interface RunRequest {
  readonly at: string | undefined;
  /** Only what is new against this run stands in the forms for people. */
  readonly baseline: string | undefined;
  /** Makes a run also where it would come to the same as the last. */
  readonly again: boolean;
  readonly work: Work;
}

/** A run, and whether it was made now: where nothing has changed it is the last one. */
export interface Made {
  readonly run: Run;
  readonly isNew: boolean;
}

/** Checks everything that the configuration names. Whoever calls this holds the lock of the runs. */
export async function makeRun(config: RunConfig, request: RunRequest, io: Io, messages: Messages): Promise<Made> {
  const previous = latestRun(config.runs);
  const book = new NoteBook(config.runs, headsOf(previous));
  const [fault] = book.file.faults;
  // Reports that rest on notes which somebody has changed would be worth nothing.
  if (fault) failInput('note/touched', book.file.file, { data: { line: fault.line } });
  const plan = await planOf(config, request.at, book, io);
  const wantsNew = request.again || request.baseline !== undefined;
  if (!wantsNew && isUnchanged(plan, previous, io.now())) return { run: previous!, isNew: false };
  const baseline = request.baseline === undefined ? null : sinceRun(findRun(request.baseline, config.runs));
  const started = io.now();
  const folder = await writeRun(config.runs, started, async (draft, id) => {
    const checks: CheckManifest[] = [];
    const summaries: string[] = [];
    const making = { outputs: config.outputs, book, previous, baseline, messages, io, work: request.work };
    for (const check of plan.checks) {
      const { manifest, summary } = await makeCheck(draft, check, making);
      checks.push(manifest);
      summaries.push(summary);
    }
    writeFileSync(join(draft, 'summary.md'), summaries.join('\n'), { mode: 0o600, flag: 'wx' });
    return {
      duecourse: 'run',
      runVersion: RUN_VERSION,
      id,
      program: programVersion(),
      started: started.toISOString(),
      finished: io.now().toISOString(),
      fingerprint: plan.fingerprint,
      key: plan.key,
      checks,
      previous: previous?.id ?? null,
      notes: book.head,
    } satisfies RunManifest;
  });
  return { run: readRun(folder), isNew: true };
}

/** The state of the notes that a run has seen; it must be found in them for good. */
export function headsOf(run: Run | null): NotesHead[] {
  return run?.notes ? [run.notes] : [];
}

/** Those of every run there is. */
export function allHeads(runs: string): NotesHead[] {
  return listRuns(runs).flatMap((id) => headsOf(readRun(join(runs, id))));
}
