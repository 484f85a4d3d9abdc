import type { Pattern, Point } from '../../../language/index.js';
import type { Span } from '../../legal-time.js';
import { FALSE, TRUE } from '../../tri.js';
import type { CaseEvent } from '../event.js';
import { eventsOf, isHidden, type Moment, type Scene } from '../scene.js';

const EVER = Number.POSITIVE_INFINITY;

/** Up to where an effect sees: the last block, and whether in milliseconds. */
export interface Sight {
  readonly block: number;
  readonly hours: boolean;
}

/**
 * A point of an effect, as a day or an instant: events named in it are the one that acts, or the first after it. What has not
 * happened lies infinitely late; where the record cannot tell the two ends differ.
 */
export function pointSince(scene: Scene, point: Point, acting: Moment, sight: Sight): Span {
  switch (point.op) {
    case 'event':
      return firstSince(scene, point.anchor.pattern, acting.self, sight);
    case 'shift': {
      const from = pointSince(scene, point.point, acting, sight);
      return { lo: moved(scene, from.lo, point, acting, sight).lo, hi: moved(scene, from.hi, point, acting, sight).hi };
    }
    case 'if': {
      const holds = scene.judge(scene, point.condition, acting);
      const then = pointSince(scene, point.then, acting, sight);
      const otherwise = pointSince(scene, point.otherwise, acting, sight);
      if (holds !== 1) return holds === TRUE ? then : otherwise;
      return { lo: Math.min(then.lo, otherwise.lo), hi: Math.max(then.hi, otherwise.hi) };
    }
    case 'earlier':
    case 'later':
    case 'last': {
      const pick = point.op === 'earlier' ? Math.min : Math.max;
      const all = point.of.map((p) => pointSince(scene, p, acting, sight));
      return { lo: pick(...all.map((s) => s.lo)), hi: pick(...all.map((s) => s.hi)) };
    }
    case 'date':
    case 'lapse': {
      const value = scene.pointAt(scene, point, acting);
      if (value.exists !== TRUE) return { lo: startOf(acting.self, sight), hi: EVER };
      return sight.hours ? { lo: value.msLo, hi: value.msHi } : { lo: value.lo, hi: value.hi };
    }
  }
}

function startOf(event: CaseEvent, { hours }: Sight): number {
  return hours ? event.from : event.day;
}

function firstSince(scene: Scene, pattern: Pattern, acting: CaseEvent, sight: Sight): Span {
  const at = startOf(acting, sight);
  const events = eventsOf(scene, pattern);
  if (events.there(acting) === TRUE) return { lo: at, hi: sight.hours ? acting.to : at };
  let lo = isHidden(scene, pattern) ? at : EVER;
  if (events.isEmpty) return { lo, hi: EVER };
  for (const event of scene.events) {
    if (event === acting) continue;
    const there = events.there(event);
    if (there === FALSE) continue;
    if (event.block < 0) {
      lo = Math.min(lo, at);
      continue;
    }
    if (event.block < acting.block || event.block > sight.block) continue;
    lo = Math.min(lo, Math.max(at, startOf(event, sight)));
    // In its block it may have come before the one that acts.
    if (there === TRUE && event.block > acting.block) return { lo, hi: sight.hours ? event.to : event.day };
  }
  return { lo, hi: EVER };
}

function moved(
  scene: Scene,
  from: number,
  { period, sign }: Point & { op: 'shift' },
  { rolls }: Moment,
  { hours }: Sight,
): Span {
  if (!Number.isFinite(from)) return { lo: from, hi: from };
  if (hours) {
    const day = scene.time.dayOf(from);
    const ms = period.minutes * 60_000;
    const days = ms === 0 ? (sign > 0 ? scene.time.due(day, period, false) : scene.time.back(day, period)) : null;
    const at = days ? scene.time.startOf(days.hi + 1) - 1 : from + sign * ms;
    return { lo: at, hi: at };
  }
  if (period.minutes !== 0) return { lo: from, hi: from + Math.ceil(period.minutes / 1440) };
  return sign > 0 ? scene.time.due(from, period, rolls) : scene.time.back(from, period);
}
