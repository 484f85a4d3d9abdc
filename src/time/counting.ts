/** The options by which statutes count differently; what a law leaves unsaid is as the calendar says, else the default. */
import type { Calendar } from './calendar.js';
import { type Period, periodKind } from './period.js';

export interface Counting {
  /** A last day off moves to the next day that is not off. */
  readonly rolls: boolean;
  /**
   * Rolling also passes over the weekdays that the calendar rests on only at the end of a period (Saturdays in Italian
   * procedure, which are otherwise working days).
   */
  readonly passesRestDays: boolean;
  /** The start day is itself the first day counted (some custody periods). */
  readonly startCounts: boolean;
  /** Where a month period ends that began on its month's last day: the same number, or the last day of the last month. */
  readonly monthEnds: 'same-day' | 'last-to-last';
  /** A period of this many days or more holds at least as many working days; 0: no such rule. */
  readonly minWorkingDays: number;
}

export type CountingOptions = Partial<Counting>;

/** The options in full: those given, else the calendar's for this kind of period, else the defaults. */
export function countingOf(period: Period, calendar: Calendar | null, options: CountingOptions = {}): Counting {
  return {
    rolls: calendar?.rolls(periodKind(period)) ?? false,
    passesRestDays: true,
    startCounts: false,
    monthEnds: 'same-day',
    minWorkingDays: calendar?.data.minWorkingDays ?? 0,
    ...options,
  };
}

/** Whether the period is long enough for the rule of {@link Counting.minWorkingDays}. */
export function needsMinimum(period: Period, counting: Counting): boolean {
  const { minWorkingDays } = counting;
  return minWorkingDays > 0 && (period.months > 0 || period.days >= minWorkingDays);
}
