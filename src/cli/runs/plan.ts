import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { failInput } from '../../base/index.js';
import { gatherFiles } from '../../log/index.js';
import { type ErrorRate, readErrorRate } from '../../report/index.js';
import type { CheckConfig, NoteBook, Run, RunConfig } from '../../supervise/index.js';
import { formatDay } from '../../time/index.js';
import { findBinding } from '../bindings.js';
import type { Io } from '../io.js';
import { localKey } from '../key.js';
import { openStatute } from '../laws.js';
import { hashOfAll } from '../log-file.js';
import { programVersion } from '../version.js';

/** What a run is going to do, and what it will rest on. */
export interface Plan {
  readonly checks: readonly PlannedCheck[];
  readonly fingerprint: string;
  /** Tells one key of pseudonyms from another. */
  readonly key: string;
}

export interface PlannedCheck extends CheckConfig {
  /** With `today` put in. */
  readonly time: string | undefined;
  /** What people have found who looked at a sample of an earlier run; null where nobody has yet. */
  readonly believed: ErrorRate | null;
}

/**
 * Reads everything but the events, so that what is wrong is said before any work is done, and hashes all that the outcome depends on:
 * of the registers their bytes, of the notes the last and how many have run out.
 */
export async function planOf(config: RunConfig, at: string | undefined, book: NoteBook, io: Io): Promise<Plan> {
  const today = io.now().toISOString().slice(0, 10);
  const checks: PlannedCheck[] = [];
  const inputs: unknown[] = [];
  for (const check of config.checks) {
    const statute = await openStatute(check.law, io);
    const { calendar } = statute.time;
    const binding = await findBinding(check.binding ?? undefined, statute.law, check.register);
    const asked = at ?? check.at ?? config.at ?? undefined;
    const time = asked === 'today' ? formatDay(statute.time.dayOf(io.now().getTime())) : asked;
    const { paths } = await gatherFiles(check.register);
    checks.push({ ...check, time, believed: believed(check, statute.law) });
    inputs.push({
      name: check.name,
      law: statute.law.hash,
      calendar: calendar?.hash ?? null,
      binding: binding && { name: binding.name, hash: binding.binding.hash },
      register: await hashOfAll(paths),
      at: time ?? null,
      readings: check.readings,
      only: check.only,
      read: check.read,
      score: checks.at(-1)!.believed,
    });
  }
  const key = createHash('sha256')
    .update('duecourse key of pseudonyms')
    .update(await localKey(io))
    .digest('hex')
    .slice(0, 16);
  const { outputs, language } = config;
  const all = {
    program: programVersion(),
    inputs,
    outputs,
    language,
    key,
    notes: book.head,
    expired: book.expired(today),
  };
  return { checks, fingerprint: createHash('sha256').update(JSON.stringify(all)).digest('hex'), key };
}

/** The score that the configuration names, if it is there. */
function believed(
  { score }: CheckConfig,
  { id, hash }: { readonly id: string; readonly hash: string },
): ErrorRate | null {
  if (score === null || !existsSync(score)) return null;
  const rate = readErrorRate(score);
  if (rate.law.id !== id) failInput('score/other-law', score, { data: { law: rate.law.id, wanted: id } });
  return { ...rate, carried: { lawChanged: rate.law.hash !== hash } };
}

/** Whether a run that is made now would come to the same as one that there is. */
export function isUnchanged(plan: Plan, last: Run | null, now: Date): boolean {
  if (last?.fingerprint !== plan.fingerprint) return false;
  // Dates to come may have come.
  return last.checks.every(({ toCome }) => !toCome) || last.started.slice(0, 10) === now.toISOString().slice(0, 10);
}
