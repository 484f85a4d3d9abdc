import type { Alternative, Anchor, Point } from '../../language/index.js';
import { inWindow as isInWindow } from '../../time/index.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import type { CaseEvent } from './event.js';
import { isBeforeLog, isHidden, type Moment, mayBeMore, type PointValue, recall, type Scene } from './scene.js';

/** Whether an event lies in the window of an alternative, seen from a moment. */
export function inWindow(scene: Scene, { window }: Alternative, event: CaseEvent, moment: Moment): Tri {
  if (!window) return TRUE;
  if (event.block < 0) return UNKNOWN;
  if (window.op === 'since') return isSince(scene, window.point, event, moment);
  if (window.at === null)
    return endingAt(scene, event.day, moment.self.day, window.period, moment.self.block > -1 ? TRUE : UNKNOWN);
  const end = scene.pointAt(scene, window.at, moment);
  if (end.exists === FALSE) return FALSE;
  const first = endingAt(scene, event.day, end.lo, window.period, end.exists);
  return end.lo === end.hi ? first : UNKNOWN;
}

type Period = Parameters<typeof isInWindow>[2];

function endingAt(scene: Scene, day: number, end: number, period: Period, known: Tri): Tri {
  if (known !== TRUE || !Number.isFinite(end)) return UNKNOWN;
  const inside = isInWindow(day, end, period, scene.time.calendar);
  return inside === undefined ? UNKNOWN : tri(inside);
}

/** After an event: in a later block; in its own block that is unknown. After a day: on a later one. */
function isSince(scene: Scene, point: Point, event: CaseEvent, moment: Moment): Tri {
  const since = scene.pointAt(scene, point, moment);
  if (since.exists === FALSE) return FALSE;
  if (since.exists === UNKNOWN) return UNKNOWN;
  return point.op === 'event' ? isAfter(scene, point.anchor, event, moment) : compareDays(event, since);
}

/** Whether an event is later than each that may be the first, or the latest, of a pattern. */
function isAfter(scene: Scene, { which, pattern }: Anchor, event: CaseEvent, moment: Moment): Tri {
  const past = recall(scene, pattern, moment);
  const first = which === 'first';
  const end = (first ? past.first : past.last)!;
  const rivals = [...past.maybe()].filter((e) => e.block < 0 || (first ? e.block <= end.block : e.block >= end.block));
  const each = [...past.fellows(first ? 'first' : 'last'), ...rivals].map((e) => follows(event, e));
  const known = each.every((t) => t === each[0]) ? each[0]! : UNKNOWN;
  if (!mayBeMore(scene, pattern, past)) return known;
  // One that the record hides may be an earlier first, or a later latest.
  if (first) return known === FALSE ? UNKNOWN : known;
  return known === TRUE && (isHidden(scene, pattern) || isBeforeLog(scene, end.day)) ? UNKNOWN : known;
}

function follows(event: CaseEvent, other: CaseEvent): Tri {
  if (event === other) return FALSE;
  return event.block === other.block || other.block < 0 ? UNKNOWN : tri(event.block > other.block);
}

function compareDays(event: CaseEvent, since: PointValue): Tri {
  return event.day > since.hi ? TRUE : event.day <= since.lo ? FALSE : UNKNOWN;
}
