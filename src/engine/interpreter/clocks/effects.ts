import type { ClockEffect, Period } from '../../../language/index.js';
import { FALSE, TRUE, type Tri } from '../../tri.js';
import type { CaseEvent } from '../event.js';
import { added, NOTHING, periodsOf, type Resolved, resolve, sumOf } from '../lengths.js';
import type { Moment } from '../scene.js';
import { dueOf } from './due.js';
import { endOf } from './pauses.js';
import { pointSince } from './points.js';
import type { Dial, State } from './state.js';

/** Something that acts on a clock: at `event`, the last that it needs; `acting` is the one that is named first. */
export interface Occurrence {
  readonly effect: number;
  readonly event: CaseEvent;
  readonly acting: CaseEvent;
  readonly there: Tri;
}

/**
 * How a state may stand after an occurrence: as it was where that has no effect; both where the record cannot tell. A state that has run
 * out is put to those that are `over`: whatever comes later has no effect on it either.
 */
export function afterwards(dial: Dial, state: State, occurrence: Occurrence, over?: Set<State>): State[] {
  const effect = dial.clock.effects[occurrence.effect]!;
  const moment: Moment = { self: occurrence.acting, inclusive: true, rolls: dial.rolls };
  if (state.endedBy || isSpent(state, effect)) return [state];
  const timely = isTimely(dial, state, effect, occurrence, over);
  if (timely === FALSE || occurrence.there === FALSE) return [state];
  const holds = effect.condition ? dial.scene.judge(dial.scene, effect.condition, moment) : TRUE;
  if (holds === FALSE) return [state];
  const acted = act(dial, state, effect, occurrence, moment).map((s) => noted(dial, s, effect, occurrence));
  const sure = timely === TRUE && holds === TRUE && occurrence.there === TRUE;
  return sure ? acted : [state, ...acted];
}

function isSpent({ counts }: State, { limits }: ClockEffect): boolean {
  return limits.times !== null && (counts[limits.cause] ?? 0) >= limits.times;
}

/** Why something has no effect on a clock: it had ended, the law lets it act no more often, too early or late, or its condition is false. */
export type Ineffective = 'ended' | 'spent' | 'too-early' | 'too-late' | 'condition';

/** To be asked only of what surely has no effect. */
export function whyIneffective(dial: Dial, state: State, occurrence: Occurrence): Ineffective {
  const effect = dial.clock.effects[occurrence.effect]!;
  if (state.endedBy) return 'ended';
  if (isSpent(state, effect)) return 'spent';
  if (isTimely(dial, state, effect, occurrence) !== FALSE) return 'condition';
  return (dial.hours ? occurrence.event.to : occurrence.event.day) < state.start ? 'too-early' : 'too-late';
}

/** Effects act only before the clock has run out, and not before it began. */
function isTimely(dial: Dial, state: State, effect: ClockEffect, { event }: Occurrence, over?: Set<State>): Tri {
  const [from, to] = dial.hours ? [event.from, event.to] : [event.day, event.day];
  if (to < state.start) return FALSE;
  const unrolled = effect.op === 'extend' && dial.options.has('extension-in-time-unrolled');
  const against = unrolled ? { ...dial, rolls: false as const } : dial;
  const due = dueOf(against, state, { block: event.block, at: to }, true);
  if (from > due.hi && !unrolled) over?.add(state);
  return to <= due.lo ? TRUE : from > due.hi ? FALSE : 1;
}

/** Counts the effect, and sees that the end does not lie before its day. */
function noted(dial: Dial, state: State, effect: ClockEffect, { event }: Occurrence): State {
  const { cause } = effect.limits;
  const floor = Math.max(state.floor, dial.hours ? event.from : event.day);
  return { ...state, floor, counts: { ...state.counts, [cause]: (state.counts[cause] ?? 0) + 1 } };
}

function act(dial: Dial, state: State, effect: ClockEffect, occurrence: Occurrence, moment: Moment): State[] {
  const { scene, hours } = dial;
  const { event } = occurrence;
  const moments = hours ? [...new Set([event.from, event.to])] : [event.day];
  switch (effect.op) {
    case 'pause':
      return moments.map((from) => stoodStill(dial, state, occurrence, from));
    case 'extend':
      return [extended(dial, state, effect, moment)];
    case 'restart':
      return moments.map((start) => restarted(dial, state, effect.keeps, start, event));
    case 'move': {
      const to = pointSince(scene, effect.to, moment, { block: event.block, hours });
      if (!Number.isFinite(to.lo) || !Number.isFinite(to.hi)) return [measured(state, { is: 'any' }, state.extensions)];
      return [...new Set([to.lo, to.hi])].map((start) => ({ ...state, start }));
    }
    case 'set':
      return [measured({ ...state, target: null }, resolve(scene, effect.length, moment), state.extensions)];
    case 'set-until': {
      const at = pointSince(scene, effect.point, moment, { block: event.block, hours });
      const since = hours ? event.from : event.day + 1;
      return [...new Set([at.lo, at.hi])].map((end) => ({
        ...measured(state, state.length, []),
        target: { at: end, from: since },
      }));
    }
    case 'end':
      return [{ ...state, endedBy: event }];
    case 'off':
      return [state];
  }
}

/** The length is full again; what stood still is over; extensions fall away unless they are kept. */
function restarted({ clock }: Dial, state: State, keeps: boolean, start: number, event: CaseEvent): State {
  const anew = { ...state, start, startedBy: event, target: null, stretches: [] };
  if (keeps) return anew;
  const causes = new Set(clock.effects.filter((e) => e.op === 'extend').map((e) => e.limits.cause));
  const counts = Object.fromEntries(Object.entries(state.counts).filter(([cause]) => !causes.has(cause)));
  return { ...measured(anew, state.length, []), used: {}, counts };
}

/** The same with another length and other extensions of it. */
export function measured(state: State, length: Resolved, extensions: readonly Resolved[]): State {
  return { ...state, length, extensions, whole: extensions.reduce(added, length) };
}

function stoodStill(dial: Dial, state: State, { effect, event }: Occurrence, from: number): State {
  const { limits } = dial.clock.effects[effect]!;
  const bounds: number[] = [];
  if (limits.each) bounds.push(boundOf(dial, from, limits.each));
  if (limits.total) {
    const earlier = state.stretches.filter((s) => dial.clock.effects[s.effect]!.limits.cause === limits.cause);
    const used = earlier.reduce((n, s) => n + Math.min(endOf(dial, s, event.block).hi, from) - s.from, 0);
    const first = Math.min(from, ...earlier.map((s) => s.from));
    bounds.push(boundOf(dial, first, limits.total) - first - used + from);
  }
  const most = Math.max(from, Math.min(Number.POSITIVE_INFINITY, ...bounds));
  return { ...state, stretches: [...state.stretches, { effect, event, from, most }] };
}

function boundOf(dial: Dial, from: number, period: Period): number {
  if (dial.hours) return from + (period.minutes || 1440 * (period.days + 30 * period.months)) * 60_000;
  return dial.scene.time.due(from, period, false).hi;
}

function extended(dial: Dial, state: State, effect: ClockEffect & { readonly op: 'extend' }, moment: Moment): State {
  const { limits } = effect;
  const asked: Resolved = effect.amount
    ? resolve(dial.scene, effect.amount, moment)
    : { is: 'one-of', periods: [NOTHING, effect.most!] };
  const used = state.used[limits.cause] ?? [NOTHING];
  const left = limits.total ? used.map((u) => remaining(dial, state, limits.total!, u)) : [];
  const { each } = limits;
  const bounds = left.length > 0 ? left.map((l) => (each ? shorter(dial, state, each, l) : l)) : each ? [each] : [];
  const granted = cutTo(dial, state, asked, { each, left, bounds });
  const periods = periodsOf(granted);
  const spent = periods.length === 0 ? used : used.flatMap((u) => periods.map((p) => sumOf(u, p))).slice(0, 8);
  return {
    ...state,
    extensions: [...state.extensions, granted],
    whole: added(state.whole, granted),
    used: { ...state.used, [limits.cause]: spent },
  };
}

interface Limits {
  /** The most of one extension. */
  readonly each: Period | null;
  /** What the total may leave. */
  readonly left: readonly Period[];
  /** The most that both allow. */
  readonly bounds: readonly Period[];
}

/** What is asked, cut to what the limits leave. */
function cutTo(dial: Dial, state: State, asked: Resolved, limits: Limits): Resolved {
  if (asked.is === 'any')
    return limits.bounds.length > 0 ? { is: 'one-of', periods: [NOTHING, ...limits.bounds] } : asked;
  if (asked.is !== 'one-of') return { is: asked.is, of: asked.of.map((part) => cutTo(dial, state, part, limits)) };
  const { each, left } = limits;
  const bounded = asked.periods.map((p) => (each ? shorter(dial, state, p, each) : p));
  if (left.length === 0) return { is: 'one-of', periods: bounded };
  return { is: 'one-of', periods: bounded.flatMap((p) => left.map((l) => shorter(dial, state, p, l))) };
}

function shorter(dial: Dial, { start }: State, a: Period, b: Period): Period {
  if (dial.hours) return a.minutes <= b.minutes ? a : b;
  const end = (p: Period) => dial.scene.time.due(start, p, false).lo;
  return end(a) <= end(b) ? a : b;
}

/** What a total leaves: by unit where both are of one, else in days. */
function remaining(dial: Dial, { start }: State, total: Period, used: Period): Period {
  const units = ['months', 'days', 'workingDays', 'minutes'] as const;
  const inUnit = (p: Period) => units.filter((u) => p[u] > 0);
  const [unit] = inUnit(total);
  const alone = inUnit(total).length === 1 && inUnit(used).every((u) => u === unit);
  if (unit && alone) return { ...NOTHING, [unit]: Math.max(0, total[unit] - used[unit]) };
  const end = (p: Period) => dial.scene.time.due(start, p, false).lo;
  return { ...NOTHING, days: Math.max(0, end(total) - end(used)) };
}
