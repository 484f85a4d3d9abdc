import {
  BooleanBuilder,
  type Budget,
  IntegerBuilder,
  ListBuilder,
  NumberBuilder,
  TextBuilder,
  TimeBuilder,
} from '../build/index.js';
import { type Column, isThere, Precision, type TextColumn, type TimeColumn } from '../model.js';
import type { ColumnType, DateOrder } from './table.js';
import { formatTime, TimeReader } from './time-text.js';

type Set = (row: number) => void;

/**
 * A text column as another type; each distinct text is understood once. `fail` is called with a text that is not of the
 * type; where it returns, the row is missing.
 */
export function retype(
  column: TextColumn,
  type: ColumnType,
  budget: Budget,
  order: DateOrder | undefined,
  fail: (text: string) => void,
  required = false,
): Column {
  if (type === 'text' || type === 'id') return { ...column, type };
  const builder = make(column.name, type, budget);
  const times = new TimeReader(order);
  const { dictionary, codes } = column;
  const setters: (Set | undefined)[] = new Array(dictionary.length);
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const code = codes[row]!;
    let set = setters[code];
    if (set === undefined) {
      const text = dictionary.get(code);
      set = understand(text, builder, times);
      if (set === undefined) fail(text);
      set ??= () => {};
      setters[code] = set;
    }
    set(row);
  }
  return builder instanceof TimeBuilder ? builder.finish(column.length, required) : builder.finish(column.length);
}

type Typed = BooleanBuilder | IntegerBuilder | ListBuilder | NumberBuilder | TimeBuilder;

function make(name: string, type: Exclude<ColumnType, 'text' | 'id'>, budget: Budget): Typed {
  switch (type) {
    case 'integer':
      return new IntegerBuilder(name, budget);
    case 'number':
      return new NumberBuilder(name, budget);
    case 'boolean':
      return new BooleanBuilder(name, budget);
    case 'time':
      return new TimeBuilder(name, budget);
    case 'list':
      return new ListBuilder(name, budget);
  }
}

function understand(text: string, builder: Typed, times: TimeReader): Set | undefined {
  if (builder instanceof TimeBuilder) {
    const bytes = Buffer.from(text);
    if (!times.read(bytes, 0, bytes.length)) return undefined;
    const { value, offset, precision } = times;
    return (row) => builder.set(row, value, offset, precision);
  }
  if (builder instanceof BooleanBuilder) {
    const value = /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
    return value === undefined ? undefined : (row) => builder.set(row, value);
  }
  if (builder instanceof ListBuilder) {
    const items = readList(text);
    return items === undefined ? undefined : (row) => builder.set(row, items);
  }
  const value = /^-?(\d|Infinity$|NaN$)/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value) && text !== 'NaN') return undefined;
  if (builder instanceof IntegerBuilder && !Number.isSafeInteger(value)) return undefined;
  return (row) => builder.set(row, value);
}

function readList(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Any column as text, as the parts of case id and activity need it. */
export function toText(column: Column, budget: Budget): TextColumn {
  if (column.type === 'text' || column.type === 'id') return column;
  const builder = new TextBuilder(column.name, 'text', budget);
  for (let row = 0; row < column.length; row++) if (isThere(column, row)) builder.setString(row, textAt(column, row));
  return builder.finish(column.length);
}

/** A value of a column as text; lists as JSON. */
export function textAt(column: Column, row: number): string {
  switch (column.type) {
    case 'text':
    case 'id':
      return column.dictionary.get(column.codes[row]!);
    case 'boolean':
      return column.values[row] === 1 ? 'true' : 'false';
    case 'time':
      return timeAt(column, row);
    case 'list':
      return JSON.stringify(listAt(column, row));
    default:
      return String(column.values[row]!);
  }
}

/** The items of a list that are there: files of other programs have lists with missing ones. */
export function listAt({ starts, items }: Column & { type: 'list' }, row: number): string[] {
  const found: string[] = [];
  for (let k = starts[row]!; k < starts[row + 1]!; k++)
    if (isThere(items, k)) found.push(items.dictionary.get(items.codes[k]!));
  return found;
}

function timeAt(column: TimeColumn, row: number): string {
  const { offset, precision } = column;
  const o = typeof offset === 'number' ? offset : offset[row]!;
  const p = typeof precision === 'number' ? precision : precision[row]!;
  // One that is there and not known is no day of any year.
  if (p === Precision.NONE) return '?';
  return formatTime(Number(column.values[row]!), o, p as Precision);
}
