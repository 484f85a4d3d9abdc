import { failInput } from '../../base/index.js';
import { type Budget, type Oddities, TimeBuilder } from '../build/index.js';
import {
  type DigitOrder,
  inOrder,
  type Moment,
  momentOf,
  orderOfDates,
  readDate,
  type WrittenDate,
} from '../dates/index.js';
import { isThere, Precision, type TextColumn, type TimeColumn } from '../model.js';
import type { DateOrder } from './table.js';
import { TimeReader } from './time-text.js';

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
  given: DateOrder | undefined,
): TimeColumn {
  const texts = new Texts(column, given);
  const order = given ?? texts.order(file, oddities);
  const builder = new TimeBuilder(column.name, budget);
  const times = texts.distinct.map((text) => momentIn(text, order));
  const missed: Record<Miss, number> = { nothing: 0, serial: 0 };
  const first: Record<Miss, string> = { nothing: '', serial: '' };
  let present = 0;
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const code = column.codes[row]!;
    const time = times[code]!;
    present++;
    if (typeof time === 'object') builder.set(row, time.ms, time.offset, time.precision);
    else {
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
  return builder.finish(column.length, true);
}

type Miss = 'nothing' | 'serial';

/** The distinct texts of a column, and what each says by itself. */
class Texts {
  readonly distinct: readonly (Moment | WrittenDate)[];
  readonly #column: TextColumn;

  constructor(column: TextColumn, given: DateOrder | undefined) {
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

  /** Whether days or months stand first, as the dates themselves show. */
  order(file: string, oddities: Oddities): DigitOrder {
    const { name } = this.#column;
    const short = this.distinct.findIndex((one) => 'is' in one && one.is === 'numbers' && one.short);
    if (short >= 0) failInput('log/times-short-years', file, { data: { column: name, example: this.text(short) } });
    const found = orderOfDates(this.distinct.map((one) => ('is' in one ? [one] : [])));
    if ('fault' in found) {
      const data = { column: name, value: this.text(found.at) };
      if (found.fault === 'unclear') failInput('log/dates-unclear', file, { data });
      failInput('log/dates-disagree', file, { data: { ...data, example: this.text(found.other) } });
    }
    if (found.unclear >= 0) oddities.note(found.order === 'mdy' ? 'times-month-first' : 'times-day-first', name);
    return found.order;
  }
}

function momentIn(one: Moment | WrittenDate, order: DigitOrder): Moment | Miss {
  if (!('is' in one)) return one;
  if (one.is === 'date') return momentOf(one.year, one.month, one.day, one.clock);
  if (one.is === 'numbers') {
    if (one.short) return 'nothing';
    const { year, month, day } = inOrder(one.numbers, order);
    return one.orders.includes(order) ? momentOf(year, month, day, one.clock) : 'nothing';
  }
  return one.is === 'serial' ? 'serial' : 'nothing';
}

/** Whether {@link writtenTimes} may find a time in a text. */
export function isWrittenTime(text: string): boolean {
  return sinceEpoch(text) !== undefined || ['date', 'numbers', 'serial'].includes(readDate(text).is);
}

/** 9 September 2001 to 20 November 2286: ten digits of seconds, thirteen of milliseconds. */
function sinceEpoch(text: string): Moment | undefined {
  if (!/^[1-9]\d{9}(?:\d{3})?$/.test(text)) return undefined;
  return { ms: text.length === 10 ? Number(text) * 1000 : Number(text), offset: 0, precision: Precision.INSTANT };
}
