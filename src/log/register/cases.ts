import { failInput } from '../../base/index.js';
import type { Oddities } from '../build/index.js';
import { isThere, type StringTable, type TextColumn } from '../model.js';
import { folded } from './date-column.js';
import { columnNameOf, type RegisterPlan } from './plan.js';
import type { TextTable } from './text-table.js';
import { totalsIn } from './totals.js';

/** Rows of a table by case: those of case `c` are `rows[start[c]]` to `rows[start[c + 1] - 1]`, in the order of the file. */
export interface RowsByCase {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/** The cases of the first table, in the order in which they come, and their rows. */
export interface Cases extends RowsByCase {
  readonly count: number;
  readonly ids: StringTable;
}

/** Finds the cases of a register. Rows without a case are counted; rows of one case are what the plan makes of them. */
export function casesOf(
  table: TextTable,
  ids: TextColumn,
  others: readonly TextColumn[],
  plan: RegisterPlan,
  oddities: Oddities,
): Cases {
  const caseOfCode = new Int32Array(ids.dictionary.length).fill(-1);
  const caseOfRow = new Int32Array(table.rows).fill(-1);
  const codes: number[] = [];
  const last: number[] = [];
  const dated = new Set((plan.tables[0]?.events ?? []).map((use) => columnNameOf(use.column)));
  const isTotal = totalsIn(
    ids,
    others.filter(({ name }) => dated.has(name)),
    plan.empty.map(folded),
  );
  for (let row = 0; row < table.rows; row++) {
    if (!isThere(ids, row)) {
      noteRow(table, row, 'row-without-case', oddities);
      continue;
    }
    if (isTotal(row)) {
      noteRow(table, row, 'row-of-totals', oddities);
      continue;
    }
    const code = ids.codes[row]!;
    const known = caseOfCode[code]!;
    if (known < 0) {
      caseOfCode[code] = caseOfRow[row] = codes.push(code) - 1;
      last.push(row);
    } else if (isRepeated(others, last[known]!, row)) noteRow(table, row, 'register-row-repeated', oddities);
    else {
      if (plan.duplicates === 'error') failTwice(table, last[known]!, row);
      noteRow(table, row, 'register-rows-merged', oddities);
      caseOfRow[row] = known;
      last[known] = row;
    }
  }
  const table2 = ids.dictionary;
  return {
    count: codes.length,
    ids: codes.every((code, c) => code === c) && codes.length === table2.length ? table2 : picked(table2, codes),
    ...grouped(caseOfRow, codes.length),
  };
}

/** The rows of a further table, by the cases of the first; those of no such case are counted and left out. */
export function joinedRows(
  table: TextTable,
  ids: TextColumn,
  cases: Cases,
  name: string,
  isOne: boolean,
  oddities: Oddities,
): RowsByCase {
  const caseOf = new Map<string, number>();
  for (let c = 0; c < cases.count; c++) caseOf.set(cases.ids.get(c), c);
  const { dictionary } = ids;
  const caseOfCode = Int32Array.from(
    { length: dictionary.length },
    (_, code) => caseOf.get(dictionary.get(code)) ?? -1,
  );
  const caseOfRow = new Int32Array(table.rows).fill(-1);
  const seen = new Int32Array(isOne ? cases.count : 0).fill(-1);
  for (let row = 0; row < table.rows; row++) {
    if (!isThere(ids, row)) {
      noteRow(table, row, 'row-without-case', oddities);
      continue;
    }
    const c = caseOfCode[ids.codes[row]!]!;
    if (c < 0) {
      const { file, range } = table.place(row);
      oddities.note('dangling-row', `${name}, ${file}:${range.line}`);
      continue;
    }
    if (isOne && seen[c]! >= 0) failTwice(table, seen[c]!, row);
    if (isOne) seen[c] = row;
    caseOfRow[row] = c;
  }
  return grouped(caseOfRow, cases.count);
}

function noteRow(table: TextTable, row: number, code: string, oddities: Oddities): void {
  const { file, range } = table.place(row);
  oddities.note(code, `${file}:${range.line}`);
}

function failTwice(table: TextTable, before: number, row: number): never {
  const { file, range } = table.place(row);
  const first = table.place(before);
  const other = first.file === file ? String(first.range.line) : `${first.file}:${first.range.line}`;
  failInput('register/case-twice', file, { range, data: { line: other } });
}

/** Whether two rows are alike in every column. */
function isRepeated(columns: readonly TextColumn[], a: number, b: number): boolean {
  return columns.every(
    (column) =>
      isThere(column, a) === isThere(column, b) && (!isThere(column, a) || column.codes[a] === column.codes[b]),
  );
}

/** A stable counting sort of rows by their case; those of no case, which have -1, are left out. */
function grouped(caseOfRow: Int32Array, cases: number): RowsByCase {
  const start = new Uint32Array(cases + 1);
  for (const c of caseOfRow) if (c >= 0) start[c + 1]!++;
  for (let c = 0; c < cases; c++) start[c + 1]! += start[c]!;
  const rows = new Uint32Array(start[cases]!);
  const at = start.slice();
  caseOfRow.forEach((c, row) => {
    if (c >= 0) rows[at[c]!++] = row;
  });
  return { start, rows };
}

function picked(table: StringTable, codes: readonly number[]): StringTable {
  return { length: codes.length, get: (index) => table.get(codes[index]!) };
}
