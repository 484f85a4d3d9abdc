import type { Condition } from '../language/index.js';
import { isTimeTest } from './time-test.js';

/**
 * What an act that fails a whole condition is told to have failed. Of `A or B` every alternative failed: where time tests stand in one of
 * them alone, its last day was the last on which the act was in time; where they stand in several, none is told for the others.
 */
export function toldOf(condition: Condition): Condition {
  if (condition.op !== 'or') return condition;
  const timed = condition.of.filter(hasTimeTest);
  return timed.length === 1 ? toldOf(timed[0]!) : condition;
}

function hasTimeTest(condition: Condition): boolean {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.some(hasTimeTest);
    case 'not':
    case 'quantified':
      return hasTimeTest(condition.of);
    default:
      return isTimeTest(condition);
  }
}
