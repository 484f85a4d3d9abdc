import type { ColumnMetaData, Compressors, SchemaElement } from 'hyparquet';
import { ThriftReader, type ThriftStruct } from './thrift.js';

/** How deep the values of a column stand: the greatest levels that occur in it. */
export interface Levels {
  readonly definition: number;
  readonly repetition: number;
}

const PLAIN_DICTIONARY = 2;
const RLE = 3;
const RLE_DICTIONARY = 8;
const DATA = 0;
const DICTIONARY = 2;
const DATA_2 = 3;

/** The greatest levels along a path of the schema. */
export function levelsOf(path: readonly SchemaElement[]): Levels {
  return {
    definition: path.filter((e) => e.repetition_type !== 'REQUIRED').length,
    repetition: path.filter((e) => e.repetition_type === 'REPEATED').length,
  };
}

/**
 * Walks the pages of a column and refuses those whose counts do not fit: more values than the column has, runs that
 * go beyond their page, sizes out of all proportion. The library that decodes them believes every count.
 */
export function checkPages(chunk: Uint8Array, column: ColumnMetaData, levels: Levels, compressors: Compressors): void {
  const total = Number(column.num_values);
  let seen = 0;
  let at = 0;
  while (at < chunk.length - 1 && seen < total) {
    const reader = new ThriftReader(chunk, at);
    const header = reader.struct();
    const packed = size(header, 3);
    const unpacked = size(header, 2);
    const start = reader.at;
    at = start + packed;
    if (at > chunk.length) throw new RangeError('a page reaches beyond its column');
    if (unpacked > 2 ** 26 + packed * 1000) throw new RangeError(`a page of ${packed} bytes cannot become ${unpacked}`);
    const body = chunk.subarray(start, at);
    const kind = header.get(1);
    if (kind === DICTIONARY) {
      if (size(part(header, 7), 1) > unpacked * 8) throw new RangeError('a dictionary has fewer values than it says');
    } else if (kind === DATA || kind === DATA_2) {
      const data = part(header, kind === DATA ? 5 : 8);
      const values = size(data, 1);
      seen += values;
      if (seen > total) throw new RangeError(`a page has more values than its column of ${total}`);
      if (kind === DATA) checkFirst(unpack(body, unpacked, column, compressors), data, values, levels, column);
      else checkSecond(body, unpacked, data, values, levels, column, compressors);
    } else throw new RangeError(kind === undefined ? 'a page without a kind' : `a page of kind ${String(kind)}`);
  }
}

/** Version 1: levels, each with its length, stand before the values and are compressed with them. */
function checkFirst(
  page: Uint8Array,
  header: ThriftStruct,
  values: number,
  levels: Levels,
  column: ColumnMetaData,
): void {
  let at = 0;
  for (const level of [levels.repetition, levels.definition]) {
    if (level === 0) continue;
    const length = new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(at, true);
    if (at + 4 + length > page.length) throw new RangeError('levels reach beyond their page');
    checkLevels(page.subarray(at + 4, at + 4 + length), bits(level), values);
    at += 4 + length;
  }
  checkValues(page.subarray(at), Number(header.get(2)), values, column);
}

/** Version 2: levels stand before the values, uncompressed, their lengths in the header. */
function checkSecond(
  body: Uint8Array,
  unpacked: number,
  header: ThriftStruct,
  values: number,
  levels: Levels,
  column: ColumnMetaData,
  compressors: Compressors,
): void {
  const definition = size(header, 5);
  const repetition = size(header, 6);
  const before = definition + repetition;
  if (before > body.length || before > unpacked) throw new RangeError('levels reach beyond their page');
  if (size(header, 2) > values || size(header, 3) > values) throw new RangeError('a page has more rows than values');
  if (levels.repetition > 0) checkLevels(body.subarray(0, repetition), bits(levels.repetition), values);
  if (levels.definition > 0) checkLevels(body.subarray(repetition, before), bits(levels.definition), values);
  const rest = body.subarray(before);
  const data = header.get(7) === false ? rest : unpack(rest, unpacked - before, column, compressors);
  checkValues(data, Number(header.get(4)), values, column);
}

function checkValues(data: Uint8Array, encoding: number, values: number, column: ColumnMetaData): void {
  if (encoding === RLE_DICTIONARY || encoding === PLAIN_DICTIONARY) {
    const width = data[0] ?? 0;
    if (width > 32) throw new RangeError(`codes of ${width} bits`);
    if (width > 0) checkRuns(data.subarray(1), width, values);
  } else if (encoding === RLE) {
    if (column.type !== 'BOOLEAN') throw new RangeError('runs of values that are not booleans');
    checkRuns(data.subarray(4), 1, values);
  }
}

/** Every value of a page has its level: with fewer, the library would read on into what follows and take it for runs. */
function checkLevels(bytes: Uint8Array, width: number, values: number): void {
  if (checkRuns(bytes, width, values) < values) throw new RangeError('a page has fewer levels than values');
}

/** Runs of one value, and packed groups of eight, must come to no more than the values of the page; says to how many they come. */
function checkRuns(bytes: Uint8Array, width: number, values: number): number {
  const reader = new ThriftReader(bytes);
  let seen = 0;
  while (seen < values && reader.at < bytes.length) {
    const head = reader.varint();
    if (head % 2 === 1) {
      const groups = (head - 1) / 2;
      if (groups * 8 > values - seen + 512) throw new RangeError('a run goes beyond its page');
      seen += groups * 8;
      reader.at += groups * width;
    } else {
      const run = head / 2;
      if (run > values - seen) throw new RangeError('a run goes beyond its page');
      seen += run;
      reader.at += (width + 7) >> 3;
    }
  }
  return seen;
}

function unpack(body: Uint8Array, unpacked: number, column: ColumnMetaData, compressors: Compressors): Uint8Array {
  if (column.codec === 'UNCOMPRESSED' || body.length === 0) return body;
  const codec = compressors[column.codec];
  if (codec === undefined) throw new RangeError(`compression ${column.codec} is not known`);
  return codec(body, unpacked);
}

function size(struct: ThriftStruct, id: number): number {
  const value = struct.get(id) ?? 0;
  if (typeof value !== 'number' || value < 0 || value > 2 ** 31 - 1)
    throw new RangeError(`a size of ${String(value)} in a header`);
  return value;
}

function part(struct: ThriftStruct, id: number): ThriftStruct {
  const value = struct.get(id);
  if (!(value instanceof Map)) throw new RangeError('a page without its header');
  return value;
}

function bits(level: number): number {
  return 32 - Math.clz32(level);
}
