import type { DecodedArray, ParquetParsers, SchemaElement, SchemaTree } from 'hyparquet';
import {
  BooleanBuilder,
  type Budget,
  IntegerBuilder,
  ListBuilder,
  NumberBuilder,
  type Oddities,
  TextBuilder,
  TimeBuilder,
} from '../build/index.js';
import { type Column, NO_OFFSET, Precision } from '../model.js';

/** Takes a column's values from row groups. */
export interface ColumnFiller {
  fill(firstRow: number, values: DecodedArray): void;
  finish(rows: number): Column;
}

const DAY_MS = 86_400_000;
const LAST_MS = 8.64e15;

/** Times as milliseconds, days as days; what a number would lose stays a bigint. */
export const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (ms) => Number(ms),
  timestampFromMicroseconds: (us) => Number(floorDivide(us, 1000n)),
  timestampFromNanoseconds: (ns) => Number(floorDivide(ns, 1_000_000n)),
  dateFromDays: (days) => days * DAY_MS,
  jsonFromBytes: (bytes: Uint8Array) =>
    bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
};

function floorDivide(a: bigint, b: bigint): bigint {
  const q = a / b;
  return q * b > a ? q - 1n : q;
}

/** How to take the values of a column; nothing for a type that has no place in a log, which is reported. */
export function fillerOf(
  { element, children }: SchemaTree,
  budget: Budget,
  oddities: Oddities,
): ColumnFiller | undefined {
  const { name } = element;
  if (children.length > 0) {
    const item = children[0]!.children[0];
    const isList =
      (element.converted_type === 'LIST' || element.logical_type?.type === 'LIST') &&
      item !== undefined &&
      item.children.length === 0 &&
      isText(item.element);
    if (isList) return listFiller(new ListBuilder(name, budget));
    oddities.add('column-not-read', name);
    return undefined;
  }
  if (element.repetition_type === 'REPEATED') {
    if (isText(element)) return listFiller(new ListBuilder(name, budget));
    oddities.add('column-not-read', name);
    return undefined;
  }
  const time = timeOf(element);
  if (time !== undefined) return timeFiller(new TimeBuilder(name, budget), time);
  if (isText(element)) return textFiller(new TextBuilder(name, 'text', budget));
  switch (element.type) {
    case 'BOOLEAN':
      return booleanFiller(new BooleanBuilder(name, budget));
    case 'FLOAT':
    case 'DOUBLE':
      return numberFiller(new NumberBuilder(name, budget));
    case 'INT32':
    case 'INT64':
      if (element.converted_type === 'DECIMAL')
        return decimalFiller(new NumberBuilder(name, budget), element.scale ?? 0);
      if (element.converted_type?.startsWith('TIME_') || element.logical_type?.type === 'TIME') break;
      return new IntegerFiller(name, budget, oddities);
    case 'FIXED_LEN_BYTE_ARRAY':
      if (element.converted_type === 'DECIMAL')
        return decimalFiller(new NumberBuilder(name, budget), element.scale ?? 0);
      if (element.logical_type?.type === 'FLOAT16') return numberFiller(new NumberBuilder(name, budget));
      break;
    default:
  }
  oddities.add('column-not-read', name);
  return undefined;
}

function isText({ type, converted_type, logical_type }: SchemaElement): boolean {
  if (logical_type?.type === 'UUID') return true;
  if (type !== 'BYTE_ARRAY' || converted_type === 'DECIMAL' || converted_type === 'BSON') return false;
  return logical_type === undefined || ['STRING', 'ENUM', 'JSON'].includes(logical_type.type);
}

/** Offset and precision of the times in a column, if it holds times. */
function timeOf({
  type,
  converted_type,
  logical_type,
}: SchemaElement): { offset: number; precision: Precision } | undefined {
  if (converted_type === 'DATE' || logical_type?.type === 'DATE')
    return { offset: NO_OFFSET, precision: Precision.DAY };
  if (logical_type?.type === 'TIMESTAMP')
    return { offset: logical_type.isAdjustedToUTC ? 0 : NO_OFFSET, precision: Precision.INSTANT };
  if (converted_type === 'TIMESTAMP_MILLIS' || converted_type === 'TIMESTAMP_MICROS')
    return { offset: 0, precision: Precision.INSTANT };
  return type === 'INT96' ? { offset: NO_OFFSET, precision: Precision.INSTANT } : undefined;
}

/** Calls `set` for each value that is there. */
function each(values: DecodedArray, firstRow: number, set: (row: number, value: unknown) => void): void {
  for (let i = 0; i < values.length; i++) {
    const value: unknown = values[i];
    if (value !== null && value !== undefined) set(firstRow + i, value);
  }
}

function textFiller(builder: TextBuilder): ColumnFiller {
  let last = '';
  let code = -1;
  const set = (row: number, value: unknown): void => {
    const text = String(value);
    if (code < 0 || text !== last) {
      last = text;
      code = builder.dictionary.codeOfString(text);
    }
    builder.setCode(row, code);
  };
  return { fill: (first, values) => each(values, first, set), finish: (rows) => builder.finish(rows) };
}

function numberFiller(builder: NumberBuilder): ColumnFiller {
  return {
    fill: (first, values) => each(values, first, (row, value) => builder.set(row, Number(value))),
    finish: (rows) => builder.finish(rows),
  };
}

/** A decimal comes as a product with a power of ten, which may be off by the last bit; the nearest such decimal is meant. */
function decimalFiller(builder: NumberBuilder, scale: number): ColumnFiller {
  const places = Math.min(100, Math.max(0, scale));
  return {
    fill: (first, values) =>
      each(values, first, (row, value) => builder.set(row, Number(Number(value).toFixed(places)))),
    finish: (rows) => builder.finish(rows),
  };
}

function booleanFiller(builder: BooleanBuilder): ColumnFiller {
  return {
    fill: (first, values) => each(values, first, (row, value) => builder.set(row, value === true || value === 1)),
    finish: (rows) => builder.finish(rows),
  };
}

function timeFiller(
  builder: TimeBuilder,
  { offset, precision }: { offset: number; precision: Precision },
): ColumnFiller {
  const set = (row: number, value: unknown): void => {
    const ms = Number(value);
    if (!(Math.abs(ms) <= LAST_MS))
      throw new RangeError(`row ${row + 1} of column ${builder.name} is a time outside the years of dates`);
    builder.set(row, ms, offset, precision);
  };
  return { fill: (first, values) => each(values, first, set), finish: (rows) => builder.finish(rows, true) };
}

function listFiller(builder: ListBuilder): ColumnFiller {
  const set = (row: number, value: unknown): void => {
    if (!Array.isArray(value)) throw new RangeError(`row ${row + 1} of column ${builder.name} is no list`);
    builder.set(row, value.map(String));
  };
  return { fill: (first, values) => each(values, first, set), finish: (rows) => builder.finish(rows) };
}

/** Whole numbers; all of them as text once one does not fit. */
class IntegerFiller implements ColumnFiller {
  private readonly integers: IntegerBuilder;
  private texts: TextBuilder | undefined;

  constructor(
    private readonly name: string,
    private readonly budget: Budget,
    private readonly oddities: Oddities,
  ) {
    this.integers = new IntegerBuilder(name, budget);
  }

  fill(firstRow: number, values: DecodedArray): void {
    each(values, firstRow, (row, value) => {
      if (this.texts !== undefined) {
        this.texts.setString(row, String(value));
        return;
      }
      const number = Number(value);
      if (Number.isSafeInteger(number)) this.integers.set(row, number);
      else this.toTexts(row, String(value));
    });
  }

  finish(rows: number): Column {
    return this.texts?.finish(rows) ?? this.integers.finish(rows);
  }

  private toTexts(row: number, value: string): void {
    this.oddities.add('large-integers-as-text', this.name);
    const before = this.integers.finish(row);
    this.texts = new TextBuilder(this.name, 'text', this.budget);
    for (let i = 0; i < row; i++) {
      const there = before.validity === undefined || ((before.validity[i >> 3]! >> (i & 7)) & 1) === 1;
      if (there) this.texts.setString(i, String(before.values[i]));
    }
    this.texts.setString(row, value);
  }
}
