import { failInput } from '../../base/index.js';
import { Budget, Oddities } from '../build/index.js';
import type { Column } from '../model.js';
import {
  ACTIVITY_COLUMN,
  CASE_COLUMN,
  clocksIn,
  findRoles,
  logFromTable,
  NATIVE_ROLES,
  nativeLog,
  readLayout,
  type TableLog,
  type TableOptions,
  TIME_COLUMN,
} from '../table/index.js';
import { assemble, type Context } from './assemble.js';
import { Buffers } from './buffers.js';
import { dictionariesOf } from './dictionaries.js';
import { type ArrowContents, ArrowFile, readContents } from './file.js';
import { partsOf } from './parts.js';
import { type ArrowField, isRead } from './schema.js';

/** Columns in work at the same time. */
const AT_ONCE = 3;

export type ArrowOptions = TableOptions;

/** A log that {@link writeArrow} wrote is used as it lies in the file; `native` tells. */
export interface ArrowLog extends TableLog {
  readonly native: boolean;
}

/**
 * Reads an event log from an Arrow IPC file or stream (Feather version 2), compressed or not. Values are read from the
 * file straight to the columns where they stay; only where types differ are they converted.
 *
 * @throws InputError for bad input, with the byte where it is known
 */
export async function readArrow(path: string, options: ArrowOptions = {}): Promise<ArrowLog> {
  const file = await ArrowFile.open(path, options);
  try {
    const contents = await readContents(file);
    const budget = new Budget(path);
    budget.inputBytes = file.size;
    const oddities = new Oddities();
    const fields = contents.schema.fields;
    const layout = options.roles === undefined ? readLayout(contents.schema.metadata, fields.length) : undefined;
    const context: Context = {
      buffers: new Buffers(file, budget),
      oddities,
      dictionaries: dictionariesOf(contents, file),
      ours: layout !== undefined,
    };
    const columns = await readColumns(contents, file, context);
    const native = layout === undefined ? undefined : nativeLog(path, layout, columns);
    if (native !== undefined) return { log: native, roles: NATIVE_ROLES, native: true };
    refuseUnreadParts(file, fields, options);
    const read = columns.filter((c) => c !== undefined);
    const roles = findRoles(
      read.map((c) => c.name),
      options.roles ?? {},
      path,
      clocksIn(read),
    );
    const rowCount = contents.batches.reduce((n, b) => n + b.rows, 0);
    const table = { name: path, rowCount, columns: read, oddities: oddities.list() };
    return { log: logFromTable(table, roles, budget, options), roles, native: false };
  } finally {
    await file.close();
  }
}

async function readColumns(
  contents: ArrowContents,
  file: ArrowFile,
  context: Context,
): Promise<(Column | undefined)[]> {
  const { fields } = contents.schema;
  if (fields.length > 4096)
    failInput('log/too-many-columns', file.path, { data: { limit: 4096, column: fields[4096]!.name } });
  const parts = contents.batches.map((batch) =>
    file.guard(batch.regions[0]?.offset ?? 0, () => partsOf(batch, fields)),
  );
  const columns: (Column | undefined)[] = new Array(fields.length);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < fields.length) {
      const i = next++;
      const field = fields[i]!;
      const own = parts.map((p) => p[i]).filter((p) => p !== undefined);
      if (isRead(field)) columns[i] = await assemble(field, own, context);
      else context.oddities.add('column-not-read', field.name);
    }
  };
  // While one column is converted, the next are being read.
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const result of done) {
    if (result.status === 'fulfilled') continue;
    // Lengths and widths that do not fit one another show when arrays are made of them.
    if (result.reason instanceof RangeError)
      file.fail(contents.batches[0]?.regions[0]?.offset ?? 0, result.reason.message);
    throw result.reason;
  }
  return columns;
}

/** Says of a column that is needed and cannot be read why it is missing. */
function refuseUnreadParts(file: ArrowFile, fields: readonly ArrowField[], { roles }: ArrowOptions): void {
  const needed = [CASE_COLUMN, ACTIVITY_COLUMN, TIME_COLUMN, ...Object.values(roles ?? {})];
  for (const field of fields) {
    if (isRead(field) || !needed.includes(field.name)) continue;
    const type = field.type.kind === 'other' ? field.type.name : field.type.kind;
    file.refuse(0, `type ${type} in column ${field.name}`);
  }
}
