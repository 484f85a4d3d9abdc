import type { SchemaElement } from 'hyparquet';
import type { ColumnSource } from 'hyparquet-writer';
import type { Work } from '../../base/index.js';
import { type Sink, stretches } from '../table/index.js';
import type { RowColumn, RowType, RowValue, TypedRows } from '../typed-rows.js';
import { ParquetFileWriter } from './file-writer.js';

/** Writes a table as Parquet (Snappy); columns with few values are stored as dictionaries. */
export async function writeParquetRows({ columns, metadata, rows }: TypedRows, sink: Sink, work: Work): Promise<void> {
  const schema = columns.map(
    ({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] }),
  );
  const out = await ParquetFileWriter.begin(sink, 'rows', columns.length, schema, metadata);
  let done = 0;
  for (const stretch of stretches(rows)) {
    work.signal?.throwIfAborted();
    await out.group(
      columns.map((column, c) => ({ name: column.name, data: valuesOf(column, stretch, c) }) as ColumnSource),
      stretch.length,
    );
    done += stretch.length;
    work.onProgress?.({ stage: 'writing', done, unit: 'rows' });
  }
  await out.finish();
}

const TYPES: Readonly<Record<RowType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  instant: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
};

function valuesOf({ type }: RowColumn, rows: readonly (readonly RowValue[])[], c: number): unknown[] {
  const wide = type === 'integer' || type === 'instant';
  return rows.map((row) => (wide && row[c] !== null ? BigInt(row[c]!) : row[c]));
}
