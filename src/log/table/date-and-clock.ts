import { type Budget, TextBuilder } from '../build/index.js';
import { readClock } from '../dates/index.js';
import { type Column, isThere, type TextColumn } from '../model.js';
import { textAt } from './retype.js';

/** Names of the two columns in which a time stands, a day in one and a time of day in the other. */
export interface DateAndClock {
  readonly date: string;
  readonly clock: string;
}

/** The two columns that `Date+Clock` names; undefined where a column has that name itself, or the parts are no columns. */
export function dateAndClock(time: string, names: readonly string[]): DateAndClock | undefined {
  if (names.includes(time)) return undefined;
  for (let at = time.indexOf('+'); at >= 0; at = time.indexOf('+', at + 1)) {
    const [date, clock] = [time.slice(0, at).trim(), time.slice(at + 1).trim()];
    if (date !== clock && names.includes(date) && names.includes(clock)) return { date, clock };
  }
  return undefined;
}

/** Whether a text is a time of day and nothing else: `9:05`, `09.05 Uhr`, `上午9时5分`. */
export function isClockText(text: string): boolean {
  const plain = clockText(text);
  return plain.length <= 40 && /\d/.test(plain) && readClock(` ${plain}`) !== undefined;
}

/** Midnight behind a day, as spreadsheets and databases write what has no time of day. */
const MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?$/;
/** The days at which the calendars of spreadsheets and databases begin, before what is a time of day alone. */
const NO_DAY = /^(?:1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01)[T ]/;

function clockText(text: string): string {
  const plain = text.trim().replace(NO_DAY, '');
  return /^([01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/.test(plain) ? plain.replace(/\B(?=(?:\d\d)+$)/g, ':') : plain;
}

/** A day and a time of day as one text; the day alone where nothing says the time of day. */
export function joined(date: string, clock: string): string {
  const [day, time] = [date.trim(), clockText(clock)];
  return time === '' ? day : `${day.replace(MIDNIGHT, '')} ${time}`.trim();
}

/** Two columns as one of texts; a row without a day, but with a time of day, has a text that is no time. */
export function joinColumns(name: string, date: Column, clock: Column, budget: Budget): TextColumn {
  const builder = new TextBuilder(name, 'text', budget);
  for (let row = 0; row < date.length; row++) {
    const text = joined(isThere(date, row) ? textAt(date, row) : '', isThere(clock, row) ? textAt(clock, row) : '');
    if (text !== '') builder.setString(row, text);
  }
  return builder.finish(date.length);
}
