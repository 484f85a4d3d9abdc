import { readClock, type WrittenClock } from './clock-text.js';
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

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'january', 'gen', 'gennaio'],
    ['feb', 'february', 'febbraio'],
    ['mar', 'march', 'marzo'],
    ['apr', 'april', 'aprile'],
    ['may', 'mag', 'maggio'],
    ['jun', 'june', 'giu', 'giugno'],
    ['jul', 'july', 'lug', 'luglio'],
    ['aug', 'august', 'ago', 'agosto'],
    ['sep', 'sept', 'september', 'set', 'settembre'],
    ['oct', 'october', 'ott', 'ottobre'],
    ['nov', 'november', 'novembre'],
    ['dec', 'december', 'dic', 'dicembre'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

const WEEKDAY =
  /\s*[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+|^(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),?\s+/iu;

const YEAR_FIRST = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})(?:\s*[日号]|(?!\d))/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?![\d.])/i;
const THREE = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d/.-])/;
const SHORT_SIGNS = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]/u;
const DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th|[o°.])?[\s-]*(?:of\s+|di\s+)?([a-z]{3,9})[.,]?[\s-]*(\d{4}|\d{2})(?!\d)/iu;
const NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
const COARSE =
  /^(?:(?:19|20)\d{2}年?|\d{4}\s*(?:[-/.]|年)\s*\d{1,2}(?:\s*月份?)?|(\p{L}{3,9})\s+\d{4}|\d{1,2}[-/.]\d{4})$/u;
const ANY_DATE =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?<!\d)(?:19|20)\d{6}(?!\d)/gu;

/** Reads a text of a column of dates. Full-width signs are as the usual ones. */
export function readDate(text: string): WrittenDate {
  // Nothing that long is a date; a bound keeps what follows cheap.
  if (text.length > 80) return (text.slice(0, 2000).match(ANY_DATE)?.length ?? 0) > 1 ? { is: 'several' } : NOTHING;
  const plain = withDigits(text.normalize('NFKC')).replace(WEEKDAY, ' ').trim();
  return oneDate(plain) ?? numbersIn(plain) ?? otherwise(plain);
}

/** A date that says itself which number is what. */
function oneDate(text: string): WrittenDate | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return dateOf(first[1], first[2], first[3], text.slice(first[0].length));
  const compact = COMPACT.exec(text);
  if (compact) {
    const [whole, year, month, day, hour, minute, second] = compact;
    const clock = hour === undefined ? '' : ` ${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
    return dateOf(year, month, day, clock + text.slice(whole.length));
  }
  const named = NAME_DAY.exec(text);
  const month = named && MONTHS.get(named[1]!.toLowerCase());
  return named && month ? dateOf(named[3], String(month), named[2], text.slice(named[0].length)) : undefined;
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: string,
): WrittenDate | undefined {
  const clock = readClock(rest);
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return clock && isDay(y, m, d) ? { is: 'date', year: y, month: m, day: d, clock } : undefined;
}

function numbersIn(text: string): WrittenDate | undefined {
  const named = DAY_NAME.exec(text);
  const month = named && MONTHS.get(named[2]!.toLowerCase());
  if (named && month) {
    const rest = text.slice(named[0].length);
    if (named[3]!.length === 4) return dateOf(named[3], String(month), named[1], rest);
    return numbersOf([Number(named[1]), month, Number(named[3])], ['dmy'], true, rest);
  }
  const signs = SHORT_SIGNS.exec(text);
  if (signs) return numbersOf(numbersFrom(signs[1], signs[2], signs[3]), ['ymd'], true, text.slice(signs[0].length));
  const three = THREE.exec(text);
  if (!three) return undefined;
  const numbers = numbersFrom(three[1], three[3], three[4]);
  const short = three[4]!.length === 2;
  // A year of two digits has both, and so cannot be the 3 of 3/1/24.
  const orders = short && three[1]!.length === 2 ? (['ymd', 'dmy', 'mdy'] as const) : (['dmy', 'mdy'] as const);
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
    return isDay(short ? 2000 : year, month, day);
  });
  return possible.length === 0 ? undefined : { is: 'numbers', numbers, orders: possible, short, clock };
}

function otherwise(text: string): WrittenDate {
  if (/^\d{1,7}(\.\d+)?$/.test(text) && !/^(19|20)\d{2}$/.test(text)) return { is: 'serial', serial: Number(text) };
  if ((text.match(ANY_DATE)?.length ?? 0) > 1) return { is: 'several' };
  const coarse = COARSE.exec(text);
  return coarse && (coarse[1] === undefined || MONTHS.has(coarse[1].toLowerCase())) ? { is: 'coarse' } : NOTHING;
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
