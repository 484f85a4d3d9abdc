import type { Length, Period } from '../../language/index.js';
import type { Span } from '../legal-time.js';
import { FALSE, TRUE } from '../tri.js';
import { attributeOf } from './attributes.js';
import type { Moment, Scene } from './scene.js';
import { longestLength, periodOf } from './units.js';

/** A length once its conditions are judged and its numbers read. */
export type Resolved =
  /** One of these; the record cannot tell which. */
  | { readonly is: 'one-of'; readonly periods: readonly Period[] }
  | { readonly is: 'longer' | 'shorter'; readonly of: readonly Resolved[] }
  /** One or the other, of which one at least is no single period. */
  | { readonly is: 'either'; readonly of: readonly Resolved[] }
  /** From nothing on. */
  | { readonly is: 'any' };

export const NOTHING: Period = { months: 0, days: 0, workingDays: 0, minutes: 0 };

export function resolve(scene: Scene, length: Length, moment: Moment): Resolved {
  switch (length.op) {
    case 'period':
      return { is: 'one-of', periods: [length.period] };
    case 'attribute': {
      const n = attributeOf(scene, moment.self, length.attribute);
      return counted(typeof n === 'number' ? n : Number.NaN, length);
    }
    case 'value': {
      const value = scene.evaluate(scene, length.expression, moment);
      return counted(value.kind === 'number' && value.lo === value.hi ? value.lo : Number.NaN, length);
    }
    case 'if': {
      const holds = scene.judge(scene, length.condition, moment);
      if (holds === TRUE) return resolve(scene, length.then, moment);
      if (holds === FALSE) return resolve(scene, length.otherwise, moment);
      return either(resolve(scene, length.then, moment), resolve(scene, length.otherwise, moment));
    }
    case 'sum':
      return length.of.map((l) => resolve(scene, l, moment)).reduce(added);
    default:
      return { is: length.op, of: length.of.map((l) => resolve(scene, l, moment)) };
  }
}

/** A number that is no whole number of units, negative or too great, is no length that is known. */
function counted(n: number, { unit, times }: Length & { op: 'attribute' | 'value' }): Resolved {
  const usable = Number.isInteger(n) && n >= 0 && n <= longestLength({ unit, times });
  return usable ? { is: 'one-of', periods: [periodOf(unit, n * times)] } : { is: 'any' };
}

function either(a: Resolved, b: Resolved): Resolved {
  if (a.is === 'one-of' && b.is === 'one-of') return { is: 'one-of', periods: [...a.periods, ...b.periods] };
  return { is: 'either', of: [a, b] };
}

/** Added by unit, each with each. */
export function added(a: Resolved, b: Resolved): Resolved {
  if (a.is === 'any' || b.is === 'any') return { is: 'any' };
  if (a.is !== 'one-of') return { is: a.is, of: a.of.map((part) => added(part, b)) };
  if (b.is !== 'one-of') return { is: b.is, of: b.of.map((part) => added(a, part)) };
  return { is: 'one-of', periods: a.periods.flatMap((p) => b.periods.map((q) => sumOf(p, q))) };
}

export function sumOf(a: Period, b: Period): Period {
  return {
    months: a.months + b.months,
    days: a.days + b.days,
    workingDays: a.workingDays + b.workingDays,
    minutes: a.minutes + b.minutes,
  };
}

/** All the periods that it may come to. */
export function periodsOf(resolved: Resolved): readonly Period[] {
  if (resolved.is === 'one-of') return resolved.periods;
  return resolved.is === 'any' ? [] : resolved.of.flatMap(periodsOf);
}

const PICKS = {
  longer: [Math.max, Math.max],
  shorter: [Math.min, Math.min],
  either: [Math.min, Math.max],
} as const;

/** The earliest and the latest that counting a length out may lead to; `least` is where nothing leads. */
export function countedOut(resolved: Resolved, least: number, count: (period: Period) => Span): Span {
  if (resolved.is === 'any') return { lo: least, hi: Number.POSITIVE_INFINITY };
  if (resolved.is === 'one-of') {
    const spans = resolved.periods.map(count);
    return { lo: Math.min(...spans.map((s) => s.lo)), hi: Math.max(...spans.map((s) => s.hi)) };
  }
  const spans = resolved.of.map((part) => countedOut(part, least, count));
  const [ofEarliest, ofLatest] = PICKS[resolved.is];
  return { lo: ofEarliest(...spans.map((s) => s.lo)), hi: ofLatest(...spans.map((s) => s.hi)) };
}
