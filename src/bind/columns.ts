import { type Column, type ColumnDescription, type EventLog, isThere, type TableDescription } from '../log/index.js';
import type { Labels } from './labels.js';
import { dateColumns, saysNothing } from './table.js';

/** A column of a log with what is needed to tell what it may hold. */
export interface ColumnFacts {
  readonly name: string;
  readonly of: 'event' | 'case';
  readonly type: Column['type'];
  /** Of a column of texts or truth values with few values: these, else null. They may speak of persons and are shown nowhere as they are. */
  readonly values: readonly string[] | null;
  /** Of its texts those that say that there is none, such as `no` or `n/a`: none of these can speak of a person. */
  sayNothing(): readonly string[];
  /** Share of the events of a label that have a value; of a column of cases, share of the cases. */
  presentIn(label: string): number;
}

/** A column with more values than these has none that stand for something. */
const FEW = 30;
/** No longer text says that there is none. */
const LONGEST_NOTHING = 20;

/** Columns of one name and several types stand for the type that has most values. */
export function columnFacts(log: EventLog, { names }: Labels): ColumnFacts[] {
  const place = new Map(names.map((name, i) => [name, i]));
  const { activity } = log;
  const codes = Int32Array.from(
    { length: activity.dictionary.length },
    (_, c) => place.get(activity.dictionary.get(c)) ?? -1,
  );
  const labelOf = (row: number) => (isThere(activity, row) ? codes[activity.codes[row]!]! : -1);
  const totals = new Float64Array(names.length);
  for (let row = 0; row < log.eventCount; row++) if (labelOf(row) >= 0) totals[labelOf(row)]!++;
  const ofEvents = log.eventAttributes.map((column): ColumnFacts => {
    let present: Float64Array | undefined;
    const count = () => {
      const found = new Float64Array(names.length);
      for (let row = 0; row < column.length; row++)
        if (isThere(column, row) && labelOf(row) >= 0) found[labelOf(row)]!++;
      return found;
    };
    return {
      ...factsOf(column, 'event'),
      presentIn(label) {
        present ??= count();
        const l = place.get(label) ?? -1;
        return l < 0 || totals[l] === 0 ? 0 : present[l]! / totals[l]!;
      },
    };
  });
  const ofCases = log.caseAttributes.map((column): ColumnFacts => {
    let share: number | undefined;
    return { ...factsOf(column, 'case'), presentIn: () => (share ??= shareOf(column)) };
  });
  return [...ofEvents, ...ofCases];
}

/** Columns of a table with one row a case; what is filled as often as the date of an event may stand beside it. */
export function tableColumnFacts(table: TableDescription): ColumnFacts[] {
  const { columns, rows } = table;
  const dates = dateColumns(table);
  return columns.map((column) => ({
    name: column.name,
    of: 'event' as const,
    type: dates.includes(column) ? 'time' : TYPES[column.looks],
    values: column.distinct > FEW ? null : column.frequent.map(({ text }) => text),
    sayNothing: () => column.frequent.map(({ text }) => text).filter(saysNothing),
    presentIn: (label) => {
      const events = columns.find(({ name }) => name === label)?.filled ?? rows;
      return events === 0 ? 0 : Math.min(1, column.filled / events);
    },
  }));
}

const TYPES = { date: 'time', number: 'number', text: 'text', empty: 'text' } as const satisfies Record<
  ColumnDescription['looks'],
  Column['type']
>;

function factsOf(column: Column, of: 'event' | 'case'): Omit<ColumnFacts, 'presentIn'> {
  return {
    name: column.name,
    of,
    type: column.type,
    values: valuesOf(column),
    sayNothing: () => textsThatSayNothing(column),
  };
}

function textsThatSayNothing(column: Column): string[] {
  if (column.type !== 'text' && column.type !== 'id') return [];
  const found: string[] = [];
  for (let i = 0; i < column.dictionary.length && found.length < FEW; i++) {
    const text = column.dictionary.get(i);
    if (text.length <= LONGEST_NOTHING && saysNothing(text)) found.push(text);
  }
  return found;
}

function valuesOf(column: Column): string[] | null {
  if (column.type === 'boolean') return ['false', 'true'];
  if (column.type === 'integer') {
    const found = new Set<number>();
    for (let row = 0; row < column.length && found.size <= FEW; row++)
      if (isThere(column, row)) found.add(Number(column.values[row]!));
    return found.size > FEW ? null : [...found].map(String);
  }
  if (column.type !== 'text' && column.type !== 'id') return null;
  if (column.dictionary.length > FEW) return null;
  return Array.from({ length: column.dictionary.length }, (_, i) => column.dictionary.get(i));
}

function shareOf(column: Column): number {
  let n = 0;
  for (let row = 0; row < column.length; row++) if (isThere(column, row)) n++;
  return column.length === 0 ? 0 : n / column.length;
}
