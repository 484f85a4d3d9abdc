import { readClock, type WrittenClock } from './clock-text.js';
import { countedDay } from './counted-days.js';
import { monthOf, withoutWeekday } from './month-names.js';
import { withDigits } from './numerals.js';

export type DigitOrder = 'ymd' | 'dmy' | 'mdy';

/** What one text says by itself, before the rest of its column is looked at. */
export type WrittenDate =
  | {
      readonly is: 'date';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly clock: WrittenClock;
      /** `ordinal`: `2024-061`, which outside a column of dates is as well a number of a case. */
      readonly form: 'usual' | 'ordinal';
    }
  /** Three numbers of which the order is not written; `short` years have two digits. */
  | {
      readonly is: 'numbers';
      readonly numbers: Numbers;
      readonly orders: readonly DigitOrder[];
      readonly short: boolean;
      readonly clock: WrittenClock;
    }
  /** A whole number or fraction that may be the day number of a spreadsheet. */
  | { readonly is: 'serial'; readonly serial: number }
  /** A month or a year, or several dates, or none. */
  | { readonly is: 'coarse' | 'several' | 'nothing' };

type Numbers = readonly [number, number, number];

const NOTHING: WrittenDate = { is: 'nothing' };

const WEEKDAY = /\s*[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?/u;
/** Signs that are not seen, as programs leave them around what they copy. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const BARS = /[\u2010-\u2015\u2212]/gu;

const YEAR_FIRST = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})(?:\s*[日号]|(?!\d))/u;
const YEAR_SPACED = /^(\d{4}) (\d{1,2}) (\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?![\d.])/i;
/** No month is 19 or 20, so that none of these is a date with its year first. */
const COMPACT_LAST = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const THREE = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})(?![\d/.-])/;
const THREE_SPACED = /^(\d{1,2})( )(\d{1,2}) (\d{4})(?!\d)/;
const SHORT_SIGNS = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]/u;
const DAY_NAME =
  /^(?:(?:le|il|el|den|am|the)\s+)?(\d{1,2})(?:st|nd|rd|th|er|[o°.])?[\s/.-]*(?:(?:of|di|de|del)\s+)?(\p{L}{3,10})[.,]?[\s/.-]*(?:(?:de|del)\s+)?(\d{4}|\d{2})(?!\d)/iu;
const NAME_DAY = /^(\p{L}{3,10})\.?[\s/-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+(\d{4})(?!\d)/iu;
const YEAR_NAME = /^(\d{4})[\s/.-]+(\p{L}{3,10})\.?[\s/-]+(\d{1,2})(?!\d)/iu;
/** `Mar 01 09:05:06 UTC 2024`. */
const YEAR_LAST = /^(\p{L}{3,10})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s+[a-z]{3,4})?)\s+(\d{4})$/iu;
const COARSE =
  /^(?:(?:19|20)\d{2}年?|\d{4}\s*(?:[-/.]|年)\s*\d{1,2}(?:\s*月份?)?|\d{4}-?W\d{2}|(\p{L}{3,10})\.?\s+\d{4}|\d{1,2}[-/.]\d{4})$/iu;
const ANY_DATE =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?<!\d)(?:19|20)\d{6}(?!\d)/gu;

/** Reads a text of a column of dates. Full-width signs are as the usual ones. */
export function readDate(text: string): WrittenDate {
  // Nothing that long is a date; a bound keeps what follows cheap.
  if (text.length > 80) return (text.slice(0, 2000).match(ANY_DATE)?.length ?? 0) > 1 ? { is: 'several' } : NOTHING;
  const signs = text.normalize('NFKC').replace(UNSEEN, '').replace(BARS, '-').replace(WEEKDAY, ' ').trim();
  const plain = withDigits(signs.replace(/^'(?=\d)|(?<=[\d日号])[.;,]$/gu, ''));
  const found = oneDate(plain) ?? numbersIn(plain);
  if (found) return found;
  // Last, since Mar is March before it is a Tuesday.
  const rest = withoutWeekday(plain);
  return (rest && (oneDate(rest) ?? numbersIn(rest))) || otherwise(plain);
}

/** A date that says itself which number is what. */
function oneDate(text: string): WrittenDate | undefined {
  const first = YEAR_FIRST.exec(text) ?? YEAR_SPACED.exec(text);
  if (first) return dateOf(first[1], first[2], first[3], text.slice(first[0].length));
  const compact = COMPACT.exec(text);
  if (compact) {
    const [whole, year, month, day, hour, minute, second] = compact;
    const clock = hour === undefined ? '' : ` ${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
    const found = dateOf(year, month, day, clock + text.slice(whole.length));
    if (found) return found;
  }
  const counted = countedDay(text);
  if (counted) return dateOf(counted.year, counted.month, counted.day, counted.rest, counted.form);
  const last = YEAR_LAST.exec(text);
  if (last) return namedDate(last[4], last[1]!, last[2], ` ${last[3]}`);
  const named = NAME_DAY.exec(text);
  if (named) return namedDate(named[3], named[1]!, named[2], text.slice(named[0].length));
  const middle = YEAR_NAME.exec(text);
  return middle ? namedDate(middle[1], middle[2]!, middle[3], text.slice(middle[0].length)) : undefined;
}

function namedDate(
  year: string | undefined,
  name: string,
  day: string | undefined,
  rest: string,
): WrittenDate | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : dateOf(year, month, day, rest);
}

function dateOf(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
  rest: string,
  form: 'usual' | 'ordinal' = 'usual',
): WrittenDate | undefined {
  const clock = readClock(rest);
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  // Years such as 0024 and 0001 are what programs make of a year that they have not.
  return clock && y >= 1000 && isDay(y, m, d) ? { is: 'date', year: y, month: m, day: d, clock, form } : undefined;
}

function numbersIn(text: string): WrittenDate | undefined {
  const named = DAY_NAME.exec(text);
  const month = named ? monthOf(named[2]!) : undefined;
  if (named && month !== undefined) {
    const rest = text.slice(named[0].length);
    if (named[3]!.length === 4) return dateOf(named[3], month, named[1], rest);
    return numbersOf([Number(named[1]), month, Number(named[3])], ['dmy'], true, rest);
  }
  const signs = SHORT_SIGNS.exec(text);
  if (signs) return numbersOf(numbersFrom(signs[1], signs[2], signs[3]), ['ymd'], true, text.slice(signs[0].length));
  const joined = COMPACT_LAST.exec(text);
  if (joined) return numbersOf(numbersFrom(joined[1], joined[2], joined[3]), ['dmy', 'mdy'], false, '');
  const three = THREE.exec(text) ?? THREE_SPACED.exec(text);
  if (!three) return undefined;
  const numbers = numbersFrom(three[1], three[3], three[4]);
  const short = three[4]!.length < 4;
  // A year of two digits has both, and so cannot be the 3 of 3/1/24 or the 1 of 24/3/1.
  const yearFirst = short && three[1]!.length === 2 ? (['ymd'] as const) : [];
  const orders = [...yearFirst, ...(three[4]!.length > 1 ? (['dmy', 'mdy'] as const) : [])];
  return numbersOf(numbers, orders, short, text.slice(three[0].length));
}

function numbersFrom(a: string | undefined, b: string | undefined, c: string | undefined): Numbers {
  return [Number(a), Number(b), Number(c)];
}

function numbersOf(
  numbers: Numbers,
  orders: readonly DigitOrder[],
  short: boolean,
  rest: string,
): WrittenDate | undefined {
  const clock = readClock(rest);
  if (!clock) return undefined;
  // 2000 is a leap year: what no year allows is no date under this order.
  const possible = orders.filter((order) => {
    const { year, month, day } = inOrder(numbers, order);
    return isDay(short ? 2000 : year, month, day) && (short || year >= 1000);
  });
  return possible.length === 0 ? undefined : { is: 'numbers', numbers, orders: possible, short, clock };
}

function otherwise(text: string): WrittenDate {
  if (/^\d{1,7}(\.\d+)?$/.test(text) && !/^(19|20)\d{2}$/.test(text)) return { is: 'serial', serial: Number(text) };
  if ((text.match(ANY_DATE)?.length ?? 0) > 1) return { is: 'several' };
  const coarse = COARSE.exec(text);
  return coarse && (coarse[1] === undefined || monthOf(coarse[1]) !== undefined) ? { is: 'coarse' } : NOTHING;
}

/** Which of three numbers is what. */
export function inOrder(
  [a, b, c]: Numbers,
  order: DigitOrder,
): { readonly year: number; readonly month: number; readonly day: number } {
  if (order === 'ymd') return { year: a, month: b, day: c };
  return order === 'dmy' ? { year: c, month: b, day: a } : { year: c, month: a, day: b };
}

export function isDay(year: number, month: number, day: number): boolean {
  const length = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= length;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
