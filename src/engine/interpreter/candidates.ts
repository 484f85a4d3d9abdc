import { and, TRUE, type Tri, UNKNOWN } from '../tri.js';
import { firstInBlock } from './blocks.js';
import type { CaseEvent } from './event.js';
import type { Instance } from './judgment.js';

/** All that may discharge or void instances of a duty. */
export interface Candidates {
  /** In order; what has no time first, as it may have happened at once. */
  readonly answers: readonly Instance[];
  /** In the same order. */
  readonly voiders: readonly Instance[];
  /** The triggers; each may use up answers, or supersede the ones before it. */
  readonly instances: readonly Instance[];
  /** Those of them that have a time, in order. */
  readonly timedTriggers: readonly Instance[];
  /** Something that ends an instance may have happened that the source does not show. */
  readonly hidden: boolean;
}

/** What is certain, or all that may have happened, as it would be best for the instance that is judged. */
export type Account = 'sure' | 'perhaps';

/** Position of the first of a list in order that stands in this block or a later one. */
export function firstFrom(list: readonly Instance[], block: number): number {
  return firstInBlock(list, block, ({ event }) => event.block);
}

export function counts(there: Tri, account: Account): boolean {
  return there === TRUE || (account === 'perhaps' && there === UNKNOWN);
}

/** What has no time is never certain. */
export function timed(instance: Instance): Tri {
  return instance.event.block < 0 ? and(instance.there, UNKNOWN) : instance.there;
}

/** After the trigger, in its block, or at a time unknown. */
export function mayAnswer({ event }: Instance, trigger: CaseEvent): boolean {
  return event !== trigger && (event.block < 0 || event.block >= trigger.block);
}
