/**
 * Clocks as a clerk keeps them, one sheet a clock, written from docs/semantics.md alone: for cases in which each event has its own
 * instant. Days are counted one after another.
 */
import type { Clock, ClockEffect, Length, Pattern, Period, Point } from '../../src/language/index.js';
import { countDays, NOTHING, sumOf } from './oracle-counting.js';
import type { Known } from './oracle-events.js';
import { Teller } from './oracle-terms.js';
import { Speechless, surely, type World } from './oracle-world.js';

/** How a clock stands after some of what happened. Days, or instants of a clock of hours. */
export interface Stand {
  readonly hours: boolean;
  /** With what stands still now taken to end now, and without it. */
  readonly due: number;
  readonly unpaused: number;
  readonly paused: boolean;
  readonly runOut: boolean;
  readonly ended: boolean;
  readonly off: boolean;
  readonly begunBy: Known;
}

interface Pause {
  readonly from: number;
  readonly effect: ClockEffect & { op: 'pause' };
  readonly acting: Known;
  readonly most: number;
}

interface Sheet {
  start: number;
  length: Period;
  target: { at: number; since: number } | null;
  extensions: Period[];
  pauses: Pause[];
  counts: Map<string, number>;
  granted: Map<string, Period>;
  ended: boolean;
  floor: number;
}

/** Null where it has not begun. `own` is the event whose clock is meant where each begins one. */
export function standOf(
  world: World,
  index: number,
  prefix: readonly Known[],
  now: Pick<Known, 'day' | 'ms'>,
  own: Known | null,
): Stand | null {
  return new Clerk(world, index, prefix).stand(now, own);
}

class Clerk {
  readonly #world: World;
  readonly #prefix: readonly Known[];
  readonly #rolls: boolean | null;
  readonly #hours: boolean;
  readonly #clock: Clock;
  readonly #index: number;

  constructor(world: World, index: number, prefix: readonly Known[]) {
    const { law } = world.rules;
    if (world.measuring.has(index)) throw new Speechless();
    this.#index = index;
    this.#clock = law.clocks[index]!;
    if (law.options.length + this.#clock.options.length > 0) throw new Speechless();
    // Clocks that hang on one another without end.
    if (world.depth > 4) throw new Speechless();
    this.#world = { ...world, depth: world.depth + 1, working: new Set([...world.working, index]) };
    this.#prefix = prefix;
    this.#rolls = this.#clock.rolls ?? law.rolls;
    this.#hours = inMinutes(this.#clock.length);
  }

  stand(now: Pick<Known, 'day' | 'ms'>, own: Known | null): Stand | null {
    const begun = this.#begunBy(own);
    if (begun === null) return null;
    const sheet = this.#opened(begun);
    for (const e of this.#prefix) if (e.ms >= begun.ms) this.#happen(sheet, e, begun);
    const at = this.#hours ? Math.floor(now.ms) : now.day;
    const due = this.#due(sheet, this.#prefix, at, true);
    return {
      hours: this.#hours,
      due,
      unpaused: this.#due(sheet, this.#prefix, at, false),
      paused: sheet.pauses.some((p) => this.#endOf(p, this.#prefix) > at),
      runOut: at > due,
      ended: sheet.ended,
      off: this.#isOff(now),
      begunBy: begun,
    };
  }

  #begunBy(own: Known | null): Known | null {
    const { start, version } = this.#clock;
    if (start.op !== 'event') throw new Speechless();
    const { which, pattern } = start.anchor;
    const seen = this.#prefix.filter((e) => this.#is(pattern, e));
    const mine = which === 'each' && own !== null && seen.includes(own) ? own : null;
    const begun = mine ?? (which === 'first' ? seen[0] : seen.at(-1)) ?? null;
    // Whether what merely repeats a deemed event begins a clock is left to the law's words.
    if (begun?.repeated) throw new Speechless();
    if (begun === null || version.by !== null) return begun;
    const { from, until } = version.span;
    return (from !== null && begun.day < from) || (until !== null && begun.day > until) ? null : begun;
  }

  #is(pattern: Pattern, e: Known): boolean {
    return surely(new Teller(this.#world, [e], e, null).matches(pattern, e));
  }

  #opened(begun: Known): Sheet {
    return {
      start: this.#hours ? Math.floor(begun.ms) : begun.day,
      length: this.#measured(begun).plain(this.#clock.length),
      target: null,
      extensions: [],
      pauses: [],
      counts: new Map(),
      granted: new Map(),
      ended: false,
      floor: Number.NEGATIVE_INFINITY,
    };
  }

  /** As seen from an event that acts, which counts as having happened. */
  #from(acting: Known, world = this.#world): Teller {
    const past = this.#prefix.filter((e) => e.ms <= acting.ms);
    return new Teller(world, past, acting, this.#rolls);
  }

  /** What hangs on itself cannot be known. */
  #measured(acting: Known): Teller {
    return this.#from(acting, { ...this.#world, measuring: new Set([...this.#world.measuring, this.#index]) });
  }

  #length(length: Length, acting: Known): Period {
    return this.#from(acting).plain(length);
  }

  #isOff(now: Pick<Known, 'day' | 'ms'>): boolean {
    const nobody = { ...this.#prefix[0]!, kind: -1, values: {}, id: -1, ...now };
    const measuring = new Set([...this.#world.measuring, this.#index]);
    const teller = new Teller({ ...this.#world, measuring }, this.#prefix, nobody, this.#rolls);
    return this.#clock.effects.some((e) => e.op === 'off' && e.condition !== null && surely(teller.holds(e.condition)));
  }

  /** All that one event does: restarts, moves, new lengths and ends, extensions, pauses, the end. */
  #happen(sheet: Sheet, e: Known, begun: Known): void {
    const order = ['restart', 'move', 'set', 'set-until', 'extend', 'pause', 'end'];
    const acting = this.#clock.effects
      .map((effect) => ({ effect, by: this.#actingAt(effect, e, begun) }))
      .filter(({ by }) => by !== null)
      .sort((a, b) => order.indexOf(a.effect.op) - order.indexOf(b.effect.op));
    for (const { effect, by } of acting) this.#act(sheet, effect, e, by!);
  }

  /** The first of the events that an effect requires, if all have happened with this one since they were last used up. */
  #actingAt({ on }: ClockEffect, e: Known, begun: Known): Known | null {
    if (on.length === 0) return null;
    let waiting: (Known | null)[] = on.map(() => null);
    for (const other of this.#prefix) {
      if (other.ms < begun.ms || other.ms > e.ms || other.repeated) continue;
      on.forEach((pattern, i) => {
        if (this.#is(pattern, other)) waiting[i] = other;
      });
      if (waiting.includes(null)) continue;
      if (other === e) return waiting[0]!;
      waiting = on.map(() => null);
    }
    return null;
  }

  #act(sheet: Sheet, effect: ClockEffect, e: Known, acting: Known): void {
    const { limits, condition } = effect;
    const day = this.#hours ? Math.floor(e.ms) : e.day;
    const count = sheet.counts.get(limits.cause) ?? 0;
    if (sheet.ended || (limits.times !== null && count >= limits.times)) return;
    const past = this.#prefix.filter((x) => x.ms <= e.ms);
    if (day < sheet.start || day > this.#due(sheet, past, day, true)) return;
    if (condition && !surely(this.#from(acting).holds(condition))) return;
    this.#change(sheet, effect, e, acting, past);
    sheet.floor = Math.max(sheet.floor, day);
    sheet.counts.set(limits.cause, (sheet.counts.get(limits.cause) ?? 0) + 1);
  }

  #change(sheet: Sheet, effect: ClockEffect, e: Known, acting: Known, past: readonly Known[]): void {
    const day = this.#hours ? Math.floor(e.ms) : e.day;
    switch (effect.op) {
      case 'pause':
        sheet.pauses.push({ from: day, effect, acting: e, most: this.#longest(sheet, effect, day, past) });
        return;
      case 'extend':
        sheet.extensions.push(this.#granted(sheet, effect, acting));
        return;
      case 'restart':
        sheet.start = day;
        sheet.target = null;
        sheet.pauses = [];
        if (effect.keeps) return;
        sheet.extensions = [];
        sheet.granted = new Map();
        for (const { op, limits } of this.#clock.effects) if (op === 'extend') sheet.counts.delete(limits.cause);
        return;
      case 'move':
        sheet.start = this.#sure(this.#since(effect.to, acting, past));
        return;
      case 'set':
        sheet.target = null;
        sheet.length = this.#length(effect.length, acting);
        return;
      case 'set-until':
        sheet.target = {
          at: this.#sure(this.#since(effect.point, acting, past)),
          since: this.#hours ? Math.floor(e.ms) : e.day + 1,
        };
        sheet.extensions = [];
        return;
      case 'end':
        sheet.ended = true;
    }
  }

  #sure(at: number): number {
    if (!Number.isFinite(at)) throw new Speechless();
    return at;
  }

  /** Where a pause must end by its limits. */
  #longest(sheet: Sheet, { limits }: ClockEffect, from: number, past: readonly Known[]): number {
    let most = Number.POSITIVE_INFINITY;
    if (limits.each) most = this.#plainly(from, limits.each);
    if (limits.total) {
      const same = sheet.pauses.filter((p) => p.effect.limits.cause === limits.cause);
      if (same.length > 0 && !isOnly(limits.total, 'days') && !isOnly(limits.total, 'minutes')) throw new Speechless();
      const used = same.reduce((n, p) => n + Math.min(this.#endOf(p, past), from) - p.from, 0);
      most = Math.min(most, this.#plainly(from, limits.total) - used);
    }
    return Math.max(most, from);
  }

  #plainly(from: number, period: Period): number {
    if (!this.#hours) return countDays(from, period, false, this.#world.time);
    if (period.minutes === 0) throw new Speechless();
    return from + period.minutes * 60_000;
  }

  #granted(sheet: Sheet, effect: ClockEffect & { op: 'extend' }, acting: Known): Period {
    if (effect.amount === null) throw new Speechless();
    let granted = this.#length(effect.amount, acting);
    const { each, total, cause } = effect.limits;
    const used = sheet.granted.get(cause) ?? NOTHING;
    for (const [most, less] of [
      [each, NOTHING],
      [total, used],
    ] as const) {
      if (most === null) continue;
      const unit = (['months', 'days', 'workingDays', 'minutes'] as const).find((u) => isOnly(most, u));
      if (unit === undefined || !isOnly(granted, unit) || !isOnly(less, unit)) throw new Speechless();
      granted = { ...NOTHING, [unit]: Math.min(granted[unit], Math.max(0, most[unit] - less[unit])) };
    }
    sheet.granted.set(cause, sumOf(used, granted));
    return granted;
  }

  /** A point of an effect: what it names is the acting event, or the first after it; infinite where that has not happened. */
  #since(point: Point, acting: Known, past: readonly Known[]): number {
    switch (point.op) {
      case 'event': {
        if (point.anchor.pattern.of.some((a) => a.window)) throw new Speechless();
        const found = past.find((e) => e.ms >= acting.ms && this.#is(point.anchor.pattern, e));
        return found === undefined ? Number.POSITIVE_INFINITY : this.#hours ? Math.floor(found.ms) : found.day;
      }
      case 'shift': {
        if (this.#hours || point.period.minutes > 0) throw new Speechless();
        const from = this.#since(point.point, acting, past);
        if (!Number.isFinite(from)) return from;
        return this.#from(acting).moved(from, point);
      }
      case 'if': {
        const holds = surely(this.#from(acting).holds(point.condition));
        return this.#since(holds ? point.then : point.otherwise, acting, past);
      }
      case 'earlier':
        return Math.min(...point.of.map((p) => this.#since(p, acting, past)));
      case 'later':
      case 'last':
        return Math.max(...point.of.map((p) => this.#since(p, acting, past)));
      default: {
        const at = this.#from(acting).where(point);
        if (this.#hours || typeof at === 'string') throw new Speechless();
        return at.day;
      }
    }
  }

  #endOf({ effect, acting, from, most }: Pause, past: readonly Known[]): number {
    return Math.max(from, Math.min(this.#since(effect.until, acting, past), most));
  }

  /** When it runs out, `open` with what stands still now taken to end now, else without it. */
  #due(sheet: Sheet, past: readonly Known[], now: number, open: boolean): number {
    const out = sheet.pauses
      .map((p) => ({ from: p.from, to: this.#endOf(p, past) }))
      .filter((p) => open || p.to <= now)
      .map((p) => ({ from: p.from, to: Math.min(p.to, now) }));
    const due = this.#hours ? this.#dueInstant(sheet, out) : this.#dueDay(sheet, out);
    return Math.max(due, sheet.floor);
  }

  #dueDay(sheet: Sheet, out: readonly { from: number; to: number }[]): number {
    const { time } = this.#world;
    const still = (day: number) => out.some((p) => p.from < day && day <= p.to);
    const { target } = sheet;
    if (target === null)
      return countDays(sheet.start, sheet.extensions.reduce(sumOf, sheet.length), this.#rolls, time, still);
    let left = 0;
    for (let day = target.since; day <= target.at; day++) if (still(day)) left++;
    let at = target.at;
    for (; left > 0; ) if (!still(++at)) left--;
    for (const extension of sheet.extensions) at = countDays(at, extension, this.#rolls, time, still);
    return at;
  }

  #dueInstant(sheet: Sheet, out: readonly { from: number; to: number }[]): number {
    if (sheet.target !== null || sheet.extensions.length > 0 || out.length > 1) throw new Speechless();
    let due = sheet.start + sheet.length.minutes * 60_000;
    for (const { from, to } of out) if (to > sheet.start && from < due) due += to - Math.max(from, sheet.start);
    return due;
  }
}

function isOnly(period: Period, unit: keyof Period): boolean {
  return (Object.keys(period) as (keyof Period)[]).every((u) => u === unit || period[u] === 0);
}

function inMinutes(length: Length): boolean {
  if (length.op === 'period') return length.period.minutes > 0;
  if (length.op === 'attribute' || length.op === 'value') return length.unit === 'hours' || length.unit === 'minutes';
  return inMinutes(length.op === 'if' ? length.then : length.of[0]!);
}
