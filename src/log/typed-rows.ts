import type { Work } from '../base/index.js';
import type { Sink } from './table/index.js';

/** `day`: days since 1970-01-01. `instant`: milliseconds since then. */
export type RowType = 'text' | 'integer' | 'number' | 'boolean' | 'day' | 'instant';

export interface RowColumn {
  readonly name: string;
  readonly type: RowType;
  /** Of a text column that has few values: all of them, each once. */
  readonly values?: readonly string[];
}

export type RowValue = string | number | boolean | null;

/** A table of any kind, made row by row. */
export interface TypedRows {
  readonly columns: readonly RowColumn[];
  /** Said of the table as a whole. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly rows: Iterable<readonly RowValue[]>;
}

/** Writes a table as an Arrow IPC file or as Parquet (Snappy), a stretch of rows at a time. */
export async function writeTypedRows(
  format: 'arrow' | 'parquet',
  table: TypedRows,
  sink: Sink,
  work: Work = {},
): Promise<void> {
  if (format === 'arrow') await (await import('./arrow/index.js')).writeArrowRows(table, sink, work);
  else await (await import('./parquet/index.js')).writeParquetRows(table, sink, work);
}
