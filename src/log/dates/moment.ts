import { NO_OFFSET, Precision } from '../model.js';
import { daysFromCivil } from './civil.js';
import type { WrittenClock } from './clock-text.js';

/** A time as the model's `TimeColumn` has it. */
export interface Moment {
  readonly ms: number;
  readonly offset: number;
  readonly precision: Precision;
}

/** The year that two digits mean, among the hundred that begin with `from`. */
export function fullYear(digits: number, from: number): number {
  const century = from - (from % 100);
  return century + digits >= from ? century + digits : century + 100 + digits;
}

/** The day and the time of day of a date that was read. */
export function momentOf(year: number, month: number, day: number, clock: WrittenClock): Moment {
  const isDayOnly = clock.precision === Precision.DAY;
  const shift = isDayOnly || clock.offset === NO_OFFSET ? 0 : clock.offset * 60_000;
  return {
    ms: daysFromCivil(year, month, day) * 86_400_000 + clock.ms - shift,
    offset: clock.offset,
    precision: clock.precision,
  };
}
