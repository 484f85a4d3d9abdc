import type { ClockEffect } from '../../../language/index.js';
import type { Span } from '../../legal-time.js';
import { type Tri, tri, UNKNOWN } from '../../tri.js';
import { pointSince } from './points.js';
import type { Dial, Out, State, Stretch } from './state.js';

type Pause = ClockEffect & { readonly op: 'pause' };

/** Up to where a state is looked at: the last block that counts, and the day or instant. */
export interface AsOf {
  readonly block: number;
  readonly at: number;
}

/** When a stretch ends, as far as is known by a block; infinitely late where it has not. */
export function endOf(dial: Dial, stretch: Stretch, block: number): Span {
  const effect = dial.clock.effects[stretch.effect] as Pause;
  const acting = { self: stretch.event, inclusive: true, rolls: dial.rolls };
  const end = pointSince(dial.scene, effect.until, acting, { block, hours: dial.hours });
  const least = Math.max(stretch.from, Math.min(end.lo, stretch.most));
  return { lo: least, hi: Math.max(least, Math.min(end.hi, stretch.most)) };
}

/** Whether a stretch still lasts. */
export function isOpenAt(dial: Dial, stretch: Stretch, { block, at }: AsOf): Tri {
  const end = endOf(dial, stretch, block);
  return end.lo > at ? tri(true) : end.hi <= at ? tri(false) : UNKNOWN;
}

/** What the stretches take out, at least and at most; one that lasts is taken as if it ended now. */
export function takenOut(dial: Dial, state: State, asOf: AsOf, open: boolean): { least: Out[]; most: Out[] } {
  const least: Out[] = [];
  const most: Out[] = [];
  for (const stretch of state.stretches) {
    const end = endOf(dial, stretch, asOf.block);
    if (end.lo <= asOf.at || open) least.push(runOf(dial, stretch, Math.min(end.lo, asOf.at)));
    if (end.hi <= asOf.at || open) most.push(runOf(dial, stretch, Math.min(end.hi, asOf.at)));
  }
  return { least, most };
}

function runOf({ hours, options }: Dial, { from }: Stretch, end: number): Out {
  if (hours) return { from, to: end };
  if (options.has('pause-takes-both-ends')) return { from, to: end };
  return { from: from + 1, to: options.has('pause-takes-neither-end') ? end - 1 : end };
}
