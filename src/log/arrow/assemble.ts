import { type Budget, type ByteDictionary, type Oddities, TextBuilder, Utf8Table } from '../build/index.js';
import {
  type Codes,
  type Column,
  isThere,
  type ListColumn,
  type NumberColumn,
  Precision,
  type TextColumn,
} from '../model.js';
import { offsetsIn, toText } from '../table/index.js';
import type { Buffers, Part } from './buffers.js';
import { allBelow, halfToNumber, longsAreExact, longsToDoubles, longsToMs, readWide } from './numbers.js';
import type { ArrowField, ArrowType } from './schema.js';
import { readTexts, readUtf8Table } from './texts.js';
import { readValidity } from './validity.js';

const DAY_MS = 86_400_000;

/** The values of a dictionary as read from the file; rows are offsets of each batch's part. */
export interface Dictionaries {
  /** Parts of a dictionary's values in order, and for each record batch where its codes begin to count. */
  parts(id: number): { readonly parts: readonly Part[]; readonly base: (batch: number) => number };
}

export interface Context {
  readonly buffers: Buffers;
  readonly oddities: Oddities;
  readonly dictionaries: Dictionaries;
  /** A file that we wrote: its dictionaries are known to hold no value twice. */
  readonly ours: boolean;
}

/** Puts a column together from its parts in all batches. */
export async function assemble(field: ArrowField, parts: readonly Part[], context: Context): Promise<Column> {
  const rows = parts.reduce((n, p) => n + p.rows, 0);
  if (rows > 2 ** 31 - 1) context.buffers.file.fail(0, `a column cannot have ${rows} rows`);
  if (field.dictionary !== undefined) return assembleCodes(field, parts, rows, context);
  const { name, type } = field;
  switch (type.kind) {
    case 'null': {
      context.buffers.budget.take(rows * 2);
      return {
        name,
        type: 'text',
        length: rows,
        codes: new Uint8Array(rows),
        dictionary: emptyTable(),
        validity: new Uint8Array((rows + 7) >> 3),
      };
    }
    case 'bool':
      return assembleBooleans(name, parts, rows, context);
    case 'int':
    case 'float':
    case 'decimal':
      return assembleNumbers(name, type, parts, rows, context);
    case 'date':
    case 'timestamp':
      return assembleTimes(name, type, parts, rows, context);
    case 'utf8':
    case 'large-utf8':
    case 'utf8-view':
      return readTexts(name, type.kind, parts, context.buffers);
    case 'list':
    case 'large-list':
      return assembleList(name, type.kind, type.child, parts, rows, context);
    case 'other':
      throw new Error(`columns of type ${type.name} are left out before`);
  }
}

function base(name: string, length: number, validity: Uint8Array | undefined) {
  return validity === undefined ? { name, length } : { name, length, validity };
}

/** Reads the values of all batches one after the other, each to its place. */
async function readValues(
  parts: readonly Part[],
  rows: number,
  bytes: number,
  { buffers }: Context,
): Promise<ArrayBuffer> {
  const available = parts.reduce(
    (n, p) => n + (p.codec === undefined ? (p.regions[1]?.length ?? 0) : Number.POSITIVE_INFINITY),
    0,
  );
  if (available < rows * bytes)
    buffers.file.fail(parts[0]?.regions[1]?.offset ?? 0, `values for ${rows} rows in ${available} bytes`);
  const memory = buffers.allocate(rows * bytes);
  let row = 0;
  for (const part of parts) {
    await buffers.fill(new Uint8Array(memory, row * bytes, part.rows * bytes), part.regions[1], part.codec);
    row += part.rows;
  }
  return memory;
}

async function assembleBooleans(name: string, parts: readonly Part[], rows: number, context: Context): Promise<Column> {
  const validity = await readValidity(parts, rows, context.buffers);
  context.buffers.budget.take(rows);
  const values = new Uint8Array(rows);
  let row = 0;
  for (const part of parts) {
    const bits = new Uint8Array((part.rows + 7) >> 3);
    await context.buffers.fill(bits, part.regions[1], part.codec);
    for (let i = 0; i < part.rows; i++) values[row + i] = (bits[i >> 3]! >> (i & 7)) & 1;
    row += part.rows;
  }
  return { ...base(name, rows, validity), type: 'boolean', values };
}

type Numeric = Extract<ArrowType, { kind: 'int' | 'float' | 'decimal' }>;

async function assembleNumbers(
  name: string,
  type: Numeric,
  parts: readonly Part[],
  rows: number,
  context: Context,
): Promise<Column> {
  const validity = await readValidity(parts, rows, context.buffers);
  const memory = await readValues(parts, rows, type.bits / 8, context);
  const head = base(name, rows, validity);
  if (type.kind === 'decimal') return decimals(head, type, memory, context);
  if (type.kind === 'float') {
    const values =
      type.bits === 64
        ? new Float64Array(memory)
        : type.bits === 32
          ? new Float32Array(memory)
          : Float64Array.from(new Uint16Array(memory), halfToNumber);
    return { ...head, type: 'number', values };
  }
  return integers(head, type.bits, type.signed, memory, context);
}

type Head = ReturnType<typeof base>;

function integers(head: Head, bits: number, signed: boolean, memory: ArrayBuffer, context: Context): Column {
  const column = (values: NumberColumn['values']): NumberColumn => ({ ...head, type: 'integer', values });
  if (bits === 8) return column(Int32Array.from(signed ? new Int8Array(memory) : new Uint8Array(memory)));
  if (bits === 16) return column(Int32Array.from(signed ? new Int16Array(memory) : new Uint16Array(memory)));
  if (bits === 32) return column(signed ? new Int32Array(memory) : Float64Array.from(new Uint32Array(memory)));
  if (longsAreExact(memory, head.length, signed)) return column(longsToDoubles(memory, head.length, signed));
  const longs = signed ? new BigInt64Array(memory) : new BigUint64Array(memory);
  return fromTexts(head, (row) => String(longs[row]), context);
}

/** Numbers that no double holds exactly, as text. */
function fromTexts(head: Head, textOf: (row: number) => string, context: Context): Column {
  const builder = new TextBuilder(head.name, 'text', context.buffers.budget);
  for (let row = 0; row < head.length; row++) if (isThere(head, row)) builder.setString(row, textOf(row));
  context.oddities.add('large-integers-as-text', head.name);
  return builder.finish(head.length);
}

function decimals(
  head: Head,
  type: Extract<ArrowType, { kind: 'decimal' }>,
  memory: ArrayBuffer,
  context: Context,
): Column {
  const bytes = type.bits / 8;
  const view = new DataView(memory);
  const whole = (row: number): bigint =>
    bytes === 4 ? BigInt(view.getInt32(row * 4, true)) : readWide(view, row * bytes, bytes);
  context.buffers.budget.take(head.length * 8);
  const values = new Float64Array(head.length);
  let inexact = false;
  for (let row = 0; row < head.length; row++) {
    if (!isThere(head, row)) continue;
    const unscaled = whole(row);
    // The text is read as the nearest double, which dividing would not always give.
    values[row] = type.scale === 0 ? Number(unscaled) : Number(`${unscaled}e${-type.scale}`);
    if (type.scale <= 0 && !Number.isSafeInteger(values[row])) inexact = true;
  }
  if (type.scale > 0) return { ...head, type: 'number', values };
  if (!inexact) return { ...head, type: 'integer', values };
  const zeros = '0'.repeat(Math.min(-type.scale, 1000));
  return fromTexts(head, (row) => `${whole(row)}${zeros}`, context);
}

async function assembleTimes(
  name: string,
  type: Extract<ArrowType, { kind: 'date' | 'timestamp' }>,
  parts: readonly Part[],
  rows: number,
  context: Context,
): Promise<Column> {
  const validity = await readValidity(parts, rows, context.buffers);
  const head = base(name, rows, validity);
  if (type.kind === 'date' && type.bits === 32) {
    const days = new Int32Array(await readValues(parts, rows, 4, context));
    context.buffers.budget.take(rows * 8);
    const values = new Float64Array(rows);
    for (let i = 0; i < rows; i++) values[i] = days[i]! * DAY_MS;
    inRange(head, values, context);
    return { ...head, type: 'time', values, offset: offsetsIn(undefined, values), precision: Precision.DAY };
  }
  const memory = await readValues(parts, rows, 8, context);
  const perSecond = type.kind === 'date' ? 1000 : type.perSecond;
  const { outside, cut } = longsToMs(memory, rows, perSecond);
  const values = new Float64Array(memory);
  if (outside >= 0) inRange(head, values, context);
  if (cut > 0) context.oddities.add('time-finer-than-millisecond', name, cut);
  const zone = type.kind === 'date' ? undefined : type.zone;
  const offset = context.buffers.file.guard(0, () => offsetsIn(zone, values));
  return { ...head, type: 'time', values, offset, precision: type.kind === 'date' ? Precision.DAY : Precision.INSTANT };
}

/** Refuses times outside the years of dates; what lies under a missing value is cleared. */
function inRange(head: Head, values: Float64Array, { buffers }: Context): void {
  for (let row = 0; row < values.length; row++) {
    if (Math.abs(values[row]!) <= 8.64e15) continue;
    if (isThere(head, row))
      buffers.file.fail(0, `row ${row + 1} of column ${head.name} is a time outside the years of dates`);
    values[row] = 0;
  }
}

async function assembleList(
  name: string,
  kind: 'list' | 'large-list',
  child: ArrowField,
  parts: readonly Part[],
  rows: number,
  context: Context,
): Promise<ListColumn> {
  const { buffers } = context;
  const validity = await readValidity(parts, rows, buffers);
  buffers.budget.take((rows + 1) * 4);
  const starts = new Int32Array(rows + 1);
  const wide = kind === 'large-list' ? 8 : 4;
  let row = 0;
  let items = 0;
  for (const part of parts) {
    const memory = buffers.allocate(part.rows === 0 ? 0 : (part.rows + 1) * wide);
    await buffers.fill(new Uint8Array(memory), part.regions[1], part.codec);
    const childRows = part.child?.rows ?? 0;
    const offsets = wide === 4 ? new Int32Array(memory) : Float64Array.from(new BigInt64Array(memory), Number);
    let before = 0;
    for (let i = 0; i <= part.rows && part.rows > 0; i++) {
      const offset = offsets[i]!;
      if (offset < before || offset > childRows)
        buffers.file.fail(part.regions[1]!.offset, 'the starts of lists are out of order');
      starts[row + i] = items + offset;
      before = offset;
    }
    row += part.rows;
    items += childRows;
  }
  const childParts = parts.flatMap((p) => (p.child === undefined ? [] : [p.child]));
  return {
    ...base(name, rows, validity),
    type: 'list',
    starts,
    items: toText(await assemble(child, childParts, context), buffers.budget),
  };
}

async function assembleCodes(
  field: ArrowField,
  parts: readonly Part[],
  rows: number,
  context: Context,
): Promise<Column> {
  const { buffers } = context;
  const { id, bits } = field.dictionary!;
  if (![8, 16, 32, 64].includes(bits)) throw new RangeError(`codes of ${bits} bits`);
  const values = context.dictionaries.parts(id);
  const validity = await readValidity(parts, rows, buffers);
  const memory = await readValues(parts, rows, bits / 8, context);
  const plain = field.type.kind === 'utf8' && values.parts.every((p) => p.missing === 0);
  const texts = plain
    ? undefined
    : toText(await assemble({ name: field.name, type: field.type }, values.parts, context), buffers.budget);
  const dictionary = texts === undefined ? await readUtf8Table(values.parts, buffers) : texts.dictionary;
  const size = texts === undefined ? dictionary.length : texts.length;
  const codes = codesOf(memory, bits, rows, size);
  rebase(codes, parts, values.base);
  const head = base(field.name, rows, validity);
  checkCodes(head, codes, size, buffers);
  const column: TextColumn = { ...head, type: 'text', codes, dictionary };
  if (texts !== undefined) return through(column, texts, buffers.budget);
  return context.ours ? column : withoutTwins(column, dictionary as Utf8Table, buffers.budget);
}

/**
 * Codes as they are in the file, or in four bytes: dictionaries that replace one another hold more values together than
 * any of them, and more perhaps than the width of their codes can count.
 */
function codesOf(memory: ArrayBuffer, bits: number, rows: number, size: number): Codes {
  if (bits === 64) return narrow(memory, rows);
  if (bits === 32) return new Int32Array(memory);
  const codes = bits === 8 ? new Uint8Array(memory) : new Uint16Array(memory);
  return size > 2 ** bits ? Int32Array.from(codes) : codes;
}

function narrow(memory: ArrayBuffer, rows: number): Int32Array {
  if (memory.byteLength !== rows * 8) throw new RangeError(`${memory.byteLength} bytes for ${rows} codes`);
  const longs = new BigInt64Array(memory);
  const codes = new Int32Array(longs.length);
  for (let i = 0; i < codes.length; i++) codes[i] = longs[i]! < 0n || longs[i]! > 0x7fffffffn ? -1 : Number(longs[i]);
  return codes;
}

/** Codes of a batch that came after a dictionary was replaced count from where the new values begin. */
function rebase(codes: Codes, parts: readonly Part[], baseOf: (batch: number) => number): void {
  let row = 0;
  parts.forEach((part, batch) => {
    const from = baseOf(batch);
    if (from > 0) for (let i = row; i < row + part.rows; i++) codes[i]! += from;
    row += part.rows;
  });
}

/** Refuses codes beyond the dictionary; what lies under a missing value is cleared. */
function checkCodes(head: Head, codes: Codes, size: number, buffers: Buffers): void {
  if (codes.length === 0 || allBelow(codes, size)) return;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row]! >= 0 && codes[row]! < size) continue;
    if (isThere(head, row))
      buffers.file.fail(0, `row ${row + 1} of column ${head.name} is number ${codes[row]} of a dictionary of ${size}`);
    codes[row] = 0;
  }
}

/** The column with the texts that its dictionary's rows have. */
function through(column: TextColumn, texts: TextColumn, budget: Budget): TextColumn {
  const builder = new TextBuilder(column.name, 'text', budget);
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const at = column.codes[row]!;
    if (isThere(texts, at)) builder.setString(row, texts.dictionary.get(texts.codes[at]!));
  }
  return builder.finish(column.length);
}

/** Gives values that stand twice in a dictionary one code. */
function withoutTwins(column: TextColumn, dictionary: Utf8Table, budget: Budget): TextColumn {
  const builder = new TextBuilder(column.name, 'text', budget);
  const distinct: ByteDictionary = builder.dictionary;
  const codeOf = new Int32Array(dictionary.length);
  for (let code = 0; code < dictionary.length; code++) {
    codeOf[code] = distinct.code(dictionary.bytes, dictionary.offsets[code]!, dictionary.offsets[code + 1]!);
  }
  if (distinct.size === dictionary.length) return column;
  for (let row = 0; row < column.length; row++)
    if (isThere(column, row)) builder.setCode(row, codeOf[column.codes[row]!]!);
  return builder.finish(column.length);
}

function emptyTable(): Utf8Table {
  return new Utf8Table(new Uint8Array(0), new Int32Array(2));
}
