/** Holidays that a statute states as rules of the week and of Easter; used to draft the tables of such countries. */

/** Holiday of a year: `2021-06-18`, its name, the provision. */
export interface RuleDay {
  readonly day: string;
  readonly name: string;
  readonly source: string;
}

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const on = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** The n-th given weekday of a month; -1 is the last. */
function nth(year: number, month: number, weekday: number, n: number): Date {
  if (n > 0) {
    const first = on(year, month, 1);
    return plus(first, ((weekday - first.getUTCDay() + 7) % 7) + 7 * (n - 1));
  }
  const last = on(year, month + 1, 0);
  return plus(last, -((last.getUTCDay() - weekday + 7) % 7));
}

/** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return on(year, Math.floor(n / 31), (n % 31) + 1);
}

const US_LAW = '5 U.S.C. 6103(a)';
const US_SATURDAY = '5 U.S.C. 6103(b)(1)';
const US_SUNDAY = 'Executive Order 11582 sec. 3';

/** Legal public holidays of the United States on the days on which they are kept: a Saturday's on Friday, a Sunday's on Monday. */
export function usHolidays(year: number): RuleDay[] {
  const fixed: [string, Date][] = [
    ["New Year's Day", on(year, 1, 1)],
    ['Independence Day', on(year, 7, 4)],
    ['Veterans Day', on(year, 11, 11)],
    ['Christmas Day', on(year, 12, 25)],
    // The Friday before a New Year's Day on a Saturday lies in this year.
    ["New Year's Day", on(year + 1, 1, 1)],
  ];
  if (year >= 2021) fixed.push(['Juneteenth National Independence Day', on(year, 6, 19)]);
  const weekly: [string, Date][] = [
    ['Birthday of Martin Luther King Jr.', nth(year, 1, MONDAY, 3)],
    ["Washington's Birthday", nth(year, 2, MONDAY, 3)],
    ['Memorial Day', nth(year, 5, MONDAY, -1)],
    ['Labor Day', nth(year, 9, MONDAY, 1)],
    ['Columbus Day', nth(year, 10, MONDAY, 2)],
    ['Thanksgiving Day', nth(year, 11, THURSDAY, 4)],
  ];
  const days = [
    ...weekly.map(([name, date]) => ({ day: iso(date), name, source: US_LAW })),
    ...fixed.flatMap(([name, date]) => {
      const own = { day: iso(date), name, source: US_LAW };
      if (date.getUTCDay() === SATURDAY) return [own, { day: iso(plus(date, -1)), name, source: US_SATURDAY }];
      return date.getUTCDay() === SUNDAY ? [own, { day: iso(plus(date, 1)), name, source: US_SUNDAY }] : [own];
    }),
  ];
  return ofYear(days, year);
}

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

const ACT = 'Banking and Financial Dealings Act 1971 s. 1(1) and Sch. 1';
const PROCLAIMED = 'proclamation under s. 1(3) of the Act of 1971';
const MOVED = 'order or proclamation under s. 1(2) of the Act of 1971';
const CUSTOM = 'common law holiday';

/** Bank holidays, Christmas Day and Good Friday of one nation of the United Kingdom. */
export function ukHolidays(year: number, nation: Nation): RuleDay[] {
  const sunday = easter(year);
  const days: RuleDay[] = [
    { day: iso(plus(sunday, -2)), name: 'Good Friday', source: nation === 'scotland' ? ACT : CUSTOM },
    { day: iso(earlyMay(year)), name: 'Early May bank holiday', source: PROCLAIMED },
    springs[year] === undefined
      ? { day: iso(nth(year, 5, MONDAY, -1)), name: 'Spring bank holiday', source: ACT }
      : { day: springs[year], name: 'Spring bank holiday', source: MOVED },
    ...(once[year] ?? []).flatMap(([day, name, only]) =>
      only === undefined || only === nation ? [{ day, name, source: PROCLAIMED }] : [],
    ),
    ...kept(
      [
        ['Christmas Day', on(year, 12, 25), nation === 'scotland' ? ACT : CUSTOM],
        ['Boxing Day', on(year, 12, 26), nation === 'scotland' ? PROCLAIMED : ACT],
      ],
      PROCLAIMED,
    ),
  ];
  if (nation === 'scotland') {
    days.push({ day: iso(nth(year, 8, MONDAY, 1)), name: 'Summer bank holiday', source: ACT });
    const newYear = [
      ["New Year's Day", on(year, 1, 1), ACT],
      ['2 January', on(year, 1, 2), ACT],
    ] as const;
    days.push(...kept(newYear, PROCLAIMED));
    const andrew = "St Andrew's Day";
    const act = "St Andrew's Day Bank Holiday (Scotland) Act 2007 s. 1";
    if (year >= 2007) days.push(...kept([[andrew, on(year, 11, 30), act]], act));
    return ofYear(days, year);
  }
  days.push({ day: iso(plus(sunday, 1)), name: 'Easter Monday', source: ACT });
  days.push({ day: iso(nth(year, 8, MONDAY, -1)), name: 'Summer bank holiday', source: ACT });
  days.push(...kept([["New Year's Day", on(year, 1, 1), PROCLAIMED]], PROCLAIMED));
  if (nation === 'northern-ireland') {
    days.push(...kept([["St Patrick's Day", on(year, 3, 17), ACT]], PROCLAIMED));
    days.push(...kept([['Battle of the Boyne', on(year, 7, 12), PROCLAIMED]], PROCLAIMED));
  }
  return ofYear(days, year);
}

/** The first Monday of May, but for two anniversaries of the end of the war in Europe. */
function earlyMay(year: number): Date {
  return year === 1995 || year === 2020 ? on(year, 5, 8) : nth(year, 5, MONDAY, 1);
}

/** Spring bank holidays that were moved for a jubilee. */
const springs: Readonly<Record<number, string>> = { 2002: '2002-06-04', 2012: '2012-06-04', 2022: '2022-06-02' };

/** Holidays of one year alone; of one nation where it is named. */
const once: Readonly<Record<number, readonly (readonly [day: string, name: string, only?: Nation])[]>> = {
  1999: [['1999-12-31', 'Millennium bank holiday']],
  2002: [['2002-06-03', 'Golden Jubilee']],
  2011: [['2011-04-29', 'Royal wedding']],
  2012: [['2012-06-05', 'Diamond Jubilee']],
  2022: [
    ['2022-06-03', 'Platinum Jubilee'],
    ['2022-09-19', 'State funeral of Queen Elizabeth II'],
  ],
  2023: [['2023-05-08', 'Coronation of King Charles III']],
  2026: [['2026-06-15', 'World Cup bank holiday', 'scotland']],
};

/** Holidays with the weekdays on which those that fall on a weekend are kept: each the first that is free. */
function kept(
  holidays: readonly (readonly [name: string, date: Date, source: string])[],
  substitute: string,
): RuleDay[] {
  const taken = new Set(holidays.map(([, date]) => iso(date)));
  return holidays.flatMap(([name, date, source]) => {
    const own = { day: iso(date), name, source };
    if (date.getUTCDay() !== SATURDAY && date.getUTCDay() !== SUNDAY) return [own];
    let at = date;
    while (at.getUTCDay() === SATURDAY || at.getUTCDay() === SUNDAY || taken.has(iso(at))) at = plus(at, 1);
    taken.add(iso(at));
    return [own, { day: iso(at), name, source: substitute }];
  });
}

function ofYear(days: readonly RuleDay[], year: number): RuleDay[] {
  return days
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
