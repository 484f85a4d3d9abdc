import type { BoundLog } from '../binding/index.js';
import type { Finding } from '../engine/index.js';
import type { CheckRun } from './check-run.js';

/** A run over one case, all verdicts kept. */
export interface CaseRun extends Omit<CheckRun, 'result' | 'readings'> {
  /** Number of the case in the log. */
  readonly case: number;
  /** The log with what came after the time of checking. */
  readonly whole: BoundLog;
  readonly findings: readonly Finding[];
  /** Per rule, what the source would have to record. */
  readonly missing: readonly (readonly string[])[];
}
