import type { Point } from '../../language/index.js';
import type { Span } from '../legal-time.js';
import { TRUE } from '../tri.js';
import { now } from './clock-due.js';
import type { From } from './clocks/index.js';
import type { DueAt } from './due-at.js';
import type { Until } from './judgment.js';
import { spanOf } from './points.js';
import type { Moment, PointValue, Scene } from './scene.js';

const ANY: Span = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/**
 * A due day that may yet move: as known at what ends the duty, with none and with all of its block, but not before the trigger is
 * there; where nothing does, as known last. The trigger's own values stay those of the trigger.
 */
export function movingDue(scene: Scene, point: Point, moment: Moment, unit: 'days' | 'hours', until: Until): DueAt {
  const spanAt = (at: PointValue): Span => (at.exists === TRUE ? spanOf(at, unit) : ANY);
  const seen = (from: From, block: number) => spanAt(seenFrom(scene, point, moment, from, block));
  return {
    unit,
    moves: true,
    at: (ending) => {
      if (ending && ending.block < 0) return ANY;
      const own = moment.self.block;
      // What was on record before the trigger ends it as soon as it is there.
      if (ending && ending.block < own) return spanAt(scene.pointAt(scene, point, moment));
      const from = ending ?? now(scene, until);
      const after = seen(from, from.block + 0.5);
      if (!ending) return after;
      const before = ending.block === own ? spanAt(scene.pointAt(scene, point, moment)) : seen(from, from.block - 0.5);
      return { lo: Math.min(before.lo, after.lo), hi: Math.max(before.hi, after.hi) };
    },
  };
}

/** A point of a duty as known after what lies before a block. */
export function seenFrom(
  scene: Scene,
  point: Point,
  moment: Moment,
  { day, from, to }: From,
  block: number,
): PointValue {
  const self = { ...moment.self, day, from, to, block };
  return scene.pointAt(scene, point, { ...moment, self, inclusive: false });
}
