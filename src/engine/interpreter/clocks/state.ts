import type { Clock, CountingOption, Period } from '../../../language/index.js';
import { type CountingOptions, dueInstant, unionOf } from '../../../time/index.js';
import type { Rolls, Span } from '../../legal-time.js';
import type { CaseEvent } from '../event.js';
import { countedOut, type Resolved } from '../lengths.js';
import type { Scene } from '../scene.js';

/** What of a clock does not change while it runs. */
export interface Dial {
  readonly scene: Scene;
  readonly clock: Clock;
  readonly index: number;
  readonly rolls: Rolls;
  readonly options: ReadonlySet<CountingOption>;
  readonly counting: CountingOptions | undefined;
  /** Counted from instant to instant. */
  readonly hours: boolean;
}

/** A stretch in which the clock stands still: days, or milliseconds of a clock of hours. */
export interface Stretch {
  readonly effect: number;
  readonly event: CaseEvent;
  readonly from: number;
  /** Where it must end by its limits; infinite where nothing bounds it. */
  readonly most: number;
}

/** One way in which a clock may stand, after what has happened so far. A day, or an instant of a clock of hours. */
export interface State {
  readonly start: number;
  readonly startedBy: CaseEvent | null;
  readonly length: Resolved;
  /** Where a decision has set the end; pauses from the day beside it move it on. */
  readonly target: { readonly at: number; readonly from: number } | null;
  readonly extensions: readonly Resolved[];
  /** The length with all extensions. */
  readonly whole: Resolved;
  readonly stretches: readonly Stretch[];
  /** Times that each cause has had its effect. */
  readonly counts: Readonly<Record<string, number>>;
  /** What extensions have used up of the total of each cause, as periods. */
  readonly used: Readonly<Record<string, readonly Period[]>>;
  /** What ended it. */
  readonly endedBy: CaseEvent | null;
  /** No effect moves the end to before its own day. */
  readonly floor: number;
}

/** The day, or instant, by which a state runs out, with these stretches taken out. */
export function dueOfState(dial: Dial, state: State, stretches: readonly Out[]): Span {
  const out = stretches.length === 0 ? stretches : dial.hours ? unionOfInstants(stretches) : unionOf(stretches);
  const due = dial.hours ? dueInstantOf(dial, state, out) : dueDayOf(dial, state, out);
  return { lo: Math.max(due.lo, state.floor), hi: Math.max(due.hi, state.floor) };
}

/** Stretches of time as stretches that do not overlap, in order. */
function unionOfInstants(stretches: readonly Out[]): Out[] {
  const union: Out[] = [];
  for (const run of [...stretches].filter((s) => s.from < s.to).sort((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last && run.from <= last.to) union[union.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else union.push(run);
  }
  return union;
}

/** Days (both inclusive), or the time from one instant to another, that are taken out. */
export interface Out {
  readonly from: number;
  readonly to: number;
}

function dueDayOf(dial: Dial, state: State, out: readonly Out[]): Span {
  const { scene, rolls, counting, options } = dial;
  const count = (from: number, turns: Rolls) => (period: Period) =>
    scene.time.due(from, period, turns, counting, out.length > 0 ? out : undefined);
  const stepwise = options.has('extension-adds-to-rolled-day') || state.target !== null;
  if (!stepwise) {
    return countedOut(state.whole, state.start, count(state.start, rolls));
  }
  let at = state.target
    ? movedOn(state.target.at, state.target.from, out)
    : countedOut(state.length, state.start, count(state.start, rolls));
  for (const extension of state.extensions) {
    const [lo, hi] = [at.lo, at.hi].map((from) =>
      Number.isFinite(from) ? countedOut(extension, from, count(from, rolls)) : { lo: from, hi: from },
    ) as [Span, Span];
    at = { lo: lo.lo, hi: hi.hi };
  }
  return at;
}

/** A day that was set, moved on by the days taken out since. */
function movedOn(at: number, from: number, out: readonly Out[]): Span {
  if (!Number.isFinite(at)) return { lo: at, hi: at };
  let left = out.reduce((n, run) => n + Math.max(0, Math.min(run.to, at) - Math.max(run.from, from) + 1), 0);
  let day = at;
  while (left > 0) {
    day++;
    if (!out.some((run) => run.from <= day && day <= run.to)) left--;
  }
  return { lo: day, hi: day };
}

function dueInstantOf(dial: Dial, state: State, out: readonly Out[]): Span {
  const hours = dial.options.has('hours-from-next-hour')
    ? ({ from: 'next-hour', zone: dial.scene.time.zone } as const)
    : ({ from: 'instant' } as const);
  const stop = (at: number, since: number): number => {
    let due = at;
    for (const run of out) {
      if (run.to <= since || run.from >= due) continue;
      due += run.to - Math.max(run.from, since);
    }
    return due;
  };
  if (state.target) {
    const due = stop(state.target.at, state.target.from);
    return { lo: due, hi: due };
  }
  return countedOut(state.whole, state.start, (period) => {
    const due = stop(dueInstant(state.start, period, hours), state.start);
    return { lo: due, hi: due };
  });
}
