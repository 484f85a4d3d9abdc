import type { Alternative } from '../../language/index.js';
import { inWindow as isInWindow } from '../../time/index.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import type { CaseEvent } from './event.js';
import { type Moment, type PointValue, recall, type Scene } from './scene.js';

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
function isSince(scene: Scene, point: Parameters<Scene['pointAt']>[1], event: CaseEvent, moment: Moment): Tri {
  const since = scene.pointAt(scene, point, moment);
  if (since.exists === FALSE) return FALSE;
  if (since.exists === UNKNOWN) return UNKNOWN;
  const begin = point.op === 'event' ? endOf(scene, point.anchor, moment) : null;
  if (begin && since.lo === since.hi) {
    if (event === begin) return FALSE;
    if (event.block !== begin.block) return tri(event.block > begin.block);
    return UNKNOWN;
  }
  return compareDays(event, since);
}

function endOf(
  scene: Scene,
  anchor: { which: 'first' | 'latest' | 'each'; pattern: Parameters<typeof recall>[1] },
  moment: Moment,
): CaseEvent | null {
  const past = recall(scene, anchor.pattern, moment);
  if (past.perhaps > 0) return null;
  return (anchor.which === 'first' ? past.first : past.last) ?? null;
}

function compareDays(event: CaseEvent, since: PointValue): Tri {
  return event.day > since.hi ? TRUE : event.day <= since.lo ? FALSE : UNKNOWN;
}
