import { type Finding, isAdverse, VERDICTS, type Verdict, type VerdictCounts } from '../engine/index.js';
import type { CheckRun } from './check-run.js';
import { adverseCount, totalCount } from './readings.js';
import type { Amount } from './report.js';

/** Why a rule's adverse verdicts may be an artefact of rule, binding or data. */
export interface Suspicion {
  readonly why: readonly ('share' | 'heaped')[];
  /** Share of adverse verdicts among the decided instances, 0 to 1. */
  readonly share: number;
  /** The delay on which adverse instances are heaped, and their share of them. */
  readonly heap: { readonly late: Amount; readonly share: number } | null;
  /** The binding says that somebody has looked and the verdicts stand. */
  readonly confirmed: boolean;
}

/** Above this share of adverse verdicts a rule is suspect, unless the user says another. */
export const SUSPECT_SHARE = 0.2;

/** Fewer delays than these make no heap. */
const LEAST_HEAP = 20;
/** The share of all delays that one value must exceed: offices that are late at all are often so by a day. */
const HEAP = 0.5;
const HEAP_OF_ONE = 0.75;

/** Gathers the delays of adverse verdicts by rule. */
export class Suspicions {
  readonly #run: CheckRun;
  readonly #share: number;
  readonly #delays = new Map<number, Map<number, number>>();
  readonly #units = new Map<number, Amount['unit']>();

  constructor(run: CheckRun, share: number = run.options.suspectShare ?? SUSPECT_SHARE) {
    this.#run = run;
    this.#share = share;
  }

  add({ rule, verdict, late, unit }: Pick<Finding, 'rule' | 'verdict' | 'late' | 'unit'>): void {
    if (late === null || !isAdverse(verdict)) return;
    const delays = this.#delays.get(rule) ?? new Map<number, number>();
    delays.set(late, (delays.get(late) ?? 0) + 1);
    this.#delays.set(rule, delays);
    this.#units.set(rule, unit);
  }

  /** What is suspect in a rule of the rule set; null where nothing is. */
  of(rule: number): Suspicion | null {
    const counts = this.#run.result.rules[rule]!.counts;
    const share = adverseShare(counts) ?? 0;
    const heap = this.#heap(rule);
    const why = [...(share > this.#share ? ['share' as const] : []), ...(heap ? ['heaped' as const] : [])];
    if (why.length === 0) return null;
    return { why, share, heap, confirmed: this.#run.binding.confirmed.has(this.#run.rules.rules[rule]!.name) };
  }

  #heap(rule: number): Suspicion['heap'] {
    const delays = [...(this.#delays.get(rule) ?? [])];
    const all = delays.reduce((sum, [, n]) => sum + n, 0);
    if (all < LEAST_HEAP) return null;
    const [late, n] = delays.reduce((most, delay) => (delay[1] > most[1] ? delay : most));
    const share = n / all;
    if (share <= (Math.abs(late) === 1 ? HEAP_OF_ONE : HEAP)) return null;
    return { late: { n: late, unit: this.#units.get(rule)! }, share };
  }
}

/** The adverse share: adverse verdicts among all that are final, 0 to 1; null where none is. */
export function adverseShare(counts: VerdictCounts): number | null {
  const settled = settledCount(counts);
  return settled === 0 ? null : adverseCount(counts) / settled;
}

const PENDING: ReadonlySet<Verdict> = new Set(['not-begun', 'paused', 'open', 'for-review']);

/** Whether a verdict decides one way or the other: what still runs, has not begun, waits for a person or cannot be told does not. */
export function isSettled(verdict: Verdict): boolean {
  return verdict !== 'undetermined' && verdict !== 'not-in-force' && !PENDING.has(verdict);
}

export function settledCount(counts: VerdictCounts): number {
  return VERDICTS.reduce((n, verdict) => (isSettled(verdict) ? n + counts[verdict] : n), 0);
}

/** Instances judged: all verdicts but those of days on which no version was in force. */
export function judgedCount(counts: VerdictCounts): number {
  return totalCount(counts) - counts['not-in-force'];
}

/** Instances of which the record can tell. */
export function decidedCount(counts: VerdictCounts): number {
  return judgedCount(counts) - counts.undetermined;
}
