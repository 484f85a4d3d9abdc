/**
 * The working of a due day: its computation written out day by day, as plain data that can be shown and added up. Slow and
 * obvious on purpose; it is also the reference for `due.ts`, and gives the range where the calendar does not reach.
 */
import type { Calendar, DayReason } from './calendar.js';
import { addMonths, addMonthsLastToLast, ymdFromDay } from './civil.js';
import { type Counting, type CountingOptions, countingOf, needsMinimum } from './counting.js';
import { dayBefore, needsCalendar } from './due.js';
import { assertPeriod, type Period } from './period.js';

/**
 * - `start`: the start day, `start-excluded` or `start-included`
 * - `counted`: days that the period counts; `count` in its unit
 * - `clamped`: the last month has no such day (`no-such-day`, `count` days short), or the last day leads to the last (`month-end`)
 * - `skipped`: days left out of a count of working days
 * - `paused`: days that do not count because the period stood still
 * - `held`: days added so that the period holds the least number of working days
 * - `rolled`: days left behind at the end, because a period does not end on them
 * - `unknown`: days that the calendar does not know; taken as working days to find the earliest due day
 */
export type StepKind = 'start' | 'counted' | 'clamped' | 'skipped' | 'paused' | 'held' | 'rolled' | 'unknown';

export type StepReason =
  | DayReason
  | 'start-excluded'
  | 'start-included'
  | 'no-such-day'
  | 'month-end'
  | 'stands-still'
  | 'minimum-working-days';

export interface WorkingStep {
  readonly kind: StepKind;
  /** Civil days, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Months, days or working days counted; of steps that leave days out, how many days. */
  readonly count: number;
  readonly unit: 'months' | 'days' | 'working-days' | null;
  readonly reason: StepReason | null;
  /** Name of the holiday, or of the exchange. */
  readonly name: string | null;
  readonly source: string | null;
}

/**
 * Both inclusive. They differ where the due day rests on a day that the calendar does not know: `latest` is then as late as the
 * calendar's longest rest allows, Infinity where it names none.
 */
export interface DueRange {
  readonly earliest: number;
  readonly latest: number;
}

/** Civil days that a period does not count, both inclusive. */
export interface DayRun {
  readonly from: number;
  readonly to: number;
}

export interface Working {
  readonly start: number;
  readonly due: DueRange;
  readonly steps: readonly WorkingStep[];
}

/**
 * The due day of `period` from `start`, written out. Counting steps follow one another without a gap; those of kind `rolled`
 * begin on the day before which the count had ended, and the due day is the day after the last of them.
 */
export function working(
  start: number,
  period: Period,
  calendar: Calendar | null,
  options: CountingOptions = {},
  out: readonly DayRun[] = [],
): Working {
  assertPeriod(period);
  if (period.minutes > 0) throw new RangeError('an hour period has no due day');
  const counting = countingOf(period, calendar, options);
  if (calendar === null && needsCalendar(period, counting)) throw new RangeError('this period needs a calendar');
  return new Count(start, period, calendar, counting, out).run();
}

/** Earliest and latest due day; equal where the calendar knows every day that matters. */
export function dueRange(
  start: number,
  period: Period,
  calendar: Calendar | null,
  options: CountingOptions = {},
  out: readonly DayRun[] = [],
): DueRange {
  return working(start, period, calendar, options, out).due;
}

/** Runs of days in order, joined where they touch: each day is taken out once. */
export function unionOf(runs: readonly DayRun[]): DayRun[] {
  const union: DayRun[] = [];
  for (const run of [...runs].filter((r) => r.from <= r.to).sort((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last && run.from <= last.to + 1) union[union.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else union.push(run);
  }
  return union;
}

function daysWithin(run: DayRun, from: number, to: number): number {
  return Math.max(0, Math.min(run.to, to) - Math.max(run.from, from) + 1);
}

class Count {
  readonly #start: number;
  readonly #period: Period;
  readonly #calendar: Calendar | null;
  readonly #counting: Counting;
  /** In order, apart from one another. */
  readonly #out: readonly DayRun[];
  readonly #steps: WorkingStep[] = [];
  /** The last day reached. */
  #at: number;
  /** The day reached by months and days alone. */
  #civilEnd: number;
  #unknown = false;

  constructor(start: number, period: Period, calendar: Calendar | null, counting: Counting, out: readonly DayRun[]) {
    this.#out = unionOf(out);
    this.#start = start;
    this.#period = period;
    this.#calendar = calendar;
    this.#counting = counting;
    this.#at = start;
    this.#civilEnd = start;
  }

  run(): Working {
    const { months, days, workingDays } = this.#period;
    const included = this.#counting.startCounts && months + days + workingDays > 0;
    this.#add({
      kind: 'start',
      from: this.#start,
      to: this.#start,
      reason: included ? 'start-included' : 'start-excluded',
    });
    if (included) this.#at = this.#start - 1;
    if (months > 0) this.#addMonths(months);
    if (days > 0) this.#addDays(days);
    this.#civilEnd = this.#at;
    if (workingDays > 0) this.#addWorkingDays(workingDays);
    if (needsMinimum(this.#period, this.#counting)) this.#hold(this.#counting.minWorkingDays);
    if (this.#counting.rolls) this.#roll();
    const latest = this.#unknown ? this.#latest(workingDays) : this.#at;
    return { start: this.#start, due: { earliest: this.#at, latest }, steps: this.#steps };
  }

  /** The latest day that unknown days allow: of these as many are off on end as a rest there can be. */
  #latest(workingDays: number): number {
    const rest = this.#calendar!.data.longestRest;
    if (rest === null) return Number.POSITIVE_INFINITY;
    const { startCounts, minWorkingDays, rolls, passesRestDays } = this.#counting;
    const counted = this.#latestNth(this.#civilEnd, workingDays, rest);
    const least = needsMinimum(this.#period, this.#counting) ? minWorkingDays : 0;
    const held = this.#latestNth(startCounts ? this.#start - 1 : this.#start, least, rest);
    const end = Math.max(counted, held, this.#at);
    // A working day that was counted is none that a period rolls over, but where some working days are.
    const mayRest = workingDays === 0 || (passesRestDays && this.#calendar!.data.restWhenRolling.length > 0);
    return rolls && mayRest ? this.#latestRoll(end, rest) : end;
  }

  /** The latest that the n-th working day after a day can be; days that are taken out count for nothing. */
  #latestNth(after: number, n: number, rest: number): number {
    let day = after;
    for (let left = n, off = this.#offBefore(day + 1, rest); left > 0; ) {
      const isOut = this.#isOut(++day);
      const working = this.#calendar!.isWorking(day) ?? (isOut || off >= rest);
      off = working ? 0 : off + 1;
      if (working && !isOut) left--;
    }
    return day;
  }

  #latestRoll(end: number, rest: number): number {
    let day = end;
    for (let off = this.#offBefore(day, rest); this.#calendar!.isRest(day) ?? off < rest; off++) day++;
    return day;
  }

  /** How many days right before one are known to be off. */
  #offBefore(day: number, most: number): number {
    let off = 0;
    while (off < most && this.#calendar!.isWorking(day - 1 - off) === false) off++;
    return off;
  }

  #addMonths(months: number): void {
    const lastToLast = this.#counting.monthEnds === 'last-to-last';
    const target = lastToLast ? addMonthsLastToLast(this.#start, months) : addMonths(this.#start, months);
    const due = this.#counting.startCounts ? dayBefore(this.#start, target) : target;
    this.#add({ kind: 'counted', from: this.#at + 1, to: due, count: months, unit: 'months' });
    this.#at = due;
    const short = ymdFromDay(this.#start).day - ymdFromDay(target).day;
    if (short > 0) this.#add({ kind: 'clamped', from: due, to: due, count: short, reason: 'no-such-day' });
    if (short < 0) this.#add({ kind: 'clamped', from: due, to: due, reason: 'month-end' });
    this.#moveOn(this.#out.reduce((n, run) => n + daysWithin(run, this.#start + 1, due), 0));
  }

  /** Moves on by as many days, none of them a day that is taken out. */
  #moveOn(days: number): void {
    for (let left = days; left > 0; ) {
      this.#at++;
      this.#addDay({ kind: 'paused', unit: 'days', reason: 'stands-still', name: null, source: null });
      if (!this.#isOut(this.#at)) left--;
    }
  }

  #isOut(day: number): boolean {
    return this.#out.some(({ from, to }) => from <= day && day <= to);
  }

  #addDays(days: number): void {
    if (this.#out.length > 0) {
      for (let left = days; left > 0; ) {
        const out = this.#isOut(++this.#at);
        this.#addDay({
          kind: out ? 'paused' : 'counted',
          unit: 'days',
          reason: out ? 'stands-still' : null,
          name: null,
          source: null,
        });
        if (!out) left--;
      }
      return;
    }
    this.#add({ kind: 'counted', from: this.#at + 1, to: this.#at + days, count: days, unit: 'days' });
    this.#at += days;
  }

  #addWorkingDays(workingDays: number): void {
    for (let left = workingDays; left > 0; ) {
      if (this.#isOut(this.#at + 1)) {
        this.#at++;
        this.#addDay({ kind: 'paused', unit: 'days', reason: 'stands-still', name: null, source: null });
        continue;
      }
      const { working, reason, name, source } = this.#calendar!.note(++this.#at);
      const kind = working === undefined ? 'unknown' : working ? 'counted' : 'skipped';
      this.#addDay({ kind, unit: working === false ? null : 'working-days', reason, name, source });
      if (working !== false) left--;
      this.#unknown ||= working === undefined;
    }
  }

  /** Goes on, if it must, until as many working days lie in the period. */
  #hold(least: number): void {
    const end = this.#at;
    const source = this.#calendar!.data.minWorkingDaysBecause || null;
    let found = 0;
    for (let day = this.#counting.startCounts ? this.#start : this.#start + 1; found < least; day++) {
      if (this.#isOut(day)) continue;
      const isWorking = this.#calendar!.isWorking(day);
      if (isWorking !== false) found++;
      if (isWorking === undefined) this.#doubt(day);
      if (day <= end) continue;
      this.#at = day;
      this.#addDay({ kind: 'held', unit: null, reason: 'minimum-working-days', name: null, source });
    }
  }

  #roll(): void {
    for (;;) {
      const { working, reason, name, source } = this.#calendar!.restNote(this.#at);
      if (working === undefined) this.#doubt(this.#at);
      const rest = this.#counting.passesRestDays ? this.#calendar!.isRest(this.#at) === true : working === false;
      if (!rest) return;
      this.#addDay({ kind: 'rolled', unit: null, reason, name, source });
      this.#at++;
    }
  }

  /** Marks a day as unknown without counting it. */
  #doubt(day: number): void {
    if (!this.#unknown) this.#add({ kind: 'unknown', from: day, to: day, reason: 'calendar-unknown' });
    this.#unknown = true;
  }

  #add(step: Pick<WorkingStep, 'kind' | 'from' | 'to'> & Partial<WorkingStep>): void {
    this.#steps.push({ count: 0, unit: null, reason: null, name: null, source: null, ...step });
  }

  /** Adds the day reached to the run before it, where that says the same. */
  #addDay(day: Omit<WorkingStep, 'from' | 'to' | 'count'>): void {
    const last = this.#steps.at(-1)!;
    const same =
      last.kind === day.kind && last.reason === day.reason && last.name === day.name && last.source === day.source;
    if (same && last.unit === day.unit && last.to === this.#at - 1) {
      this.#steps[this.#steps.length - 1] = { ...last, to: this.#at, count: last.count + 1 };
    } else {
      this.#add({ ...day, from: this.#at, to: this.#at, count: 1 });
    }
  }
}
