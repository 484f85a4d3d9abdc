/**
 * Drafts a calendar's table from packages or from the statute's own rules: to standard output. The committed tables were made
 * from these drafts and then corrected by hand (docs/calendars.md); nothing reads a package when a due day is computed.
 *
 * Run: node scripts/run.mjs scripts/calendars/draft.ts cn
 * (cn, it, us, uk, uk-england-and-wales, uk-scotland, uk-northern-ireland)
 */
import Holidays from 'date-holidays';
import { type Nation, type RuleDay, ukHolidays, usHolidays } from './holiday-rules.js';
import { packageDays } from './packages.js';
import { CN_NAMES, CN_NOTICES, CN_TITLE, IT_PROVISIONS } from './sources.js';

const HEADER = 'day,status,name,source,known_from,known_until';

function draftChina(): string[] {
  return packageDays().map(({ day, status, name }) => {
    // The last days of December belong to the notice for the year that follows.
    const year = Number(day.slice(0, 4)) + (day.slice(5) >= '12-25' ? 1 : 0);
    return [day, status, CN_NAMES[name] ?? name, CN_TITLE(year), CN_NOTICES[year]?.published ?? '', ''].join(',');
  });
}

function draftItaly(): string[] {
  const holidays = new Holidays('IT');
  const years = Array.from({ length: 51 }, (_, i) => 1990 + i);
  return years.flatMap((year) =>
    holidays
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(
        ({ date, name }) =>
          `${date.slice(0, 10)},off,${IT_PROVISIONS[name]?.name ?? name},${IT_PROVISIONS[name]?.source ?? '?'},,`,
      )
      .sort(),
  );
}

const years = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, i) => from + i);

/** Two holidays on one day make one line; a day that was appointed late says since when it is known. */
function ruleLines(days: readonly RuleDay[]): string[] {
  const seen = new Set<string>();
  return days.flatMap(({ day, name, source }) => {
    if (seen.has(day)) return [];
    seen.add(day);
    return [[day, 'off', name, source, APPOINTED[day] ?? '', ''].join(',')];
  });
}

/** Days that were appointed within months of their coming. */
const APPOINTED: Readonly<Record<string, string>> = { '2022-09-19': '2022-09-10', '2026-06-15': '2026-02-04' };

const NATIONS: readonly (readonly [Nation, string])[] = [
  ['england-and-wales', 'England and Wales'],
  ['northern-ireland', 'Northern Ireland'],
  ['scotland', 'Scotland'],
];

const draftNation = (nation: Nation) => ruleLines(years(1990, 2027).flatMap((year) => ukHolidays(year, nation)));

/** What is a holiday in any part; it names the parts where it is none in some. */
function draftUnion(): string[] {
  const days = years(1990, 2027).flatMap((year) => NATIONS.flatMap(([n]) => ukHolidays(year, n)));
  const partsOf = (day: string) =>
    NATIONS.filter(([n]) => ukHolidays(Number(day.slice(0, 4)), n).some((h) => h.day === day));
  const named = days.map((holiday) => {
    const parts = partsOf(holiday.day);
    const where = parts.length === NATIONS.length ? '' : ` (${parts.map(([, name]) => name).join('; ')})`;
    return { ...holiday, name: `${holiday.name}${where}` };
  });
  return ruleLines(named.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)));
}

const drafts: Readonly<Record<string, () => string[]>> = {
  cn: draftChina,
  it: draftItaly,
  us: () => ruleLines(years(1990, 2040).flatMap(usHolidays)),
  uk: draftUnion,
  'uk-england-and-wales': () => draftNation('england-and-wales'),
  'uk-scotland': () => draftNation('scotland'),
  'uk-northern-ireland': () => draftNation('northern-ireland'),
};
const draft = drafts[process.argv.at(-1) ?? ''];
if (!draft) throw new Error(`Name one of ${Object.keys(drafts).join(', ')}.`);
process.stdout.write(`${[HEADER, ...draft()].join('\n')}\n`);
