import type { Law } from '../language/index.js';
import { areClockTexts, type ColumnDescription, type DateOrder, type TableDescription } from '../log/index.js';
import { conceptsOf, tokensOf } from './words/index.js';

/** What a binding of a table with one row a case must say, as far as it can be told from the table. */
export interface TableHints {
  readonly zone: string | null;
  /** The column that names the case; null where none is near to being one. */
  readonly caseColumn: string | null;
  /** Whether it names each row once. */
  readonly caseUnique: boolean;
  /** Of a workbook with several sheets, the one that was read. */
  readonly sheet: string | null;
  /** The order of day and month that a column settles; null where none needs or settles it. */
  readonly order: DateOrder | null;
  /** Columns whose dates allow several orders. */
  readonly orderOpen: readonly string[];
  readonly shortYears: boolean;
  /** Texts in columns of dates that say that nothing happened: signs, and words that the vocabulary knows. */
  readonly empty: readonly string[];
  /** Column of days -> the column right behind it that holds times of day and nothing else. */
  readonly clocks: ReadonlyMap<string, string>;
  /** Columns of nothing but seconds or milliseconds since 1970, and how they are to be read. */
  readonly epochs: ReadonlyMap<string, 'epoch-s' | 'epoch-ms'>;
  /** How many cells of columns of dates hold other texts. */
  readonly otherTexts: number;
}

export function tableHints(table: TableDescription, law: Law): TableHints {
  const columns = dateColumns(table);
  const dates = columns.flatMap((c) => (c.dates ? [c.dates] : []));
  const named = caseColumn(table);
  const others = columns.flatMap(
    (c) => c.dates?.others ?? (epochOf(c) ? [] : c.frequent.filter((t) => saysNothing(t.text) || !DATE.test(t.text))),
  );
  const empty = [...new Set(others.map((o) => o.text).filter(saysNothing))];
  const settled = new Set(
    dates.flatMap((d) => (d.orders.length === 1 && (d.orders[0] !== 'ymd' || d.shortYears) ? d.orders : [])),
  );
  const open = table.columns.filter((c) => c.dates && c.dates.orders.length !== 1).map((c) => c.name);
  return {
    zone: law.zone,
    caseColumn: named?.name ?? null,
    caseUnique: named !== undefined && named.distinct === table.rows && named.filled === table.rows,
    sheet: table.sheets.length > 1 ? table.sheet : null,
    order: settled.size === 1 ? [...settled][0]! : null,
    orderOpen: settled.size === 1 ? [] : open,
    shortYears: dates.some((d) => d.shortYears),
    empty,
    clocks: clocksOf(table),
    epochs: new Map(columns.flatMap((c) => [[c.name, epochOf(c)] as const].filter(isEpoch))),
    otherTexts: others.reduce((n, o) => (empty.includes(o.text) ? n : n + o.count), 0),
  };
}

/** Columns that hold dates wherever they do not say that nothing happened, as `无` does. */
export function dateColumns({ columns }: TableDescription): ColumnDescription[] {
  return columns.filter(({ name, dates, frequent }) => {
    if (dates || epochOf({ name, frequent })) return true;
    const told = frequent.filter(({ text }) => !saysNothing(text));
    const count = (texts: typeof frequent) => texts.reduce((n, t) => n + t.count, 0);
    return count(told.filter(({ text }) => DATE.test(text))) * 2 > count(told);
  });
}

/** The times of day that stand beside days: a column of nothing else, right behind one of days without any. */
function clocksOf(table: TableDescription): Map<string, string> {
  const { columns } = table;
  const days = dateColumns(table).filter(
    ({ frequent }) => !frequent.some(({ text }) => /\d\s*[:时h]\s*\d\d/.test(text)),
  );
  return new Map(
    days.flatMap((day) => {
      const next = columns[columns.indexOf(day) + 1];
      if (next === undefined || days.includes(next)) return [];
      const texts = next.frequent.map(({ text }) => text).filter((text) => !saysNothing(text));
      return areClockTexts(texts) && texts.every((text) => /\D/.test(text)) ? [[day.name, next.name] as const] : [];
    }),
  );
}

type Epoch = 'epoch-s' | 'epoch-ms';

const isEpoch = (pair: readonly [string, Epoch | null]): pair is readonly [string, Epoch] => pair[1] !== null;

/** Ten or thirteen digits that are seconds or milliseconds of 2001 to 2033, in a column that is not called a number. */
function epochOf({ name, frequent }: Pick<ColumnDescription, 'name' | 'frequent'>): Epoch | null {
  const told = frequent.map(({ text }) => text).filter((text) => !saysNothing(text));
  if (told.length === 0 || tokensOf(name).some((t) => t.concepts.includes('number'))) return null;
  if (told.every((text) => /^1\d{9}$/.test(text))) return 'epoch-s';
  return told.every((text) => /^1\d{12}$/.test(text)) ? 'epoch-ms' : null;
}

/** What begins as a date is written, roughly: the reader decides. */
const DATE = /^\s*(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d{6}\s*$)/;

/** A column that tells the rows apart, best one that is called a number or a reference. */
function caseColumn(table: TableDescription): ColumnDescription | undefined {
  const { columns, rows } = table;
  const score = (c: ColumnDescription): number => {
    if (c.looks === 'empty' || dateColumns(table).includes(c)) return 0;
    const called = tokensOf(c.name).some((t) => t.concepts.includes('number')) ? 1 : 0;
    const apart = rows === 0 ? 0 : c.distinct / rows;
    return apart < 0.5 ? 0 : called + apart;
  };
  const [best] = [...columns].sort((a, b) => score(b) - score(a));
  return best && score(best) > 0 ? best : undefined;
}

/** A sign alone, `n/a`, a date of noughts, or a word for nothing: none of these can speak of a person. */
export function saysNothing(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (/^(?:[\p{P}\p{S}]+|n\s?[./]?\s?[ad]\.?|0{1,4}([-/.])0{1,2}\1(?:0{4}|0{1,2})(?:[ T][0:.]+)?)$/iu.test(plain))
    return true;
  return conceptsOf(plain).some((c) => c === 'none' || c === 'no');
}
