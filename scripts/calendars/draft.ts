/**
 * Drafts a calendar's table from the packages: to standard output. The committed tables were made
 * from these drafts and then corrected by hand (docs/calendars.md); nothing reads a package when a due day is computed.
 *
 * Run: node scripts/run.mjs scripts/calendars/draft.ts cn
 */
import Holidays from 'date-holidays';
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

const lines = process.argv.at(-1) === 'it' ? draftItaly() : draftChina();
process.stdout.write(`${[HEADER, ...lines].join('\n')}\n`);
