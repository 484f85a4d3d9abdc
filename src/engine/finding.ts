import type { Verdict } from './verdict.js';

/**
 * One verdict on one instance. Plain numbers, so that findings of two engines can be compared to the last field.
 * Positions are positions in the bound log.
 */
export interface Finding {
  /** Index into the rule set's rules (all versions of a rule are one). */
  readonly rule: number;
  readonly verdict: Verdict;
  /** Case of the trigger or act. */
  readonly case: number;
  /** The duty's trigger or the guarded act. */
  readonly event: number;
  /** What answered, voided or stopped it, or stands in its way; -1 where nothing does. */
  readonly other: number;
  /**
   * Due day, or instant in ms, as far as it can be proven (the latest possible; of a minimum wait the first day, the earliest
   * possible); of an act that kept a guard, the limit that it kept. Null where there is none.
   */
  readonly due: number | null;
  readonly unit: 'days' | 'hours';
  /** Days or hours after the due day; negative = too early; null where nothing is late. */
  readonly late: number | null;
}
