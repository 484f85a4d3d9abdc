import type { Law, Point } from '../../../language/index.js';
import type { Span } from '../../legal-time.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../../tri.js';
import { walkClock } from '../../walk.js';
import type { CaseEvent } from '../event.js';
import { followed } from '../followed.js';
import { resolve } from '../lengths.js';
import type { Moment, PointValue, Scene } from '../scene.js';
import { dueOf } from './due.js';
import { fold, type Ways } from './fold.js';
import { type AsOf, isOpenAt } from './pauses.js';
import { type Begun, dialOf } from './start.js';
import type { Dial, State } from './state.js';

const NOWHERE = Number.NEGATIVE_INFINITY;
const EVER = Number.POSITIVE_INFINITY;

/** A clock as it stands at a moment. */
export interface ClockView {
  /** Whether it has begun; where it has not, the rest says nothing. */
  readonly begun: Tri;
  readonly unit: 'days' | 'hours';
  /** By when it runs out, with what stands still now taken to end now. */
  readonly due: Span;
  /** The same without what stands still now. */
  readonly unpaused: Span;
  readonly paused: Tri;
  readonly runOut: Tri;
  /** It no longer runs, by an event or because it does not apply. */
  readonly off: Tri;
  readonly begunBy: CaseEvent | null;
  readonly endedBy: CaseEvent | null;
  /** The ways in which it may stand, for its working. */
  readonly dial: Dial | null;
  readonly states: readonly State[];
  /** The ways in which it may have started, and the first block that may act on it. */
  readonly starts: readonly State[];
  readonly firstBlock: number;
  readonly asOf: AsOf;
}

/** Where a clock is looked at from: a block, all of it or nothing of it, and a time. */
export interface From {
  readonly block: number;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** An event that stands between two blocks, so that all before it has happened and nothing else. */
export function probe(from: From, all: boolean): CaseEvent {
  const block = from.block + (all ? 0.5 : -0.5);
  const { day, from: start, to } = from;
  return { index: -1, case: -1, kind: -1, day, from: start, to, block, sure: true };
}

const ANY: Span = { lo: NOWHERE, hi: EVER };

/** Of a clock that has not begun, or of which nothing more is known. */
function unseen(begun: Tri, unit: 'days' | 'hours', asOf: AsOf): ClockView {
  const state = begun === FALSE ? FALSE : UNKNOWN;
  return {
    begun,
    unit,
    due: ANY,
    unpaused: ANY,
    paused: state,
    runOut: state,
    off: state,
    begunBy: null,
    endedBy: null,
    dial: null,
    states: [],
    starts: [],
    firstBlock: EVER,
    asOf,
  };
}

/** Which of a block's events have acted: none, all, or each of them perhaps. */
type Acted = 'none' | 'all' | 'some';

/**
 * A clock seen from a block: with none and with all of the block's events applied, and where several bear on it with some. What is told of it
 * is told of each view, and is known only where all say the same.
 */
export function clockAt(
  scene: Scene,
  index: number,
  from: From,
  instance: CaseEvent | null,
): readonly [ClockView, ...ClockView[]] {
  if (scene.folding.has(index)) return [asBefore(scene, index, from, instance)];
  const before = viewOnce(scene, index, from, 'none', instance);
  const bearing = bearingIn(scene, index, from.block);
  if (bearing === 0) return [before];
  const after = viewOnce(scene, index, from, 'all', instance);
  return bearing > 1 ? [before, after, ...viewsOnce(scene, index, from, 'some', instance)] : [before, after];
}

/**
 * A clock seen from where something is judged; null from an event without a time. An event that counts as having happened has acted on
 * it, if nothing shares its block.
 */
export function clockFrom(scene: Scene, index: number, { self, inclusive }: Moment): readonly ClockView[] | null {
  const between = !Number.isInteger(self.block);
  if (self.block < 0 && !between) return null;
  const from = { block: Math.floor(self.block), day: self.day, from: self.from, to: self.to };
  if (between) return [clockAfter(scene, index, from, null)];
  const alone = !scene.events.some((e) => e !== self && e.block === self.block);
  if (inclusive && alone) return [clockAfter(scene, index, from, self)];
  return clockAt(scene, index, from, inclusive ? self : null);
}

/** How many events of a block bear on a clock: an act may have come between several. */
function bearingIn(scene: Scene, index: number, block: number): number {
  const { memo, law, events } = scene;
  const kinds = memo.bearing.get(index) ?? kindsBearing(law, index);
  memo.bearing.set(index, kinds);
  return events.reduce((n, e) => (e.block === block && kinds.has(e.kind) ? n + 1 : n), 0);
}

function kindsBearing(law: Law, index: number): Set<number> {
  const kinds = new Set<number>();
  const visitor = followed(law, {
    pattern({ of }) {
      for (const { event } of of) kinds.add(event);
    },
  });
  for (const clock of law.clocks) if (clock.name === law.clocks[index]!.name) walkClock(clock, visitor);
  return kinds;
}

/** The same with all of the block's events applied: for the end of what is known, and for what lapses. */
export function clockAfter(scene: Scene, index: number, from: From, instance: CaseEvent | null): ClockView {
  if (scene.folding.has(index)) return asBefore(scene, index, from, instance);
  return viewOnce(scene, index, from, 'all', instance);
}

/** An effect that asks how its own clock stands sees it as before the block that acts: what begins one there has not yet. */
function asBefore(scene: Scene, index: number, from: From, instance: CaseEvent | null): ClockView {
  const own = instance && instance.block < from.block ? instance : null;
  return viewOnce(scene, index, from, 'none', own);
}

function viewOnce(scene: Scene, index: number, from: From, acted: 'none' | 'all', instance: CaseEvent | null) {
  return viewsOnce(scene, index, from, acted, instance)[0]!;
}

function viewsOnce(
  scene: Scene,
  index: number,
  from: From,
  acted: Acted,
  instance: CaseEvent | null,
): readonly ClockView[] {
  const { folding, resolving, memo } = scene;
  // While a clock is worked out, others are seen as its effects see them.
  if (folding.size > 0 || resolving.size > 0) return look(scene, index, from, acted, instance);
  const key = `${index} ${acted} ${from.block} ${from.to} ${instance === null ? '' : scene.events.indexOf(instance)}`;
  const known = memo.views.get(key);
  if (known) return known;
  const views = look(scene, index, from, acted, instance);
  memo.views.set(key, views);
  return views;
}

/** One view; where a block has acted only perhaps two, without and with what ends a pause in it. */
function look(scene: Scene, index: number, from: From, acted: Acted, instance: CaseEvent | null): readonly ClockView[] {
  const { folding, resolving } = scene;
  const self = probe(from, acted !== 'none');
  const moment: Moment = { self, inclusive: false, rolls: null };
  const block = acted === 'none' ? from.block - 1 : from.block;
  const byDay: AsOf = { block, at: from.day };
  // A clock whose beginning, length or being off hangs on itself cannot be known.
  if (resolving.has(index)) return [unseen(UNKNOWN, 'days', byDay)];
  resolving.add(index);
  const found = dialOf(scene, index, moment, instance);
  const starts = found && found.begun.exists === TRUE ? startStates(found.dial, found.begun, moment) : null;
  const off = starts ? switchedOff(found!.dial, moment) : UNKNOWN;
  resolving.delete(index);
  if (!found || found.begun.exists === FALSE) return [unseen(FALSE, 'days', byDay)];
  const { dial, begun } = found;
  const asOf = dial.hours ? { block, at: from.to } : byDay;
  const nothing = unseen(begun.exists, dial.hours ? 'hours' : 'days', asOf);
  if (starts === null) return [nothing];
  const outermost = !folding.has(index);
  folding.add(index);
  const ways = foldEach(dial, starts, begun.block, block, acted !== 'some');
  const blocks = acted === 'some' ? [block - 1, block] : [block];
  const views = blocks.map((b) => (ways ? viewOf(dial, ways, { ...asOf, block: b }, off, begun, starts) : nothing));
  if (outermost) folding.delete(index);
  return views;
}

/** From each way in which it may have begun. */
function foldEach(
  dial: Dial,
  starts: readonly State[],
  firstBlock: number,
  lastBlock: number,
  sure: boolean,
): Ways | null {
  const groups = [...new Set(starts.map((s) => s.startedBy))].map((by) => starts.filter((s) => s.startedBy === by));
  const all = groups.map((of) => fold(dial, of, of[0]!.startedBy?.block ?? firstBlock, lastBlock, sure));
  if (all.includes(null)) return null;
  const ways = all as Ways[];
  return {
    states: ways.flatMap(({ states }) => states),
    later: ways.some(({ later }) => later),
    earlier: ways.some(({ earlier }) => earlier),
    anew: ways.some(({ anew }) => anew),
  };
}

function startStates(dial: Dial, begun: Begun, moment: Moment): State[] | null {
  const { at, by } = begun;
  const [lo, hi] = dial.hours ? [at.msLo, at.msHi] : [at.lo, at.hi];
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return null;
  // What acted on it, and how long it is, hangs on when it began.
  if (begun.between && (dial.clock.length.op !== 'period' || dial.clock.effects.some((e) => e.on.length > 0)))
    return null;
  if (begun.rivals.length > 1 && !begun.between)
    return unlike(begun.rivals.flatMap((e) => statesOf(dial, dial.hours ? [e.from, e.to] : [e.day], e, e)));
  return statesOf(dial, [lo, hi], by, by ?? moment.self);
}

/** Of ways to begin that come to the same, one. */
function unlike(states: readonly State[]): State[] {
  const of = ({ start, length, startedBy }: State) => JSON.stringify([start, length, startedBy?.block]);
  return [...new Map(states.map((s) => [of(s), s])).values()];
}

function statesOf(dial: Dial, starts: readonly number[], by: CaseEvent | null, self: CaseEvent): State[] {
  const length = resolve(dial.scene, dial.clock.length, { self, inclusive: true, rolls: dial.rolls });
  return [...new Set(starts)].map((start) => ({
    start,
    startedBy: by,
    length,
    target: null,
    extensions: [],
    whole: length,
    stretches: [],
    counts: {},
    used: {},
    endedBy: null,
    floor: NOWHERE,
  }));
}

function switchedOff({ scene, clock, rolls }: Dial, moment: Moment): Tri {
  const conditions = clock.effects.flatMap((e) => (e.op === 'off' && e.condition ? [e.condition] : []));
  return conditions.reduce<Tri>((any, c) => Math.max(any, scene.judge(scene, c, { ...moment, rolls })) as Tri, FALSE);
}

function viewOf(
  dial: Dial,
  { states, later, earlier, anew }: Ways,
  asOf: AsOf,
  off: Tri,
  begun: Begun,
  starts: readonly State[],
): ClockView {
  const at = asOf.at;
  const widened = (spans: readonly Span[]): Span => ({
    lo: earlier ? NOWHERE : Math.min(...spans.map((s) => s.lo)),
    hi: later ? EVER : Math.max(...spans.map((s) => s.hi)),
  });
  const ways = anew ? [...states, ...starts] : states;
  const due = widened(ways.map((s) => dueOf(dial, s, asOf, true)));
  const stoodStill = states.some((s) => s.stretches.length > 0);
  const unpaused = stoodStill ? widened(ways.map((s) => dueOf(dial, s, asOf, false))) : due;
  const paused = agreed(states.map((s) => anyOf(s.stretches.map((x) => isOpenAt(dial, x, asOf)))));
  const runOut: Tri = at > due.hi ? TRUE : at <= due.lo ? FALSE : UNKNOWN;
  const ended = agreed(states.map((s) => tri(s.endedBy !== null)));
  return {
    begun: TRUE,
    unit: dial.hours ? 'hours' : 'days',
    due,
    unpaused,
    paused: later && paused === FALSE && dial.clock.effects.some((e) => e.op === 'pause') ? UNKNOWN : paused,
    runOut,
    off: Math.max(ended, off) as Tri,
    begunBy: begun.by,
    endedBy: states.find((s) => s.endedBy)?.endedBy ?? null,
    dial,
    states,
    starts,
    firstBlock: begun.block,
    asOf,
  };
}

function anyOf(values: readonly Tri[]): Tri {
  return values.reduce<Tri>((a, b) => Math.max(a, b) as Tri, FALSE);
}

function agreed(values: readonly Tri[]): Tri {
  return values.every((v) => v === values[0]) ? (values[0] ?? UNKNOWN) : UNKNOWN;
}

/** The lapse of a clock as a point: known where it has begun and still counts. */
export function lapseAt(scene: Scene, { clock }: Point & { op: 'lapse' }, moment: Moment): PointValue {
  const views = clockFrom(scene, clock, moment);
  return views === null ? { ...NO_POINT, exists: UNKNOWN } : views.map((view) => lapseOf(scene, view)).reduce(either);
}

const NO_POINT: PointValue = { exists: FALSE, lo: NOWHERE, hi: EVER, msLo: NOWHERE, msHi: EVER };

function lapseOf(scene: Scene, view: ClockView): PointValue {
  if (view.begun === FALSE || view.off === TRUE) return NO_POINT;
  const exists = view.begun === TRUE && view.off === FALSE ? TRUE : UNKNOWN;
  const { lo, hi } = view.due;
  if (view.unit === 'hours') {
    const dayOf = (ms: number) => (Number.isFinite(ms) ? scene.time.dayOf(ms) : ms);
    return { exists, lo: dayOf(lo), hi: dayOf(hi), msLo: lo, msHi: hi };
  }
  const msLo = Number.isFinite(lo) ? scene.time.startOf(lo) : lo;
  const msHi = Number.isFinite(hi) ? scene.time.startOf(hi + 1) - 1 : hi;
  return { exists, lo, hi, msLo, msHi };
}

/** One point or the other. */
function either(a: PointValue, b: PointValue): PointValue {
  return {
    exists: a.exists === b.exists ? a.exists : UNKNOWN,
    lo: Math.min(a.lo, b.lo),
    hi: Math.max(a.hi, b.hi),
    msLo: Math.min(a.msLo, b.msLo),
    msHi: Math.max(a.msHi, b.msHi),
  };
}
