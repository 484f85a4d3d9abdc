import type { Condition, Pattern } from '../../language/index.js';
import { FALSE, not, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import { attributeOf } from './attributes.js';
import { type ClockView, clockFrom } from './clocks/index.js';
import { isHidden, type Moment, matches, type Scene } from './scene.js';

/** The latest answer that a person has recorded, whenever that was; unknown until there is one. */
export function judged(scene: Scene, text: string, pattern: Pattern): Tri {
  const supposed = scene.supposed.get(text);
  const answers = scene.events.filter((e) => matches(scene, pattern, e) !== FALSE);
  if (answers.length === 0) return supposed === undefined ? UNKNOWN : tri(supposed);
  // One without a time may have come after them all.
  const block = Math.max(...answers.map((e) => e.block));
  const fellows = answers.filter((e) => e.block === block || e.block < 0);
  const values = fellows.map((e): Tri => {
    if (matches(scene, pattern, e) !== TRUE) return UNKNOWN;
    const { judges } = scene.law.events[e.kind]!;
    const value = judges && judges.attribute !== null ? attributeOf(scene, e, judges.attribute) : 1;
    const said = typeof value === 'number' ? tri(value === 1) : UNKNOWN;
    return judges?.denies ? not(said) : said;
  });
  return values.every((v) => v === values[0]) && !mayBeOverruled(scene, pattern, values[0]!) ? values[0]! : UNKNOWN;
}

/** Whether another answer, of a kind that the record does not show, may have come after what it shows. */
function mayBeOverruled(scene: Scene, { of }: Pattern, shown: Tri): boolean {
  const others = of.filter((k) => isHidden(scene, { of: [k] }));
  return others.some(({ event }) => {
    const { judges } = scene.law.events[event]!;
    return shown !== tri(!judges?.denies) || (judges?.attribute ?? null) !== null;
  });
}

/** Whether anybody has recorded an answer. */
export function isRecorded(scene: Scene, pattern: Pattern): boolean {
  return scene.events.some((e) => matches(scene, pattern, e) !== FALSE);
}

/** How a clock stands where something is judged. */
export function clockState(scene: Scene, { clock, state }: Condition & { op: 'clock' }, moment: Moment): Tri {
  const views = clockFrom(scene, clock, moment);
  if (views === null) return UNKNOWN;
  const states = views.map((view) => stateOf(view, state));
  return states.every((s) => s === states[0]) ? states[0]! : UNKNOWN;
}

function stateOf({ begun, off, runOut, paused }: ClockView, state: (Condition & { op: 'clock' })['state']): Tri {
  if (begun !== TRUE || state === 'begun') return begun;
  const live = not(Math.max(off, runOut) as Tri);
  switch (state) {
    case 'run-out':
      return Math.min(runOut, not(off)) as Tri;
    case 'paused':
      return Math.min(paused, live) as Tri;
    case 'running':
      return Math.min(not(paused), live) as Tri;
  }
}

const MINUTE = 60_000;

/** Whether the act lies in a part of the day; of an act known by its day, that is unknown. */
export function timeOfDay(scene: Scene, { from, until }: Condition & { op: 'time-of-day' }, { self }: Moment): Tri {
  if (self.block < 0 || !Number.isFinite(self.from)) return UNKNOWN;
  const inside = (ms: number) => {
    const local = ms + scene.time.zone.offsetAt(ms);
    const minute = Math.floor((((local % (1440 * MINUTE)) + 1440 * MINUTE) % (1440 * MINUTE)) / MINUTE);
    return from < until ? minute >= from && minute < until : minute >= from || minute < until;
  };
  if (self.to - self.from >= 60 * MINUTE) return UNKNOWN;
  const [a, b] = [inside(self.from), inside(self.to)];
  return a === b ? tri(a) : UNKNOWN;
}
