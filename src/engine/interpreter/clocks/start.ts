import type { Clock, Point } from '../../../language/index.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../../tri.js';
import type { CaseEvent } from '../event.js';
import { countingOf, optionsOf } from '../options.js';
import {
  isBeforeLog,
  isHidden,
  type Moment,
  matches,
  mayBeMore,
  type PointValue,
  recall,
  type Scene,
} from '../scene.js';
import { inHours } from '../units.js';
import type { Dial } from './state.js';

/** Where a clock has begun: from when, and by which event where it is one. */
export interface Begun {
  readonly exists: Tri;
  readonly at: PointValue;
  readonly by: CaseEvent | null;
  /** All that may have begun it, where that is not one event. */
  readonly rivals: readonly CaseEvent[];
  /** It may have begun at times in between, which the record does not show. */
  readonly between: boolean;
  /** The first block whose events may act on it. */
  readonly block: number;
}

/** The version of a clock that holds for its start, with that start; `instance` is the event that began it, where each begins one. */
export function dialOf(
  scene: Scene,
  index: number,
  moment: Moment,
  instance: CaseEvent | null,
): { dial: Dial; begun: Begun } | null {
  const { name } = scene.law.clocks[index]!;
  const versions = scene.law.clocks.filter(
    (c) => c.name === name && (!c.under || scene.readings[c.under.reading] === c.under.option),
  );
  let found: { dial: Dial; begun: Begun } | null = null;
  for (const clock of versions) {
    const begun = beginning(scene, clock, moment, instance);
    const inForce = begun.exists === FALSE ? TRUE : inSpan(scene, clock, begun);
    if (inForce === FALSE) continue;
    const certain = inForce === TRUE ? begun : { ...begun, exists: Math.min(begun.exists, UNKNOWN) as Tri };
    const options = optionsOf(scene.law, clock);
    const rolls = clock.rolls ?? scene.law.rolls;
    const hours = inHours(clock.length);
    found = { dial: { scene, clock, index, rolls, options, counting: countingOf(options), hours }, begun: certain };
    if (inForce === TRUE && begun.exists === TRUE) return found;
  }
  return found;
}

function beginning(scene: Scene, clock: Clock, moment: Moment, instance: CaseEvent | null): Begun {
  const { start } = clock;
  const each = start.op === 'event' && start.anchor.which === 'each' ? start.anchor.pattern : null;
  const own = each && instance && matches(scene, each, instance) !== FALSE ? instance : null;
  if (each && own) {
    const at = { exists: TRUE, lo: own.day, hi: own.day, msLo: own.from, msHi: own.to } as const;
    const timed = own.block >= 0;
    return {
      exists: timed ? matches(scene, each, own) : UNKNOWN,
      at,
      by: own,
      rivals: [],
      between: false,
      block: own.block,
    };
  }
  // A shifted start is a way of counting, not a period of its own: it does not roll.
  const at = scene.pointAt(scene, latestOf(start), { ...moment, rolls: false });
  const by = at.exists === TRUE ? eventAt(scene, start, at, moment) : null;
  const block = by ? by.block : (scene.events.find((e) => e.block >= 0 && e.to >= at.msLo)?.block ?? Infinity);
  const rivals = by === null ? [] : rivalsOf(scene, start, moment);
  return { exists: at.exists, at, by, rivals, between: mayBeBetween(scene, start, at, moment), block };
}

/** Whether something may have begun it that has no time, or that the record does not show; of the first such, nothing is known at all. */
function mayBeBetween(scene: Scene, start: Point, at: PointValue, moment: Moment): boolean {
  if (start.op !== 'event') return at.lo !== at.hi;
  const { which, pattern } = start.anchor;
  if (which === 'first') return false;
  const past = recall(scene, pattern, moment);
  for (const e of past.maybe()) if (e.block < 0) return true;
  return mayBeMore(scene, pattern, past) && (isHidden(scene, pattern) || isBeforeLog(scene, at.lo));
}

/** Of the first or the latest of a pattern: those that share its block, and what perhaps came before or after it. */
function rivalsOf(scene: Scene, start: Point, moment: Moment): readonly CaseEvent[] {
  if (start.op !== 'event') return [];
  const past = recall(scene, start.anchor.pattern, moment);
  const first = start.anchor.which === 'first';
  const end = first ? past.first : past.last;
  if (end === undefined) return [];
  const outdoes = (e: CaseEvent) => (first ? e.block <= end.block : e.block >= end.block);
  return [...new Set([...past.fellows(first ? 'first' : 'last'), ...[...past.maybe()].filter(outdoes)])];
}

/** Seen from elsewhere, the clock of the latest event is meant where each begins one. */
function latestOf(start: Point): Point {
  if (start.op !== 'event' || start.anchor.which !== 'each') return start;
  return { op: 'event', anchor: { which: 'latest', pattern: start.anchor.pattern } };
}

function patternOf(start: Point) {
  return start.op === 'event' ? start.anchor.pattern : null;
}

/** The event that a start is the day of: the one that it names, else the one on that day that comes last. */
function eventAt(scene: Scene, start: Point, at: PointValue, { self }: Moment): CaseEvent | null {
  const inPast = scene.events.filter((e) => e.block >= 0 && e.block < self.block);
  const pattern = patternOf(start);
  const own = pattern
    ? inPast.filter((e) => e.day === at.lo && e.from === at.msLo && matches(scene, pattern, e) === TRUE)
    : [];
  const first = start.op === 'event' && start.anchor.which === 'first';
  return (first ? own[0] : own.at(-1)) ?? null;
}

/** Whether the version holds on the day that the clock began. */
function inSpan(scene: Scene, { version }: Clock, begun: Begun): Tri {
  const { span, by } = version;
  if (span.from === null && span.until === null) return TRUE;
  const picking = by === null ? null : scene.events.find((e) => e.kind === by);
  if (by !== null && (!picking || picking.block < 0 || !picking.sure)) return UNKNOWN;
  const [lo, hi] = picking ? [picking.day, picking.day] : [begun.at.lo, begun.at.hi];
  const within = (day: number) =>
    (span.from === null || day >= span.from) && (span.until === null || day <= span.until);
  return within(lo) === within(hi) ? tri(within(lo)) : UNKNOWN;
}
