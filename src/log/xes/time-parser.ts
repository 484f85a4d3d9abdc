import { NO_OFFSET, Precision } from '../model.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_OF_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MAX_OFFSET = 18 * 60;

/** Days from 1970-01-01 to a civil date; NaN if there is no such date. */
function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return Number.NaN;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > DAYS_OF_MONTH[month]! + (leap && month === 2 ? 1 : 0)) return Number.NaN;
  const y = year - 1;
  const before = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return before + DAYS_BEFORE_MONTH[month]! + (leap && month > 2 ? 1 : 0) + day - 1 - 719162;
}

/** Two digits at `i` as a number, or a negative number. */
function twoDigits(b: Uint8Array, i: number): number {
  const tens = b[i]! - 48;
  const ones = b[i + 1]! - 48;
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : -1;
}

/**
 * Reads ISO 8601 times from bytes: `2011-10-11`, `2011-10-11T13:42`, `2011-10-11T13:42:22.688+02:00`, with `T`, `t` or a
 * space, `.` or `,` before the fraction, and `Z`, `+02:00`, `+0200`, `+02` or no offset. Of a fraction the milliseconds
 * count; what is finer is cut off. 24:00 is the next midnight and second 60 the next minute.
 */
export class TimeParser {
  /** The result, as a TimeColumn has it. */
  ms = 0;
  offset = NO_OFFSET;
  precision: number = Precision.NONE;
  private known0 = 0;
  private known4 = 0;
  private known6 = 0;
  private knownDay = Number.NaN;

  /**
   * Reads a time at `start` and says where it ends, or -1 if there is none. At least 48 bytes must be there to read
   * from `start` on, whatever they are.
   */
  parse(b: Uint8Array, view: DataView, start: number): number {
    const w0 = view.getInt32(start, true);
    const w4 = view.getInt32(start + 4, true);
    const w6 = view.getInt32(start + 6, true);
    if (w0 !== this.known0 || w4 !== this.known4 || w6 !== this.known6 || Number.isNaN(this.knownDay)) {
      if (!this.parseDay(b, start)) return -1;
      this.known0 = w0;
      this.known4 = w4;
      this.known6 = w6;
    }
    let i = start + 10;
    const separator = b[i]!;
    if (separator === 0x54 || separator === 0x74 || separator === 0x20) return this.parseClock(b, i + 1);
    this.precision = Precision.DAY;
    i = this.parseOffset(b, i);
    this.ms = this.knownDay;
    return i;
  }

  private parseDay(b: Uint8Array, i: number): boolean {
    const century = twoDigits(b, i);
    const year = twoDigits(b, i + 2);
    if (century < 0 || year < 0 || b[i + 4] !== 0x2d || b[i + 7] !== 0x2d) return false;
    const day = dayNumber(century * 100 + year, twoDigits(b, i + 5), twoDigits(b, i + 8));
    if (Number.isNaN(day) || century + year === 0) return false;
    this.knownDay = day * DAY_MS;
    return true;
  }

  private parseClock(b: Uint8Array, start: number): number {
    const hour = twoDigits(b, start);
    const minute = twoDigits(b, start + 3);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || b[start + 2] !== 0x3a) return -1;
    let ms = hour * 3_600_000 + minute * MINUTE_MS;
    let i = start + 5;
    this.precision = Precision.MINUTE;
    if (b[i] === 0x3a) {
      const second = twoDigits(b, i + 1);
      if (second < 0 || second > 60) return -1;
      ms += second * 1000;
      i += 3;
      this.precision = Precision.INSTANT;
      if (b[i] === 0x2e || b[i] === 0x2c) {
        const from = ++i;
        let unit = 100;
        for (let digit = b[i]! - 48; digit >>> 0 < 10 && i - from < 20; digit = b[++i]! - 48) {
          ms += digit * unit;
          unit = unit === 100 ? 10 : unit === 10 ? 1 : 0;
        }
        if (i === from) return -1;
      }
    }
    if (ms > DAY_MS) return -1;
    i = this.parseOffset(b, i);
    this.ms = this.knownDay + ms - (this.offset === NO_OFFSET ? 0 : this.offset * MINUTE_MS);
    return i;
  }

  private parseOffset(b: Uint8Array, i: number): number {
    const sign = b[i]!;
    this.offset = NO_OFFSET;
    if (sign === 0x5a || sign === 0x7a) {
      this.offset = 0;
      return i + 1;
    }
    if (sign !== 0x2b && sign !== 0x2d) return i;
    const hours = twoDigits(b, i + 1);
    if (hours < 0) return -1;
    let end = i + 3;
    let minutes = twoDigits(b, b[end] === 0x3a ? end + 1 : end);
    if (minutes >= 0) end += b[end] === 0x3a ? 3 : 2;
    else minutes = 0;
    const offset = hours * 60 + minutes;
    if (minutes > 59 || offset > MAX_OFFSET) return -1;
    this.offset = sign === 0x2d ? -offset : offset;
    return end;
  }
}
