import type { ClockEffect, Pattern, Point } from '../../../language/index.js';
import { TRUE } from '../../tri.js';
import type { CaseEvent } from '../event.js';
import { matches, type Scene } from '../scene.js';
import { afterwards, type Ineffective, whyIneffective } from './effects.js';
import { meetingsFrom } from './occurrences.js';
import { endOf } from './pauses.js';
import type { Dial, State, Stretch } from './state.js';

/** Something that acted on a clock, or would have. */
export interface ClockAct {
  readonly op: ClockEffect['op'];
  readonly event: CaseEvent;
  /** The first of the events that it requires, where it requires several. */
  readonly acting: CaseEvent;
  /** Null where it acted. */
  readonly ineffective: Ineffective | null;
  /** How the clock stood after it. */
  readonly state: State;
}

/** What acted on a clock from its start on, in order; null where the record leaves open what did. */
export function historyOf(dial: Dial, start: State, firstBlock: number, lastBlock: number): ClockAct[] | null {
  const { folding } = dial.scene;
  const outermost = !folding.has(dial.index);
  // An effect that asks how its own clock stands sees it as before the block that acts.
  folding.add(dial.index);
  const acts: ClockAct[] = [];
  let state = start;
  let open = false;
  for (const occurrence of meetingsFrom(dial, firstBlock, start.startedBy).flat(2)) {
    if (occurrence.event.block > lastBlock) break;
    const [next, ...others] = afterwards(dial, state, occurrence);
    open ||= others.length > 0 || next === undefined;
    if (open || next === undefined) break;
    const { op } = dial.clock.effects[occurrence.effect]!;
    const ineffective = next === state ? whyIneffective(dial, state, occurrence) : null;
    acts.push({ op, event: occurrence.event, acting: occurrence.acting, ineffective, state: next });
    state = next;
  }
  if (outermost) folding.delete(dial.index);
  return open ? null : acts;
}

/** The event that ended a stretch, where it is one that its point names. */
export function enderOf(dial: Dial, stretch: Stretch, block: number): CaseEvent | null {
  const { scene, hours } = dial;
  const effect = dial.clock.effects[stretch.effect]!;
  const end = endOf(dial, stretch, block).hi;
  if (effect.op !== 'pause' || !Number.isFinite(end)) return null;
  const patterns = namedIn(effect.until);
  const ends = (e: CaseEvent) =>
    e.block > stretch.event.block && e.block <= block && (hours ? e.to : e.day) === end && named(scene, patterns, e);
  return scene.events.find(ends) ?? null;
}

function named(scene: Scene, patterns: readonly Pattern[], event: CaseEvent): boolean {
  return patterns.some((p) => matches(scene, p, event) === TRUE);
}

function namedIn(point: Point): Pattern[] {
  switch (point.op) {
    case 'event':
      return [point.anchor.pattern];
    case 'if':
      return [...namedIn(point.then), ...namedIn(point.otherwise)];
    case 'earlier':
    case 'later':
    case 'last':
      return point.of.flatMap(namedIn);
    default:
      return [];
  }
}
