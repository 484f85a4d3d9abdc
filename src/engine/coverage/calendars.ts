import { type Calendar, dayFromYmd, formatDay } from '../../time/index.js';
import type { Elsewhere } from './elsewhere.js';
import { plainReason } from './rows.js';

/** Rows that a calendar says it carries, each held against what the calendar has. */
export function calendarRows(calendar: Calendar): Elsewhere[] {
  return Object.entries(calendar.data.carries).map(([row, carried]) => {
    const parts = 'parts' in carried ? carried.parts : [];
    const has = parts.filter((part) => hasPart(calendar, part));
    return {
      row,
      is: 'calendar',
      in: calendar.id,
      by: has,
      lacks: parts.filter((part) => !has.includes(part)),
      reason: 'parts' in carried ? null : plainReason(carried.notEncoded),
      unconfirmed: has.some((part) => part.startsWith('assumed ')),
      reached: null,
    };
  });
}

/** Whether a calendar has a part: a field's name or, of some, the field's name and which of it. */
export function hasPart(calendar: Calendar, part: string): boolean {
  const [field = '', ...words] = part.split(' ');
  const which = words.join(' ');
  return PARTS[field]?.(calendar, which) ?? false;
}

/** Each as docs/calendars.md explains it. */
const PARTS: Readonly<Record<string, (calendar: Calendar, which: string) => boolean>> = {
  rolls: ({ data }, which) => {
    const rule = { days: data.rolls.days, 'working-days': data.rolls.workingDays, months: data.rolls.months }[which];
    return rule?.rolls === true && Object.keys(rule.because).length > 0;
  },
  assumed: ({ data }, which) => Object.hasOwn(data.assumed, which),
  'holds-working-days': ({ data }) => data.minWorkingDays > 0,
  'longest-rest': ({ data }) => data.longestRest !== null,
  holiday: isHoliday,
  exchanged: (calendar) => yearsKnown(calendar).every((year) => isExchanged(calendar, year)),
  known: (calendar, which) => isKnownBefore(calendar, Number(which)),
  unknown: isUnknownBeyond,
};

const day = (year: number, month: number, of: number) => dayFromYmd(year, month, of);

/** Years of which every day is known. */
function yearsKnown(calendar: Calendar): number[] {
  const years = Array.from({ length: 200 }, (_, i) => 1950 + i);
  return years.filter((year) => calendar.countWorkingDays(day(year, 1, 1), day(year, 12, 31)) !== undefined);
}

/** `NAME`, or `NAME but YEAR`: named in each known year since it was first kept, but for a year in which it fell on another. */
function isHoliday(calendar: Calendar, which: string): boolean {
  const [name = '', but] = which.split(' but ');
  const off = calendar.data.rows.filter((row) => row.status === 'off' && row.name.split(' / ').includes(name));
  const kept = new Set(off.map((row) => Number(formatDay(row.day).slice(0, 4))));
  const since = Math.min(...kept);
  return (
    kept.size > 0 && yearsKnown(calendar).every((year) => year < since || kept.has(year) !== (Number(but) === year))
  );
}

/** Whether a day of the weekend was worked in the year, and named in exchange for what. */
function isExchanged({ exchanged }: Calendar, year: number): boolean {
  return exchanged.some((worked) => formatDay(worked).startsWith(`${year}-`));
}

/** Whether a year is known as a whole, and was before it began. */
function isKnownBefore(calendar: Calendar, year: number): boolean {
  const from = day(year, 1, 1);
  const span = calendar.data.known.find((known) => known.from <= from && day(year, 12, 31) <= known.until);
  return span?.since !== undefined && span.since !== null && span.since < from;
}

/** Whether the days on both sides of what is known are unknown, working days by the week's pattern among them. */
function isUnknownBeyond(calendar: Calendar): boolean {
  const { knownFrom, knownUntil } = calendar;
  return [1, 2, 3, 4, 5, 6, 7].every(
    (n) => calendar.isWorking(knownFrom - n) === undefined && calendar.isWorking(knownUntil + n) === undefined,
  );
}
