import type { Rule } from '../../language/index.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import type { CaseEvent } from './event.js';
import type { Scene } from './scene.js';

/** Whether a version answers for an event: by its day, or by the day of the key's first event of the kind that the version names. */
export function inVersion(scene: Scene, { version }: Rule, event: CaseEvent): Tri {
  const { span, by } = version;
  if (event.block >= 0 && !within(event.day, scene.law.inForce)) return FALSE;
  if (span.from === null && span.until === null) return TRUE;
  if (by === null) return event.block < 0 ? UNKNOWN : tri(within(event.day, span));
  const picking = scene.events.filter((e) => e.kind === by);
  const [first] = picking;
  const known =
    first &&
    picking.every((e) => e.block >= 0 && e.sure) &&
    (!scene.leftOpen || (scene.law.events[by]!.once && !scene.holed));
  return known ? tri(within(first.day, span)) : UNKNOWN;
}

function within(day: number, { from, until }: { from: number | null; until: number | null }): boolean {
  return (from === null || day >= from) && (until === null || day <= until);
}
