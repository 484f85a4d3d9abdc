import type { Law, Point, TimeTest } from '../../language/index.js';
import type { Span } from '../legal-time.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../tri.js';
import type { CaseEvent } from './event.js';
import { asStart, dueOf, pointAt } from './points.js';
import type { Moment, PointValue, Scene } from './scene.js';
import { inHours } from './units.js';

/** What a time test compares the act with: a last moment (`latest`) or a first one, in days or milliseconds. */
export interface Limit {
  readonly exists: Tri;
  readonly side: 'latest' | 'earliest';
  readonly unit: 'days' | 'hours';
  readonly at: Span;
}

/**
 * Whether the act lies on the right side of the limit. Where the point that it counts from has not happened, a window has not
 * begun; a minimum wait that an office did not even begin is not kept.
 */
export function judgeTime(scene: Scene, test: TimeTest, moment: Moment, begun: boolean): Tri {
  if (moment.self.block < 0) return UNKNOWN;
  const limit = limitOf(scene, test, moment);
  if (limit.exists === FALSE) {
    if (limit.side === 'earliest' && scene.law.events[moment.self.kind]?.by === 'office') return FALSE;
    return begun ? TRUE : UNKNOWN;
  }
  if (limit.exists === UNKNOWN) return UNKNOWN;
  return limit.side === 'latest' ? notAfter(moment.self, limit) : notBefore(moment.self, limit);
}

function notAfter(act: CaseEvent, { at, unit }: Limit): Tri {
  const [from, to] = unit === 'hours' ? [act.from, act.to] : [act.day, act.day];
  return to <= at.lo ? TRUE : from > at.hi ? FALSE : UNKNOWN;
}

function notBefore(act: CaseEvent, { at, unit }: Limit): Tri {
  const [from, to] = unit === 'hours' ? [act.from, act.to] : [act.day, act.day];
  return from >= at.hi ? TRUE : to < at.lo ? FALSE : UNKNOWN;
}

/** The last day (or instant) on which the act is in time, or the first on which it may be done. */
export function limitOf(scene: Scene, test: TimeTest, moment: Moment): Limit {
  switch (test.op) {
    case 'within': {
      const from = pointAt(scene, test.of, asStart(moment));
      return {
        exists: from.exists,
        side: 'latest',
        unit: inHours(test.length) ? 'hours' : 'days',
        at: dueOf(scene, test.length, from, moment),
      };
    }
    case 'after': {
      const from = pointAt(scene, test.from, asStart(moment));
      const at = dueOf(scene, test.length, from, { ...moment, rolls: false });
      const hours = inHours(test.length);
      return {
        exists: from.exists,
        side: 'earliest',
        unit: hours ? 'hours' : 'days',
        at: { lo: at.lo + 1, hi: at.hi + 1 },
      };
    }
    case 'from-day': {
      const after = pointAt(scene, test.after, asStart(moment));
      const at = onEnds(after, (day) => scene.time.nth(day, test.n, test.unit));
      return { exists: after.exists, side: 'earliest', unit: 'days', at };
    }
    case 'past': {
      const { exists, lo, hi, msLo, msHi } = pointAt(scene, test.point, moment);
      const hours = test.point.op === 'lapse' ? lapsesInHours(scene, test.point.clock) : pointInHours(test.point);
      const at = hours ? { lo: msLo + 1, hi: msHi + 1 } : { lo: lo + 1, hi: hi + 1 };
      return { exists, side: 'earliest', unit: hours ? 'hours' : 'days', at };
    }
    case 'before':
    case 'by': {
      const point = pointAt(scene, test.point, moment);
      const minus = test.op === 'before' ? 1 : 0;
      const hours = test.point.op === 'lapse' ? lapsesInHours(scene, test.point.clock) : pointInHours(test.point);
      const at = hours
        ? { lo: point.msLo - minus, hi: point.msHi - minus }
        : { lo: point.lo - minus, hi: point.hi - minus };
      return { exists: point.exists, side: 'latest', unit: hours ? 'hours' : 'days', at };
    }
    case 'ahead': {
      const of = pointAt(scene, test.of, moment);
      const ms = test.period.minutes * 60_000;
      if (ms !== 0)
        return { exists: of.exists, side: 'latest', unit: 'hours', at: { lo: of.msLo - ms, hi: of.msHi - ms } };
      return {
        exists: of.exists,
        side: 'latest',
        unit: 'days',
        at: onEnds(of, (day) => scene.time.back(day, test.period)),
      };
    }
  }
}

function onEnds(point: PointValue, move: (day: number) => Span): Span {
  const lo = Number.isFinite(point.lo) ? move(point.lo).lo : point.lo;
  const hi = Number.isFinite(point.hi) ? move(point.hi).hi : point.hi;
  return { lo, hi };
}

/** Whether a clock runs out at an instant. */
export function lapsesInHours(scene: Scene, clock: number): boolean {
  return inHours(scene.law.clocks[clock]!.length);
}

/** Whether a point has been moved by hours, so that days are too coarse for it. */
export function pointInHours(point: Point): boolean {
  switch (point.op) {
    case 'shift':
      return point.period.minutes !== 0 || pointInHours(point.point);
    case 'earlier':
    case 'later':
    case 'last':
      return point.of.some(pointInHours);
    default:
      return false;
  }
}

/** Which side a time test limits, and in which unit. */
export function limitKind(
  { clocks }: Law,
  test: TimeTest,
): { readonly side: 'latest' | 'earliest'; readonly unit: 'days' | 'hours' } {
  const unit = (hours: boolean) => (hours ? 'hours' : 'days');
  const ofPoint = (point: Point) =>
    unit(point.op === 'lapse' ? inHours(clocks[point.clock]!.length) : pointInHours(point));
  switch (test.op) {
    case 'within':
      return { side: 'latest', unit: unit(inHours(test.length)) };
    case 'after':
      return { side: 'earliest', unit: unit(inHours(test.length)) };
    case 'from-day':
      return { side: 'earliest', unit: 'days' };
    case 'past':
      return { side: 'earliest', unit: ofPoint(test.point) };
    case 'before':
    case 'by':
      return { side: 'latest', unit: ofPoint(test.point) };
    case 'ahead':
      return { side: 'latest', unit: unit(test.period.minutes !== 0) };
  }
}
