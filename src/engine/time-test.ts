import type { Condition, TimeTest } from '../language/index.js';

const TIME_TESTS: ReadonlySet<Condition['op']> = new Set<TimeTest['op']>([
  'within',
  'from-day',
  'after',
  'before',
  'by',
  'past',
  'ahead',
]);

/** Whether a condition asks when an act is done, and of nothing else. */
export function isTimeTest(condition: Condition): condition is TimeTest {
  return TIME_TESTS.has(condition.op);
}

/** The time tests of a conjunction, in order: all that an act must keep at once. */
export function testsOf(condition: Condition): TimeTest[] {
  if (condition.op === 'and') return condition.of.flatMap(testsOf);
  return isTimeTest(condition) ? [condition] : [];
}
