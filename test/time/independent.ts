/**
 * Due days computed a second time from the committed CSV files, with another date library and the plainest of loops; shares
 * no code with `src/time`. What the calendars know and when weekends rest is written here again on purpose.
 */
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';

export const IDS = [
  'cn',
  'it',
  'eu',
  'us',
  'uk',
  'uk-england-and-wales',
  'uk-scotland',
  'uk-northern-ireland',
] as const;
export type Id = (typeof IDS)[number];

export interface Day {
  readonly date: Temporal.PlainDate;
  readonly text: string;
  /** Days since 1970-01-01. */
  readonly number: number;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

export const days: readonly Day[] = allDays('1988-01-01', '2044-12-31');
const indexByText = new Map(days.map((day, index) => [day.text, index]));

function allDays(from: string, until: string): Day[] {
  const list: Day[] = [];
  const last = Temporal.PlainDate.from(until);
  for (
    let date = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    list.push({ date, text: date.toString(), number: EPOCH.until(date).days });
  }
  return list;
}

export function indexOf(text: string): number {
  const index = indexByText.get(text);
  if (index === undefined) throw new Error(`not in the test's range: ${text}`);
  return index;
}

/** The last line of a day is what is known now. */
function statuses(id: Id): Map<string, string> {
  const text = readFileSync(new URL(`../../laws/${id}/calendar.csv`, import.meta.url), 'utf8');
  const lines = text.trim().split('\n').slice(1);
  return new Map(lines.map((line) => [line.split(',')[0]!, line.split(',')[1]!]));
}

const EU_KNOWN = ['2014', '2017', '2023', '2025'];

function isKnown(id: Id, { text, date }: Day): boolean {
  if (id === 'cn') return date.year >= 2004 && date.year <= 2026;
  if (id.startsWith('uk')) return date.year >= 1990 && date.year <= 2027;
  if (id === 'it' || id === 'us') return date.year >= 1990 && date.year <= 2040;
  if (date.year === 2020) return text >= '2020-01-07' && text <= '2020-12-18';
  return EU_KNOWN.includes(text.slice(0, 4)) || (date.year === 2024 && text <= '2024-10-31');
}

export interface Table {
  /** By index in `days`; undefined where unknown. */
  readonly working: readonly (boolean | undefined)[];
  readonly rest: readonly (boolean | undefined)[];
}

export function tableOf(id: Id): Table {
  const status = statuses(id);
  const working = days.map((day) => {
    if (!isKnown(id, day)) return undefined;
    const weekend = day.date.dayOfWeek === 7 || (id !== 'it' && day.date.dayOfWeek === 6);
    return status.has(day.text) ? status.get(day.text) === 'work' : !weekend;
  });
  const rest = days.map((day, i) => {
    if (working[i] === undefined) return undefined;
    return !working[i] || (id === 'it' && day.date.dayOfWeek === 6 && day.text >= '2006-03-01');
  });
  return { working, rest };
}

/** Index of the n-th day after `index` that will do; undefined where an unknown day comes first. */
export function nthAfter(list: readonly (boolean | undefined)[], index: number, n: number): number | undefined {
  let i = index;
  for (let left = n; left > 0; ) {
    const value = list[++i];
    if (value === undefined) return undefined;
    if (value) left--;
  }
  return i;
}

export function rollOn(rest: readonly (boolean | undefined)[], index: number): number | undefined {
  let i = index;
  while (rest[i] === true) i++;
  return rest[i] === undefined ? undefined : i;
}

/** Index of the n-th day before `index` that will do; undefined where an unknown day comes first. */
export function nthBefore(list: readonly (boolean | undefined)[], index: number, n: number): number | undefined {
  let i = index;
  for (let left = n; left > 0; ) {
    const value = list[--i];
    if (value === undefined) return undefined;
    if (value) left--;
  }
  return i;
}

/** Where a day off is passed over to the day before it. */
export function rollBack(rest: readonly (boolean | undefined)[], index: number): number | undefined {
  let i = index;
  while (rest[i] === true) i--;
  return rest[i] === undefined ? undefined : i;
}
