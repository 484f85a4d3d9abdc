/**
 * Civil dates as day numbers: whole days since 1970-01-01 in the proleptic Gregorian calendar. A law counts civil days, so
 * nothing here knows of hours or zones; all arithmetic is on integers.
 */

/** 0001-01-01, the first day that can be written. */
export const MIN_DAY = -719162;
/** 9999-12-31, the last day that can be written. */
export const MAX_DAY = 2932896;

/** Stands for a day that a calendar does not know; greater than every day, so that it also fails every range check. */
export const UNKNOWN_DAY = 0x7fffffff;

export interface Ymd {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Days in 400 Gregorian years. */
const ERA = 146097;
/** From 0000-03-01 to 1970-01-01: years are counted from March, so that the leap day comes last. */
const EPOCH = 719468;

/** Day number of a date that exists; months 1 to 12. */
export function dayFromYmd(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const inEra = y - era * 400;
  const inYear = ((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0;
  return era * ERA + inEra * 365 + ((inEra / 4) | 0) - ((inEra / 100) | 0) + inYear + day - 1 - EPOCH;
}

/** @example ymdFromDay(15076) // { year: 2011, month: 4, day: 12 } */
export function ymdFromDay(dayNumber: number): Ymd {
  const shifted = dayNumber + EPOCH;
  const era = Math.floor(shifted / ERA);
  const inEra = shifted - era * ERA;
  const years = ((inEra - ((inEra / 1460) | 0) + ((inEra / 36524) | 0) - ((inEra / 146096) | 0)) / 365) | 0;
  const inYear = inEra - (365 * years + ((years / 4) | 0) - ((years / 100) | 0));
  const march = ((5 * inYear + 2) / 153) | 0;
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: era * 400 + years + (month <= 2 ? 1 : 0),
    month,
    day: inYear - (((153 * march + 2) / 5) | 0) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
}

/** Day number of `2011-04-12`; undefined for any other shape, and for a day that does not exist. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match === null ? undefined : dayIfReal(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Day number, or undefined where there is no such day in years 1 to 9999. */
export function dayIfReal(year: number, month: number, day: number): number | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayFromYmd(year, month, day);
}

/** `2011-04-12`; throws a RangeError outside years 1 to 9999. */
export function formatDay(dayNumber: number): string {
  if (!(dayNumber >= MIN_DAY && dayNumber <= MAX_DAY)) throw new RangeError(`no civil day: ${dayNumber}`);
  const { year, month, day } = ymdFromDay(dayNumber);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
}

const TWO_DIGITS = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

/** 1 = Monday to 7 = Sunday. */
export function weekday(dayNumber: number): number {
  const fromMonday = (dayNumber + 3) % 7;
  return fromMonday < 0 ? fromMonday + 8 : fromMonday + 1;
}

/** Months from January 1900 on that have their first day in a table, so that the usual years need no calendar arithmetic. */
const TABLE_YEAR = 1900;
const TABLE_MONTHS = 300 * 12;
const MONTH_STARTS = Int32Array.from({ length: TABLE_MONTHS + 1 }, (_, i) =>
  dayFromYmd(TABLE_YEAR + Math.floor(i / 12), (i % 12) + 1, 1),
);
const TABLE_FIRST = MONTH_STARTS[0]!;
const TABLE_END = MONTH_STARTS[TABLE_MONTHS]!;
const MONTHS_PER_DAY = 4800 / ERA;

/**
 * The same-numbered day `n` months later (earlier where negative), or that month's last day where there is none.
 * @example addMonths(parseDay('2011-01-31')!, 1) // 2011-02-28
 */
export function addMonths(dayNumber: number, n: number): number {
  if (dayNumber < TABLE_FIRST || dayNumber >= TABLE_END) return addMonthsAnywhere(dayNumber, n);
  const from = tableMonth(dayNumber);
  const to = from + n;
  if (to < 0 || to >= TABLE_MONTHS) return addMonthsAnywhere(dayNumber, n);
  const due = MONTH_STARTS[to]! + dayNumber - MONTH_STARTS[from]!;
  const next = MONTH_STARTS[to + 1]!;
  return due < next ? due : next - 1;
}

/** Index of the month of a day within the table. The mean length of a month, from 1900 on, may name the month before. */
function tableMonth(dayNumber: number): number {
  const guess = ((dayNumber - TABLE_FIRST) * MONTHS_PER_DAY) | 0;
  return MONTH_STARTS[guess + 1]! <= dayNumber ? guess + 1 : guess;
}

function addMonthsAnywhere(dayNumber: number, n: number): number {
  const { year, month, day } = ymdFromDay(dayNumber);
  return dayOfMonth(year * 12 + month - 1 + n, day);
}

/** Like {@link addMonths}, but the last day of a month leads to the last day of the other month (28 February to 31 March). */
export function addMonthsLastToLast(dayNumber: number, n: number): number {
  const { year, month, day } = ymdFromDay(dayNumber);
  return dayOfMonth(year * 12 + month - 1 + n, day === daysInMonth(year, month) ? 31 : day);
}

/** `months` counts from January of year 0. */
function dayOfMonth(months: number, day: number): number {
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const last = daysInMonth(year, month);
  return dayFromYmd(year, month, day < last ? day : last);
}
