import type { Anchor, Condition, Expression, Length, Pattern, Period, Point, TimeTest } from '../ir.js';
import type { Names } from './names.js';

/** What the parts of a sentence ask of one another. */
export interface Saying {
  readonly names: Names;
  /** The kinds of event by which a clock is changed, while that is said. */
  readonly acting: ReadonlySet<number> | null;
  anchor(anchor: Anchor): string;
  /** Any one of several kinds of event, or (`and`) all of them taken together. */
  pattern(pattern: Pattern, joined?: 'or' | 'and'): string;
  patterns(patterns: readonly Pattern[]): string;
  period(period: Period): string;
  length(length: Length): string;
  /** Where a length hangs on conditions: the label under which a sentence of its own will say it. */
  limit(length: Length): string | null;
  point(point: Point): string;
  time(test: TimeTest): string;
  /** `depth`: in how many lists of numbered parts it stands; `enclosed`: nothing of its sort stands beside it, so that it is plain how far it reaches. */
  condition(condition: Condition, depth?: number, enclosed?: boolean): string;
  negated(condition: Condition, depth?: number, enclosed?: boolean): string;
  value(expression: Expression, inner?: boolean): string;
}

const TIME_TESTS: ReadonlySet<string> = new Set<TimeTest['op']>([
  'within',
  'from-day',
  'after',
  'before',
  'by',
  'past',
  'ahead',
]);

export function isTimeTest(condition: Condition): condition is TimeTest {
  return TIME_TESTS.has(condition.op);
}
