import type { SchemaElement } from 'hyparquet';
import type { ColumnSource } from 'hyparquet-writer';
import type { Work } from '../../base/index.js';
import { type Column, type EventLog, isThere, NO_OFFSET, Precision, type TimeColumn } from '../model.js';
import {
  CASE_PREFIX,
  LAYOUT_KEY,
  type Layout,
  type LayoutColumn,
  type LogTable,
  listAt,
  type Sink,
  tableOfLog,
} from '../table/index.js';
import { ParquetFileWriter } from './file-writer.js';

const GROUP_ROWS = 1 << 17;

/** A column of the file, and where its rows come from. */
interface Written {
  readonly name: string;
  readonly said: LayoutColumn;
  readonly schema: readonly SchemaElement[];
  /** Row of the log's column for a row of the file; negative for none. */
  readonly rowOf: (row: number) => number;
  readonly value: (row: number) => unknown;
}

/** Writes a log as Parquet (Snappy) that reads back as the same log, and in other programs as a table of events. */
export async function writeParquet(log: EventLog, sink: Sink, work: Work = {}): Promise<void> {
  const table = tableOfLog(log);
  const columns = describe(table);
  const layout: Layout = {
    version: 1,
    events: table.eventRows,
    emptyCases: Array.from(table.caseColumn.codes.subarray(table.eventRows)),
    columns: columns.map((c) => c.said),
  };
  const out = await ParquetFileWriter.begin(
    sink,
    'log',
    columns.length,
    columns.flatMap((c) => c.schema),
    { [LAYOUT_KEY]: JSON.stringify(layout) },
  );
  for (let from = 0; from < table.rowCount; from += GROUP_ROWS) {
    work.signal?.throwIfAborted();
    const to = Math.min(from + GROUP_ROWS, table.rowCount);
    const columnData = columns.map(
      (c): ColumnSource => ({ name: c.name, data: valuesOf(c, from, to) as ColumnSource['data'] }),
    );
    await out.group(columnData, to - from);
    work.onProgress?.({ stage: 'writing', done: to, total: table.rowCount, unit: 'events' });
  }
  await out.finish();
}

function valuesOf({ rowOf, value }: Written, from: number, to: number): unknown[] {
  const values: unknown[] = new Array(to - from);
  for (let row = from; row < to; row++) {
    const at = rowOf(row);
    values[row - from] = at < 0 ? null : value(at);
  }
  return values;
}

function describe(table: LogTable): Written[] {
  const { caseColumn, eventRows } = table;
  const ofRow = (row: number): number => row;
  const ofEvent = (row: number): number => (row < eventRows ? row : -1);
  const ofCase = (row: number): number => caseColumn.codes[row]!;
  const names = new Set<string>();
  const written: Written[] = [];
  const add = (column: Column, said: LayoutColumn, rowOf: (row: number) => number): void => {
    const own = {
      ...said,
      ...(column.type === 'id' ? { id: true as const } : {}),
      ...(column.type === 'time' ? constants(column) : {}),
    } as LayoutColumn;
    const name = fresh(column.name, names);
    written.push({ name, said: own, schema: schemaOf(column, name), rowOf, value: valueOf(column) });
    if (column.type !== 'time') return;
    for (const which of ['offset', 'precision'] as const) {
      const values = column[which];
      if (typeof values === 'number') continue;
      const extra = fresh(`${column.name} ${which}`, names);
      written.push({
        name: extra,
        said: { part: which },
        schema: [{ name: extra, type: 'INT32', repetition_type: 'OPTIONAL' }],
        rowOf,
        value: (row) => values[row],
      });
    }
  };
  add(caseColumn, { part: 'case' }, ofRow);
  add(table.activity, { part: 'activity', name: table.activity.name }, ofEvent);
  add(table.time, { part: 'time', name: table.time.name }, ofEvent);
  for (const c of table.caseAttributes)
    add(c, { part: 'case-attribute', name: c.name.slice(CASE_PREFIX.length) }, ofCase);
  for (const c of table.eventAttributes) add(c, { part: 'event-attribute', name: c.name }, ofEvent);
  return written;
}

/** Parquet has each name once; a second column of a name (of another type) gets a number. */
function fresh(name: string, names: Set<string>): string {
  let tried = name;
  for (let n = 2; names.has(tried); n++) tried = `${name} ${n}`;
  names.add(tried);
  return tried;
}

function constants({ offset, precision }: TimeColumn): { offset?: number; precision?: number } {
  return { ...(typeof offset === 'number' ? { offset } : {}), ...(typeof precision === 'number' ? { precision } : {}) };
}

function schemaOf(column: Column, name: string): SchemaElement[] {
  const leaf = (element: Omit<SchemaElement, 'name' | 'repetition_type'>): SchemaElement[] => [
    { name, repetition_type: 'OPTIONAL', ...element },
  ];
  switch (column.type) {
    case 'text':
    case 'id':
      return leaf({ type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } });
    case 'number':
      return leaf({ type: column.values instanceof Float32Array ? 'FLOAT' : 'DOUBLE' });
    case 'integer':
      return leaf({ type: column.values instanceof Int32Array ? 'INT32' : 'INT64' });
    case 'boolean':
      return leaf({ type: 'BOOLEAN' });
    case 'time':
      return leaf({
        type: 'INT64',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: isZoned(column), unit: 'MILLIS' },
      });
    case 'list':
      return [
        { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        {
          name: 'element',
          repetition_type: 'OPTIONAL',
          type: 'BYTE_ARRAY',
          converted_type: 'UTF8',
          logical_type: { type: 'STRING' },
        },
      ];
  }
}

function isZoned({ offset, precision }: TimeColumn): boolean {
  return (
    precision !== Precision.DAY &&
    (typeof offset === 'number' ? offset !== NO_OFFSET : offset.some((o) => o !== NO_OFFSET))
  );
}

function valueOf(column: Column): (row: number) => unknown {
  const value = presentValue(column);
  return column.validity === undefined ? value : (row) => (isThere(column, row) ? value(row) : null);
}

function presentValue(column: Column): (row: number) => unknown {
  switch (column.type) {
    case 'text':
    case 'id': {
      const { codes, dictionary } = column;
      return (row) => dictionary.get(codes[row]!);
    }
    case 'integer': {
      const { values } = column;
      return values instanceof Int32Array ? (row) => values[row] : (row) => BigInt(Math.floor(values[row]!));
    }
    case 'number': {
      const { values } = column;
      return (row) => values[row];
    }
    case 'boolean': {
      const { values } = column;
      return (row) => values[row] === 1;
    }
    case 'time': {
      const { values } = column;
      return (row) => BigInt(Math.floor(Number(values[row]!)));
    }
    case 'list':
      return (row) => listAt(column, row);
  }
}
