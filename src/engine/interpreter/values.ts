import type { Compare } from '../../language/index.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';

/**
 * What an expression comes to. A number is a range, a single point where it is known; `none` is known to have no value (the last
 * of nothing), `empty` is a recorded attribute left empty, `unknown` may have any.
 */
export type Value =
  | { readonly kind: 'number'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

export const NONE: Value = { kind: 'none' };
export const EMPTY: Value = { kind: 'empty' };
export const ANY: Value = { kind: 'unknown' };

export function number(lo: number, hi: number = lo): Value {
  return lo === Number.NEGATIVE_INFINITY && hi === Number.POSITIVE_INFINITY ? ANY : { kind: 'number', lo, hi };
}

export function compare(op: Compare, a: Value, b: Value): Tri {
  if (a.kind === 'text' && b.kind === 'text') {
    const same = a.text === b.text;
    return op === '=' ? tri(same) : op === '!=' ? tri(!same) : UNKNOWN;
  }
  if (a.kind !== 'number' || b.kind !== 'number') return UNKNOWN;
  switch (op) {
    case '=':
      return equal(a, b);
    case '!=':
      return (2 - equal(a, b)) as Tri;
    case '<':
      return a.hi < b.lo ? TRUE : a.lo >= b.hi ? FALSE : UNKNOWN;
    case '<=':
      return a.hi <= b.lo ? TRUE : a.lo > b.hi ? FALSE : UNKNOWN;
    case '>':
      return a.lo > b.hi ? TRUE : a.hi <= b.lo ? FALSE : UNKNOWN;
    case '>=':
      return a.lo >= b.hi ? TRUE : a.hi < b.lo ? FALSE : UNKNOWN;
  }
}

type Range = { readonly lo: number; readonly hi: number };

function equal(a: Range, b: Range): Tri {
  if (a.lo === a.hi && b.lo === b.hi) return tri(a.lo === b.lo);
  return a.hi < b.lo || b.hi < a.lo ? FALSE : UNKNOWN;
}

/** Range arithmetic; `exact` rounds to whole minor units, half away from zero, as money does. */
export function arithmetic(op: '+' | '-' | '*' | '/', a: Value, b: Value, exact: boolean): Value {
  if (a.kind !== 'number' || b.kind !== 'number') return ANY;
  switch (op) {
    case '+':
      return number(a.lo + b.lo, a.hi + b.hi);
    case '-':
      return number(a.lo - b.hi, a.hi - b.lo);
    case '*':
      return corners(a, b, exact, (x, y) => (x === 0 || y === 0 ? 0 : x * y));
    case '/':
      return b.lo <= 0 && b.hi >= 0 ? ANY : corners(a, b, exact, (x, y) => x / y);
  }
}

function corners(a: Range, b: Range, exact: boolean, f: (x: number, y: number) => number): Value {
  const all = [f(a.lo, b.lo), f(a.lo, b.hi), f(a.hi, b.lo), f(a.hi, b.hi)];
  if (all.some(Number.isNaN)) return ANY;
  const lo = Math.min(...all);
  const hi = Math.max(...all);
  return exact ? number(wholeUnits(lo), wholeUnits(hi)) : number(lo, hi);
}

/** Rounded half away from zero. */
export function wholeUnits(x: number): number {
  return x < 0 ? -Math.round(-x) : Math.round(x);
}
