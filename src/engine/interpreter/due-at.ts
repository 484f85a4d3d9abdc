import type { Span } from '../legal-time.js';
import type { Verdict } from '../verdict.js';
import type { CaseEvent } from './event.js';

/** When a duty falls due, seen from what ends it, or (null) from the time of checking: earliest and latest. */
export interface DueAt {
  readonly unit: 'days' | 'hours';
  /** Whether it may be another at a later time. */
  readonly moves: boolean;
  readonly at: (ending: CaseEvent | null) => Span;
  /** What is said instead of a verdict that is not adverse, where the clock behind it says more. */
  readonly standing?: (
    ending: CaseEvent | null,
    verdict: Verdict,
  ) => { readonly verdict: Verdict; readonly other: CaseEvent | null } | null;
}

/** A due day that was known when the duty arose. */
export function fixedDue(due: Span, unit: 'days' | 'hours'): DueAt {
  return { unit, moves: false, at: () => due };
}
