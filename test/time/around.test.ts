import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  backDay,
  dueDay,
  dueInstant,
  formatDay,
  hoursLate,
  inWindow,
  loadCalendar,
  nthCountingDay,
  type PeriodParts,
  parseDay,
  periodOf,
  UNKNOWN_DAY,
  windowStart,
  zone,
} from '../../src/time/index.js';

const day = (text: string) => parseDay(text)!;
const cn = await loadCalendar(new URL('../../laws/cn/', import.meta.url));
const eu = await loadCalendar(new URL('../../laws/eu/', import.meta.url));
const anyDay = fc.integer({ min: day('2004-06-01'), max: day('2026-06-01') });

const periods: fc.Arbitrary<PeriodParts> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 30 }) }),
);

describe('counting backwards', () => {
  const back = (from: string, parts: PeriodParts, roll: 'none' | 'earlier' | 'later' = 'none') => {
    const found = backDay(day(from), periodOf(parts), cn, roll);
    return found === UNKNOWN_DAY ? 'unknown' : formatDay(found);
  };

  it('takes days, months and working days off, and does not roll unless told', () => {
    expect(back('2026-03-10', { days: 3 })).toBe('2026-03-07');
    expect(back('2026-03-10', { days: 3 }, 'earlier')).toBe('2026-03-06');
    expect(back('2026-03-10', { days: 3 }, 'later')).toBe('2026-03-09');
    expect(back('2026-03-31', { months: 1 })).toBe('2026-02-28');
    expect(back('2026-02-24', { workingDays: 1 })).toBe('2026-02-14');
    expect(back('2026-02-24', { workingDays: 2 })).toBe('2026-02-13');
    expect(back('2004-01-03', { workingDays: 1 })).toBe('2004-01-02');
    expect(back('2004-01-03', { workingDays: 2 })).toBe('unknown');
    expect(back('2004-01-01', { days: 0 }, 'earlier')).toBe('unknown');
  });

  it('undoes counting forwards in working days, for working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 100 }), (start, n) => {
        const due = nthCountingDay(start, n, 'working-days', cn);
        fc.pre(due !== UNKNOWN_DAY && cn.isWorking(start) === true);
        expect(backDay(due, periodOf({ workingDays: n }), cn)).toBe(start);
      }),
    );
  });

  it('does not count back over years that are unknown', () => {
    expect(backDay(day('2017-01-04'), periodOf({ workingDays: 2 }), eu)).toBe(UNKNOWN_DAY);
    expect(backDay(day('2017-01-05'), periodOf({ workingDays: 2 }), eu)).toBe(day('2017-01-03'));
  });
});

describe('the n-th counting day', () => {
  it('is never rolled', () => {
    expect(nthCountingDay(day('2026-02-27'), 1, 'days', null)).toBe(day('2026-02-28'));
    expect(nthCountingDay(day('2026-02-28'), 1, 'working-days', cn)).toBe(day('2026-03-02'));
    expect(nthCountingDay(day('2014-12-22'), 1, 'working-days', eu)).toBe(day('2014-12-23'));
    expect(nthCountingDay(day('2014-12-22'), 2, 'working-days', eu)).toBe(UNKNOWN_DAY);
    expect(nthCountingDay(day('2015-06-01'), 1, 'working-days', eu)).toBe(UNKNOWN_DAY);
  });
});

describe('windows', () => {
  it('hold exactly the days whose unrolled period reaches the end', () => {
    fc.assert(
      fc.property(anyDay, periods, (end, parts) => {
        const period = periodOf(parts);
        const first = windowStart(end, period, cn);
        for (let d = first - 5; d <= end + 1; d++) {
          const holds = d <= end && dueDay(d, period, cn, { rolls: false }) >= end;
          expect(inWindow(d, end, period, cn)).toBe(holds);
          expect(d >= first && d <= end).toBe(holds);
        }
      }),
    );
  });

  it('are unknown where the calendar is', () => {
    const period = periodOf({ workingDays: 5 });
    expect(windowStart(day('2027-02-01'), period, cn)).toBe(UNKNOWN_DAY);
    expect(inWindow(day('2026-12-30'), day('2027-02-01'), period, cn)).toBeUndefined();
    expect(inWindow(day('2027-02-01'), day('2027-02-01'), period, cn)).toBe(true);
  });
});

describe('hour periods', () => {
  const at = (text: string) => Date.parse(text);
  const shanghai = zone('Asia/Shanghai')!;

  it('run from the instant, or from the next full hour of the local clock', () => {
    const day24 = periodOf({ hours: 24 });
    expect(dueInstant(at('2026-01-01T10:30Z'), day24)).toBe(at('2026-01-02T10:30Z'));
    expect(dueInstant(at('2026-01-01T10:30Z'), day24, { from: 'next-hour', zone: shanghai })).toBe(
      at('2026-01-02T11:00Z'),
    );
    expect(dueInstant(at('2026-01-01T10:00Z'), day24, { from: 'next-hour', zone: shanghai })).toBe(
      at('2026-01-02T11:00Z'),
    );
    const kolkata = zone('Asia/Kolkata')!;
    expect(dueInstant(at('2026-01-01T10:10Z'), periodOf({ minutes: 90 }), { from: 'next-hour', zone: kolkata })).toBe(
      at('2026-01-01T12:00Z'),
    );
  });

  // Weeks in which a clock was put on or back, and a zone that is half an hour off.
  it.each([
    ['Asia/Shanghai', '2026-03-01T00:00'],
    ['Asia/Kolkata', '2026-03-01T00:00'],
    ['Europe/Rome', '2026-03-25T00:00'],
    ['Europe/Rome', '2026-10-21T00:00'],
    ['Australia/Lord_Howe', '2026-04-01T00:00'],
  ])('run from each minute of a week as the civil clock has it: %s from %s', (name, from) => {
    const start = Temporal.PlainDateTime.from(from).toZonedDateTime(name);
    const local = zone(name)!;
    const wrong: string[] = [];
    for (let n = 0; n < 7 * 24 * 60; n++) {
      const begun = start.add({ minutes: n });
      const left = 60 - begun.minute;
      for (const hours of [1, 24, 48, 72]) {
        const plain = dueInstant(begun.epochMilliseconds, periodOf({ hours }));
        const next = dueInstant(begun.epochMilliseconds, periodOf({ hours }), { from: 'next-hour', zone: local });
        if (plain !== begun.add({ hours }).epochMilliseconds) wrong.push(`${begun} ${hours}`);
        if (next !== begun.add({ hours, minutes: left }).epochMilliseconds) wrong.push(`${begun} ${hours} next hour`);
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('are late by whole hours, rounded up', () => {
    expect(hoursLate(at('2026-01-01T10:00Z'), at('2026-01-01T10:00Z'))).toBe(0);
    expect(hoursLate(at('2026-01-01T10:00Z'), at('2026-01-01T10:00:01Z'))).toBe(1);
    expect(hoursLate(at('2026-01-01T10:00Z'), at('2026-01-01T12:00Z'))).toBe(2);
  });

  it('are not day periods', () => {
    expect(() => dueInstant(0, periodOf({ days: 1 }))).toThrow(RangeError);
    expect(() => backDay(0, periodOf({ hours: 1 }), null)).toThrow(RangeError);
  });
});
