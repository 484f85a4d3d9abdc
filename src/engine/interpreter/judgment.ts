import type { Tri } from '../tri.js';
import type { Verdict } from '../verdict.js';
import type { CaseEvent } from './event.js';

/** The time of checking. */
export interface Until {
  readonly day: number;
  readonly ms: number;
}

/** A verdict on one instance of a rule, before it is known which version it belongs to. */
export interface Judgment {
  readonly event: CaseEvent;
  readonly verdict: Verdict;
  readonly other: CaseEvent | null;
  readonly due: number | null;
  readonly unit: 'days' | 'hours';
  readonly late: number | null;
  /** What the record may lack could have made another verdict of it, no worse than this. */
  readonly unsettled?: boolean;
  /** It is about a calendar period, and only shown at its event. */
  readonly recurs?: boolean;
}

/** The same, told with positions; -1 for no other. */
export interface Told extends Omit<Judgment, 'event' | 'other'> {
  readonly event: number;
  readonly other: number;
}

/** A trigger, an answer or what voids, and whether it surely is one. */
export interface Instance {
  readonly event: CaseEvent;
  readonly there: Tri;
  /** Of a trigger: whether the version at hand answers for it. */
  readonly inForce: Tri;
}

/** What ended an instance, if anything did. */
export interface Ending {
  readonly answer: CaseEvent | null;
  readonly voider: CaseEvent | null;
}

/** Days late, or hours late rounded up; null where the due day may be any. */
export function lateness(by: number, unit: 'days' | 'hours'): number | null {
  if (!Number.isFinite(by)) return null;
  return unit === 'days' ? by : Math.ceil(by / 3_600_000);
}
