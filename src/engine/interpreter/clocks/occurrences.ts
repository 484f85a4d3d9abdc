import type { ClockEffect } from '../../../language/index.js';
import { and, FALSE, TRUE, type Tri, UNKNOWN } from '../../tri.js';
import { anew, type CaseEvent } from '../event.js';
import { fromReadings } from '../from-readings.js';
import { placeOf } from '../keys.js';
import { eventsOf, isBeforeLog, isHidden } from '../scene.js';
import type { Occurrence } from './effects.js';
import type { Dial } from './state.js';

/** Of what one event does, the earlier of these come first. */
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

/** What the events of one block do to a clock, an event at a time. */
export type Meeting = readonly (readonly Occurrence[])[];

/** All that acts on a clock from a block on, a block at a time; `by` is the event that it began with. */
export function meetingsFrom(dial: Dial, first: number, by: CaseEvent | null): readonly Meeting[] {
  const { meetings } = dial.scene.memo;
  const ofClock = meetings.get(dial.clock) ?? new Map<string, readonly Meeting[]>();
  meetings.set(dial.clock, ofClock);
  const key = `${first} ${by === null ? '' : dial.scene.events.indexOf(by)}`;
  const known = ofClock.get(key);
  if (known) return known;
  const found = byBlock(inOrder(dial, first, by));
  ofClock.set(key, found);
  return found;
}

function byBlock(occurrences: readonly Occurrence[]): Meeting[] {
  const blocks = new Map<number, Map<CaseEvent, Occurrence[]>>();
  for (const occurrence of occurrences) {
    const { event } = occurrence;
    const meeting = blocks.get(event.block) ?? new Map<CaseEvent, Occurrence[]>();
    blocks.set(event.block, meeting);
    meeting.set(event, [...(meeting.get(event) ?? []), occurrence]);
  }
  return [...blocks.values()].map((meeting) => [...meeting.values()]);
}

function inOrder(dial: Dial, first: number, by: CaseEvent | null): Occurrence[] {
  const found = dial.clock.effects
    .flatMap((effect, i) => occurrencesOf(dial, effect, i, first))
    .map((o) => (mayBeBefore(o, by) ? { ...o, there: and(o.there, UNKNOWN) } : o));
  const place = (o: Occurrence) => placeOf(dial.scene.log, o.event);
  const rank = (o: Occurrence) => ORDER[dial.clock.effects[o.effect]!.op];
  return found.sort((a, b) => a.event.block - b.event.block || rank(a) - rank(b) || place(a) - place(b));
}

/** What shares the block of the event that began the clock may have come before it. */
function mayBeBefore({ event }: Occurrence, by: CaseEvent | null): boolean {
  return by !== null && event !== by && event.block === by.block;
}

/** The events of one effect; of several that it requires, the last makes it act, and all are then used up. */
function occurrencesOf({ scene }: Dial, effect: ClockEffect, index: number, first: number): Occurrence[] {
  const found: Occurrence[] = [];
  const patterns = effect.on.map((pattern) => eventsOf(scene, pattern));
  if (patterns.length === 0 || patterns.some((p) => p.isEmpty)) return found;
  let waiting: (readonly [CaseEvent, Tri] | undefined)[] = effect.on.map(() => undefined);
  for (const event of scene.events) {
    if (event.block < first) continue;
    patterns.forEach((pattern, i) => {
      const there = anew(event, pattern.there(event));
      if (there !== FALSE) waiting[i] = [event, there];
    });
    if (waiting.some((w) => w === undefined)) continue;
    const all = waiting.map((w) => w!);
    const there = all.reduce<Tri>((t, [, one]) => and(t, one), TRUE);
    found.push({ effect: index, event, acting: all[0]![0], there });
    waiting = waiting.map(() => undefined);
  }
  return found;
}

/** Effects that may have acted without the record showing when, or that they did. */
export function hiddenEffects(dial: Dial, startDay: number): readonly ClockEffect[] {
  const { scene, clock } = dial;
  const beforeLog = isBeforeLog(scene, startDay);
  return clock.effects.filter((effect) => {
    if (effect.on.length === 0) return false;
    if (beforeLog) return !isReadOtherwise(dial, effect);
    // Of several that are required, one that is recorded and never happened means that it did not act.
    const events = effect.on.map((pattern) => eventsOf(scene, pattern));
    const unseen = effect.on.map((pattern, i) => isHidden(scene, pattern) || events[i]!.untimed.length > 0);
    return unseen.some(Boolean) && unseen.every((is, i) => is || !events[i]!.isEmpty) && !isReadOtherwise(dial, effect);
  });
}

/** Whether it acts only where the law is read in another way. */
function isReadOtherwise({ scene, rolls }: Dial, { condition }: ClockEffect): boolean {
  if (!condition || !fromReadings(scene.law, condition)) return false;
  const self = { index: -1, case: -1, kind: -1, day: 0, from: 0, to: 0, block: -1, sure: true };
  return scene.judge(scene, condition, { self, inclusive: false, rolls }) === FALSE;
}
