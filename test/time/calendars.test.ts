import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { packageDays } from '../../scripts/calendars/packages.js';
import { formatDay, loadCalendar, parseDay, weekday } from '../../src/time/index.js';

const day = (text: string) => parseDay(text)!;
const laws = (id: string, view = {}) => loadCalendar(new URL(`../../laws/${id}/`, import.meta.url), view);
const cn = await laws('cn');
const italy = await laws('it');
const eu = await laws('eu');
const us = await laws('us');
const uk = await laws('uk');
const nations = {
  ENG: await laws('uk-england-and-wales'),
  SCT: await laws('uk-scotland'),
  NIR: await laws('uk-northern-ireland'),
};

/** New Year's Eve, which the notices of these years left a working day. */
const EVES_WORKED = ['2014-01-30 春节', '2024-02-09 春节'];

/** Days on which the table and a predicate differ, among a calendar's days. */
function differences(calendar: typeof cn, working: (day: number, text: string) => boolean): string[] {
  const found: string[] = [];
  for (let d = calendar.knownFrom; d <= calendar.knownUntil; d++) {
    if (calendar.isWorking(d) !== working(d, formatDay(d))) found.push(formatDay(d));
  }
  return found;
}

describe('China', () => {
  it('differs from the package it was drafted from in the one day that docs/calendars.md names', () => {
    const status = new Map(packageDays().map((row) => [row.day, row.status]));
    const asPackaged = (d: number, text: string) => (status.has(text) ? status.get(text) === 'work' : weekday(d) < 6);
    expect(differences(cn, asPackaged)).toEqual(['2005-12-31']);
  });

  it('has every statutory holiday of the second package off, but for two eves', () => {
    const holidays = new Holidays('CN');
    const partial = ['国际妇女节', '青年节', '六一儿童节', '建军节'];
    const working: string[] = [];
    let checked = 0;
    for (let year = 2008; year <= 2026; year++) {
      for (const { date, name, type } of holidays.getHolidays(year)) {
        if (type !== 'public' || partial.includes(name)) continue;
        checked++;
        if (cn.isWorking(day(date.slice(0, 10))) !== false) working.push(`${date.slice(0, 10)} ${name}`);
      }
    }
    expect(checked).toBeGreaterThan(180);
    expect(working).toEqual(EVES_WORKED);
  });

  const SHARES = { 元旦: 1, 春节: 3, 清明节: 1, 劳动节: 1, 端午节: 1, 中秋节: 1, 国庆节: 3 };
  const holidaysOff = cn.data.rows.filter((row) => row.status === 'off');

  it('has the thirteen days of the Measures off since 2025, and the eleven before', () => {
    const short: string[] = [];
    for (let year = 2008; year <= 2026; year++) {
      const shares = year < 2025 ? SHARES : { ...SHARES, 春节: 4, 劳动节: 2 };
      const off = holidaysOff.filter((row) => formatDay(row.day).startsWith(`${year}-`));
      for (const [name, days] of Object.entries(shares))
        if (off.filter((row) => row.name === name).length < days) short.push(`${year} ${name}`);
      expect(Object.values(shares).reduce((sum, days) => sum + days)).toBe(year < 2025 ? 11 : 13);
    }
    // The two fell on one day: 1 October 2020.
    expect(short).toEqual(['2020 中秋节']);
  });

  it('has no day off for part of the population', () => {
    const kept = new Set([...Object.keys(SHARES), '抗战胜利70周年纪念日']);
    expect(holidaysOff.filter((row) => !kept.has(row.name)).map((row) => formatDay(row.day))).toEqual([]);
    const partial = [...'03-08 05-04 06-01 08-01'.split(' ')];
    const off = holidaysOff.filter((row) => partial.includes(formatDay(row.day).slice(5)));
    for (const row of off)
      expect([formatDay(row.day), row.name]).toEqual([expect.anything(), expect.stringMatching(/^(劳动节|端午节)$/)]);
  });

  it('is the notice for 2026, day by day', () => {
    const off = [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ].map(([from, to]) => [day(from!), day(to!)] as const);
    const work = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
    const wrong: string[] = [];
    for (let d = day('2026-01-01'); d <= day('2026-12-31'); d++) {
      const isOff = off.some(([from, to]) => from <= d && d <= to);
      const expected = work.includes(formatDay(d)) || (!isOff && weekday(d) < 6);
      if (cn.isWorking(d) !== expected) wrong.push(formatDay(d));
    }
    expect(wrong).toEqual([]);
  });

  it('does not know the years before 2004 and after 2026', () => {
    expect(cn.isWorking(day('2003-12-31'))).toBeUndefined();
    expect(cn.isWorking(day('2027-01-01'))).toBeUndefined();
    expect(cn.isWorking(day('2027-01-04'))).toBeUndefined();
    expect(cn.source(day('2027-01-01'))).toBeNull();
    expect(cn.note(day('2027-01-01')).reason).toBe('calendar-unknown');
  });

  it('can be read as it was known on a day', async () => {
    const before = await laws('cn', { asKnownOn: day('2020-01-20') });
    expect(before.isWorking(day('2020-01-31'))).toBe(true);
    expect(before.isWorking(day('2020-02-01'))).toBe(true);
    expect(cn.isWorking(day('2020-01-31'))).toBe(false);
    expect(cn.isWorking(day('2020-02-01'))).toBe(false);
    expect(before.isWorking(day('2021-01-04'))).toBeUndefined();
    const early = await laws('cn', { asKnownOn: day('2025-11-03') });
    expect(formatDay(early.knownUntil)).toBe('2025-12-31');
  });

  it('names the source of each day', () => {
    expect(cn.source(day('2026-02-14'))).toBe('国务院办公厅关于2026年部分节假日安排的通知');
    expect(cn.note(day('2026-02-14'))).toMatchObject({ working: true, reason: 'exchange' });
    expect(cn.note(day('2026-03-01'))).toMatchObject({ working: false, reason: 'weekend', name: null });
    expect(cn.note(day('2026-03-02'))).toMatchObject({ working: true, reason: null });
    expect(cn.source(day('2026-03-02'))).toMatch(/content_7047091/);
  });
});

describe('Italy', () => {
  it('differs from the package in 2 June before 2001 alone', () => {
    const holidays = new Holidays('IT');
    const off = new Set<string>();
    for (let year = 1990; year <= 2040; year++) {
      for (const { date, type } of holidays.getHolidays(year)) if (type === 'public') off.add(date.slice(0, 10));
    }
    const found = differences(italy, (d, text) => !off.has(text) && weekday(d) !== 7);
    const sundays = ['1991', '1996'];
    const years = Array.from({ length: 11 }, (_, i) => String(1990 + i)).filter((year) => !sundays.includes(year));
    expect(found).toEqual(years.map((year) => `${year}-06-02`));
  });

  it('has Easter Monday and the two laws that are not yet of their year', async () => {
    expect(italy.note(day('2024-04-01'))).toMatchObject({ working: false, name: "Lunedì dell'Angelo" });
    const before = await laws('it', { asKnownOn: day('2025-01-01') });
    expect(before.isWorking(day('2027-10-04'))).toBe(true);
    expect(italy.isWorking(day('2027-10-04'))).toBe(false);
  });

  it('rests on Saturdays only at the end of a period, and only since March 2006', () => {
    expect(italy.isWorking(day('2006-03-04'))).toBe(true);
    expect(italy.isRest(day('2006-03-04'))).toBe(true);
    expect(italy.isRest(day('2006-02-25'))).toBe(false);
    expect(italy.restNote(day('2006-03-04')).reason).toBe('rest-when-rolling');
  });
});

describe('institutions of the European Union', () => {
  it('has 18 days off in each year that is known as a whole', () => {
    const count = (year: string) =>
      eu.data.rows.filter((row) => formatDay(row.day).startsWith(year) && weekday(row.day) < 6).length;
    for (const year of ['2014', '2017', '2023', '2025']) expect(count(year)).toBe(18);
  });

  it('does not know the years between', () => {
    expect(eu.isWorking(day('2014-12-31'))).toBe(false);
    expect(eu.isWorking(day('2015-01-05'))).toBeUndefined();
    expect(eu.isWorking(day('2024-11-04'))).toBeUndefined();
    expect(eu.countWorkingDays(day('2014-12-01'), day('2014-12-31'))).toBe(17);
    expect(eu.countWorkingDays(day('2014-12-01'), day('2015-01-31'))).toBeUndefined();
  });
});

/** Days off by the package, of any day of the week. */
function packaged(from: number, until: number, ...place: [string, string?]): Set<string> {
  const holidays = new Holidays(place[0], place[1] ?? '');
  const off = new Set<string>();
  for (let year = from; year <= until; year++) {
    for (const { date, type } of holidays.getHolidays(year))
      if (type === 'public' || type === 'bank') off.add(date.slice(0, 10));
  }
  return off;
}

describe('United States', () => {
  it('agrees with the package on every day from 1990 to 2040', () => {
    const off = packaged(1990, 2040, 'US');
    expect(differences(us, (d, text) => !off.has(text) && weekday(d) < 6)).toEqual([]);
  });

  it('keeps a Saturday holiday on Friday, a Sunday holiday on Monday', () => {
    for (const off of ['2021-12-31', '2021-07-05', '2021-06-18', '2022-12-26', '2010-12-31'])
      expect([off, us.isWorking(day(off))]).toEqual([off, false]);
    for (const on of ['2020-06-19', '2021-01-20', '2022-01-03'])
      expect([on, us.isWorking(day(on))]).toEqual([on, true]);
  });
});

describe('the nations of the United Kingdom', () => {
  // The package lacks what was appointed for one year, and takes moved holidays for where they were moved from.
  const MOVED = ['1995-05-01', '1995-05-08', '1999-12-31', '2002-05-27', '2002-06-03', '2002-06-04', '2011-04-29'];
  const JUBILEE = ['2012-05-28', '2012-06-04'];

  it.each(['ENG', 'NIR'] as const)('%s differs from the package in days of one year alone', (nation) => {
    const off = packaged(1990, 2027, 'GB', nation);
    expect(differences(nations[nation], (d, text) => !off.has(text) && weekday(d) < 6)).toEqual([...MOVED, ...JUBILEE]);
  });

  it("Scotland has St Andrew's Day since 2007 alone, and a day of 2026", () => {
    const off = packaged(1990, 2027, 'GB', 'SCT');
    const found = differences(nations.SCT, (d, text) => !off.has(text) && weekday(d) < 6);
    const andrews = found.filter((d) => /-(11-30|12-0[12])$/.test(d));
    expect(andrews.map((d) => d.slice(0, 4))).toEqual(Array.from({ length: 17 }, (_, i) => String(1990 + i)));
    expect(found.filter((d) => !andrews.includes(d))).toEqual([...MOVED, ...JUBILEE, '2026-06-15']);
  });

  it('are together off where any is off', () => {
    const all = Object.values(nations);
    expect(differences(uk, (d) => all.every((nation) => nation.isWorking(d) === true))).toEqual([]);
    expect([uk.knownFrom, uk.knownUntil]).toEqual([day('1990-01-01'), day('2027-12-31')]);
  });

  it('do not know of a day before it was appointed', async () => {
    const before = await laws('uk', { asKnownOn: day('2026-01-31') });
    expect(before.isWorking(day('2026-06-15'))).toBe(true);
    expect(uk.isWorking(day('2026-06-15'))).toBe(false);
    expect(uk.note(day('2026-06-15')).name).toBe('World Cup bank holiday (Scotland)');
  });
});

describe('every calendar', () => {
  it.each([cn, italy, eu, us, uk, ...Object.values(nations)])(
    '$id says on what its rolling rests, and has a hash',
    (calendar) => {
      for (const kind of ['days', 'workingDays', 'months'] as const) {
        expect(calendar.rolls(kind)).toBe(true);
        expect(calendar.data.rolls[kind].because).not.toBe('');
      }
      expect(calendar.hash).toMatch(/^[0-9a-f]{64}$/);
      for (const row of calendar.data.rows) expect(calendar.data.names).toHaveProperty([row.name.split(' / ')[0]!]);
    },
  );
});
