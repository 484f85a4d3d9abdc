import type { ClockEffect } from '../../../language/index.js';
import { and, FALSE, TRUE, type Tri } from '../../tri.js';
import type { CaseEvent } from '../event.js';
import { isBeforeLog, isHidden, matches } from '../scene.js';
import type { Occurrence } from './effects.js';
import type { Dial } from './state.js';

/** In one block the earlier of these come first, whatever the source's order: what ends a pause goes before them all. */
const ORDER: Readonly<Record<ClockEffect['op'], number>> = {
  restart: 0,
  move: 1,
  set: 2,
  'set-until': 3,
  extend: 4,
  pause: 5,
  end: 6,
  off: 7,
};

/** All that acts on a clock from a block on, in the order in which it acts. */
export function occurrencesFrom(dial: Dial, first: number): Occurrence[] {
  const found = dial.clock.effects.flatMap((effect, i) => occurrencesOf(dial, effect, i, first));
  const rank = (o: Occurrence) => ORDER[dial.clock.effects[o.effect]!.op];
  return found.sort((a, b) => a.event.block - b.event.block || rank(a) - rank(b) || a.event.index - b.event.index);
}

/** The events of one effect; of several that it requires, the last makes it act, and all are then used up. */
function occurrencesOf({ scene }: Dial, effect: ClockEffect, index: number, first: number): Occurrence[] {
  const found: Occurrence[] = [];
  let waiting: (readonly [CaseEvent, Tri] | undefined)[] = effect.on.map(() => undefined);
  for (const event of scene.events) {
    if (event.block < first || event.repeated) continue;
    effect.on.forEach((pattern, i) => {
      const there = matches(scene, pattern, event);
      if (there !== FALSE) waiting[i] = [event, there];
    });
    if (waiting.length === 0 || waiting.some((w) => w === undefined)) continue;
    const all = waiting.map((w) => w!);
    const there = all.reduce<Tri>((t, [, one]) => and(t, one), TRUE);
    found.push({ effect: index, event, acting: all[0]![0], there });
    waiting = waiting.map(() => undefined);
  }
  return found;
}

/** Effects that may have acted without the record showing when, or that they did. */
export function hiddenEffects({ scene, clock }: Dial, startDay: number): readonly ClockEffect[] {
  const beforeLog = isBeforeLog(scene, startDay);
  return clock.effects.filter((effect) => {
    if (effect.on.length === 0) return false;
    if (beforeLog) return true;
    // Of several that are required, one that is recorded and never happened means that it did not act.
    const unseen = effect.on.map(
      (pattern) =>
        isHidden(scene, pattern) || scene.events.some((e) => e.block < 0 && matches(scene, pattern, e) !== FALSE),
    );
    const seen = (i: number) => scene.events.some((e) => matches(scene, effect.on[i]!, e) !== FALSE);
    return unseen.some(Boolean) && unseen.every((is, i) => is || seen(i));
  });
}
