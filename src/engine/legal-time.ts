import type { Period } from '../language/index.js';
import {
  backDay,
  type Calendar,
  type CountingOptions,
  type DayRun,
  type DuePlan,
  daysAdded,
  duePlan,
  dueRange,
  nthCountingDay,
  type StoppedDue,
  stoppedDue,
  UNKNOWN_DAY,
  type Zone,
} from '../time/index.js';

/** An inclusive stretch of days or of milliseconds in which something lies; infinite where the record cannot tell. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** Whether a due day rolls: as the rule or law says, or null: as the calendar says for this kind of period. */
export type Rolls = boolean | null;

/** Counting as one law does it: in its zone, by its calendar. Earliest and latest differ where a calendar year is unknown. */
export interface LegalTime {
  readonly calendar: Calendar | null;
  readonly zone: Zone;
  /** Due day of a period of days from a start day; `out` are days that the period does not count, in order and apart from one another. */
  due(start: number, period: Period, rolls: Rolls, counting?: CountingOptions, out?: readonly DayRun[]): Span;
  /** The same as a plan for generated code; UNKNOWN_DAY where only {@link due} can answer. */
  plan(period: Period, rolls: Rolls, counting?: CountingOptions): DuePlan;
  /** How many days a period adds to every start day; null where it does more. */
  added(period: Period, rolls: Rolls, counting?: CountingOptions): number | null;
  /** N-th counting day after a day, never rolled. */
  nth(start: number, n: number, unit: 'days' | 'working-days'): Span;
  /** The day a period before a day, never rolled. */
  back(day: number, period: Period): Span;
  /** First millisecond of a civil day. */
  startOf(day: number): number;
  dayOf(ms: number): number;
}

export function legalTime(calendar: Calendar | null, zone: Zone): LegalTime {
  /** Days at most from one working day to the next where the calendar does not tell. */
  const spacing = calendar?.data.longestRest == null ? Number.POSITIVE_INFINITY : calendar.data.longestRest + 1;
  const options = (rolls: Rolls, counting?: CountingOptions): CountingOptions =>
    rolls === null ? { ...counting } : { ...counting, rolls };
  const plans = new Plans((period, rolls, counting) => duePlan(period, calendar, options(rolls, counting)).due);
  const stopped = new Plans((period, rolls, counting) => stoppedDue(period, calendar, options(rolls, counting)));
  return {
    calendar,
    zone,
    plan: (period, rolls, counting) => ({ due: plans.of(period, rolls, counting) }),
    added: (period, rolls, counting) => daysAdded(period, calendar, options(rolls, counting)),
    due(start, period, rolls, counting, out) {
      const day = out
        ? (stopped.of(period, rolls, counting) as StoppedDue)(start, out)
        : plans.of(period, rolls, counting)(start);
      if (day !== UNKNOWN_DAY) return { lo: day, hi: day };
      const range = dueRange(start, period, calendar, options(rolls, counting), out);
      return { lo: range.earliest, hi: range.latest };
    },
    nth(start, n, unit) {
      const day = nthCountingDay(start, n, unit, calendar);
      if (day !== UNKNOWN_DAY) return { lo: day, hi: day };
      const range = dueRange(start, { months: 0, days: 0, workingDays: n, minutes: 0 }, calendar, { rolls: false });
      return { lo: range.earliest, hi: range.latest };
    },
    back(day, period) {
      const before = backDay(day, period, calendar);
      if (before !== UNKNOWN_DAY) return { lo: before, hi: before };
      const civil = backDay(day, { ...period, workingDays: 0 }, calendar);
      return { lo: civil - period.workingDays * spacing, hi: civil - period.workingDays };
    },
    startOf: (day) => zone.startOf(day),
    dayOf: (ms) => zone.dayOf(ms),
  };
}

/** What was made for each period, way of rolling and of counting; periods of a law are found without spelling them out. */
class Plans<F extends DuePlan['due'] | StoppedDue> {
  readonly #make: (period: Period, rolls: Rolls, counting?: CountingOptions) => F;
  readonly #byText = new Map<string, F>();
  readonly #plain = [new WeakMap<Period, F>(), new WeakMap<Period, F>(), new WeakMap<Period, F>()] as const;

  constructor(make: (period: Period, rolls: Rolls, counting?: CountingOptions) => F) {
    this.#make = make;
  }

  of(period: Period, rolls: Rolls, counting?: CountingOptions): F {
    if (counting) return this.#spelt(period, rolls, counting);
    const plans = this.#plain[rolls === null ? 0 : rolls ? 1 : 2];
    const known = plans.get(period);
    if (known) return known;
    const made = this.#spelt(period, rolls);
    plans.set(period, made);
    return made;
  }

  #spelt(period: Period, rolls: Rolls, counting?: CountingOptions): F {
    const { months, days, workingDays } = period;
    const key = `${months} ${days} ${workingDays} ${rolls} ${counting ? JSON.stringify(counting) : ''}`;
    const known = this.#byText.get(key);
    if (known) return known;
    const made = this.#make(period, rolls, counting);
    this.#byText.set(key, made);
    return made;
  }
}
