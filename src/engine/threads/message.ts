import type { CalendarData } from '../../time/index.js';
import type { Ran } from '../check.js';
import type { Until } from '../interpreter/index.js';
import type { RuleSet } from '../rule-set.js';
import type { Verdict, VerdictCounts } from '../verdict.js';
import type { Shipped } from './ship.js';

/** What a worker is given: a stretch of cases of a log whose columns all workers share. */
export interface Order {
  readonly shipped: Shipped;
  readonly rules: RuleSet;
  readonly calendar: CalendarData | null;
  readonly zone: string;
  readonly until: Until;
  readonly keeps: readonly Verdict[];
}

/** What a worker says: how many cases are done, and at the end what it found. */
export type Answer = { readonly is: 'progress'; readonly done: number } | Result;

export interface Result {
  readonly is: 'result';
  /** In the order of the rules given. */
  readonly rules: readonly { readonly counts: VerdictCounts; readonly worst: number }[];
  readonly findings: readonly Int32Array[];
  readonly instants: readonly number[];
  readonly folded: number;
  readonly asked: number;
  readonly groups: Ran['groups'];
  readonly rulesInterpreted: readonly { readonly rule: number; readonly why: string }[];
}
