import { failInput } from '../../base/index.js';
import { Budget, Oddities, permute } from '../build/index.js';
import {
  type Column,
  type EventLog,
  isThere,
  type NumberColumn,
  Precision,
  type TextColumn,
  type TimeColumn,
} from '../model.js';
import {
  CASE_COLUMN,
  findRoles,
  LIFECYCLE_COLUMN,
  logFromTable,
  named,
  RESOURCE_COLUMN,
  type Roles,
  type TableLog,
  type TableOptions,
} from '../table/index.js';
import { assemble, type Context, type Dictionaries } from './assemble.js';
import { Buffers, type Part } from './buffers.js';
import { type ArrowContents, ArrowFile, readContents } from './file.js';
import { isClock, type Layout, readLayout } from './layout.js';
import { partsOf } from './parts.js';
import type { ArrowField } from './schema.js';

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
    const read = columns.filter((c) => c !== undefined);
    const roles = findRoles(
      read.map((c) => c.name),
      options.roles ?? {},
      path,
    );
    const rowCount = contents.batches.reduce((n, b) => n + b.rows, 0);
    const table = { name: path, rowCount, columns: read, oddities: oddities.list() };
    return { log: logFromTable(table, roles, budget, options.dateOrder), roles, native: false };
  } finally {
    await file.close();
  }
}

const NATIVE_ROLES: Roles = {
  case: CASE_COLUMN,
  activity: 'concept:name',
  time: 'time:timestamp',
  resource: RESOURCE_COLUMN,
  lifecycle: LIFECYCLE_COLUMN,
};

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
  const columns: (Column | undefined)[] = [];
  for (const [i, field] of fields.entries()) {
    const own = parts.map((p) => p[i]).filter((p) => p !== undefined);
    if (isRead(field)) columns.push(await assemble(field, own, context));
    else {
      context.oddities.add('column-not-read', field.name);
      columns.push(undefined);
    }
  }
  return columns;
}

function isRead({ type }: ArrowField): boolean {
  return type.kind !== 'other' && !((type.kind === 'list' || type.kind === 'large-list') && !isItem(type.child));
}

function isItem({ type }: ArrowField): boolean {
  return type.kind !== 'other' && type.kind !== 'list' && type.kind !== 'large-list';
}

/** Values of each dictionary: those that replace come after those that they replace, and later codes count from them. */
function dictionariesOf(contents: ArrowContents, file: ArrowFile): Dictionaries {
  const types = new Map<number, ArrowField>();
  const note = (field: ArrowField): void => {
    if (field.dictionary !== undefined) types.set(field.dictionary.id, { name: field.name, type: field.type });
    if (field.type.kind === 'list' || field.type.kind === 'large-list') note(field.type.child);
  };
  contents.schema.fields.forEach(note);
  const parts = new Map<number, Part[]>();
  const bases = new Map<number, { before: number; base: number }[]>();
  const counts = new Map<number, number>();
  for (const { id, delta, before, batch } of contents.dictionaries) {
    const field = types.get(id);
    if (field === undefined || field.type.kind === 'other') continue;
    const [part] = file.guard(batch.regions[0]?.offset ?? 0, () => partsOf(batch, [field]));
    const count = counts.get(id) ?? 0;
    if (!delta) bases.set(id, [...(bases.get(id) ?? []), { before, base: count }]);
    parts.set(id, [...(parts.get(id) ?? []), part!]);
    counts.set(id, count + batch.rows);
  }
  return {
    parts: (id) => ({
      parts: parts.get(id) ?? [],
      base: (batch) => bases.get(id)?.findLast((b) => b.before <= batch)?.base ?? 0,
    }),
  };
}

/** The log of a file of ours, or nothing where the columns are not what the layout says. */
function nativeLog(name: string, layout: Layout, columns: readonly (Column | undefined)[]): EventLog | undefined {
  let caseColumn: TextColumn | undefined;
  let activity: TextColumn | undefined;
  let time: TimeColumn | undefined;
  const caseRows: Column[] = [];
  const eventAttributes: Column[] = [];
  for (const [i, said] of layout.columns.entries()) {
    let column = columns[i];
    if (column === undefined) return undefined;
    if (isClock(said)) continue;
    if (said.part === 'case') {
      if (column.type !== 'text') return undefined;
      caseColumn = column;
      continue;
    }
    if (column.type === 'time') column = withClock(column, layout, columns, i);
    else if (said.id === true && column.type === 'text') column = { ...column, type: 'id' };
    if (column === undefined) return undefined;
    column = named(column, said.name);
    if (said.part === 'case-attribute') caseRows.push(column);
    else if (said.part === 'event-attribute') eventAttributes.push(column);
    else if (said.part === 'activity' && column.type === 'text') activity = column;
    else if (said.part === 'time' && column.type === 'time') time = column;
    else return undefined;
  }
  if (caseColumn === undefined || activity === undefined || time === undefined) return undefined;
  const events = layout.events;
  const caseStart = caseStarts(caseColumn, events);
  if (caseStart === undefined) return undefined;
  const caseCount = caseColumn.dictionary.length;
  const rows = firstRows(caseColumn, caseStart, events);
  const cut = <C extends Column>(column: C): C => (column.length === events ? column : shorten(column, events));
  return {
    name,
    caseCount,
    eventCount: events,
    caseStart,
    caseIds: caseColumn.dictionary,
    activity: cut(activity),
    time: cut(time),
    eventAttributes: eventAttributes.map(cut),
    caseAttributes: caseRows.map((c) => permute(c, rows)),
    oddities: [],
  };
}

/** Offset and precision as they were, from the layout or from the columns that follow. */
function withClock(
  column: TimeColumn,
  layout: Layout,
  columns: readonly (Column | undefined)[],
  at: number,
): TimeColumn | undefined {
  const said = layout.columns[at]!;
  if (!('name' in said)) return undefined;
  let { offset, precision } = said as { offset?: TimeColumn['offset']; precision?: TimeColumn['precision'] };
  for (let i = at + 1; i <= at + 2; i++) {
    const part = layout.columns[i]?.part;
    const values = columns[i];
    if (part !== 'offset' && part !== 'precision') break;
    if (values?.type !== 'integer' || !(values.values instanceof Int32Array)) return undefined;
    if (part === 'offset') offset = Int16Array.from(values.values);
    else precision = Uint8Array.from(values.values);
  }
  if (offset === undefined || precision === undefined) return undefined;
  const fits =
    typeof precision === 'number'
      ? precision >= Precision.NONE && precision <= Precision.INSTANT
      : precision.every((p) => p <= Precision.INSTANT);
  return fits ? { ...column, offset, precision } : undefined;
}

/** Where each case begins; nothing where rows of a case do not stand together in the cases' order. */
function caseStarts(column: TextColumn, events: number): Uint32Array | undefined {
  const { codes, dictionary, length } = column;
  if (column.validity !== undefined || events > length || events < 0) return undefined;
  const start = new Uint32Array(dictionary.length + 1);
  let next = 0;
  let last = -1;
  for (let row = 0; row < events; row++) {
    const code = codes[row]!;
    if (code === last) continue;
    if (code < last) return undefined;
    while (next <= code) start[next++] = row;
    last = code;
  }
  while (next <= dictionary.length) start[next++] = events;
  for (let row = events; row < length; row++) if (start[codes[row]!] !== start[codes[row]! + 1]) return undefined;
  return start;
}

/** A row that tells the attributes of each case. */
function firstRows(column: TextColumn, caseStart: Uint32Array, events: number): Uint32Array {
  const rows = caseStart.slice(0, caseStart.length - 1);
  for (let row = events; row < column.length; row++) rows[column.codes[row]!] = row;
  return rows;
}

/** The first rows of a column, without copying. */
function shorten<C extends Column>(column: C, rows: number): C;
function shorten(column: Column, length: number): Column {
  const validity = shortValidity(column, length);
  const base = validity === undefined ? { length } : { length, validity };
  const { validity: _, ...rest } = column;
  if (rest.type === 'list') return { ...rest, ...base, starts: rest.starts.subarray(0, length + 1) };
  if (rest.type === 'text' || rest.type === 'id') return { ...rest, ...base, codes: rest.codes.subarray(0, length) };
  if (rest.type !== 'time')
    return { ...rest, ...base, values: (rest as NumberColumn).values.subarray(0, length) } as Column;
  const { offset, precision, values } = rest;
  return {
    ...rest,
    ...base,
    values: values.subarray(0, length),
    offset: typeof offset === 'number' ? offset : offset.subarray(0, length),
    precision: typeof precision === 'number' ? precision : precision.subarray(0, length),
  };
}

function shortValidity(column: Column, length: number): Uint8Array | undefined {
  if (column.validity === undefined) return undefined;
  for (let row = 0; row < length; row++)
    if (!isThere(column, row)) return column.validity.subarray(0, (length + 7) >> 3);
  return undefined;
}
