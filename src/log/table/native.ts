import { permute } from '../build/index.js';
import {
  type Column,
  type EventLog,
  isThere,
  type NumberColumn,
  Precision,
  type TextColumn,
  type TimeColumn,
} from '../model.js';
import { isClock, type Layout } from './layout.js';
import { PickedStrings } from './strings.js';
import { named } from './to-log.js';

/** The log of a file of ours, or nothing where the columns are not what the layout says. */
export function nativeLog(
  name: string,
  layout: Layout,
  columns: readonly (Column | undefined)[],
): EventLog | undefined {
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
      caseColumn = layout.emptyCases === undefined ? column : placed(column, layout.emptyCases);
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
  const rows = caseRows.length === 0 ? undefined : firstRows(caseColumn, caseStart, events);
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
    caseAttributes: rows === undefined ? [] : caseRows.map((c) => permute(c, rows)),
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

/** The column with its last cases, which have no events, at their places among the others. */
function placed(column: TextColumn, places: readonly number[]): TextColumn | undefined {
  const { codes, dictionary } = column;
  const count = dictionary.length;
  const order = new Uint32Array(count).fill(count);
  places.forEach((place, i) => {
    if (place >= 0 && place < count) order[place] = count - places.length + i;
  });
  for (let place = 0, next = 0; place < count; place++) if (order[place] === count) order[place] = next++;
  const placeOf = new Int32Array(count).fill(-1);
  order.forEach((code, place) => {
    placeOf[code] = place;
  });
  if (placeOf.includes(-1)) return undefined;
  return {
    ...column,
    codes: Int32Array.from(codes, (code) => placeOf[code]!),
    dictionary: new PickedStrings(dictionary, order),
  };
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
