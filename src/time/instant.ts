/** Times as logs write them: ISO 8601 dates and date-times, with whatever precision and offset they have. */
import { dayFromYmd, dayIfReal } from './civil.js';

/** `none`: coarser than a day, which counts as no time. */
export type Precision = 'none' | 'day' | 'minute' | 'instant';

export interface ParsedTime {
  readonly precision: Precision;
  /**
   * Milliseconds since 1970-01-01T00:00Z; where the text has no offset, those of the wall clock read as if it were UTC (see
   * `Zone.instantOf`). Finer digits are cut off. NaN where the precision is `none`.
   */
  readonly ms: number;
  /** Minutes east of UTC, null where the text does not say. */
  readonly offsetMinutes: number | null;
}

const DATE = String.raw`(\d{4})-(\d\d)-(\d\d)`;
const CLOCK = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?`;
const OFFSET = String.raw`(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)`;
const TIME = new RegExp(`^${DATE}(?:[Tt ]${CLOCK} ?${OFFSET}?)?$`);
const COARSE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Undefined for anything that is no such time, or that does not exist (30 February, 25:00). `24:00` is the end of its day;
 * second 60 of a leap second is the next minute's first.
 * @example parseInstant('2011-04-12 10:30+02') // { precision: 'minute', ms: ..., offsetMinutes: 120 }
 */
export function parseInstant(text: string): ParsedTime | undefined {
  const match = TIME.exec(text);
  if (match === null) return COARSE.test(text) ? { precision: 'none', ms: Number.NaN, offsetMinutes: null } : undefined;
  const [, year, month, day, hour, minute, second, fraction] = match;
  const dayNumber = dayIfReal(Number(year), Number(month), Number(day));
  if (dayNumber === undefined) return undefined;
  if (hour === undefined) return { precision: 'day', ms: dayNumber * DAY, offsetMinutes: null };
  const clock = clockMs(Number(hour), Number(minute), Number(second ?? 0), fraction ?? '');
  const offsetMinutes = offsetOf(match[8], match[9], match[10], match[11]);
  if (clock === undefined || offsetMinutes === undefined) return undefined;
  const ms = dayNumber * DAY + clock - (offsetMinutes ?? 0) * MINUTE;
  return { precision: second === undefined ? 'minute' : 'instant', ms, offsetMinutes };
}

function clockMs(hour: number, minute: number, second: number, fraction: string): number | undefined {
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (minute > 59 || second > 60 || hour > 24) return undefined;
  if (hour === 24 && minute + second + Number(fraction || 0) > 0) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** Null: not said. Undefined: no such offset. */
function offsetOf(
  z: string | undefined,
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
) {
  if (z !== undefined) return 0;
  if (sign === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  if (Number(minutes ?? 0) > 59 || total > 18 * 60) return undefined;
  return sign === '-' ? 0 - total : total;
}

/** The wall clock's milliseconds as if it were UTC; for tests and readers. */
export function wallMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return dayFromYmd(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
}
