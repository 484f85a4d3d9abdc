import { InputError } from '../../base/index.js';
import { type Budget, type Oddities, permute } from '../build/index.js';
import { type Column, type EventLog, isThere, NO_OFFSET, Precision, type TextColumn } from '../model.js';
import { ACTIVITY_COLUMN, StringList, TIME_COLUMN } from '../table/index.js';
import { carriedColumns } from './carried.js';
import { type Cases, casesOf, joinedRows, type RowsByCase } from './cases.js';
import { ColumnOrders } from './column-orders.js';
import { type DateCodes, type DateSetting, folded, readDates } from './date-column.js';

import {
  type ColumnUse,
  columnNameOf,
  type DateColumnPlan,
  logName,
  type RegisterPlan,
  type TablePlan,
} from './plan.js';
import type { TextTable } from './text-table.js';
import { dateColumn, valueColumn } from './value-column.js';
import { withClock } from './with-clock.js';

/** A table as it was read, with its plan. */
export interface ReadTable {
  readonly plan: TablePlan;
  readonly table: TextTable;
}

/** A column of dates that are events. */
interface EventColumn {
  readonly activity: number;
  readonly column: TextColumn;
  readonly dates: DateCodes;
}

/** A table's part in the log. */
interface Part {
  readonly plan: TablePlan;
  readonly byCase: RowsByCase;
  readonly events: readonly EventColumn[];
  /** Columns that are values, by row of the table, under their names in the log. */
  readonly values: readonly Column[];
}

/** Makes a log of the tables of a register. */
export function assemble(
  name: string,
  plan: RegisterPlan,
  tables: readonly ReadTable[],
  budget: Budget,
  oddities: Oddities,
): EventLog {
  for (const read of tables) checkColumns(read, plan);
  const activities: string[] = [];
  let cases: Cases | undefined;
  const parts = tables.map((read): Part => {
    const columns = new Map(read.table.names.map((column) => [column, read.table.take(column)]));
    const key = columnNameOf(read.plan.caseColumn.column);
    const ids = columns.get(key)!;
    const others = [...columns].flatMap(([column, texts]) => (column === key ? [] : [texts]));
    const isFirst = cases === undefined;
    cases ??= casesOf(read.table, ids, others, plan, oddities);
    const byCase = isFirst
      ? cases
      : joinedRows(read.table, ids, cases, read.plan.name, read.plan.rows === 'one', oddities);
    return { plan: read.plan, byCase, ...columnsOf(read, columns, key, plan, activities, budget, oddities) };
  });
  return logOf(name, plan, cases!, parts, activities, oddities);
}

/** Refuses a plan that names columns which a table has not, or has twice. */
function checkColumns({ plan, table }: ReadTable, register: RegisterPlan): void {
  const used: readonly ColumnUse[] = [plan.caseColumn, ...plan.events, ...plan.dates, ...plan.needed];
  const faults = used.flatMap(({ column, at }) => {
    const name = columnNameOf(column);
    const code = !table.has(name)
      ? 'register/no-such-column'
      : table.isTwice(name)
        ? 'register/column-twice'
        : undefined;
    if (code === undefined) return [];
    const data = { column, table: table.place(0).file, columns: table.names.slice(0, 60).join(', ') };
    return [{ code, severity: 'error' as const, file: register.file, data, ...(at ? { range: at } : {}) }];
  });
  const places = new Set<string>();
  const first = faults.filter(({ data }) => places.size < places.add(data.column).size);
  if (first.length > 0) throw new InputError(first);
}

function columnsOf(
  { plan, table }: ReadTable,
  columns: ReadonlyMap<string, TextColumn>,
  key: string,
  register: RegisterPlan,
  activities: string[],
  budget: Budget,
  oddities: Oddities,
): Pick<Part, 'events' | 'values'> {
  const everywhere = register.empty.map(folded);
  const orders = new ColumnOrders();
  const textsOf = (use: DateColumnPlan): TextColumn => {
    const date = columns.get(columnNameOf(use.column))!;
    if (use.clock === null) return date;
    const empty = new Set(['', ...everywhere, ...use.empty.map(folded)]);
    return withClock(date, columns.get(columnNameOf(use.clock))!, empty, budget);
  };
  const texts = new Map<string, TextColumn>();
  for (const use of [...plan.events, ...plan.dates]) if (!texts.has(use.column)) texts.set(use.column, textsOf(use));
  const settingOf = (use: DateColumnPlan): DateSetting => ({
    plan: use,
    empty: new Set([...everywhere, ...use.empty.map(folded)]),
    yearsFrom: register.yearsFrom,
    from1904: table.from1904,
    column: use.column,
    place: (row) => table.place(row),
    oddities,
    orders,
  });
  const read = new Map<string, DateCodes>();
  const waiting: DateColumnPlan[] = [];
  for (const use of [...plan.events, ...plan.dates]) {
    if (read.has(use.column) || waiting.some(({ column }) => column === use.column)) continue;
    const dates = readDates(texts.get(use.column)!, settingOf(use), 'to-come');
    if (dates) read.set(use.column, dates);
    else waiting.push(use);
  }
  for (const use of waiting) read.set(use.column, readDates(texts.get(use.column)!, settingOf(use), 'read'));
  const events = plan.events.map((use) => {
    const column = texts.get(use.column)!;
    return { activity: activities.push(logName(plan.name, use.column)) - 1, column, dates: read.get(use.column)! };
  });
  const dates = new Map(plan.dates.map((use) => [columnNameOf(use.column), use]));
  const isEvent = new Set(plan.events.map((use) => columnNameOf(use.column)));
  const asked = new Set(plan.needed.map((use) => columnNameOf(use.column)));
  const values = [...columns].flatMap(([name, column]) => {
    if (name === key) return [];
    const use = dates.get(name);
    const named = { ...column, name: logName(plan.name, name) };
    if (use) return [dateColumn(named, read.get(use.column)!, budget)];
    return isEvent.has(name) && !asked.has(name) ? [] : [valueColumn(named, new Set(everywhere), budget)];
  });
  return { events, values };
}

function logOf(
  name: string,
  plan: RegisterPlan,
  cases: Cases,
  parts: readonly Part[],
  activities: readonly string[],
  oddities: Oddities,
): EventLog {
  const caseStart = new Uint32Array(cases.count + 1);
  for (let c = 0; c < cases.count; c++) {
    let count = 0;
    for (const part of parts) eachTime(part, c, () => count++);
    caseStart[c + 1] = caseStart[c]! + count;
  }
  const total = caseStart[cases.count]!;
  const codes = activities.length <= 256 ? new Uint8Array(total) : new Int32Array(total);
  const times = new Times(total);
  const partOf = new Uint8Array(total);
  const rows = new Uint32Array(total);
  let event = 0;
  for (let c = 0; c < cases.count; c++) {
    parts.forEach((part, p) => {
      eachTime(part, c, ({ activity, dates }, row, at) => {
        codes[event] = activity;
        times.set(event, dates, at);
        partOf[event] = p;
        rows[event++] = row;
      });
    });
  }
  const log = {
    name,
    caseCount: cases.count,
    eventCount: total,
    caseStart,
    caseIds: cases.ids,
    activity: {
      name: ACTIVITY_COLUMN,
      type: 'text' as const,
      length: total,
      codes,
      dictionary: new StringList(activities),
    },
    time: times.finish(),
  };
  const [main, ...others] = parts as [Part, ...Part[]];
  const caseAttributes = [
    ...ofCases(main, cases.count, oddities),
    ...others.filter((p) => p.plan.rows === 'one').flatMap((p) => ofCases(p, cases.count, oddities)),
  ];
  const own = others.flatMap((part) =>
    part.plan.rows === 'many' ? ofEvents(part, parts.indexOf(part), partOf, rows) : [],
  );
  const carried = carriedColumns(plan.carried, { ...log, caseAttributes, eventAttributes: own });
  return { ...log, caseAttributes, eventAttributes: [...own, ...carried], oddities: oddities.list() };
}

/** Visits the events of a case in a table: row by row, column by column. */
function eachTime(
  { byCase, events }: Part,
  c: number,
  visit: (column: EventColumn, row: number, at: number) => void,
): void {
  for (let i = byCase.start[c]!; i < byCase.start[c + 1]!; i++) {
    const row = byCase.rows[i]!;
    for (const each of events) {
      if (!isThere(each.column, row)) continue;
      const code = each.column.codes[row]!;
      for (let at = each.dates.first[code]!; at < each.dates.first[code + 1]!; at++) visit(each, row, at);
    }
  }
}

/** The times of events as they are filled in. */
class Times {
  readonly #values: Float64Array;
  readonly #offset: Int16Array;
  readonly #precision: Uint8Array;
  readonly #validity: Uint8Array;
  #missing = 0;

  constructor(length: number) {
    this.#values = new Float64Array(length);
    this.#offset = new Int16Array(length).fill(NO_OFFSET);
    this.#precision = new Uint8Array(length);
    this.#validity = new Uint8Array((length + 7) >> 3);
  }

  set(event: number, dates: DateCodes, at: number): void {
    const precision = dates.precision[at]!;
    if (precision === Precision.NONE) {
      this.#missing++;
      return;
    }
    this.#values[event] = dates.ms[at]!;
    this.#offset[event] = dates.offset[at]!;
    this.#precision[event] = precision;
    this.#validity[event >> 3]! |= 1 << (event & 7);
  }

  finish(): EventLog['time'] {
    const length = this.#values.length;
    const [offset = NO_OFFSET] = this.#offset;
    const [precision = Precision.NONE] = this.#precision;
    return {
      name: TIME_COLUMN,
      type: 'time',
      length,
      values: this.#values,
      offset: this.#offset.every((o) => o === offset) ? offset : this.#offset,
      precision: this.#precision.every((p) => p === precision) ? (precision as Precision) : this.#precision,
      ...(this.#missing > 0 ? { validity: this.#validity } : {}),
    };
  }
}

/** Values of a table with a row a case, by case; where a case has several rows, of the last that has one. */
function ofCases({ byCase, values }: Part, count: number, oddities: Oddities): Column[] {
  const { start, rows } = byCase;
  const single = rows.length === count && start.every((s, c) => s === c);
  if (single && rows.every((row, c) => row === c) && values.every((column) => column.length === count))
    return [...values];
  return values.map((column) => {
    const order = new Uint32Array(count).fill(column.length);
    for (let c = 0; c < count; c++) {
      let found = 0;
      for (let i = start[c]!; i < start[c + 1]!; i++) {
        if (!isThere(column, rows[i]!)) continue;
        order[c] = rows[i]!;
        found++;
      }
      if (found > 1) oddities.note('value-in-several-rows', column.name);
    }
    return permute(withValidity(column), order);
  });
}

/** Values of a table with rows of its own, by event: missing where the event is of another table. */
function ofEvents({ values }: Part, part: number, partOf: Uint8Array, rows: Uint32Array): Column[] {
  return values.map((column) =>
    permute(
      withValidity(column),
      rows.map((row, event) => (partOf[event] === part ? row : column.length)),
    ),
  );
}

/** The same column, in which a row beyond its end is missing. */
function withValidity<C extends Column>(column: C): C {
  if (column.validity !== undefined) {
    if (column.validity.length << 3 > column.length) return column;
    const longer = new Uint8Array(column.validity.length + 1);
    longer.set(column.validity);
    return { ...column, validity: longer };
  }
  const validity = new Uint8Array((column.length >> 3) + 1).fill(255);
  validity[column.length >> 3] = (1 << (column.length & 7)) - 1;
  return { ...column, validity };
}
