import { type FileHandle, open } from 'node:fs/promises';
import type { AsyncBuffer, DecodedArray, FileMetaData } from 'hyparquet';
import { failInput, InputError, type Work } from '../../base/index.js';
import { Budget, Oddities } from '../build/index.js';
import type { Column } from '../model.js';
import {
  clocksIn,
  findRoles,
  LAYOUT_KEY,
  logFromTable,
  NATIVE_ROLES,
  nativeLog,
  readLayout,
  type Table,
  type TableLog,
  type TableOptions,
} from '../table/index.js';
import { checkChunks, checkMetadata } from './check.js';
import { type ColumnFiller, fillerOf, PARSERS } from './columns.js';

export type ParquetOptions = TableOptions;

/**
 * Reads an event log from a Parquet file, a row group and a column at a time.
 *
 * @throws InputError for bad input
 */
export async function readParquet(path: string, options: ParquetOptions = {}): Promise<TableLog> {
  const { columns, metadata, rowCount, budget, oddities } = await readColumns(path, options);
  const layout = options.roles === undefined ? readLayout(keyValues(metadata), columns.length) : undefined;
  const native = layout === undefined ? undefined : nativeLog(path, layout, columns);
  if (native !== undefined) return { log: native, roles: NATIVE_ROLES };
  const taken = columns.filter((c) => c !== undefined);
  const roles = findRoles(
    taken.map((c) => c.name),
    options.roles ?? {},
    path,
    clocksIn(taken),
  );
  const table = { name: path, rowCount, columns: taken, oddities: oddities.list() };
  return { log: logFromTable(table, roles, budget, options), roles };
}

/** Reads a Parquet file as a table of which nothing else is asked. */
export async function readParquetTable(path: string, options: ParquetOptions = {}): Promise<Table> {
  const { columns, rowCount, oddities } = await readColumns(path, options);
  return { name: path, rowCount, columns: columns.filter((c) => c !== undefined), oddities: oddities.list() };
}

interface Contents {
  /** Undefined where the type of a column is not read. */
  readonly columns: readonly (Column | undefined)[];
  readonly rowCount: number;
  readonly metadata: FileMetaData;
  readonly budget: Budget;
  readonly oddities: Oddities;
}

async function readColumns(path: string, options: ParquetOptions): Promise<Contents> {
  const handle = await open(path, 'r');
  try {
    return await read(path, handle, options);
  } finally {
    await handle.close();
  }
}

async function read(path: string, handle: FileHandle, options: ParquetOptions): Promise<Contents> {
  const { parquetMetadataAsync, parquetScan, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const { size } = await handle.stat();
  const file = bytesOf(path, handle, size, options);
  const budget = new Budget(path);
  budget.inputBytes = size;
  const metadata = await guard(path, async () => {
    const found = await parquetMetadataAsync(file, { geoparquet: false });
    checkMetadata(found, size);
    return found;
  });
  const oddities = new Oddities();
  const children = await guard(path, async () => parquetSchema(metadata).children);
  if (children.length > 4096)
    failInput('log/too-many-columns', path, { data: { limit: 4096, column: children[4096]!.element.name } });
  const fillers: (ColumnFiller | undefined)[] = children.map((child) => fillerOf(child, budget, oddities));
  const rowCount = Number(metadata.num_rows);
  await guard(path, () =>
    checkChunks(
      file,
      metadata,
      children.filter((_, i) => fillers[i] !== undefined),
      compressors,
    ),
  );
  const scan = await guard(path, () =>
    parquetScan({
      file,
      metadata,
      compressors,
      parsers: PARSERS,
      utf8: true,
      geoparquet: false,
      useOffsetIndex: false,
    }),
  );
  for (const { rowStart, rowEnd } of scan.ranges) {
    for (const [i, filler] of fillers.entries()) {
      if (filler === undefined) continue;
      const column = children[i]!.element.name;
      await guard(path, async () => {
        const values: DecodedArray = await scan.readColumn({ column, rowStart, rowEnd });
        if (values.length !== rowEnd - rowStart)
          throw new RangeError(`column ${column} has ${values.length} rows in a group of ${rowEnd - rowStart}`);
        filler.fill(rowStart, values);
      });
    }
    options.onProgress?.({ stage: 'reading', done: rowEnd, total: rowCount, unit: 'rows' });
    options.signal?.throwIfAborted();
  }
  return { columns: fillers.map((filler) => filler?.finish(rowCount)), rowCount, metadata, budget, oddities };
}

function keyValues(metadata: FileMetaData): ReadonlyMap<string, string> {
  const own = metadata.key_value_metadata?.find(({ key }) => key === LAYOUT_KEY);
  return new Map(own?.value === undefined ? [] : [[LAYOUT_KEY, own.value]]);
}

function bytesOf(path: string, handle: FileHandle, size: number, work: Work): AsyncBuffer {
  return {
    byteLength: size,
    async slice(start, end = size) {
      work.signal?.throwIfAborted();
      if (!(start >= 0 && end >= start && end <= size))
        failInput('parquet/broken', path, {
          byte: Math.min(Math.max(0, start || 0), size),
          data: { reason: 'a part lies outside the file' },
        });
      const bytes = new Uint8Array(end - start);
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0)
          failInput('parquet/broken', path, {
            byte: start + at,
            data: { reason: 'the file ends before its contents' },
          });
        at += bytesRead;
      }
      return bytes.buffer;
    },
  };
}

/** Whatever the Parquet library makes of a broken file becomes one message; an abort and our own messages pass. */
async function guard<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError || (error instanceof Error && error.name === 'AbortError')) throw error;
    failInput('parquet/broken', path, { data: { reason: reasonOf(error) } });
  }
}

/** What the library says, but for what only its own code could understand. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'its metadata contradict each other';
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}
