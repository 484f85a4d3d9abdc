import { daysFromCivil } from '../dates/index.js';
import { NO_OFFSET, Precision } from '../model.js';
import type { DateOrder } from './table.js';

const DAY_MS = 86_400_000;

/**
 * Reads a written time from bytes, and remembers the last date and offset, since neighbours mostly share them.
 *
 * Understood: a date, year first (`2011-10-11`, `2011/10/1`, `2011.10.11`, `2011年10月11日`) or in the order given; then perhaps
 * `T` or spaces and `HH:MM`, `:SS`, a fraction; then perhaps `Z`, `UTC`, `+01:00`, `+0100` or `+01`.
 * A date alone is a whole day, a time without seconds a minute.
 */
export class TimeReader {
  /** Milliseconds, as in the model's `TimeColumn`. */
  value = 0;
  offset = NO_OFFSET;
  precision: Precision = Precision.INSTANT;
  /** Whether digits beyond the millisecond were cut off that were not zero. */
  cut = false;
  private pos = 0;
  private days = 0;
  private lastMonth = -1;
  /** Days of the first of that month. */
  private lastFirst = 0;

  constructor(private readonly order: DateOrder = 'ymd') {}

  /** Whether the bytes from `s` to `e` are a time; the fields tell which. */
  read(b: Uint8Array, s: number, e: number): boolean {
    if (e - s < 8 || e - s > 48 || !isDigit(b[s]!)) return false;
    if (e - s === 10 && b[s + 4] === MINUS && b[s + 7] === MINUS) return this.readDay(b, s);
    if (this.readUsual(b, s, e)) return true;
    this.pos = s;
    this.cut = false;
    if (!this.readDate(b, e)) return false;
    this.offset = NO_OFFSET;
    this.precision = Precision.DAY;
    this.value = this.days * DAY_MS;
    if (this.pos === e) return true;
    const c = b[this.pos]!;
    if (c === T || c === T_SMALL || c === SPACE) {
      if (!this.readClock(b, e)) return false;
    }
    return this.readOffset(b, e);
  }

  /**
   * Reads the usual form, `2011-10-11 13:42:22.688+02:00` with or without fraction and offset, with places that are known
   * beforehand. Says false of all others, which may be times nevertheless.
   */
  private readUsual(b: Uint8Array, s: number, e: number): boolean {
    if (e - s < 19 || b[s + 4] !== MINUS || b[s + 7] !== MINUS || b[s + 13] !== COLON || b[s + 16] !== COLON)
      return false;
    if (b[s + 10] !== T && b[s + 10] !== SPACE) return false;
    const hour = twoDigits(b, s + 11);
    const minute = twoDigits(b, s + 14);
    const second = twoDigits(b, s + 17);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
    let p = s + 19;
    let fraction = 0;
    let cut = false;
    if (p < e && b[p] === DOT) {
      const from = ++p;
      for (let unit = 100, digit = digitAt(b, p, e); digit >= 0; digit = digitAt(b, ++p, e)) {
        fraction += digit * unit;
        if (unit === 0 && digit !== 0) cut = true;
        unit = unit === 100 ? 10 : unit === 10 ? 1 : 0;
      }
      if (p === from) return false;
    }
    let offset: number = NO_OFFSET;
    if (p < e) {
      const sign = b[p]!;
      if (e - p !== 6 || b[p + 3] !== COLON || (sign !== PLUS && sign !== MINUS)) return false;
      const hours = twoDigits(b, p + 1);
      const minutes = twoDigits(b, p + 4);
      if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return false;
      offset = sign === PLUS ? hours * 60 + minutes : -(hours * 60 + minutes);
    }
    if (!this.readIsoDate(b, s)) return false;
    const minutes = hour * 60 + minute - (offset === NO_OFFSET ? 0 : offset);
    this.value = this.days * DAY_MS + minutes * 60_000 + second * 1000 + fraction;
    this.offset = offset;
    this.precision = Precision.INSTANT;
    this.cut = cut;
    return true;
  }

  /** Reads `2011-10-11` alone. */
  private readDay(b: Uint8Array, s: number): boolean {
    if (!this.readIsoDate(b, s)) return false;
    this.value = this.days * DAY_MS;
    this.offset = NO_OFFSET;
    this.precision = Precision.DAY;
    this.cut = false;
    return true;
  }

  private readDate(b: Uint8Array, e: number): boolean {
    const s = this.pos;
    if (e - s >= 10 && b[s + 4] === MINUS && b[s + 7] === MINUS) return this.readIsoDate(b, s);
    const first = this.number(b, e, 4);
    const width = this.pos - s;
    const yearFirst = width === 4;
    if (!yearFirst && (this.order === 'ymd' || width > 2)) return false;
    if (!this.separator(b, yearFirst ? YEAR_SIGN : -1)) return false;
    const second = this.number(b, e, 2);
    if (second < 0 || !this.separator(b, yearFirst ? MONTH_SIGN : -1)) return false;
    const at = this.pos;
    const third = this.number(b, e, yearFirst ? 2 : 4);
    if (third < 0 || (!yearFirst && this.pos - at !== 4)) return false;
    if (yearFirst && this.sign(b, DAY_SIGN)) this.pos += 3;
    if (yearFirst) return this.setDate(first, second, third);
    return this.order === 'dmy' ? this.setDate(third, second, first) : this.setDate(third, first, second);
  }

  /** The usual shape, `2011-10-11`. */
  private readIsoDate(b: Uint8Array, s: number): boolean {
    const y1 = b[s]! - ZERO;
    const y2 = b[s + 1]! - ZERO;
    const y3 = b[s + 2]! - ZERO;
    const y4 = b[s + 3]! - ZERO;
    const m1 = b[s + 5]! - ZERO;
    const m2 = b[s + 6]! - ZERO;
    const d1 = b[s + 8]! - ZERO;
    const d2 = b[s + 9]! - ZERO;
    if (
      y1 >>> 0 > 9 ||
      y2 >>> 0 > 9 ||
      y3 >>> 0 > 9 ||
      y4 >>> 0 > 9 ||
      m1 >>> 0 > 9 ||
      m2 >>> 0 > 9 ||
      d1 >>> 0 > 9 ||
      d2 >>> 0 > 9
    )
      return false;
    this.pos = s + 10;
    return this.setDate(y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
  }

  private setDate(year: number, month: number, day: number): boolean {
    const packed = year * 16 + month;
    if (packed !== this.lastMonth) {
      if (month < 1 || month > 12) return false;
      this.lastMonth = packed;
      this.lastFirst = daysFromCivil(year, month, 1);
    }
    if (day < 1 || (day > 28 && day > daysInMonth(year, month))) return false;
    this.days = this.lastFirst + day - 1;
    return true;
  }

  private readClock(b: Uint8Array, e: number): boolean {
    this.pos++;
    while (this.pos < e && b[this.pos] === SPACE) this.pos++;
    const hour = this.number(b, e, 2);
    if (hour < 0 || hour > 23 || b[this.pos] !== COLON) return false;
    this.pos++;
    const minute = this.twoDigits(b, e);
    if (minute < 0 || minute > 59) return false;
    let ms = (hour * 60 + minute) * 60_000;
    this.precision = Precision.MINUTE;
    if (this.pos < e && b[this.pos] === COLON) {
      this.pos++;
      const second = this.twoDigits(b, e);
      if (second < 0 || second > 59) return false;
      ms += second * 1000;
      this.precision = Precision.INSTANT;
      if (this.pos < e && (b[this.pos] === DOT || b[this.pos] === COMMA)) {
        const fraction = this.readFraction(b, e);
        if (fraction < 0) return false;
        ms += fraction;
      }
    }
    this.value += ms;
    return true;
  }

  private readFraction(b: Uint8Array, e: number): number {
    const s = ++this.pos;
    let ms = 0;
    while (this.pos < e && isDigit(b[this.pos]!)) {
      const digit = b[this.pos]! - ZERO;
      const place = this.pos - s;
      if (place === 0) ms += digit * 100;
      else if (place === 1) ms += digit * 10;
      else if (place === 2) ms += digit;
      else if (digit !== 0) this.cut = true;
      this.pos++;
    }
    return this.pos === s ? -1 : ms;
  }

  private readOffset(b: Uint8Array, e: number): boolean {
    while (this.pos < e && b[this.pos] === SPACE) this.pos++;
    if (this.pos === e) return b[e - 1] !== SPACE;
    const c = b[this.pos]!;
    if (c === Z || c === Z_SMALL) {
      this.offset = 0;
      return this.pos + 1 === e;
    }
    if (c === U && e - this.pos === 3 && b[this.pos + 1] === T && b[this.pos + 2] === C) {
      this.offset = 0;
      return true;
    }
    if (c !== PLUS && c !== MINUS) return false;
    this.pos++;
    const hours = this.twoDigits(b, e);
    let minutes = 0;
    if (this.pos < e) {
      if (b[this.pos] === COLON) this.pos++;
      minutes = this.twoDigits(b, e);
    }
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || this.pos !== e) return false;
    this.offset = c === PLUS ? hours * 60 + minutes : -(hours * 60 + minutes);
    if (this.precision !== Precision.DAY) this.value -= this.offset * 60_000;
    return true;
  }

  private number(b: Uint8Array, e: number, most: number): number {
    const s = this.pos;
    let n = 0;
    while (this.pos < e && this.pos - s < most && isDigit(b[this.pos]!)) n = n * 10 + b[this.pos++]! - ZERO;
    return this.pos === s ? -1 : n;
  }

  private twoDigits(b: Uint8Array, e: number): number {
    const p = this.pos;
    if (p + 2 > e || !isDigit(b[p]!) || !isDigit(b[p + 1]!)) return -1;
    this.pos = p + 2;
    return (b[p]! - ZERO) * 10 + b[p + 1]! - ZERO;
  }

  private separator(b: Uint8Array, sign: number): boolean {
    const c = b[this.pos];
    if (c === MINUS || c === SLASH || c === DOT) {
      this.pos++;
      return true;
    }
    if (sign < 0 || !this.sign(b, sign)) return false;
    this.pos += 3;
    return true;
  }

  private sign(b: Uint8Array, sign: number): boolean {
    const p = this.pos;
    return b[p] === sign >> 16 && b[p + 1] === ((sign >> 8) & 255) && b[p + 2] === (sign & 255);
  }
}

/** A time as text that {@link TimeReader} reads back to the same value, offset and precision. */
export function formatTime(value: number, offset: number, precision: Precision): string {
  const zoned = offset !== NO_OFFSET;
  const day = precision === Precision.DAY;
  const local = new Date(zoned && !day ? value + offset * 60_000 : value);
  const iso = local.toISOString();
  const clock = iso.indexOf('T');
  const end = day ? clock : precision === Precision.MINUTE ? clock + 6 : clock + (iso.endsWith('.000Z') ? 9 : 13);
  return iso.slice(0, end) + (zoned ? formatOffset(offset) : '');
}

export function formatOffset(offset: number): string {
  const m = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Two digits at `i` as a number, or a negative number. */
function twoDigits(b: Uint8Array, i: number): number {
  const tens = b[i]! - ZERO;
  const ones = b[i + 1]! - ZERO;
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : -1;
}

function digitAt(b: Uint8Array, i: number, e: number): number {
  return i < e && isDigit(b[i]!) ? b[i]! - ZERO : -1;
}

function isDigit(c: number): boolean {
  return c >= ZERO && c <= 57;
}

const ZERO = 48;
const SPACE = 32;
const COLON = 58;
const DOT = 46;
const COMMA = 44;
const PLUS = 43;
const MINUS = 45;
const SLASH = 47;
const T = 84;
const T_SMALL = 116;
const Z = 90;
const Z_SMALL = 122;
const U = 85;
const C = 67;
/** 年, 月 and 日 in UTF-8. */
const YEAR_SIGN = 0xe5b9b4;
const MONTH_SIGN = 0xe69c88;
const DAY_SIGN = 0xe697a5;
