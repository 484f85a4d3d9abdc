import type { Compare, Condition, Expression, Pattern, Period, Point, TimeTest } from '../ir.js';

/**
 * What a condition asks, taken apart: one thing that is said of one unknown. A list of facts holds together or not
 * ({@link import('./together.js').holdTogether}); what is not understood is an unknown of its own that may be either.
 */
export type Fact =
  /** A value lies between two numbers, both included; days and sums are numbers. */
  | { readonly is: 'number'; readonly of: string; readonly low: number; readonly high: number; readonly whole: boolean }
  | { readonly is: 'not-number'; readonly of: string; readonly value: number }
  | { readonly is: 'text'; readonly of: string; readonly among: readonly string[] }
  | { readonly is: 'not-text'; readonly of: string; readonly among: readonly string[] }
  /** Of two things that are compared, which orders are left. */
  | { readonly is: 'order'; readonly of: string; readonly left: readonly ('<' | '=' | '>')[] }
  | { readonly is: 'truth'; readonly of: string; readonly value: boolean }
  | { readonly is: 'missing'; readonly of: string; readonly value: boolean }
  /** An event has happened (perhaps one that fits more than its kind), or none of its kind has. */
  | { readonly is: 'seen'; readonly event: number; readonly of: string; readonly value: boolean }
  | { readonly is: 'clock'; readonly clock: number; readonly state: string; readonly value: boolean }
  /** The act comes in a stretch of days about a point; what is not certain lies outside. */
  | { readonly is: 'days'; readonly of: string; readonly low: number; readonly high: number };

/** The shortest and the longest stretch of days that a period may be, wherever it begins; a last day may move on by `slack`. */
export function daysOf({ months, days, workingDays, minutes }: Period, slack: number): { low: number; high: number } {
  // Nobody knows beforehand how many days off lie among working days.
  const high = workingDays > 0 ? Number.POSITIVE_INFINITY : days + months * 31 + Math.ceil(minutes / 1440) + slack;
  return { low: days + Math.floor(months * 28) + workingDays + Math.floor(minutes / 1440), high };
}

const key = (value: unknown) => JSON.stringify(value);

/** One thing that is not built of others, as facts that must hold together; null where it can never hold. */
export function factsOf(condition: Condition, wanted: boolean, slack: number): readonly Fact[] | null {
  switch (condition.op) {
    case 'compare':
      return compared(condition, wanted);
    case 'boolean':
      return [{ is: 'truth', of: key(condition.expression), value: wanted }];
    case 'missing':
      return [{ is: 'missing', of: key(condition.expression), value: wanted }];
    case 'in':
      return included(condition, wanted);
    case 'clock':
      return [{ is: 'clock', clock: condition.clock, state: condition.state, value: wanted }];
    case 'kind-of-day':
      return [{ is: 'truth', of: 'working day', value: condition.working === wanted }];
    case 'within':
    case 'after':
    case 'from-day':
    case 'before':
    case 'by':
    case 'past':
    case 'ahead':
      return days(condition, wanted, slack);
    default:
      return [{ is: 'truth', of: key(condition), value: wanted }];
  }
}

/** Of each kind of a pattern by itself: one of them has happened. */
export function seenFacts({ of }: Pattern): Fact[] {
  return of.map(({ event, where, window }) => ({
    is: 'seen',
    event,
    of: where || window ? key([event, where, window]) : '',
    value: true,
  }));
}

const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const ORDERS: Readonly<Record<Compare, readonly ('<' | '=' | '>')[]>> = {
  '=': ['='],
  '!=': ['<', '>'],
  '<': ['<'],
  '<=': ['<', '='],
  '>': ['>'],
  '>=': ['>', '='],
};

function compared(c: Extract<Condition, { op: 'compare' }>, wanted: boolean): readonly Fact[] | null {
  const compare = wanted ? c.compare : OPPOSITE[c.compare];
  const { left, right } = c;
  if (left.op === 'literal' && right.op === 'literal')
    return ORDERS[compare].includes(order(left.value, right.value)) ? [] : null;
  if (left.op === 'literal') return valued(right, TURNED[compare], left);
  if (right.op === 'literal') return valued(left, compare, right);
  const [a, b] = [key(left), key(right)];
  if (a === b) return ORDERS[compare].includes('=') ? [] : null;
  const turned = a > b;
  const orders = ORDERS[turned ? TURNED[compare] : compare];
  return [{ is: 'order', of: turned ? `${b} ${a}` : `${a} ${b}`, left: orders }];
}

const TURNED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function order(a: string | number | boolean, b: string | number | boolean): '<' | '=' | '>' {
  return a === b ? '=' : a < b ? '<' : '>';
}

function valued(of: Expression, compare: Compare, { value, type }: Extract<Expression, { op: 'literal' }>): Fact[] {
  const name = key(of);
  if (typeof value === 'boolean') return [{ is: 'truth', of: name, value: (compare === '=') === value }];
  if (typeof value === 'string') return [{ is: compare === '=' ? 'text' : 'not-text', of: name, among: [value] }];
  if (compare === '!=') return [{ is: 'not-number', of: name, value }];
  const counted = isCounted(of);
  const whole = counted || type === 'date' || type === 'money';
  const step = whole ? 1 : Number.EPSILON * Math.max(1, Math.abs(value));
  const least = counted && of.op !== 'days' ? 0 : Number.NEGATIVE_INFINITY;
  const low = compare === '>' ? value + step : compare === '>=' || compare === '=' ? value : least;
  const high = compare === '<' ? value - step : compare === '<=' || compare === '=' ? value : Number.POSITIVE_INFINITY;
  return [{ is: 'number', of: name, low: Math.max(low, least), high, whole }];
}

function isCounted(e: Expression): boolean {
  return e.op === 'days' || e.op === 'size' || (e.op === 'aggregate' && (e.fn === 'count' || e.fn === 'distinct'));
}

function included({ left, set }: Extract<Condition, { op: 'in' }>, wanted: boolean): readonly Fact[] | null {
  if (set.op !== 'literals') return [{ is: 'truth', of: key([left, set]), value: wanted }];
  const texts = set.values.filter((v) => typeof v === 'string');
  if (texts.length < set.values.length) return [{ is: 'truth', of: key([left, set]), value: wanted }];
  if (left.op === 'literal') return texts.includes(String(left.value)) === wanted ? [] : null;
  return [{ is: wanted ? 'text' : 'not-text', of: key(left), among: texts }];
}

/** Days of the act as counted from a point. What is denied is left open: a period that is unknown is neither kept nor missed. */
function days(test: TimeTest, wanted: boolean, slack: number): Fact[] {
  if (!wanted) return [];
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  switch (test.op) {
    case 'within':
      if (test.length.op !== 'period') return [];
      return [about(test.of, low, daysOf(test.length.period, slack).high)];
    case 'after':
      if (test.length.op !== 'period') return [];
      return [about(test.from, daysOf(test.length.period, 0).low + 1, high)];
    case 'from-day':
      return [about(test.after, test.n, high)];
    case 'before':
      return [about(test.point, low, -1, slack)];
    case 'by':
      return [about(test.point, low, 0, slack)];
    case 'past':
      return [about(test.point, 1, high)];
    case 'ahead':
      return [about(test.of, low, -daysOf(test.period, 0).low)];
  }
}

/** Seen from the point that others are reckoned from: what is moved by whole days is about the same. */
function about(point: Point, low: number, high: number, slack = 0): Fact {
  if (point.op === 'shift' && point.sign === 1) {
    const moved = daysOf(point.period, slack);
    return about(point.point, low + moved.low, high + moved.high);
  }
  return { is: 'days', of: key(point), low, high };
}
