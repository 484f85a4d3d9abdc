import { stdin } from 'node:process';
import { failInput } from '../../base/index.js';
import { Budget, Oddities } from '../build/index.js';
import { type DigitOrder, inOrder, readDate } from '../dates/index.js';
import { detectFormat, STDIN, shownOddities, withArchives, withStdin } from '../files/index.js';
import { isThere, type Oddity, type TextColumn } from '../model.js';
import { columnNameOf } from './plan.js';
import type { RegisterOptions } from './read.js';
import { type RowsForm, readRows } from './rows.js';
import { TextTable } from './text-table.js';

/** What a table looks like before anybody has said what its columns are. */
export interface TableDescription extends RowsForm {
  readonly file: string;
  /** Of a workbook, the visible ones first; empty for other files. */
  readonly sheets: readonly string[];
  /** Rows below the header that have a value. */
  readonly rows: number;
  readonly columns: readonly ColumnDescription[];
  readonly oddities: readonly Oddity[];
}

export interface ColumnDescription {
  readonly name: string;
  /** What most filled cells look like. */
  readonly looks: 'date' | 'number' | 'text' | 'empty';
  readonly filled: number;
  readonly distinct: number;
  /** How dates are written, where the column looks like dates; null otherwise. */
  readonly dates: DatesDescription | null;
  /** The most frequent texts, at most 200, most frequent first. They are values of the table, and not for showing. */
  readonly frequent: readonly { readonly text: string; readonly count: number }[];
}

export interface DatesDescription {
  /** Share of the filled cells that hold a date, 0 to 1. */
  readonly share: number;
  /** Orders of day and month that all dates allow; one where it is found or not needed, none where they disagree. */
  readonly orders: readonly DigitOrder[];
  /** Some years have two digits. */
  readonly shortYears: boolean;
  /** The most frequent texts that are no date, at most 20: what may mean that nothing happened. */
  readonly others: readonly { readonly text: string; readonly count: number }[];
}

const FREQUENT = 200;
const OTHERS = 20;

/**
 * Says what the columns of a table (CSV, TSV, Excel) look like. Without names asked for, the header is the first of the first
 * ten rows with most filled cells.
 *
 * ```ts
 * const { columns } = await describeTable('register.csv');
 * columns.filter((c) => c.looks === 'date').map((c) => c.name);
 * ```
 * @throws InputError for bad input, and for a file that is no table
 */
export async function describeTable(
  path: string,
  options: RegisterOptions & { readonly header?: number; readonly names?: readonly string[] } = {},
): Promise<TableDescription> {
  if (path === '-')
    return withStdin(options.input ?? stdin, options, async (copy) => {
      const format = options.format ?? (await detectFormat(copy, 'csv'));
      return { ...(await describeTable(copy, { ...options, format })), file: STDIN };
    });
  return await withArchives([path], options, async (unpacked) => {
    if (unpacked.paths.length > 1) failInput('zip/several', path, { data: { count: unpacked.paths.length } });
    const found = await describeFile(unpacked.paths[0]!, options);
    return { ...found, file: path, oddities: shownOddities(found.oddities, unpacked) };
  });
}

async function describeFile(
  path: string,
  options: RegisterOptions & { readonly header?: number; readonly names?: readonly string[] },
): Promise<TableDescription> {
  const budget = new Budget(path);
  const oddities = new Oddities();
  const table = new TextTable(budget, oddities);
  const names = new Set((options.names ?? []).map(columnNameOf));
  const { header = null, signal, onProgress, maxBytes, format, encoding, delimiter, sheet } = options;
  const form = await readRows(path, table, budget, oddities, {
    ...{ signal, onProgress, maxBytes, format, encoding, delimiter, sheet },
    wanted: { names, row: header, key: '' },
  });
  const sheets = form.format === 'excel' ? await (await import('../excel/index.js')).sheetNames(path, options) : [];
  const columns = table.names.map((name) => describeColumn(table.take(name)));
  return { file: path, ...form, sheets, rows: table.rows, columns, oddities: oddities.list() };
}

function describeColumn(column: TextColumn): ColumnDescription {
  const { dictionary, codes, length, name } = column;
  const counts = new Int32Array(dictionary.length);
  for (let row = 0; row < length; row++) if (isThere(column, row)) counts[codes[row]!]!++;
  const texts = Array.from({ length: dictionary.length }, (_, code) => ({
    text: dictionary.get(code),
    count: counts[code]!,
  }));
  const filled = texts.reduce((sum, { count }) => sum + count, 0);
  const dates = describeDates(texts, filled);
  const numbers = texts.reduce((sum, { text, count }) => (NUMBER.test(text.normalize('NFKC')) ? sum + count : sum), 0);
  const looks = filled === 0 ? 'empty' : dates ? 'date' : numbers * 2 > filled ? 'number' : 'text';
  return { name, looks, filled, distinct: texts.length, dates, frequent: mostOf(texts, FREQUENT) };
}

const NUMBER = /^\s*-?\d+(?:[.,]\d+)?\s*$/;

function describeDates(texts: readonly { text: string; count: number }[], filled: number): DatesDescription | null {
  let orders: readonly DigitOrder[] = ['ymd', 'dmy', 'mdy'];
  let needed = false;
  let shortYears = false;
  let hits = 0;
  const others: { text: string; count: number }[] = [];
  for (const { text, count } of texts) {
    const date = readDate(text);
    if ((date.is !== 'date' && date.is !== 'numbers') || (date.is === 'date' && date.form === 'ordinal')) {
      others.push({ text, count });
      continue;
    }
    hits += count;
    if (date.is === 'date') continue;
    shortYears ||= date.short;
    orders = orders.filter((order) => date.orders.includes(order));
    const days = new Set(date.orders.map((order) => Object.values(inOrder(date.numbers, order)).join(' ')));
    needed ||= days.size > 1;
  }
  if (hits * 2 <= filled || filled === 0) return null;
  const one = needed ? orders : orders.slice(0, 1);
  return { share: hits / filled, orders: one, shortYears, others: mostOf(others, OTHERS) };
}

function mostOf<T extends { readonly count: number }>(texts: readonly T[], most: number): T[] {
  return [...texts].sort((a, b) => b.count - a.count).slice(0, most);
}
