/** Due days of periods that stood still for a while, fast; `working.ts` computes the same day by day and says why. */
import type { Calendar } from './calendar.js';
import { UNKNOWN_DAY } from './civil.js';
import { type CountingOptions, countingOf, needsMinimum } from './counting.js';
import { monthShift, needsCalendar, rolled } from './due.js';
import { assertPeriod, type Period } from './period.js';
import type { DayRun } from './working.js';

/**
 * The due day for a start day, with days taken out (runs in order, apart from one another); {@link UNKNOWN_DAY} where it rests on a
 * day that the calendar does not know: ask `dueRange`.
 */
export type StoppedDue = (start: number, out: readonly DayRun[]) => number;

/** Throws a RangeError for hour periods and for working days or rolling without a calendar. */
export function stoppedDue(period: Period, calendar: Calendar | null, options: CountingOptions = {}): StoppedDue {
  assertPeriod(period);
  if (period.minutes > 0) throw new RangeError('an hour period has no due day');
  const counting = countingOf(period, calendar, options);
  if (calendar === null && needsCalendar(period, counting)) throw new RangeError('this period needs a calendar');
  const { months, days, workingDays } = period;
  const shift = monthShift(counting);
  const included = counting.startCounts && months + days + workingDays > 0 ? 1 : 0;
  const least = calendar !== null && needsMinimum(period, counting) ? counting.minWorkingDays : 0;
  const roll = calendar !== null && counting.rolls ? rolled((day) => day, calendar, counting) : null;
  return (start, out) => {
    let at = start - included;
    if (months > 0) {
      const end = shift(start, months);
      at = daysOn(end, daysOut(out, start + 1, end), out);
    }
    at = daysOn(at, days, out);
    if (workingDays > 0) at = workingDaysOn(calendar!, at, workingDays, out);
    if (least > 0) at = Math.max(at, workingDaysOn(calendar!, counting.startCounts ? start - 1 : start, least, out));
    return roll === null ? at : roll(at);
  };
}

function daysOut(out: readonly DayRun[], from: number, to: number): number {
  let n = 0;
  for (const run of out) n += Math.max(0, Math.min(run.to, to) - Math.max(run.from, from) + 1);
  return n;
}

/** The n-th day after a day that is not taken out. */
function daysOn(day: number, n: number, out: readonly DayRun[]): number {
  if (n === 0) return day;
  let end = day + n;
  for (const run of out) if (run.to > day && run.from <= end) end += run.to - Math.max(run.from - 1, day);
  return end;
}

/** The n-th working day after a day that is not taken out. */
function workingDaysOn(calendar: Calendar, day: number, n: number, out: readonly DayRun[]): number {
  const { first, before, workingDays, runEnd } = calendar.tables;
  let at = day;
  let left = n;
  for (let r = 0; ; r++) {
    const run = out[r];
    if (run !== undefined && run.to <= at) continue;
    const end = run === undefined ? Number.POSITIVE_INFINITY : run.from - 1;
    if (end > at) {
      const i = at + 1 - first;
      if (i < 0 || i >= before.length) return UNKNOWN_DAY;
      const due = workingDays[before[i]! + left - 1];
      if (due !== undefined && due <= end) return due <= runEnd[i]! ? due : UNKNOWN_DAY;
      if (end > runEnd[i]!) return UNKNOWN_DAY;
      left -= before[end + 1 - first]! - before[i]!;
    }
    at = run!.to;
  }
}
