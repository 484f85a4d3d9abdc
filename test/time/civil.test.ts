import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayFromYmd,
  daysInMonth,
  formatDay,
  MAX_DAY,
  MIN_DAY,
  parseDay,
  weekday,
  ymdFromDay,
} from '../../src/time/index.js';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Written out, to share nothing with the code under test. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

describe('civil dates', () => {
  it('number every day of the years 1 to 9999 in order, and back', () => {
    let expected = MIN_DAY;
    let wrong = 0;
    for (let year = 1; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        const length = LENGTHS[month - 1]! + (month === 2 && leap(year) ? 1 : 0);
        if (daysInMonth(year, month) !== length) wrong++;
        for (let day = 1; day <= length; day++, expected++) {
          const back = ymdFromDay(expected);
          if (dayFromYmd(year, month, day) !== expected) wrong++;
          if (back.year !== year || back.month !== month || back.day !== day) wrong++;
        }
      }
    }
    expect(wrong).toBe(0);
    expect(expected - 1).toBe(MAX_DAY);
    expect(dayFromYmd(1970, 1, 1)).toBe(0);
  });

  it('agree with Temporal on numbers, weekdays, months and writing', () => {
    const anyDay = fc.integer({ min: MIN_DAY + 20_000, max: MAX_DAY - 20_000 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const date = EPOCH.add({ days: day });
        expect(formatDay(day)).toBe(date.toString());
        expect(parseDay(date.toString())).toBe(day);
        expect(weekday(day)).toBe(date.dayOfWeek);
        expect(formatDay(addMonths(day, months))).toBe(date.add({ months }).toString());
      }),
      { numRuns: 3000 },
    );
  });

  it('add months alike in the years of the table and around them', () => {
    const wrong: number[] = [];
    for (let day = dayFromYmd(1895, 1, 1); day < dayFromYmd(2205, 1, 1); day++) {
      const { year, month, day: number } = ymdFromDay(day);
      for (const n of [-13, -1, 0, 1, 13]) {
        const months = year * 12 + month - 1 + n;
        const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
        if (addMonths(day, n) !== dayFromYmd(y, m, Math.min(number, daysInMonth(y, m)))) wrong.push(day);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are read only in their one shape, and only if they exist', () => {
    expect(parseDay('2011-04-12')).toBe(15076);
    for (const text of [
      '2011-4-12',
      '2011-02-29',
      '2011-13-01',
      '2011-00-01',
      '2011-04-31',
      '0000-01-01',
      '+2011-04-12',
      ' 2011-04-12',
      '',
    ]) {
      expect(parseDay(text)).toBeUndefined();
    }
    expect(() => formatDay(MAX_DAY + 1)).toThrow(RangeError);
    expect(() => formatDay(Number.NaN)).toThrow(RangeError);
  });
});
