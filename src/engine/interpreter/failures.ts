import type { Condition, Expression } from '../../language/index.js';
import { FALSE, TRUE } from '../tri.js';
import type { CaseEvent } from './event.js';
import { type Moment, recall, type Scene } from './scene.js';
import type { Value } from './values.js';

/** One test of a condition that came out against it, with what it was held against. */
export interface Failure {
  readonly test: Condition;
  /** Whether the condition wanted the test to hold; it did the contrary. */
  readonly wanted: boolean;
  /** What the sides of a comparison came to, those that the law does not write out. */
  readonly found: readonly { readonly of: Expression; readonly value: Value }[];
  /** What happened though it should not have; null where that is not what failed. */
  readonly event: CaseEvent | null;
}

/** The tests for which a condition is surely not as wanted; tests of time have their limit, and are left out. */
export function failuresOf(scene: Scene, condition: Condition, moment: Moment, wanted = true): Failure[] {
  if (scene.judge(scene, condition, moment) !== (wanted ? FALSE : TRUE)) return [];
  const failure = (found: Failure['found'] = [], event: CaseEvent | null = null): Failure[] => [
    { test: condition, wanted, found, event },
  ];
  const sides = (...of: readonly Expression[]) =>
    of.filter(({ op }) => op !== 'literal').map((side) => ({ of: side, value: scene.evaluate(scene, side, moment) }));
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap((part) => failuresOf(scene, part, moment, wanted));
    case 'not':
      return failuresOf(scene, condition.of, moment, !wanted);
    case 'compare':
      return failure(sides(condition.left, condition.right));
    case 'in':
      return failure(sides(condition.left));
    case 'seen':
      return failure([], wanted ? null : (recall(scene, condition.pattern, moment).last ?? null));
    case 'boolean':
    case 'missing':
    case 'judged':
    case 'clock':
    case 'quantified':
    case 'time-of-day':
    case 'kind-of-day':
      return failure();
    default:
      return [];
  }
}
