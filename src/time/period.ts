/** Lengths of time as statutes write them. */

/**
 * A sum: months are added first, then days, then working days; weeks and years have become days and months. Minutes stand
 * alone: an hour period is never mixed with days. All whole and not negative; `days: 0` and so on where absent.
 */
export interface Period {
  readonly months: number;
  readonly days: number;
  readonly workingDays: number;
  readonly minutes: number;
}

/** What a statute may name. Half a month is 15 days. */
export interface PeriodParts {
  readonly years?: number;
  readonly months?: number;
  readonly halfMonths?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly workingDays?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/**
 * Throws a RangeError for parts that are not whole and not negative, and for hours mixed with days.
 * @example periodOf({ years: 1, weeks: 2 }) // { months: 12, days: 14, workingDays: 0, minutes: 0 }
 */
export function periodOf(parts: PeriodParts): Period {
  const period = {
    months: (parts.years ?? 0) * 12 + (parts.months ?? 0),
    days: (parts.halfMonths ?? 0) * 15 + (parts.weeks ?? 0) * 7 + (parts.days ?? 0),
    workingDays: parts.workingDays ?? 0,
    minutes: (parts.hours ?? 0) * 60 + (parts.minutes ?? 0),
  };
  assertPeriod(period);
  return period;
}

export function assertPeriod(period: Period): void {
  const numbers = [period.months, period.days, period.workingDays, period.minutes];
  const byDay = period.months + period.days + period.workingDays;
  if (numbers.some((n) => !Number.isSafeInteger(n) || n < 0) || (period.minutes > 0 && byDay > 0)) {
    throw new RangeError(`no period: ${JSON.stringify(period)}`);
  }
}

/** Whether the period is counted from instant to instant rather than by civil days. */
export function isHourPeriod(period: Period): boolean {
  return period.minutes > 0;
}

/** By which rule of a calendar the last day rolls: that of the unit added last. A period of nothing is one of days. */
export type PeriodKind = 'days' | 'workingDays' | 'months';

export function periodKind(period: Period): PeriodKind {
  if (period.workingDays > 0) return 'workingDays';
  return period.months > 0 && period.days === 0 ? 'months' : 'days';
}
