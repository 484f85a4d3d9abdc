import type { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  backDay,
  type Calendar,
  type CountingOptions,
  dueDay,
  duePlan,
  dueRange,
  dueTable,
  formatDay,
  loadCalendar,
  type PeriodParts,
  parseDay,
  periodOf,
  UNKNOWN_DAY,
} from '../../src/time/index.js';
import {
  days,
  IDS,
  type Id,
  indexOf,
  nthAfter,
  nthBefore,
  rollBack,
  rollOn,
  type Table,
  tableOf,
} from './independent.js';

const day = (text: string) => parseDay(text)!;
const laws = (id: string) => loadCalendar(new URL(`../../laws/${id}/`, import.meta.url));
const calendars = Object.fromEntries(await Promise.all(IDS.map(async (id) => [id, await laws(id)]))) as Record<
  Id,
  Calendar
>;
const tables = Object.fromEntries(IDS.map((id) => [id, tableOf(id)])) as Record<Id, Table>;

const PERIODS: readonly PeriodParts[] = [
  { days: 1 },
  { days: 5 },
  { days: 60 },
  { weeks: 2 },
  { halfMonths: 1 },
  { months: 1 },
  { months: 6 },
  { years: 1 },
  { months: 1, days: 3 },
  { workingDays: 1 },
  { workingDays: 5 },
  { workingDays: 30 },
  { months: 1, workingDays: 3 },
  { days: 10, workingDays: 2 },
];

const FIRST = indexOf('1990-01-01');
const LAST = indexOf('2040-12-31');

/** The civil part of the length, by the other library: index in `days` for each start day. */
function civilParts(parts: PeriodParts): Int32Array {
  const ends = new Int32Array(LAST + 1);
  const months = (parts.years ?? 0) * 12 + (parts.months ?? 0);
  const extra = (parts.days ?? 0) + 7 * (parts.weeks ?? 0) + 15 * (parts.halfMonths ?? 0);
  for (let i = FIRST; i <= LAST; i++) {
    const afterMonths = months === 0 ? i : indexOf(days[i]!.date.add({ months }).toString());
    ends[i] = extra === 0 ? afterMonths : indexOf(days[afterMonths]!.date.add({ days: extra }).toString());
  }
  return ends;
}

function expected(civil: number, parts: PeriodParts, table: Table, rolls: boolean): number {
  const unrolled = parts.workingDays === undefined ? civil : nthAfter(table.working, civil, parts.workingDays);
  const end = unrolled === undefined || !rolls ? unrolled : rollOn(table.rest, unrolled);
  return end === undefined ? UNKNOWN_DAY : days[end]!.number;
}

describe('due days of every start day from 1990 to 2040', () => {
  it.each(PERIODS)('%j in every calendar, rolled and not', (parts) => {
    const civil = civilParts(parts);
    const period = periodOf(parts);
    const wrong: string[] = [];
    let known = 0;
    for (const id of IDS) {
      for (const rolls of [true, false]) {
        const { due } = duePlan(period, calendars[id], { rolls, minWorkingDays: 0 });
        for (let i = FIRST; i <= LAST; i++) {
          const want = expected(civil[i]!, parts, tables[id], rolls);
          if (want !== UNKNOWN_DAY) known++;
          if (due(days[i]!.number) !== want) wrong.push(`${id} ${rolls} ${days[i]!.text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(known).toBeGreaterThan(50_000);
  });

  it('holds at least two working days where the calendar says so (EU)', () => {
    const wrong: string[] = [];
    for (const n of [2, 3, 5, 12]) {
      const { due } = duePlan(periodOf({ days: n }), calendars.eu);
      for (let i = FIRST; i <= LAST; i++) {
        const second = nthAfter(tables.eu.working, i, 2);
        const end = second === undefined ? undefined : rollOn(tables.eu.rest, Math.max(second, i + n));
        const want = end === undefined ? UNKNOWN_DAY : days[end]!.number;
        if (due(days[i]!.number) !== want) wrong.push(`${n} ${days[i]!.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('days counted back from every day from 1990 to 2040', () => {
  const PERIODS_BACK: readonly PeriodParts[] = [{ days: 3 }, { months: 1 }, { years: 1, days: 2 }, { workingDays: 5 }];

  it.each(PERIODS_BACK)('%j in every calendar, not rolled, rolled to the earlier and to the later day', (parts) => {
    const period = periodOf(parts);
    const civil = days.map(({ date }, i) => {
      if (i < FIRST || i > LAST) return i;
      const months = (parts.years ?? 0) * 12 + (parts.months ?? 0);
      return indexOf(
        date
          .subtract({ months })
          .subtract({ days: parts.days ?? 0 })
          .toString(),
      );
    });
    const wrong: string[] = [];
    let known = 0;
    for (const id of IDS) {
      const { working, rest } = tables[id];
      for (const roll of ['none', 'earlier', 'later'] as const) {
        for (let i = FIRST; i <= LAST; i++) {
          const plain = parts.workingDays === undefined ? civil[i] : nthBefore(working, i, parts.workingDays);
          const end =
            plain === undefined || roll === 'none' ? plain : (roll === 'later' ? rollOn : rollBack)(rest, plain);
          const want = end === undefined ? UNKNOWN_DAY : days[end]!.number;
          if (want !== UNKNOWN_DAY) known++;
          if (backDay(days[i]!.number, period, calendars[id], roll) !== want)
            wrong.push(`${id} ${roll} ${days[i]!.text}`);
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(known).toBeGreaterThan(50_000);
  });
});

describe('months that end on the last day where they began on one, and start days that count, for every day', () => {
  const last = (date: Temporal.PlainDate) => date.day === date.daysInMonth;

  it.each([1, 2, 6, 13])('%j months', (n) => {
    const period = periodOf({ months: n });
    const wrong: string[] = [];
    for (let i = FIRST; i <= LAST; i++) {
      const { date, number, text } = days[i]!;
      const end = date.add({ months: n });
      const lastToLast = last(date) ? end.with({ day: end.daysInMonth }) : end;
      // Counted from the day itself, n months end on the day before the same-numbered one, or with a month that is too short.
      const counted = end.day < date.day ? end : end.subtract({ days: 1 });
      const is = (want: Temporal.PlainDate, options: CountingOptions) => {
        if (dueDay(number, period, null, options) !== days[indexOf(want.toString())]!.number)
          wrong.push(`${JSON.stringify(options)} ${text}`);
      };
      is(lastToLast, { monthEnds: 'last-to-last' });
      is(counted, { startCounts: true });
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

describe('hand cases', () => {
  const due = (id: Id | null, from: string, parts: PeriodParts, options = {}) => {
    const found = dueDay(day(from), periodOf(parts), id === null ? null : calendars[id], options);
    return found === UNKNOWN_DAY ? 'unknown' : formatDay(found);
  };

  it('ends a month period on the last day where the month is too short', () => {
    expect(due(null, '2011-01-31', { months: 1 })).toBe('2011-02-28');
    expect(due(null, '2012-01-31', { months: 1 })).toBe('2012-02-29');
    expect(due(null, '2012-02-29', { years: 1 })).toBe('2013-02-28');
    expect(due(null, '2000-02-29', { years: 4 })).toBe('2004-02-29');
    expect(due(null, '2012-02-29', { months: 1 })).toBe('2012-03-29');
  });

  it('does not count the start day and counts the last', () => {
    expect(due(null, '2011-01-11', { days: 90 })).toBe('2011-04-11');
    expect(due(null, '2011-01-11', {})).toBe('2011-01-11');
  });

  it('knows the days that Italian law made and unmade holidays', () => {
    const it = calendars.it;
    expect(it.isWorking(day('1999-06-02'))).toBe(true);
    expect(it.isWorking(day('2001-06-02'))).toBe(false);
    expect(it.isWorking(day('2025-10-04'))).toBe(true);
    expect(it.isWorking(day('2027-10-04'))).toBe(false);
    expect(it.isWorking(day('2011-03-17'))).toBe(false);
    expect(it.isWorking(day('2012-03-17'))).toBe(true);
    expect(it.isWorking(day('2024-04-01'))).toBe(false);
  });

  it('rolls over an Italian Saturday since March 2006, unless a rule says that it is not passed over', () => {
    expect(due('it', '2006-02-20', { days: 5 })).toBe('2006-02-25');
    expect(due('it', '2006-03-06', { days: 5 })).toBe('2006-03-13');
    expect(due('it', '2006-03-06', { days: 5 }, { passesRestDays: false })).toBe('2006-03-11');
    expect(due('it', '2006-03-06', { days: 6 }, { passesRestDays: false })).toBe('2006-03-13');
    expect(due('it', '2006-03-06', { workingDays: 5 }, { rolls: false })).toBe('2006-03-11');
  });

  it('answers unknown in a year whose calendar is not known', () => {
    expect(due('cn', '2026-12-30', { workingDays: 1 })).toBe('2026-12-31');
    expect(due('cn', '2026-12-30', { workingDays: 2 })).toBe('unknown');
    expect(due('cn', '2026-12-01', { days: 60 })).toBe('unknown');
    expect(due('cn', '2026-12-01', { days: 60 }, { rolls: false })).toBe('2027-01-30');
    expect(due('cn', '2003-12-31', { workingDays: 1 })).toBe('2004-01-02');
    expect(due('cn', '2003-12-30', { workingDays: 2 })).toBe('unknown');
    expect(due('eu', '2015-03-02', { days: 10 })).toBe('unknown');
  });

  it('gives an unknown due day a range that no later notice can contradict', () => {
    const range = (parts: PeriodParts, from: string) => dueRange(day(from), periodOf(parts), calendars.cn);
    expect(range({ workingDays: 5 }, '2026-12-30')).toEqual({
      earliest: day('2027-01-04'),
      // The last day of the year is known to be worked; four more come after 16 days off each.
      latest: day('2026-12-31') + 4 * 17,
    });
    expect(range({ days: 60 }, '2026-12-01')).toEqual({ earliest: day('2027-01-30'), latest: day('2027-01-30') + 16 });
    expect(range({ days: 10 }, '2026-12-01')).toEqual({ earliest: day('2026-12-11'), latest: day('2026-12-11') });
  });

  it('counts the start day where a law says so', () => {
    const counted = { startCounts: true };
    expect(due(null, '2024-03-15', { days: 10 }, counted)).toBe('2024-03-24');
    expect(due(null, '2024-03-15', { months: 1 }, counted)).toBe('2024-04-14');
    expect(due(null, '2024-03-01', { months: 1 }, counted)).toBe('2024-03-31');
    expect(due(null, '2023-01-31', { months: 1 }, counted)).toBe('2023-02-28');
    expect(due('cn', '2026-02-14', { workingDays: 1 }, counted)).toBe('2026-02-14');
    expect(due(null, '2024-03-15', {}, counted)).toBe('2024-03-15');
  });

  it('leads the last day of a month to the last of another where a law says so', () => {
    const options = { monthEnds: 'last-to-last' } as const;
    expect(due(null, '2023-02-28', { months: 1 }, options)).toBe('2023-03-31');
    expect(due(null, '2024-02-28', { months: 1 }, options)).toBe('2024-03-28');
    expect(due(null, '2023-04-30', { months: 1 }, options)).toBe('2023-05-31');
    expect(due(null, '2023-03-31', { months: 1 }, options)).toBe('2023-04-30');
  });

  it('refuses what it cannot count rather than guess', () => {
    expect(() => duePlan(periodOf({ hours: 1 }), calendars.cn)).toThrow(RangeError);
    expect(() => duePlan(periodOf({ workingDays: 1 }), null)).toThrow(RangeError);
    expect(() => periodOf({ days: -1 })).toThrow(RangeError);
    expect(() => periodOf({ days: 1, hours: 2 })).toThrow(RangeError);
  });

  it('tabulates a plan', () => {
    const plan = duePlan(periodOf({ workingDays: 3 }), calendars.cn);
    const table = dueTable(plan, day('2026-01-01'), day('2026-12-31'));
    expect(table.length).toBe(365);
    expect(formatDay(table[0]!)).toBe('2026-01-06');
    expect(table[364]).toBe(UNKNOWN_DAY);
  });
});
