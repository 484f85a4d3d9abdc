import { daysFromCivil } from './civil.js';

export interface CountedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly form: 'usual' | 'ordinal';
  /** What stands behind it. */
  readonly rest: string;
}

const WEEK_DAY = /^(\d{4})-?W(\d{2})-?([1-7])(?!\d)/i;
const DAY_OF_YEAR = /^(\d{4})-(\d{3})(?![\d.-])/;

/** Days that ISO 8601 counts otherwise than in months: of a week (`2024-W10-1`), and of a year (`2024-061`). */
export function countedDay(text: string): CountedDay | undefined {
  const week = WEEK_DAY.exec(text);
  if (week) {
    const [year, number, weekday] = [Number(week[1]), Number(week[2]), Number(week[3])];
    const first = firstMonday(year);
    const day = first + (number - 1) * 7 + weekday - 1;
    if (number < 1 || day >= firstMonday(year + 1)) return undefined;
    return { ...civil(day), form: 'usual', rest: text.slice(week[0].length) };
  }
  const ordinal = DAY_OF_YEAR.exec(text);
  if (!ordinal) return undefined;
  const [year, number] = [Number(ordinal[1]), Number(ordinal[2])];
  const day = daysFromCivil(year, 1, 1) + number - 1;
  if (number < 1 || day >= daysFromCivil(year + 1, 1, 1)) return undefined;
  return { ...civil(day), form: 'ordinal', rest: text.slice(ordinal[0].length) };
}

/** The Monday of the first week of a year: the week that has 4 January. */
function firstMonday(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  // 1970-01-01 was a Thursday.
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
}

function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
