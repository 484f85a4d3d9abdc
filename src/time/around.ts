/** Counting backwards, windows, n-th counting days and hour periods. */
import type { Calendar } from './calendar.js';
import { addMonths, UNKNOWN_DAY } from './civil.js';
import { duePlan } from './due.js';
import { assertPeriod, type Period } from './period.js';
import type { Zone } from './zone.js';

/** To which side a day counted backwards moves where it is no working day; statutes that say nothing do not move it. */
export type BackRoll = 'none' | 'earlier' | 'later';

/**
 * The day `period` before `day`: months first (clamped), then days, then working days, each counted in reverse.
 * {@link UNKNOWN_DAY} where the calendar does not know a day that matters.
 */
export function backDay(day: number, period: Period, calendar: Calendar | null, roll: BackRoll = 'none'): number {
  assertPeriod(period);
  if (period.minutes > 0) throw new RangeError('an hour period is counted from an instant');
  if (calendar === null && (period.workingDays > 0 || roll !== 'none'))
    throw new RangeError('this period needs a calendar');
  const civil = addMonths(day, -period.months) - period.days;
  const back = period.workingDays === 0 ? civil : calendar!.addWorkingDays(civil, -period.workingDays);
  if (roll === 'none' || back === UNKNOWN_DAY) return back;
  return roll === 'later' ? calendar!.roll(back) : rollBack(back, calendar!);
}

function rollBack(day: number, calendar: Calendar): number {
  for (let d = day; ; d--) {
    const rest = calendar.isRest(d);
    if (rest === undefined) return UNKNOWN_DAY;
    if (!rest) return d;
  }
}

/** The n-th day after `start` that a period of this unit counts, not rolled; n > 0. */
export function nthCountingDay(
  start: number,
  n: number,
  unit: 'days' | 'working-days',
  calendar: Calendar | null,
): number {
  if (unit === 'days') return start + n;
  if (calendar === null) throw new RangeError('working days need a calendar');
  return calendar.addWorkingDays(start, n);
}

/** The first day of the window `in period ending at end`; {@link UNKNOWN_DAY} where the calendar does not tell. */
export function windowStart(end: number, period: Period, calendar: Calendar | null): number {
  const { due } = duePlan(period, calendar, UNROLLED);
  const reaches = (day: number) => due(day) >= end;
  // Counted back, a day may miss the window's start by the few days by which months differ.
  let day = backDay(end, period, calendar);
  if (day === UNKNOWN_DAY) return day;
  while (day < end && !reaches(day)) day++;
  while (reaches(day - 1)) {
    if (due(day - 1) === UNKNOWN_DAY) return UNKNOWN_DAY;
    day--;
  }
  return due(day) === UNKNOWN_DAY ? UNKNOWN_DAY : day;
}

/** Whether `day` lies in the window `in period ending at end`: day <= end <= period from day, not rolled. Undefined: unknown. */
export function inWindow(day: number, end: number, period: Period, calendar: Calendar | null): boolean | undefined {
  if (day > end) return false;
  if (day === end) return true;
  const due = duePlan(period, calendar, UNROLLED).due(day);
  return due === UNKNOWN_DAY ? undefined : end <= due;
}

const UNROLLED = { rolls: false, minWorkingDays: 0 } as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Hours run from the instant itself, or from the next full hour of the zone's clock: the hour of the event is not counted. */
export type HoursFrom = { readonly from: 'instant' } | { readonly from: 'next-hour'; readonly zone: Zone };

/** The instant at which an hour period is due, in milliseconds since 1970-01-01T00:00Z; it never rolls. */
export function dueInstant(start: number, period: Period, hours: HoursFrom = { from: 'instant' }): number {
  assertPeriod(period);
  if (period.months + period.days + period.workingDays > 0) throw new RangeError('a day period has no due instant');
  return (hours.from === 'instant' ? start : nextFullHour(start, hours.zone)) + period.minutes * MINUTE;
}

function nextFullHour(start: number, zone: Zone): number {
  const offset = zone.offsetAt(start);
  return (Math.floor((start + offset) / HOUR) + 1) * HOUR - offset;
}

/** Whole hours after the due instant, rounded up; 0 if in time. */
export function hoursLate(due: number, act: number): number {
  return act <= due ? 0 : Math.ceil((act - due) / HOUR);
}
