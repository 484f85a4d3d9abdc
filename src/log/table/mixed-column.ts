import {
  BooleanBuilder,
  type Budget,
  IntegerBuilder,
  ListBuilder,
  NumberBuilder,
  TextBuilder,
  TimeBuilder,
} from '../build/index.js';
import { type Column, isThere, NO_OFFSET, type Precision, type TextColumn } from '../model.js';
import { retype, textAt, toText } from './retype.js';
import type { ColumnType, DateOrder } from './table.js';
import { TimeReader } from './time-text.js';

const FIRST = 100;

/**
 * A column of a source whose values have types of their own, cell by cell, as in JSON and in sheets. What all values
 * have in common is the type of the column; a mixture becomes text. Texts that are all times become times.
 */
export class MixedColumn {
  private readonly texts: TextBuilder;
  private readonly numbers: NumberBuilder;
  private readonly booleans: BooleanBuilder;
  private readonly times: TimeBuilder;
  private readonly lists: ListBuilder;
  private readonly seen = new Set<ColumnType>();
  /** Cells that hold an error, by row. */
  private readonly errors = new Map<number, string>();
  private whole = true;
  /** The texts of the first cells that hold one. */
  readonly firstTexts: string[] = [];

  constructor(
    readonly name: string,
    private readonly budget: Budget,
  ) {
    this.texts = new TextBuilder(name, 'text', budget);
    this.numbers = new NumberBuilder(name, budget);
    this.booleans = new BooleanBuilder(name, budget);
    this.times = new TimeBuilder(name, budget);
    this.lists = new ListBuilder(name, budget);
  }

  text(row: number, value: string): void {
    this.seen.add('text');
    if (this.firstTexts.length < FIRST) this.firstTexts.push(value);
    this.texts.setString(row, value);
  }

  number(row: number, value: number): void {
    this.seen.add('number');
    this.whole &&= Number.isSafeInteger(value) && !Object.is(value, -0);
    this.numbers.set(row, value);
  }

  boolean(row: number, value: boolean): void {
    this.seen.add('boolean');
    this.booleans.set(row, value);
  }

  /** A clock without an offset, in milliseconds as the model has it. */
  time(row: number, ms: number, precision: Precision): void {
    this.seen.add('time');
    this.times.set(row, ms, NO_OFFSET, precision);
  }

  /** What stands there came to no value: of no type, and yet not nothing. */
  error(row: number, text: string): void {
    this.budget.take(64);
    this.errors.set(row, text);
  }

  list(row: number, items: readonly string[]): void {
    this.seen.add('list');
    this.lists.set(row, items);
  }

  /** `fail` hears of each text that is not of the type wanted. Cells with an error are kept as texts on demand, else as nothing. */
  finish(
    rows: number,
    wanted: ColumnType | undefined,
    order: DateOrder | undefined,
    fail: (text: string) => void,
    keepErrors = false,
  ): Column {
    if (keepErrors) for (const [row, text] of this.errors) this.text(row, text);
    const own = this.common(rows);
    if (wanted === undefined)
      return own.type === 'text' && this.couldBeTimes() ? asTimes(own, this.budget, order) : own;
    return own.type === wanted ? own : retype(toText(own, this.budget), wanted, this.budget, order, fail);
  }

  private couldBeTimes(): boolean {
    for (const type of this.seen) if (type !== 'text' && type !== 'time') return false;
    return true;
  }

  private common(rows: number): Column {
    const parts = [...this.seen].map((type) => this.part(type, rows));
    if (parts.length === 0) return this.texts.finish(rows);
    if (parts.length === 1) return parts[0]!;
    const builder = new TextBuilder(this.name, 'text', this.budget);
    for (let row = 0; row < rows; row++) {
      for (const part of parts) {
        if (part.length > row && isThere(part, row)) builder.setString(row, textAt(part, row));
      }
    }
    return builder.finish(rows);
  }

  private part(type: ColumnType, rows: number): Column {
    switch (type) {
      case 'number':
        return this.whole ? wholeNumbers(this.numbers.finish(rows), this.budget) : this.numbers.finish(rows);
      case 'boolean':
        return this.booleans.finish(rows);
      case 'time':
        return this.times.finish(rows);
      case 'list':
        return this.lists.finish(rows);
      default:
        return this.texts.finish(rows);
    }
  }
}

function wholeNumbers(column: Column & { type: 'number' | 'integer' }, budget: Budget): Column {
  const builder = new IntegerBuilder(column.name, budget);
  for (let row = 0; row < column.length; row++) if (isThere(column, row)) builder.set(row, column.values[row]!);
  return builder.finish(column.length);
}

/** The column as times where each of its texts is one, else as it is. */
function asTimes(column: TextColumn, budget: Budget, order: DateOrder | undefined): Column {
  const { dictionary } = column;
  if (dictionary.length === 0) return column;
  const reader = new TimeReader(order);
  for (let code = 0; code < dictionary.length; code++) {
    const bytes = Buffer.from(dictionary.get(code));
    if (!reader.read(bytes, 0, bytes.length)) return column;
  }
  return retype(column, 'time', budget, order, () => {});
}
