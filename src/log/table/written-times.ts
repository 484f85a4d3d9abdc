import { failInput } from '../../base/index.js';
import { type Budget, type Oddities, TimeBuilder } from '../build/index.js';
import {
  type DigitOrder,
  fullYear,
  inOrder,
  isDay,
  type Moment,
  momentOf,
  orderOfDates,
  readDate,
  type WrittenDate,
} from '../dates/index.js';
import { isThere, Precision, type TextColumn, type TimeColumn } from '../model.js';
import type { TableOptions } from './table.js';
import { TimeReader } from './time-text.js';

/** What is told of dates that do not say themselves what they mean. */
export type WrittenDates = Pick<TableOptions, 'dateOrder' | 'yearsFrom'>;

/**
 * The times of events from their texts: what {@link TimeReader} knows, and all that registers of cases write, such as
 * `30-12-2010:11.02`, `12/30/2010 2:32 PM`, `30 Dec 2010`, `2024年3月1日上午9:05`, or seconds and milliseconds since 1970.
 * Whether days stand before months is found from all of them where it was not given. A text that is no time is one that is
 * not known, and counted.
 *
 * @throws InputError where the order cannot be told, or most texts are no times
 */
export function writtenTimes(
  column: TextColumn,
  file: string,
  budget: Budget,
  oddities: Oddities,
  { dateOrder, yearsFrom }: WrittenDates = {},
): TimeColumn {
  const texts = new Texts(column, dateOrder);
  if (yearsFrom === undefined) texts.refuseShortYears(file);
  const order = dateOrder ?? texts.order(file, oddities);
  let shortYears = 0;
  const builder = new TimeBuilder(column.name, budget);
  const times = texts.distinct.map((text) => momentIn(text, order, yearsFrom));
  const missed: Record<Miss, number> = { nothing: 0, serial: 0 };
  const first: Record<Miss, string> = { nothing: '', serial: '' };
  let present = 0;
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const code = column.codes[row]!;
    const time = times[code]!;
    present++;
    if (typeof time === 'object') {
      builder.set(row, time.ms, time.offset, time.precision);
      if (texts.isShort(code)) shortYears++;
    } else {
      missed[time]++;
      first[time] ||= texts.text(code);
    }
  }
  const count = missed.nothing + missed.serial;
  // Most of them no times: the reading is wrong, not the file.
  if (count * 2 > present) {
    const areNumbers = missed.serial > missed.nothing;
    const data = { column: column.name, count, example: areNumbers ? first.serial : first.nothing };
    failInput(areNumbers ? 'log/times-day-numbers' : 'log/times-unreadable', file, { data });
  }
  if (count > 0) oddities.add('time-unreadable', first.nothing || first.serial, count);
  if (shortYears > 0 && yearsFrom !== undefined)
    oddities.note('short-years', `${yearsFrom}-${yearsFrom + 99}`, shortYears);
  return builder.finish(column.length, true);
}

type Miss = 'nothing' | 'serial';

/** The distinct texts of a column, and what each says by itself. */
class Texts {
  readonly distinct: readonly (Moment | WrittenDate)[];
  readonly #column: TextColumn;

  constructor(column: TextColumn, given: WrittenDates['dateOrder']) {
    this.#column = column;
    const usual = new TimeReader(given);
    this.distinct = Array.from({ length: column.dictionary.length }, (_, code) => {
      const text = column.dictionary.get(code);
      const bytes = Buffer.from(text);
      if (!usual.read(bytes, 0, bytes.length)) return sinceEpoch(text) ?? readDate(text);
      return { ms: usual.value, offset: usual.offset, precision: usual.precision };
    });
  }

  text(code: number): string {
    return this.#column.dictionary.get(code).slice(0, 80);
  }

  isShort(code: number): boolean {
    const one = this.distinct[code]!;
    return 'is' in one && one.is === 'numbers' && one.short;
  }

  refuseShortYears(file: string): void {
    const code = this.distinct.findIndex((_, c) => this.isShort(c));
    if (code < 0) return;
    failInput('log/times-short-years', file, { data: { column: this.#column.name, example: this.text(code) } });
  }

  /** Whether days or months stand first, as the dates themselves show. */
  order(file: string, oddities: Oddities): DigitOrder {
    const { name } = this.#column;
    const found = orderOfDates(this.distinct.map((one) => ('is' in one ? [one] : [])));
    if ('fault' in found) {
      const data = { column: name, value: this.text(found.at) };
      if (found.fault === 'unclear') failInput('log/dates-unclear', file, { data });
      failInput('log/dates-disagree', file, { data: { ...data, example: this.text(found.other) } });
    }
    if (found.unclear >= 0) oddities.note(TOLD[found.order], name);
    return found.order;
  }
}

const TOLD: Readonly<Record<DigitOrder, string>> = {
  ymd: 'times-year-first',
  dmy: 'times-day-first',
  mdy: 'times-month-first',
};

function momentIn(one: Moment | WrittenDate, order: DigitOrder, yearsFrom: number | undefined): Moment | Miss {
  if (!('is' in one)) return one;
  if (one.is === 'date') return momentOf(one.year, one.month, one.day, one.clock);
  if (one.is === 'numbers') {
    const { year: written, month, day } = inOrder(one.numbers, order);
    const year = one.short ? fullYear(written, yearsFrom ?? 0) : written;
    return one.orders.includes(order) && isDay(year, month, day) ? momentOf(year, month, day, one.clock) : 'nothing';
  }
  return one.is === 'serial' ? 'serial' : 'nothing';
}

/** Whether {@link writtenTimes} may find a time in a text. */
export function isWrittenTime(text: string): boolean {
  return sinceEpoch(text) !== undefined || ['date', 'numbers', 'serial'].includes(readDate(text).is);
}

/** 9 September 2001 to 20 November 2286: ten digits of seconds, thirteen of milliseconds, and so on; what is finer is cut. */
const EPOCH = /^([1-9]\d{9})(?:\.(\d{1,9})|(\d{3})(?:\.\d{1,9}|\d{3}(?:\d{3})?)?)?$/;

function sinceEpoch(text: string): Moment | undefined {
  const found = EPOCH.exec(text);
  if (found === null) return undefined;
  const ms = (found[2] ?? found[3] ?? '').slice(0, 3).padEnd(3, '0');
  return { ms: Number(found[1]) * 1000 + Number(ms), offset: 0, precision: Precision.INSTANT };
}
