/**
 * Due days, fast: a plan is made once for a period, a calendar and the options, and then answers for each start day.
 * `working.ts` computes the same day by day and says why; the two are held equal by tests.
 */
import type { Calendar } from './calendar.js';
import { addMonths, addMonthsLastToLast, daysInMonth, UNKNOWN_DAY, ymdFromDay } from './civil.js';
import { type Counting, type CountingOptions, countingOf, needsMinimum } from './counting.js';
import { assertPeriod, type Period } from './period.js';

type DayFunction = (day: number) => number;

export interface DuePlan {
  /**
   * The due day for a start day; {@link UNKNOWN_DAY} where it rests on a day that the calendar does not know: ask `dueRange`.
   */
  readonly due: DayFunction;
}

/** Throws a RangeError for hour periods (see `dueInstant`) and for working days or rolling without a calendar. */
export function duePlan(period: Period, calendar: Calendar | null, options: CountingOptions = {}): DuePlan {
  assertPeriod(period);
  if (period.minutes > 0) throw new RangeError('an hour period has no due day');
  const counting = countingOf(period, calendar, options);
  if (calendar === null && needsCalendar(period, counting)) throw new RangeError('this period needs a calendar');
  let due = addLength(period, calendar, counting);
  if (calendar !== null && needsMinimum(period, counting)) due = holdMinimum(due, calendar, counting);
  return { due: calendar !== null && counting.rolls ? rolled(due, calendar, counting) : due };
}

/** How many days a period adds to every start day, where it does nothing else; null where the calendar or the start day matter. */
export function daysAdded(period: Period, calendar: Calendar | null, options: CountingOptions = {}): number | null {
  const counting = countingOf(period, calendar, options);
  if (period.months > 0 || period.workingDays > 0 || period.minutes > 0) return null;
  if (calendar !== null && (counting.rolls || needsMinimum(period, counting))) return null;
  return period.days === 0 ? 0 : period.days - (counting.startCounts ? 1 : 0);
}

/** One due day; for many, make a {@link duePlan}. */
export function dueDay(
  start: number,
  period: Period,
  calendar: Calendar | null,
  options: CountingOptions = {},
): number {
  return duePlan(period, calendar, options).due(start);
}

/** The due day of every start day `from` to `until` as a table, for code that would rather look up than count. */
export function dueTable(plan: DuePlan, from: number, until: number): Int32Array {
  const table = new Int32Array(Math.max(0, until - from + 1));
  for (let i = 0; i < table.length; i++) table[i] = plan.due(from + i);
  return table;
}

export function needsCalendar(period: Period, counting: Counting): boolean {
  return period.workingDays > 0 || counting.rolls || needsMinimum(period, counting);
}

/** Months first, then days, then working days; a function for each mixture, so that the common ones stay short. */
function addLength(period: Period, calendar: Calendar | null, counting: Counting): DayFunction {
  const { months, days, workingDays } = period;
  if (months + days + workingDays === 0) return (day) => day;
  const shift = counting.startCounts && months === 0 ? -1 : 0;
  const byDays = months === 0 ? (day: number) => day + days + shift : addMonthsThenDays(months, days, counting);
  if (workingDays === 0) return byDays;
  const byWorkingDays = addWorkingDays(calendar!, workingDays);
  if (months + days + shift === 0) return byWorkingDays;
  return (day) => byWorkingDays(byDays(day));
}

function addMonthsThenDays(months: number, days: number, counting: Counting): DayFunction {
  const shift = monthShift(counting);
  if (days === 0) return (day) => shift(day, months);
  return (day) => shift(day, months) + days;
}

export function monthShift(counting: Counting): (day: number, months: number) => number {
  const add = counting.monthEnds === 'last-to-last' ? addMonthsLastToLast : addMonths;
  return counting.startCounts ? (day, months) => dayBefore(day, add(day, months)) : add;
}

/**
 * With the start day counted, a month from the 15th ends on the 14th; where the last month has no 31st it ends on its last
 * day, which is already before the day that is missing.
 */
export function dayBefore(start: number, sameNumbered: number): number {
  const { year, month, day } = ymdFromDay(sameNumbered);
  const clamped = day < ymdFromDay(start).day && day === daysInMonth(year, month);
  return clamped ? sameNumbered : sameNumbered - 1;
}

function addWorkingDays(calendar: Calendar, n: number): DayFunction {
  const { first, before, workingDays, runEnd } = calendar.tables;
  return (day) => {
    const i = day + 1 - first;
    if (i < 0 || i >= before.length) return UNKNOWN_DAY;
    const k = before[i]! + n - 1;
    if (k >= workingDays.length) return UNKNOWN_DAY;
    const due = workingDays[k]!;
    return due <= runEnd[i]! ? due : UNKNOWN_DAY;
  };
}

function holdMinimum(due: DayFunction, calendar: Calendar, counting: Counting): DayFunction {
  const nth = addWorkingDays(calendar, counting.minWorkingDays);
  const shift = counting.startCounts ? -1 : 0;
  return (day) => Math.max(due(day), nth(day + shift));
}

export function rolled(due: DayFunction, calendar: Calendar, counting: Counting): DayFunction {
  const { first } = calendar.tables;
  const rollTo = counting.passesRestDays ? calendar.tables.rollTo : calendar.tables.rollToWorking;
  return (day) => {
    const i = due(day) - first;
    return i >= 0 && i < rollTo.length ? rollTo[i]! : UNKNOWN_DAY;
  };
}
