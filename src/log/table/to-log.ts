import { failInput } from '../../base/index.js';
import { type Budget, Oddities, permute } from '../build/index.js';
import { type Column, type EventLog, isThere, type StringTable, type TextColumn } from '../model.js';
import { dateAndClock, isClockText, joinColumns } from './date-and-clock.js';
import { textAt, toText } from './retype.js';
import { PickedStrings } from './strings.js';
import {
  ACTIVITY_COLUMN,
  CASE_PREFIX,
  LIFECYCLE_COLUMN,
  RESOURCE_COLUMN,
  type Roles,
  type Table,
  TIME_COLUMN,
} from './table.js';
import { type WrittenDates, writtenTimes } from './written-times.js';

/** Which rows belong to which case. */
interface Cases {
  readonly ids: StringTable;
  readonly start: Uint32Array;
  /** Row of the table for each event, where they are not the same. */
  readonly order?: Uint32Array;
}

/**
 * Makes a log of a table: rows of a case come together in the order in which they stand, cases in the order in which they
 * begin. Columns named `case:…` that are constant in each case become attributes of cases. A row that has nothing but
 * a case is a case without events.
 */
export function logFromTable(table: Table, roles: Roles, budget: Budget, dates: WrittenDates = {}): EventLog {
  const oddities = new Oddities();
  for (const oddity of table.oddities) oddities.take(oddity);
  const columnOf = (name: string): Column => table.columns.find((c) => c.name === name)!;
  const two = dateAndClock(
    roles.time,
    table.columns.map((c) => c.name),
  );
  if (two) oddities.note('time-in-two-columns', roles.time);
  const written = two ? joinColumns(roles.time, columnOf(two.date), columnOf(two.clock), budget) : columnOf(roles.time);
  const parts = [columnOf(roles.case), columnOf(roles.activity), written] as const;
  const used: readonly Column[] = two ? [...parts, columnOf(two.date), columnOf(two.clock)] : parts;
  const caseColumn = toText(parts[0], budget);
  const missing = firstMissing(caseColumn);
  if (missing >= 0) failInput('log/case-id-missing', table.name, { data: { row: missing + 1, column: roles.case } });
  let activity = toText(parts[1], budget);
  let time =
    parts[2].type === 'time' ? parts[2] : writtenTimes(toText(parts[2], budget), table.name, budget, oddities, dates);
  let others = table.columns.filter((c) => !used.includes(c));

  const cases = groupRows(caseColumn, oddities);
  if (cases.order !== undefined) {
    const rows = cases.order;
    activity = permute(activity, rows);
    time = permute(time, rows);
    others = others.map((c) => permute(c, rows));
  }
  const caseAttributes: Column[] = [];
  const eventAttributes: Column[] = [];
  for (const column of others) {
    if (!column.name.startsWith(CASE_PREFIX)) eventAttributes.push(named(column, standardName(column.name, roles)));
    else if (isConstant(column, cases.start))
      caseAttributes.push(named(permute(column, firsts(cases.start)), column.name.slice(CASE_PREFIX.length)));
    else {
      oddities.add('case-attribute-varies', column.name);
      eventAttributes.push(column);
    }
  }
  const log: EventLog = {
    name: table.name,
    caseCount: cases.ids.length,
    eventCount: table.rowCount,
    caseStart: cases.start,
    caseIds: cases.ids,
    activity: named(activity, ACTIVITY_COLUMN),
    time: named(time, TIME_COLUMN),
    eventAttributes,
    caseAttributes,
    oddities: [],
  };
  const whole = withoutBareRows(log, oddities);
  return { ...whole, oddities: oddities.list() };
}

/** Rows of which the values are looked at. */
const LOOKED_AT = 100;

/** Says of a column whether its first values all are times of day. */
export function clocksIn(columns: readonly Column[]): (name: string) => boolean {
  return (name) => {
    const column = columns.find((c) => c.name === name);
    if (column === undefined) return false;
    const rows = Array.from({ length: Math.min(column.length, LOOKED_AT) }, (_, row) => row);
    return areClockTexts(rows.flatMap((row) => (isThere(column, row) ? [textAt(column, row)] : [])));
  };
}

/** Whether texts, of which there is one at least, all are times of day. */
export function areClockTexts(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.every(isClockText);
}

function standardName(name: string, roles: Roles): string {
  if (name === roles.resource) return RESOURCE_COLUMN;
  return name === roles.lifecycle ? LIFECYCLE_COLUMN : name;
}

export function named<C extends Column>(column: C, name: string): C {
  return column.name === name ? column : { ...column, name };
}

function firstMissing(column: Column): number {
  if (column.validity === undefined) return -1;
  for (let row = 0; row < column.length; row++) if (!isThere(column, row)) return row;
  return -1;
}

/** Cases in order of their first row; a stable counting sort where their rows do not stand together. */
function groupRows(column: TextColumn, oddities: Oddities): Cases {
  const { dictionary } = column;
  const start = startsInOrder(column);
  return start === undefined ? groupByCode(column, oddities) : { ids: dictionary, start };
}

/** Where each case starts if rows of a case stand together, and cases in the order of their codes. */
function startsInOrder({ codes, dictionary, length }: TextColumn): Uint32Array | undefined {
  const start = new Uint32Array(dictionary.length + 1);
  let last = -1;
  for (let row = 0; row < length; row++) {
    const code = codes[row]!;
    if (code === last) continue;
    if (code !== last + 1) return undefined;
    start[code] = row;
    last = code;
  }
  if (last + 1 !== dictionary.length) return undefined;
  start[last + 1] = length;
  return start;
}

function groupByCode({ codes, dictionary, length }: TextColumn, oddities: Oddities): Cases {
  const caseOf = new Int32Array(dictionary.length).fill(-1);
  const codeOfCase = new Uint32Array(dictionary.length);
  let count = 0;
  let several = 0;
  let last = -1;
  for (let row = 0; row < length; row++) {
    const code = codes[row]!;
    if (code === last) continue;
    last = code;
    if (caseOf[code]! >= 0) several++;
    else {
      caseOf[code] = count;
      codeOfCase[count++] = code;
    }
  }
  const start = new Uint32Array(count + 1);
  for (let row = 0; row < length; row++) start[caseOf[codes[row]!]! + 1]!++;
  for (let c = 0; c < count; c++) start[c + 1]! += start[c]!;
  const inOrder = count === dictionary.length && codeOfCase.every((code, c) => code === c);
  const ids = inOrder ? dictionary : new PickedStrings(dictionary, codeOfCase.subarray(0, count));
  if (several === 0) return { ids, start };
  oddities.add('case-in-several-places', undefined, several);
  const at = start.slice();
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[at[caseOf[codes[row]!]!]!++] = row;
  return { ids, start, order };
}

/** Whether a column has one value, or none, through each case. */
function isConstant(column: Column, start: Uint32Array): boolean {
  const differs = comparer(column);
  for (let c = 0; c + 1 < start.length; c++) {
    const first = start[c]!;
    const there = isThere(column, first);
    for (let row = first + 1; row < start[c + 1]!; row++) {
      if (isThere(column, row) !== there || (there && differs(first, row))) return false;
    }
  }
  return true;
}

function comparer(column: Column): (a: number, b: number) => boolean {
  if (column.type === 'list') return (a, b) => textAt(column, a) !== textAt(column, b);
  if ('codes' in column) {
    const { codes } = column;
    return (a, b) => codes[a] !== codes[b];
  }
  const { values } = column;
  if (column.type !== 'time') return (a, b) => !Object.is(values[a], values[b]);
  const { offset, precision } = column;
  const same = (list: Int16Array | Uint8Array | number, a: number, b: number) =>
    typeof list === 'number' || list[a] === list[b];
  return (a, b) => values[a] !== values[b] || !same(offset, a, b) || !same(precision, a, b);
}

function firsts(start: Uint32Array): Uint32Array {
  return start.slice(0, start.length - 1);
}

/** Takes out rows without activity, time and attributes of events: they only name their case. */
function withoutBareRows(log: EventLog, oddities: Oddities): EventLog {
  const columns = [log.activity, log.time, ...log.eventAttributes];
  if (columns.some((c) => c.validity === undefined)) return log;
  const kept = new Uint32Array(log.eventCount);
  const caseStart = new Uint32Array(log.caseCount + 1);
  let n = 0;
  for (let c = 0; c < log.caseCount; c++) {
    for (let row = log.caseStart[c]!; row < log.caseStart[c + 1]!; row++) {
      if (columns.some((column) => isThere(column, row))) kept[n++] = row;
    }
    caseStart[c + 1] = n;
  }
  if (n === log.eventCount) return log;
  oddities.add('row-without-event', undefined, log.eventCount - n);
  const order = kept.subarray(0, n);
  return {
    ...log,
    eventCount: n,
    caseStart,
    activity: permute(log.activity, order),
    time: permute(log.time, order),
    eventAttributes: log.eventAttributes.map((c) => permute(c, order)),
  };
}
