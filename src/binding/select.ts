import { type Diagnostic, InputError, nearest } from '../base/index.js';
import { type Column, type EventLog, isThere, standardNameOf, type TextColumn } from '../log/index.js';
import type { Binding, EventBinding, Filter } from './binding.js';
import type { Memory } from './memory.js';

/** Which rows of a log are which events of the law: rows in source order, a row once for each event that it is. */
export interface Selection {
  readonly kind: Uint8Array | Uint16Array;
  /** Null where position = row. */
  readonly row: Uint32Array | null;
  readonly caseStart: Uint32Array;
}

const NOTHING = -1;
const SEVERAL = -2;

/** Throws an InputError where a filter names a column that the log has not. */
export function selectEvents(log: EventLog, binding: Binding, eventKinds: number, memory: Memory): Selection {
  const plan = planOf(log, binding);
  const kinds = (count: number) =>
    eventKinds <= 256 ? memory.column('kind', Uint8Array, count) : memory.column('kind', Uint16Array, count);
  const { codes } = log.activity;
  if (isTotal(log, plan)) {
    const kind = kinds(log.eventCount);
    const { single } = plan;
    for (let i = 0; i < kind.length; i++) kind[i] = single[codes[i]!]!;
    return { kind, row: null, caseStart: log.caseStart };
  }
  return gather(log, plan, kinds, memory);
}

interface Plan {
  /** By activity code: the one event that it can be, NOTHING, or SEVERAL. */
  readonly single: Int32Array;
  /** By activity code: the test that a row must pass to be that one event; null where there is none. */
  readonly tests: readonly Candidate['accepts'][];
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
}

interface Candidate {
  readonly event: number;
  readonly accepts: ((row: number) => boolean) | null;
}

function planOf(log: EventLog, binding: Binding): Plan {
  const { dictionary } = log.activity;
  const byName = new Map<string, Candidate[]>();
  for (const bound of binding.events) {
    const candidate = { event: bound.event, accepts: filterOf(log, bound, binding.file) };
    for (const activity of bound.activities) {
      const list = byName.get(activity);
      if (list) list.push(candidate);
      else byName.set(activity, [candidate]);
    }
  }
  const single = new Int32Array(dictionary.length).fill(NOTHING);
  const tests: Candidate['accepts'][] = new Array(dictionary.length).fill(null);
  const candidates = new Map<number, readonly Candidate[]>();
  for (let code = 0; code < dictionary.length; code++) {
    const list = byName.get(dictionary.get(code));
    if (!list) continue;
    const [only] = list;
    single[code] = list.length === 1 ? only!.event : SEVERAL;
    if (list.length === 1) tests[code] = only!.accepts;
    candidates.set(code, list);
  }
  return { single, tests, candidates };
}

/** Whether every row is just one event, without further tests. */
function isTotal(log: EventLog, { single, tests }: Plan): boolean {
  if (log.activity.validity) return false;
  return single.every((event, code) => event >= 0 && tests[code] === null);
}

function gather(log: EventLog, plan: Plan, kinds: (count: number) => Selection['kind'], memory: Memory): Selection {
  const found = memory.zeros('found', Uint8Array, log.eventCount);
  const count = countEvents(log, plan, found);
  const kind = kinds(count);
  const rows = memory.column('row', Uint32Array, count);
  const caseStart = memory.column('start', Uint32Array, log.caseCount + 1);
  caseStart[0] = 0;
  const { codes } = log.activity;
  let at = 0;
  for (let c = 0; c < log.caseCount; c++) {
    for (let row = log.caseStart[c]!; row < log.caseStart[c + 1]!; row++) {
      if (found[row] === 0) continue;
      const event = plan.single[codes[row]!]!;
      if (event >= 0) {
        rows[at] = row;
        kind[at++] = event;
      } else
        for (const each of accepted(plan, codes[row]!, row)) {
          rows[at] = row;
          kind[at++] = each;
        }
    }
    caseStart[c + 1] = at;
  }
  return { kind, row: rows, caseStart };
}

/** How many events of the law the rows are; marks the rows that are any. */
function countEvents(log: EventLog, plan: Plan, found: Uint8Array): number {
  const { codes, validity } = log.activity;
  let count = 0;
  for (let row = 0; row < found.length; row++) {
    if (validity && ((validity[row >> 3]! >> (row & 7)) & 1) === 0) continue;
    const code = codes[row]!;
    const event = plan.single[code]!;
    if (event === NOTHING) continue;
    const events = event === SEVERAL ? accepted(plan, code, row).length : Number(plan.tests[code]?.(row) ?? true);
    count += events;
    found[row] = Number(events > 0);
  }
  return count;
}

/** The events that a row is, of those that its activity may be. */
function accepted(plan: Plan, code: number, row: number): number[] {
  return plan.candidates.get(code)!.flatMap(({ event, accepts }) => ((accepts?.(row) ?? true) ? [event] : []));
}

/** A test of one row on lifecycle and values; null where every row of the activity counts. */
function filterOf(log: EventLog, bound: EventBinding, file: string): ((row: number) => boolean) | null {
  const tests: ((row: number) => boolean)[] = [];
  if (bound.lifecycle)
    tests.push(
      anyOf(columnsOf(log.eventAttributes, 'lifecycle:transition', log, file), new Set(bound.lifecycle), true),
    );
  for (const filter of bound.where) {
    const ofCase = filter.of === 'case';
    const columns = columnsOf(ofCase ? log.caseAttributes : log.eventAttributes, filter.column, log, file);
    const test = filterTest(columns, filter);
    const caseOf = ofCase ? caseOfRow(log) : null;
    tests.push(caseOf ? (row) => test(caseOf(row)) : test);
  }
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}

function filterTest(columns: readonly Column[], { test, values }: Filter): (row: number) => boolean {
  const filled = (row: number) => columns.some((column) => isThere(column, row));
  if (test === 'filled') return filled;
  if (test === 'empty') return (row) => !filled(row);
  const isOne = anyOf(columns, new Set(values), false);
  return test === 'is' ? isOne : (row) => !isOne(row);
}

/** The case of a row; quick where rows are asked for in their order. */
function caseOfRow({ caseStart }: EventLog): (row: number) => number {
  let c = 0;
  return (row) => {
    if (row < caseStart[c]!) c = 0;
    while (row >= caseStart[c + 1]!) c++;
    return c;
  };
}

/** One name may have a column for each type that its values have. */
function columnsOf(of: readonly Column[], name: string, log: EventLog, file: string): readonly Column[] {
  const columns = of.filter((c) => c.name === name);
  if (columns.length > 0) return columns;
  throw new InputError([unknownColumn(log, name, file)]);
}

/** The columns of a name, or of the name under which the reader of a table keeps what it takes for the actor or the lifecycle. */
export function columnsNamed(columns: readonly Column[], name: string): Column[] {
  const found = columns.filter((c) => c.name === name);
  const kept = standardNameOf(name);
  return found.length > 0 || kept === undefined ? found : columns.filter((c) => c.name === kept);
}

/** Throws an InputError where neither events nor cases have a column of that name. */
export function requireColumn(log: EventLog, name: string, file: string): void {
  if (columnsNamed([...log.eventAttributes, ...log.caseAttributes], name).length === 0)
    throw new InputError([unknownColumn(log, name, file)]);
}

export function unknownColumn(log: EventLog, name: string, file: string): Diagnostic {
  const columns = [...log.eventAttributes, ...log.caseAttributes].map((c) => c.name);
  return {
    code: 'binding/unknown-column',
    severity: 'error',
    file,
    data: {
      column: name,
      log: log.name,
      columns: [...new Set(columns)].join(', '),
      near: nearest(name, columns) ?? '',
    },
  };
}

function anyOf(columns: readonly Column[], values: ReadonlySet<string>, foldCase: boolean): (row: number) => boolean {
  const tests = columns.map((column) => oneOf(column, values, foldCase));
  return tests.length === 1 ? tests[0]! : (row) => tests.some((test) => test(row));
}

function oneOf(column: Column, values: ReadonlySet<string>, foldCase: boolean): (row: number) => boolean {
  const fold = (text: string) => (foldCase ? text.toLowerCase() : text);
  if (column.type === 'text' || column.type === 'id') {
    const wanted = wantedCodes(column, (text) => values.has(fold(text)));
    return (row) => isThere(column, row) && wanted[column.codes[row]!] === 1;
  }
  return (row) => {
    const text = plainText(column, row);
    return text !== undefined && values.has(fold(text));
  };
}

function wantedCodes(column: TextColumn, wants: (text: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: column.dictionary.length }, (_, code) =>
    wants(column.dictionary.get(code)) ? 1 : 0,
  );
}

/** A value as text, as a binding would write it. */
export function plainText(column: Column, row: number): string | undefined {
  if (column.type === 'list') return undefined;
  if (!isThere(column, row)) return undefined;
  switch (column.type) {
    case 'text':
    case 'id':
      return column.dictionary.get(column.codes[row]!);
    case 'boolean':
      return column.values[row] === 1 ? 'true' : 'false';
    case 'time':
      return undefined;
    default:
      return String(column.values[row]!);
  }
}
