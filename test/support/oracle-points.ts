/** Points, lengths and time tests of a case in which everything is known; written from docs/semantics.md alone. */
import type { LegalTime } from '../../src/engine/index.js';
import type {
  Anchor,
  Condition,
  Expression,
  Length,
  Pattern,
  Period,
  Point,
  TimeTest,
} from '../../src/language/index.js';
import type { Stand } from './oracle-clocks.js';
import { countBack, countDays, periodOf, sumOf } from './oracle-counting.js';
import type { Known } from './oracle-events.js';
import { type Answer, agreed, Speechless, type Suppose, surely, type Where, type World } from './oracle-world.js';

export interface Limit {
  /** Every day or instant that it may be: more than one where a length hangs on what nobody can say. */
  readonly at: readonly number[] | 'none' | 'unknown';
  readonly hours: boolean;
  readonly side: 'latest' | 'earliest';
}

/** What a moment says of time; conditions and values are its other half. */
export abstract class Moments {
  protected readonly world: World;
  protected readonly past: readonly Known[];
  protected readonly self: Known;
  protected readonly rolls: boolean | null;
  protected readonly time: LegalTime;

  constructor(world: World, past: readonly Known[], self: Known, rolls: boolean | null) {
    this.world = world;
    this.past = past;
    this.self = self;
    this.rolls = rolls;
    this.time = world.time;
  }

  abstract holds(c: Condition, suppose?: Suppose): Answer;
  abstract value(e: Expression): number | string | undefined;
  abstract seen(pattern: Pattern): Known[];

  /** A clock without and with what the event at hand does to it; with it alone where that counts as having happened. */
  protected stands(clock: number): (Stand | null)[] {
    const self = this.self;
    const without = this.past.filter((e) => e !== self);
    // Seen from no event, all that is before has acted. An effect sees its own clock as before its event.
    const withIt = self.kind < 0 || this.world.working.has(clock) ? without : [...without, self];
    const counts = this.past.includes(self);
    const own = counts ? self : null;
    return (counts ? [withIt] : [without, withIt]).map((prefix) =>
      this.world.stand(this.world, clock, prefix, self, own),
    );
  }

  #anchor({ which, pattern }: Anchor): Where {
    const seen = this.seen(pattern);
    return (which === 'first' ? seen[0] : seen.at(-1)) ?? 'none';
  }

  where(p: Point): Where {
    switch (p.op) {
      case 'event':
        return this.#anchor(p.anchor);
      case 'date': {
        const day = this.value(p.expression);
        if (day !== undefined) return { day: day as number, ms: Number.NaN };
        return this.#isOfNothing(p.expression) ? 'none' : 'unknown';
      }
      case 'shift': {
        const from = this.where(p.point);
        if (typeof from === 'string') return from;
        if (p.period.minutes > 0) {
          const ms = Math.floor(from.ms) + p.sign * p.period.minutes * 60_000;
          return { day: this.time.dayOf(ms), ms };
        }
        const day =
          p.sign > 0 ? this.#addDays(from.day, p.period, this.rolls) : countBack(from.day, p.period, this.time);
        return { day, ms: Number.NaN };
      }
      case 'if': {
        const holds = this.holds(p.condition);
        if (holds === undefined) throw new Speechless();
        return this.where(holds ? p.then : p.otherwise);
      }
      case 'lapse':
        return this.#lapse(p.clock);
      case 'last': {
        const all = p.of.map((x) => this.where(x));
        if (all.includes('none')) return 'none';
        return this.where({ op: 'later', of: p.of });
      }
      default: {
        const all = p.of.map((x) => this.where(x)).filter((w) => w !== 'none');
        if (all.length === 0) return 'none';
        if (all.includes('unknown')) throw new Speechless();
        const there = all as { day: number; ms: number }[];
        return there.reduce((a, b) => ((p.op === 'earlier') === b.day < a.day ? b : a));
      }
    }
  }

  /** Whether a date is that of nothing: an aggregate over events of which there are none. */
  #isOfNothing(e: Expression): boolean {
    if (e.op === 'aggregate') return this.seen(e.pattern).length === 0;
    if (e.op === 'if') return this.#isOfNothing(surely(this.holds(e.condition)) ? e.then : e.otherwise);
    if (e.op !== 'fact') return false;
    const { law, readings } = this.world.rules;
    const forms = law.facts.filter((f) => f.name === law.facts[e.fact]!.name);
    return this.#isOfNothing(forms.find((f) => !f.under || readings[f.under.reading] === f.under.option)!.expression);
  }

  /** When a clock runs out; no point where it has not begun, has ended or is off. */
  #lapse(clock: number): Where {
    const all = this.stands(clock).map((s): Where => {
      if (s === null || s.ended || s.off) return 'none';
      return s.hours ? { day: this.time.dayOf(s.due), ms: s.due } : { day: s.due, ms: Number.NaN };
    });
    if (all.some((w) => JSON.stringify(w) !== JSON.stringify(all[0]))) throw new Speechless();
    return all[0]!;
  }

  /** A point of days moved on, or back. */
  moved(day: number, { period, sign }: Point & { op: 'shift' }): number {
    return sign > 0 ? this.#addDays(day, period, this.rolls) : countBack(day, period, this.time);
  }

  #addDays(start: number, period: Period, rolls: boolean | null): number {
    return countDays(start, period, rolls, this.time);
  }

  /** A length that is one period and no other. */
  plain(length: Length): Period {
    switch (length.op) {
      case 'period':
        return length.period;
      case 'attribute':
        return this.#whole(this.self.values[length.attribute] as number | undefined, length);
      case 'value':
        return this.#whole(this.value(length.expression) as number | undefined, length);
      case 'sum':
        return length.of.map((l) => this.plain(l)).reduce(sumOf);
      case 'if':
        return this.plain(surely(this.holds(length.condition)) ? length.then : length.otherwise);
      default:
        throw new Speechless();
    }
  }

  #whole(n: number | undefined, { unit, times }: { unit: string; times: number }): Period {
    if (n === undefined || !Number.isInteger(n) || n < 0) throw new Speechless();
    return periodOf(unit, n * times);
  }

  /** Each due day that is possible. */
  #due(length: Length, from: { day: number; ms: number }, rolls: boolean | null): number[] {
    switch (length.op) {
      case 'period':
        return [
          length.period.minutes > 0
            ? Math.floor(from.ms) + length.period.minutes * 60_000
            : this.#addDays(from.day, length.period, rolls),
        ];
      case 'attribute': {
        const n = this.self.values[length.attribute] as number | undefined;
        const hours = countsHours(length);
        if (n === undefined || !Number.isInteger(n) || n < 0)
          return [hours ? Math.floor(from.ms) : from.day, Number.POSITIVE_INFINITY];
        const period = periodOf(length.unit, n * length.times);
        return [hours ? Math.floor(from.ms) + period.minutes * 60_000 : this.#addDays(from.day, period, rolls)];
      }
      case 'if': {
        const holds = this.holds(length.condition);
        const [a, b] = [this.#due(length.then, from, rolls), this.#due(length.otherwise, from, rolls)];
        return holds === undefined ? [...a, ...b] : holds ? a : b;
      }
      case 'value':
      case 'sum': {
        const period = this.plain(length);
        return [
          period.minutes > 0 ? Math.floor(from.ms) + period.minutes * 60_000 : this.#addDays(from.day, period, rolls),
        ];
      }
      default: {
        const pick = length.op === 'longer' ? Math.max : Math.min;
        return length.of
          .map((l) => this.#due(l, from, rolls))
          .reduce((all, next) => all.flatMap((a) => next.map((b) => pick(a, b))));
      }
    }
  }

  dueAfterSelf(length: Length): Limit {
    return this.dueAfter(length, this.self);
  }

  dueAfter(length: Length, from: { readonly day: number; readonly ms: number }): Limit {
    return { at: this.#due(length, from, this.rolls), hours: countsHours(length), side: 'latest' };
  }

  pointLimit(p: Point): Limit {
    const at = this.where(p);
    const hours =
      p.op === 'shift'
        ? p.period.minutes > 0
        : p.op === 'lapse' && countsHours(this.world.rules.law.clocks[p.clock]!.length);
    return { at: typeof at === 'string' ? at : [hours ? at.ms : at.day], hours, side: 'latest' };
  }

  limit(t: TimeTest): Limit {
    switch (t.op) {
      case 'within':
      case 'after': {
        const from = this.where(t.op === 'within' ? t.of : t.from);
        const side = t.op === 'within' ? ('latest' as const) : ('earliest' as const);
        const hours = countsHours(t.length);
        if (typeof from === 'string') return { at: from, hours, side };
        const due = this.#due(t.length, from, t.op === 'within' ? this.rolls : false);
        return { at: due.map((d) => d + (side === 'earliest' ? 1 : 0)), hours, side };
      }
      case 'from-day': {
        const from = this.where(t.after);
        if (typeof from === 'string') return { at: from, hours: false, side: 'earliest' };
        return { at: [this.#addDays(from.day, periodOf(t.unit, t.n), false)], hours: false, side: 'earliest' };
      }
      case 'ahead': {
        const to = this.where(t.of);
        const hours = t.period.minutes > 0;
        if (typeof to === 'string') return { at: to, hours, side: 'latest' };
        return {
          at: [hours ? Math.floor(to.ms) - t.period.minutes * 60_000 : countBack(to.day, t.period, this.time)],
          hours,
          side: 'latest',
        };
      }
      case 'past': {
        const { at, hours } = this.pointLimit(t.point);
        return { at: typeof at === 'string' ? at : at.map((d) => d + 1), hours, side: 'earliest' };
      }
      default: {
        const { at, hours } = this.pointLimit(t.point);
        return { at: typeof at !== 'string' && t.op === 'before' ? at.map((d) => d - 1) : at, hours, side: 'latest' };
      }
    }
  }

  timely(t: TimeTest, begun: boolean): Answer {
    const { at, hours, side } = this.limit(t);
    if (at === 'none') {
      if (side === 'earliest' && this.world.rules.law.events[this.self.kind]?.by === 'office') return false;
      return begun ? true : undefined;
    }
    if (at === 'unknown') return undefined;
    const when = hours ? Math.floor(this.self.ms) : this.self.day;
    return agreed(at.map((d) => (side === 'latest' ? when <= d : when >= d)));
  }

  /** By how much the first time test that fails was missed; of alternatives that all fail, in the only one with time tests. */
  missed(c: Condition, whole = true): { due: number | null; late: number | null } {
    const nothing = { due: null, late: null };
    if (whole && c.op === 'or') {
      const timed = c.of.filter(holdsTimeTest);
      return timed.length === 1 ? this.missed(timed[0]!) : nothing;
    }
    if (c.op === 'and') {
      for (const part of c.of) if (this.#failsIn(part)) return this.missed(part, false);
      return nothing;
    }
    if (!isTimeTest(c) || this.timely(c, false) !== false) return nothing;
    const { at: all, hours, side } = this.limit(c);
    if (typeof all === 'string') return nothing;
    const at = side === 'latest' ? Math.max(...all) : Math.min(...all);
    const over = hours ? Math.floor(this.self.ms) - at : this.self.day - at;
    const late = !hours ? over : side === 'latest' ? Math.ceil(over / 3_600_000) : -Math.ceil(-over / 3_600_000);
    return { due: at, late };
  }

  /** The limit of the first time test that the whole needs; where it may be several, the one that asks least of the act, if it is a day at all. */
  kept(c: Condition): { due: number | null } {
    const test = firstTest(c);
    const all = test ? this.limit(test).at : 'none';
    if (!test || typeof all === 'string') return { due: null };
    const least =
      this.limit(test).side === 'latest' ? [Math.max(...all), Math.min(...all)] : [Math.min(...all), Math.max(...all)];
    return { due: least.find(Number.isFinite) ?? null };
  }

  #failsIn(c: Condition): boolean {
    if (c.op === 'and') return c.of.some((x) => this.#failsIn(x));
    return isTimeTest(c) && this.timely(c, false) === false;
  }
}

function firstTest(c: Condition): TimeTest | undefined {
  if (c.op === 'and') return c.of.map(firstTest).find((test) => test !== undefined);
  return isTimeTest(c) ? c : undefined;
}

function holdsTimeTest(c: Condition): boolean {
  if (c.op === 'and' || c.op === 'or') return c.of.some(holdsTimeTest);
  return c.op === 'not' || c.op === 'quantified' ? holdsTimeTest(c.of) : isTimeTest(c);
}

function isTimeTest(c: Condition): c is TimeTest {
  return ['within', 'after', 'from-day', 'before', 'by', 'past', 'ahead'].includes(c.op);
}

function countsHours(length: Length): boolean {
  if (length.op === 'period') return length.period.minutes > 0;
  if (length.op === 'attribute') return length.unit === 'hours' || length.unit === 'minutes';
  if (length.op === 'value') return length.unit === 'hours' || length.unit === 'minutes';
  return countsHours(length.op === 'if' ? length.then : length.of[0]!);
}
