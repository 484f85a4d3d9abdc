import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type BoundLog, cutAfter } from '../../binding/index.js';
import { type CheckOptions, type CheckResult, checkLog, type RuleResult } from '../check.js';
import { FindingColumns } from '../findings.js';
import { isPerCase } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { isReported, noCounts, VERDICTS } from '../verdict.js';
import type { Answer, Order, Result } from './message.js';
import { type Shipped, ship, stretch } from './ship.js';

/** Bundles stand one folder below the one that holds `engine/worker.js`. */
const WORKER = new URL('../engine/worker.js', import.meta.url);

/**
 * As `checkLog` with the kernel, the cases shared out among threads. Rules that look across cases stay with this thread, as does
 * everything where the program does not run from its build.
 */
export async function checkLogInThreads(
  bound: BoundLog,
  rules: RuleSet,
  time: LegalTime,
  options: CheckOptions,
  threads: number,
): Promise<CheckResult> {
  const log = cutAfter(bound, options.until);
  const workers = Math.min(threads, log.caseCount);
  if (workers < 2 || !existsSync(fileURLToPath(WORKER))) return checkLog(log, rules, time, options);
  const perCase = (r: number) => rules.rules[r]!.versions.every((v) => isPerCase(v.key));
  const all = rules.rules.map((_, r) => r);
  const [apart, across] = [all.filter(perCase), all.filter((r) => !perCase(r))];
  const answers = await share(ship(log), part(rules, apart), time, options, workers);
  const here = checkLog(log, part(rules, across), time, options);
  return merged(log, rules, { apart, answers }, { across, here }, missingOf(log, rules, time, options));
}

function part(rules: RuleSet, only: readonly number[]): RuleSet {
  return { ...rules, rules: only.map((r) => rules.rules[r]!) };
}

/** What each rule lacks, which is the same for every stretch. */
function missingOf(log: BoundLog, rules: RuleSet, time: LegalTime, options: CheckOptions): (readonly string[])[] {
  const empty = { ...log, caseCount: 0, caseStart: log.caseStart.subarray(0, 1) };
  return checkLog(empty, rules, time, { until: options.until }).rules.map((r) => r.missing);
}

/** Orders one worker for each stretch of about as many events, and waits for all. */
async function share(
  shipped: Shipped,
  rules: RuleSet,
  time: LegalTime,
  options: CheckOptions,
  workers: number,
): Promise<Result[]> {
  const { caseStart, caseCount, eventCount } = shipped.log;
  const done = new Array<number>(workers).fill(0);
  const keeps = VERDICTS.filter(options.keeps ?? isReported);
  let first = 0;
  const running = Array.from({ length: workers }, (_, w) => {
    let end = first;
    while (end < caseCount && (w === workers - 1 || caseStart[end]! < ((w + 1) * eventCount) / workers)) end++;
    const order: Order = {
      shipped: stretch(shipped, first, end),
      rules,
      calendar: time.calendar?.data ?? null,
      zone: time.zone.name,
      until: options.until,
      keeps,
    };
    first = end;
    return runWorker(order, options.signal, (cases) => {
      done[w] = cases;
      options.onProgress?.({
        stage: 'checking',
        done: done.reduce((a, b) => a + b, 0),
        total: caseCount,
        unit: 'cases',
      });
    });
  });
  return Promise.all(running);
}

function runWorker(order: Order, signal: AbortSignal | undefined, progress: (cases: number) => void): Promise<Result> {
  signal?.throwIfAborted();
  const worker = new Worker(WORKER, { workerData: order });
  return new Promise<Result>((resolve, reject) => {
    const stop = () => {
      void worker.terminate();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`a worker ended with ${code}`));
    });
    worker.on('message', (answer: Answer) => {
      if (answer.is === 'progress') progress(answer.done);
      else resolve(answer);
    });
  });
}

function merged(
  log: BoundLog,
  rules: RuleSet,
  { apart, answers }: { apart: readonly number[]; answers: readonly Result[] },
  { across, here }: { across: readonly number[]; here: CheckResult },
  missing: readonly (readonly string[])[],
): CheckResult {
  const results: RuleResult[] = rules.rules.map((_, r) => ({ missing: missing[r]!, counts: noCounts(), worst: 0 }));
  const add = (r: number, { counts, worst }: Pick<RuleResult, 'counts' | 'worst'>) => {
    const sum = noCounts();
    for (const verdict of VERDICTS) sum[verdict] = results[r]!.counts[verdict] + counts[verdict];
    results[r] = { missing: missing[r]!, counts: sum, worst: Math.max(results[r]!.worst, worst) };
  };
  const findings = new FindingColumns(log.caseStart);
  for (const answer of answers) {
    for (const [k, result] of answer.rules.entries()) add(apart[k]!, result);
    findings.addRecords(answer, apart);
  }
  for (const [k, result] of here.rules.entries()) add(across[k]!, result);
  findings.addRecords(here.findings.records(), across);
  const folded = answers.reduce((sum, a) => sum + a.folded, 0);
  const groups = [here.ran, ...answers].reduce(
    (sum, { groups: g }) => ({ folded: sum.folded + g.folded, interpreted: sum.interpreted + g.interpreted }),
    { folded: 0, interpreted: 0 },
  );
  const asked = [here.ran, ...answers].reduce((sum, a) => sum + a.asked, 0);
  const slow = [
    ...(answers[0]?.rulesInterpreted ?? []).map(({ rule, why }) => ({ rule: apart[rule]!, why })),
    ...here.ran.rulesInterpreted.map(({ rule, why }) => ({ rule: across[rule]!, why })),
  ];
  return {
    rules: results,
    findings,
    log,
    ran: { folded, interpreted: log.caseCount - folded, asked, rulesInterpreted: slow, groups },
  };
}
