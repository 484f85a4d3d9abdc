/** Days counted one after another, as a clerk would on a wall calendar; written from docs/semantics.md alone. */
import type { LegalTime } from '../../src/engine/index.js';
import type { Period } from '../../src/language/index.js';
import { addMonths, type Calendar } from '../../src/time/index.js';

export const NOTHING: Period = { months: 0, days: 0, workingDays: 0, minutes: 0 };

export function periodOf(unit: string, n: number): Period {
  if (unit === 'months') return { ...NOTHING, months: n };
  if (unit === 'days') return { ...NOTHING, days: n };
  if (unit === 'working-days') return { ...NOTHING, workingDays: n };
  return { ...NOTHING, minutes: unit === 'hours' ? n * 60 : n };
}

export function sumOf(a: Period, b: Period): Period {
  return {
    months: a.months + b.months,
    days: a.days + b.days,
    workingDays: a.workingDays + b.workingDays,
    minutes: a.minutes + b.minutes,
  };
}

export function isWorking(calendar: Calendar | null, day: number): boolean {
  const working = calendar?.isWorking(day);
  if (working === undefined) throw new RangeError('the oracle knows only days that the calendar knows');
  return working;
}

/** Months, then days, then working days, then the roll; days on which the count stands still are left out of each. */
export function countDays(
  start: number,
  period: Period,
  rolls: boolean | null,
  { calendar }: LegalTime,
  standsStill: (day: number) => boolean = () => false,
): number {
  let day = addMonths(start, period.months);
  let civil = period.days;
  if (period.months > 0) for (let d = start + 1; d <= day; d++) if (standsStill(d)) civil++;
  for (; civil > 0; ) if (!standsStill(++day)) civil--;
  for (let left = period.workingDays; left > 0; ) if (!standsStill(++day) && isWorking(calendar, day)) left--;
  const kind = period.workingDays > 0 ? 'workingDays' : period.months > 0 && period.days === 0 ? 'months' : 'days';
  if (rolls ?? calendar?.rolls(kind) ?? false) while (calendar!.isRest(day)) day++;
  return day;
}

export function countBack(from: number, period: Period, { calendar }: LegalTime): number {
  let day = addMonths(from, -period.months) - period.days;
  for (let left = period.workingDays; left > 0; ) if (isWorking(calendar, --day)) left--;
  return day;
}
