import { failInput, type Range } from '../../base/index.js';
import type { Oddities } from '../build/index.js';
import {
  type DigitOrder,
  fullYear,
  inOrder,
  isDay,
  momentOf,
  orderOfDates,
  readDate,
  type WrittenClock,
  type WrittenDate,
} from '../dates/index.js';
import { isThere, NO_OFFSET, Precision, type TextColumn } from '../model.js';
import { type ColumnOrders, signOf } from './column-orders.js';
import type { DateColumnPlan, DateFormat } from './plan.js';

const DAY_MS = 86_400_000;

/** Times by code of a text column: those of code `c` are `first[c]` to `first[c + 1] - 1`; none where the text stands for an empty cell. */
export interface DateCodes {
  readonly first: Int32Array;
  readonly ms: Float64Array;
  readonly offset: Int16Array;
  /** NONE where something is written that is no date: it happened, and when is not known. */
  readonly precision: Uint8Array;
}

/** What the reading of a column rests on beside its texts. */
export interface DateSetting {
  readonly plan: DateColumnPlan;
  /** Folded texts that stand for an empty cell. */
  readonly empty: ReadonlySet<string>;
  readonly yearsFrom: number | null;
  /** Whether day numbers begin in 1904; undefined where the files differ. */
  readonly from1904: boolean | undefined;
  /** Name of the column in the file, and where a row of the table stands. */
  readonly column: string;
  readonly place: (row: number) => { readonly file: string; readonly range: Range };
  readonly oddities: Oddities;
  /** Orders that other columns of the table were found to have. */
  readonly orders: ColumnOrders;
}

/** A text without spaces around and with full-width signs as the usual ones, as texts for empty cells are compared. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/**
 * Understands the texts of a column of dates. How days and months are ordered is found from all of them, or given, or is that of
 * the other columns: where it is none of these, undefined as long as `others` are still to be read, and then an InputError asks for
 * it. A text that is no date is a time that is not known, and counted.
 */
export function readDates(column: TextColumn, setting: DateSetting, others: 'to-come'): DateCodes | undefined;
export function readDates(column: TextColumn, setting: DateSetting, others: 'read'): DateCodes;
export function readDates(column: TextColumn, setting: DateSetting, others: 'to-come' | 'read'): DateCodes | undefined {
  const texts = new DistinctTexts(column);
  const written: (readonly WrittenDate[])[] = [];
  for (let code = 0; code < column.dictionary.length; code++)
    written.push(cellOf(column.dictionary.get(code), setting));
  const order = orderOf(written, texts, setting, others === 'read');
  if (order === undefined) return undefined;
  const codes = new Codes(setting, order);
  for (const [code, cell] of written.entries()) codes.add(cell, code, texts);
  codes.report(texts);
  return codes.finish();
}

/** How often each text of a column stands in it, and where first. */
class DistinctTexts {
  readonly counts: Int32Array;
  readonly rows: Int32Array;

  constructor(readonly column: TextColumn) {
    const { dictionary, codes, length } = column;
    this.counts = new Int32Array(dictionary.length);
    this.rows = new Int32Array(dictionary.length).fill(-1);
    for (let row = 0; row < length; row++) {
      if (!isThere(column, row)) continue;
      const code = codes[row]!;
      if (this.counts[code]!++ === 0) this.rows[code] = row;
    }
  }
}

function cellOf(text: string, { plan, empty }: DateSetting): readonly WrittenDate[] {
  const parts = plan.separator === null ? [text] : text.split(plan.separator);
  const filled = parts.filter((part) => !isEmpty(part, empty));
  const { format } = plan;
  if (format !== 'epoch-s' && format !== 'epoch-ms') return filled.map(readDate);
  return filled.map((part) => sinceEpoch(part, format) ?? readDate(part));
}

function isEmpty(text: string, empty: ReadonlySet<string>): boolean {
  const plain = folded(text);
  return plain === '' || empty.has(plain);
}

/** The order of the numbers of all dates that do not say it themselves. */
function orderOf(
  written: readonly (readonly WrittenDate[])[],
  texts: DistinctTexts,
  setting: DateSetting,
  isLast: boolean,
): DigitOrder | undefined {
  const { format } = setting.plan;
  if (format === 'ymd' || format === 'dmy' || format === 'mdy') return format;
  const found = orderOfDates(written);
  if ('fault' in found) {
    if (found.fault === 'disagree') return undecided('register/dates-disagree', setting, texts, found.at, found.other);
    if (!isLast) return undefined;
    const shared = setting.orders.shared(found.left, texts.column.dictionary.get(found.at));
    if (shared === undefined) return undecided('register/dates-unclear', setting, texts, found.at, -1);
    setting.oddities.note('dates-as-others', setting.column);
    return shared;
  }
  const { order, deciding, unclear } = found;
  if (deciding >= 0) refuseContradiction(order, deciding, unclear >= 0, texts, setting);
  // Where no date depends on the order nothing was assumed.
  if (unclear >= 0) setting.oddities.note(TOLD[order], setting.column);
  return order;
}

function refuseContradiction(
  order: DigitOrder,
  deciding: number,
  rested: boolean,
  texts: DistinctTexts,
  { column, place, orders }: DateSetting,
): void {
  const value = texts.column.dictionary.get(deciding);
  const other = orders.against({ order, column, value, rested, sign: signOf(value) });
  if (!other) return;
  const { file, range } = place(texts.rows[deciding]!);
  failInput('register/orders-contradict', file, {
    range,
    data: { column, value, order, other: other.column, example: other.value, otherOrder: other.order },
  });
}

const TOLD: Readonly<Record<DigitOrder, string>> = {
  ymd: 'dates-year-first',
  dmy: 'dates-day-first',
  mdy: 'dates-month-first',
};

function undecided(code: string, setting: DateSetting, texts: DistinctTexts, at: number, other: number): never {
  const { file, range } = setting.place(texts.rows[at]!);
  const { dictionary } = texts.column;
  const line = other < 0 ? '' : setting.place(texts.rows[other]!).range.line;
  const [value, example] = [dictionary.get(at), other < 0 ? '' : dictionary.get(other)];
  failInput(code, file, { range, data: { column: setting.column, value, example, line } });
}

/** Ten digits of seconds or thirteen of milliseconds: 9 September 2001 to 20 November 2286; and what is before in as few digits as it takes. */
const EPOCHS = { 'epoch-s': /^-?\d{1,10}(?:\.\d+)?$/, 'epoch-ms': /^-?\d{1,13}(?:\.\d+)?$/ } as const;

/** An instant from a count since 1970 in UTC; undefined where the text is none. */
function sinceEpoch(text: string, format: keyof typeof EPOCHS): WrittenDate | undefined {
  const plain = folded(text);
  if (!EPOCHS[format].test(plain)) return undefined;
  const ms = Math.floor(Number(plain) * (format === 'epoch-s' ? 1000 : 1));
  const day = new Date(ms);
  const clock = { ms: ((ms % DAY_MS) + DAY_MS) % DAY_MS, offset: 0, precision: Precision.INSTANT };
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  return { is: 'date', year, month, day: day.getUTCDate(), clock, form: 'usual' };
}

/** Texts turned into times, one after the other. */
class Codes {
  readonly #setting: DateSetting;
  readonly #order: DigitOrder;
  readonly #format: DateFormat | null;
  readonly #first: number[] = [0];
  readonly #ms: number[] = [];
  readonly #offset: number[] = [];
  readonly #precision: number[] = [];
  /** By what is wrong: rows, and the first code. */
  readonly #wrong = new Map<'coarse' | 'several' | 'nothing' | 'serial', { rows: number; code: number }>();
  #shortYears = 0;
  #filled = 0;

  constructor(setting: DateSetting, order: DigitOrder) {
    this.#setting = setting;
    this.#order = order;
    this.#format = setting.plan.format;
  }

  add(cell: readonly WrittenDate[], code: number, texts: DistinctTexts): void {
    const rows = texts.counts[code]!;
    if (cell.length > 0) this.#filled += rows;
    for (const one of cell) if (!this.#one(one, code, texts)) this.#miss(one, code, rows);
    this.#first.push(this.#ms.length);
  }

  /** Puts the time of one written date; false where there is none. */
  #one(one: WrittenDate, code: number, texts: DistinctTexts): boolean {
    switch (one.is) {
      case 'date':
        return this.#push(one.year, one.month, one.day, one.clock);
      case 'numbers': {
        if (!one.orders.includes(this.#order)) return false;
        const { year, month, day } = inOrder(one.numbers, this.#order);
        return this.#push(one.short ? this.#fullYear(year, code, texts) : year, month, day, one.clock);
      }
      case 'serial':
        return this.#serial(one.serial, code, texts);
      default:
        return false;
    }
  }

  #push(year: number, month: number, day: number, clock: WrittenClock): boolean {
    if (!isDay(year, month, day)) return false;
    const moment = momentOf(year, month, day, clock);
    this.#ms.push(moment.ms);
    this.#offset.push(moment.offset);
    this.#precision.push(moment.precision);
    return true;
  }

  #fullYear(year: number, code: number, texts: DistinctTexts): number {
    const { yearsFrom } = this.#setting;
    if (yearsFrom === null) return undecided('register/short-years', this.#setting, texts, code, -1);
    this.#shortYears += texts.counts[code]!;
    return fullYear(year, yearsFrom);
  }

  #serial(serial: number, code: number, texts: DistinctTexts): boolean {
    const format = this.#format;
    if (format !== 'excel' && format !== 'excel-1904') return false;
    const from1904 = format === 'excel-1904' || this.#setting.from1904;
    if (from1904 === undefined) return undecided('register/day-systems', this.#setting, texts, code, -1);
    const days = Math.floor(serial);
    // 29 February 1900 never was, and 0 is no day.
    if (days > 2_958_465 || (!from1904 && (days === 0 || days === 60))) return false;
    const start = from1904 ? -24_107 : days < 60 ? -25_568 : -25_569;
    const clock = Math.round((serial - days) * 86_400) * 1000;
    const precision = serial === days ? Precision.DAY : clock % 60_000 === 0 ? Precision.MINUTE : Precision.INSTANT;
    this.#ms.push((start + days) * DAY_MS + clock);
    this.#offset.push(NO_OFFSET);
    this.#precision.push(precision);
    return true;
  }

  #miss(one: WrittenDate, code: number, rows: number): void {
    this.#ms.push(0);
    this.#offset.push(NO_OFFSET);
    this.#precision.push(Precision.NONE);
    const what = one.is === 'date' || one.is === 'numbers' ? 'nothing' : one.is;
    const known = this.#wrong.get(what);
    if (known) known.rows += rows;
    else this.#wrong.set(what, { rows, code });
  }

  /** Counts what was no date; refuses a column that mostly holds none. */
  report(texts: DistinctTexts): void {
    const { oddities, column } = this.#setting;
    const wrong = [...this.#wrong.values()].reduce((sum, { rows }) => sum + rows, 0);
    if (wrong * 2 > this.#filled) this.#refuse(texts, wrong);
    for (const [what, { rows, code }] of this.#wrong) {
      const { file, range } = this.#setting.place(texts.rows[code]!);
      const place = `${file}:${range.line} ${column}`;
      if (what === 'several') oddities.note('cell-several-dates', place, rows);
      else if (what === 'coarse') oddities.note('date-coarser-than-day', place, rows);
      else oddities.note('cell-no-date', place, rows);
    }
    if (this.#shortYears > 0) {
      const from = this.#setting.yearsFrom ?? 0;
      oddities.note('short-years', `${from}-${from + 99}`, this.#shortYears);
    }
  }

  #refuse(texts: DistinctTexts, count: number): never {
    const [what, { code }] = [...this.#wrong].sort((a, b) => b[1].rows - a[1].rows)[0]!;
    const { file, range } = this.#setting.place(texts.rows[code]!);
    const value = texts.column.dictionary.get(code).slice(0, 80);
    const data = { column: this.#setting.column, value, count, filled: this.#filled };
    const digits = /^\d{10}(?:\d{3})?(?:\.\d+)?$/.exec(folded(value));
    if (digits !== null && what === 'nothing') {
      const format = folded(value).split('.')[0]!.length === 13 ? 'epoch-ms' : 'epoch-s';
      failInput('register/epoch-numbers', file, { range, data: { ...data, format } });
    }
    failInput(what === 'serial' ? 'register/day-numbers' : 'register/no-dates', file, { range, data });
  }

  finish(): DateCodes {
    return {
      first: Int32Array.from(this.#first),
      ms: Float64Array.from(this.#ms),
      offset: Int16Array.from(this.#offset),
      precision: Uint8Array.from(this.#precision),
    };
  }
}
