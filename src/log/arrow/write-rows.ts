import type { Work } from '../../base/index.js';
import { type Sink, stretches } from '../table/index.js';
import type { RowColumn, RowValue, TypedRows } from '../typed-rows.js';
import { ArrowFileWriter, bytesOf, NO_BYTES, utf8, type WrittenPart } from './file-writer.js';
import type { WrittenField, WrittenType } from './messages.js';

type Rows = readonly (readonly RowValue[])[];

/** Writes a table as an Arrow IPC file; columns with few values as dictionaries. */
export async function writeArrowRows({ columns, metadata, rows }: TypedRows, sink: Sink, work: Work): Promise<void> {
  const fields = columns.map(fieldOf);
  const out = await ArrowFileWriter.begin(sink, fields, Object.entries(metadata));
  for (const [id, { values }] of columns.entries()) {
    if (values) await out.dictionary(id, { length: values.length, get: (code) => values[code]! });
  }
  const codes = columns.map(({ values }) => values && new Map(values.map((value, code) => [value, code])));
  let done = 0;
  for (const stretch of stretches(rows)) {
    work.signal?.throwIfAborted();
    await out.batch(
      stretch.length,
      columns.map((column, c) => partOf(column, codes[c], stretch, c)),
    );
    done += stretch.length;
    work.onProgress?.({ stage: 'writing', done, unit: 'rows' });
  }
  await out.finish();
}

function fieldOf({ name, type, values }: RowColumn, id: number): WrittenField {
  const dictionary = values === undefined ? {} : { dictionary: { id, bits: 32, signed: true } };
  return { name, nullable: true, type: TYPES[type], ...dictionary };
}

const TYPES: Readonly<Record<RowColumn['type'], WrittenType>> = {
  text: { kind: 'utf8' },
  integer: { kind: 'int', bits: 64, signed: true },
  number: { kind: 'float', bits: 64 },
  boolean: { kind: 'bool' },
  day: { kind: 'date' },
  instant: { kind: 'timestamp', zone: 'UTC' },
};

function partOf(
  { type, name }: RowColumn,
  codes: ReadonlyMap<string, number> | undefined,
  rows: Rows,
  c: number,
): WrittenPart {
  const bits = new Uint8Array((rows.length + 7) >> 3);
  let missing = 0;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]![c] === null) missing++;
    else bits[i >> 3]! |= 1 << (i & 7);
  }
  const validity = missing === 0 ? NO_BYTES : bits;
  const part = (...buffers: Uint8Array[]): WrittenPart => ({
    nodes: [[rows.length, missing]],
    buffers: [validity, ...buffers],
  });
  const number = (i: number) => Number(rows[i]![c] ?? 0);
  switch (type) {
    case 'text': {
      if (codes !== undefined) return part(bytesOf(Int32Array.from(rows, (row) => codeOf(row[c]!, codes, name))));
      const { offsets, bytes } = utf8({ length: rows.length, get: (i) => String(rows[i]![c] ?? '') });
      return part(bytesOf(offsets), bytes);
    }
    case 'boolean': {
      const truths = new Uint8Array(bits.length);
      for (let i = 0; i < rows.length; i++) if (rows[i]![c] === true) truths[i >> 3]! |= 1 << (i & 7);
      return part(truths);
    }
    case 'number':
      return part(bytesOf(Float64Array.from(rows, (_, i) => number(i))));
    case 'day':
      return part(bytesOf(Int32Array.from(rows, (_, i) => number(i))));
    default:
      return part(bytesOf(BigInt64Array.from(rows, (_, i) => BigInt(number(i)))));
  }
}

function codeOf(value: RowValue, codes: ReadonlyMap<string, number>, name: string): number {
  if (value === null) return 0;
  const code = codes.get(value as string);
  if (code === undefined) throw new RangeError(`column ${name} has a value that was not announced`);
  return code;
}
