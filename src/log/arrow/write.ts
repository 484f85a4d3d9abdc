import type { Work } from '../../base/index.js';
import type { Column, EventLog, StringTable, TimeColumn } from '../model.js';
import {
  CASE_PREFIX,
  LAYOUT_KEY,
  type Layout,
  type LayoutColumn,
  type LogTable,
  type Sink,
  spread,
  tableOfLog,
} from '../table/index.js';
import { ArrowFileWriter, bytesOf, NO_BYTES, type WrittenPart } from './file-writer.js';
import type { WrittenField, WrittenType } from './messages.js';

/** Rows a batch: a multiple of 8, so that bitmaps of batches meet on whole bytes. */
const BATCH_ROWS = 1 << 20;

/** A column of the file: its field, and the buffers of a stretch of its rows. */
interface Written {
  readonly field: WrittenField;
  readonly said: LayoutColumn;
  readonly buffers: (from: number, to: number) => WrittenPart;
}

/**
 * Writes a log as an uncompressed Arrow IPC file that {@link readArrow} uses without converting, and that other
 * programs read as a table of events.
 */
export async function writeArrow(log: EventLog, sink: Sink, work: Work = {}): Promise<void> {
  const table = tableOfLog(log);
  const dictionaries: StringTable[] = [];
  const columns = describe(table, dictionaries);
  const layout: Layout = { version: 1, events: table.eventRows, columns: columns.map((c) => c.said) };
  const metadata = [[LAYOUT_KEY, JSON.stringify(layout)]] as const;
  const fields = columns.map((c) => c.field);
  const out = await ArrowFileWriter.begin(sink, fields, metadata);
  for (const [id, strings] of dictionaries.entries()) await out.dictionary(id, strings);
  for (let from = 0; from < table.rowCount; from += BATCH_ROWS) {
    work.signal?.throwIfAborted();
    const to = Math.min(from + BATCH_ROWS, table.rowCount);
    await out.batch(
      to - from,
      columns.map((c) => c.buffers(from, to)),
    );
    work.onProgress?.({ stage: 'writing', done: to, total: table.rowCount, unit: 'events' });
  }
  await out.finish();
}

function describe(table: LogTable, dictionaries: StringTable[]): Written[] {
  const written: Written[] = [];
  const add = (
    column: Column,
    said: LayoutColumn,
    part: (from: number, to: number) => { column: Column; from: number; to: number },
  ): void => {
    const field = fieldOf(column, dictionaries);
    written.push({
      field,
      said:
        column.type === 'time'
          ? { ...said, ...constants(column) }
          : column.type === 'id'
            ? ({ ...said, id: true } as LayoutColumn)
            : said,
      buffers: (from, to) => buffersOf(part(from, to), to - from),
    });
    if (column.type === 'time') for (const extra of clockColumns(column, part)) written.push(extra);
  };
  const whole = (column: Column) => (from: number, to: number) => ({ column, from, to: Math.min(to, column.length) });
  const ofCase = (column: Column) => (from: number, to: number) => ({
    column: spread(column, table, from, to),
    from: 0,
    to: to - from,
  });
  add(table.caseColumn, { part: 'case' }, whole(table.caseColumn));
  add(table.activity, { part: 'activity', name: table.activity.name }, whole(table.activity));
  add(table.time, { part: 'time', name: table.time.name }, whole(table.time));
  for (const c of table.caseAttributes)
    add(c, { part: 'case-attribute', name: c.name.slice(CASE_PREFIX.length) }, ofCase(c));
  for (const c of table.eventAttributes) add(c, { part: 'event-attribute', name: c.name }, whole(c));
  return written;
}

type PartOf = (from: number, to: number) => { column: Column; from: number; to: number };

function constants({ offset, precision }: TimeColumn): { offset?: number; precision?: number } {
  return { ...(typeof offset === 'number' ? { offset } : {}), ...(typeof precision === 'number' ? { precision } : {}) };
}

function clockColumns(column: TimeColumn, part: PartOf): Written[] {
  return (['offset', 'precision'] as const)
    .filter((which) => typeof column[which] !== 'number')
    .map((which) => ({
      field: {
        name: `${column.name} ${which}`,
        nullable: true,
        type: which === 'offset' ? { kind: 'int', bits: 16, signed: true } : { kind: 'int', bits: 8, signed: false },
      },
      said: { part: which },
      buffers: (from, to) => {
        const { column: own, from: start, to: end } = part(from, to);
        const values = (own as TimeColumn)[which] as Int16Array | Uint8Array;
        return {
          nodes: [[to - from, 0]],
          buffers: [NO_BYTES, padded(values.subarray(start, end), to - from)],
        };
      },
    }));
}

function fieldOf(column: Column, dictionaries: StringTable[]): WrittenField {
  const field = (type: WrittenType, dictionary?: WrittenField['dictionary']): WrittenField => ({
    name: column.name,
    nullable: true,
    type,
    ...(dictionary === undefined ? {} : { dictionary }),
  });
  const dictionary = (strings: StringTable, bytes: number) => ({
    id: dictionaries.push(strings) - 1,
    bits: bytes * 8,
    signed: bytes === 4,
  });
  switch (column.type) {
    case 'text':
    case 'id':
      return field({ kind: 'utf8' }, dictionary(column.dictionary, column.codes.BYTES_PER_ELEMENT));
    case 'number':
      return field({ kind: 'float', bits: column.values.BYTES_PER_ELEMENT * 8 });
    case 'integer':
      return field({ kind: 'int', bits: column.values instanceof Int32Array ? 32 : 64, signed: true });
    case 'boolean':
      return field({ kind: 'bool' });
    case 'time':
      return field({ kind: 'timestamp', zone: zoneOf(column) });
    case 'list': {
      const { items } = column;
      const child: WrittenField = {
        name: 'item',
        nullable: true,
        type: { kind: 'utf8' },
        dictionary: dictionary(items.dictionary, items.codes.BYTES_PER_ELEMENT),
      };
      return field({ kind: 'list', child });
    }
  }
}

/** Instants have a zone; where no time has an offset there is none. */
function zoneOf({ offset, precision }: TimeColumn): string | undefined {
  const local = precision === 1 || (typeof offset === 'number' ? offset === -32768 : offset.every((o) => o === -32768));
  return local ? undefined : 'UTC';
}

type Stretch = { readonly column: Column; readonly from: number; readonly to: number };

/** Buffers of rows `from` to `to` of a column, filled up with missing rows to `rows`. */
function buffersOf({ column, from, to: end }: Stretch, rows: number): WrittenPart {
  const to = Math.max(from, end);
  const { bits, missing } = validityOf(column, from, to, rows);
  const part = (...buffers: Uint8Array[]): WrittenPart => ({ nodes: [[rows, missing]], buffers: [bits, ...buffers] });
  switch (column.type) {
    case 'text':
    case 'id':
      return part(padded(column.codes.subarray(from, to), rows));
    case 'number':
      return part(padded(column.values.subarray(from, to), rows));
    case 'integer':
      return part(
        padded(
          column.values instanceof Int32Array
            ? column.values.subarray(from, to)
            : longs(column.values.subarray(from, to)),
          rows,
        ),
      );
    case 'time':
      return part(
        padded(
          column.values instanceof BigInt64Array
            ? column.values.subarray(from, to)
            : longs(column.values.subarray(from, to)),
          rows,
        ),
      );
    case 'boolean': {
      const packed = new Uint8Array((rows + 7) >> 3);
      for (let i = from; i < to; i++) if (column.values[i] === 1) packed[(i - from) >> 3]! |= 1 << ((i - from) & 7);
      return part(packed);
    }
    case 'list': {
      const first = column.starts[from] ?? 0;
      const last = column.starts[to] ?? first;
      const starts = new Int32Array(rows + 1).fill(last - first);
      for (let i = from; i <= to; i++) starts[i - from] = (column.starts[i] ?? last) - first;
      const items = buffersOf({ column: column.items, from: first, to: last }, last - first);
      return { nodes: [[rows, missing], ...items.nodes], buffers: [bits, bytesOf(starts), ...items.buffers] };
    }
  }
}

function validityOf(column: Column, from: number, to: number, rows: number): { bits: Uint8Array; missing: number } {
  const { validity } = column;
  if (validity === undefined && rows === to - from) return { bits: NO_BYTES, missing: 0 };
  const bits = new Uint8Array((rows + 7) >> 3);
  let there = 0;
  for (let i = from; i < to; i++) {
    if (validity !== undefined && ((validity[i >> 3]! >> (i & 7)) & 1) === 0) continue;
    bits[(i - from) >> 3]! |= 1 << ((i - from) & 7);
    there++;
  }
  return there === rows ? { bits: NO_BYTES, missing: 0 } : { bits, missing: rows - there };
}

type Values = Exclude<Column, { type: 'text' | 'id' | 'list' }>['values'] | Uint16Array | Int16Array;

/** The bytes of values, with zeros for the rows that are not there. */
function padded(values: Values, rows: number): Uint8Array {
  const bytes = bytesOf(values);
  if (values.length === rows) return bytes;
  const more = new Uint8Array(rows * values.BYTES_PER_ELEMENT);
  more.set(bytes);
  return more;
}

/** Whole numbers as 64-bit integers; what is no number (under a missing value) as 0. */
function longs(values: Float64Array | Float32Array): BigInt64Array {
  const memory = new ArrayBuffer(values.length * 8);
  const ints = new Int32Array(memory);
  for (let i = 0; i < values.length; i++) {
    const value = Number.isFinite(values[i]!) ? Math.floor(values[i]!) : 0;
    ints[2 * i] = value % 4294967296;
    ints[2 * i + 1] = Math.floor(value / 4294967296);
  }
  return new BigInt64Array(memory);
}
