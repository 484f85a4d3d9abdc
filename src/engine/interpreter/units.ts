import type { Length, Period, Unit } from '../../language/index.js';

/** Whether a length is counted in hours, as the checker has made sure that all its parts are. */
export function inHours(length: Length): boolean {
  switch (length.op) {
    case 'period':
      return length.period.minutes !== 0;
    case 'value':
    case 'attribute':
      return length.unit === 'minutes' || length.unit === 'hours';
    case 'if':
      return inHours(length.then);
    default:
      return inHours(length.of[0]!);
  }
}

/** Longer lengths than these (270 years, or as many in hours) are slips of the pen. */
const LONGEST = {
  minutes: 150_000_000,
  hours: 2_500_000,
  days: 100_000,
  'working-days': 100_000,
  months: 3_300,
} as const;

/** The greatest number that an attribute may hold to be a length. */
export function longestLength({ unit, times }: { readonly unit: Unit; readonly times: number }): number {
  return Math.floor(LONGEST[unit] / times);
}

export function periodOf(unit: Unit, n: number): Period {
  const period = { months: 0, days: 0, workingDays: 0, minutes: 0 };
  switch (unit) {
    case 'minutes':
      return { ...period, minutes: n };
    case 'hours':
      return { ...period, minutes: n * 60 };
    case 'working-days':
      return { ...period, workingDays: n };
    case 'months':
      return { ...period, months: n };
    default:
      return { ...period, days: n };
  }
}
