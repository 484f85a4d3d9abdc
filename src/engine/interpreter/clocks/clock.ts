import type { Point } from '../../../language/index.js';
import type { Span } from '../../legal-time.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../../tri.js';
import type { CaseEvent } from '../event.js';
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

/**
 * A clock seen from a block: twice, with none and with all of the block's events applied. What is told of it is told of each view, and
 * is known only where both say the same.
 */
export function clockAt(
  scene: Scene,
  index: number,
  from: From,
  instance: CaseEvent | null,
): readonly [ClockView, ...ClockView[]] {
  const before = viewOnce(scene, index, from, false, instance);
  // An effect that asks how its own clock stands sees it as before the block that acts.
  return scene.folding.has(index) ? [before] : [before, viewOnce(scene, index, from, true, instance)];
}

/** The same with all of the block's events applied: for the end of what is known, and for what lapses. */
export function clockAfter(scene: Scene, index: number, from: From, instance: CaseEvent | null): ClockView {
  return viewOnce(scene, index, from, !scene.folding.has(index), instance);
}

function viewOnce(scene: Scene, index: number, from: From, all: boolean, instance: CaseEvent | null): ClockView {
  const { folding, resolving, memo } = scene;
  // While a clock is worked out, others are seen as its effects see them.
  if (folding.size > 0 || resolving.size > 0) return look(scene, index, from, all, instance);
  const key = `${index} ${all} ${from.block} ${from.to} ${instance === null ? '' : scene.events.indexOf(instance)}`;
  const known = memo.views.get(key);
  if (known) return known;
  const view = look(scene, index, from, all, instance);
  memo.views.set(key, view);
  return view;
}

function look(scene: Scene, index: number, from: From, all: boolean, instance: CaseEvent | null): ClockView {
  const { folding, resolving } = scene;
  const self = probe(from, all);
  const moment: Moment = { self, inclusive: false, rolls: null };
  const block = all ? from.block : from.block - 1;
  const byDay: AsOf = { block, at: from.day };
  // A clock whose beginning, length or being off hangs on itself cannot be known.
  if (resolving.has(index)) return unseen(UNKNOWN, 'days', byDay);
  resolving.add(index);
  const found = dialOf(scene, index, moment, instance);
  const starts = found && found.begun.exists === TRUE ? startStates(found.dial, found.begun, moment) : null;
  const off = starts ? switchedOff(found!.dial, moment) : UNKNOWN;
  resolving.delete(index);
  if (!found || found.begun.exists === FALSE) return unseen(FALSE, 'days', byDay);
  const { dial, begun } = found;
  const asOf = dial.hours ? { block, at: from.to } : byDay;
  if (starts === null) return unseen(begun.exists, dial.hours ? 'hours' : 'days', asOf);
  const outermost = !folding.has(index);
  folding.add(index);
  const ways = fold(dial, starts, begun.block, block);
  const view = ways ? viewOf(dial, ways, asOf, off, begun, starts) : null;
  if (outermost) folding.delete(index);
  return view ?? unseen(begun.exists, dial.hours ? 'hours' : 'days', asOf);
}

function startStates(dial: Dial, begun: Begun, moment: Moment): State[] | null {
  const { at, by } = begun;
  const [lo, hi] = dial.hours ? [at.msLo, at.msHi] : [at.lo, at.hi];
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return null;
  const self = by ?? moment.self;
  const length = resolve(dial.scene, dial.clock.length, { self, inclusive: true, rolls: dial.rolls });
  return [...new Set([lo, hi])].map((start) => ({
    start,
    startedBy: by,
    length,
    target: null,
    extensions: [],
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
  { states, later, earlier }: Ways,
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
  const due = widened(states.map((s) => dueOf(dial, s, asOf, true)));
  const stoodStill = states.some((s) => s.stretches.length > 0);
  const unpaused = stoodStill ? widened(states.map((s) => dueOf(dial, s, asOf, false))) : due;
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
  const { block, day, from, to } = moment.self;
  const between = !Number.isInteger(block);
  const at = { block: Math.floor(block), day, from, to };
  if (block < 0 && !between) return { ...NO_POINT, exists: UNKNOWN };
  const views = between
    ? [clockAfter(scene, clock, at, null)]
    : clockAt(scene, clock, at, moment.inclusive ? moment.self : null);
  return views.map((view) => lapseOf(scene, view)).reduce(either);
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
