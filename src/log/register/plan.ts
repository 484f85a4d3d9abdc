import type { Range } from '../../base/index.js';

/**
 * How tables with one row a case become a log: which columns are dates of events, and how they are written. It knows no
 * law; a binding makes one. Every filled date cell becomes an event whose activity is the name of its column.
 */
export interface RegisterPlan {
  /** The file that says all this, for faults. */
  readonly file: string;
  /** The first has a row a case and says which cases there are. */
  readonly tables: readonly TablePlan[];
  /** Texts that stand for an empty cell, beside nothing and spaces. */
  readonly empty: readonly string[];
  /** First of the hundred years that years of two digits mean; null: they are not understood. */
  readonly yearsFrom: number | null;
  /** What becomes of rows of one case in a table with one row a case, where they differ. */
  readonly duplicates: 'error' | 'merge';
  /** Values of events that come from another column for each date column. */
  readonly carried: readonly CarriedPlan[];
}

export interface TablePlan {
  /** Empty for the first table: its columns keep their names. Those of others become `name.column`. */
  readonly name: string;
  /** Name of the file in the folder of the log, with `*` for any signs; null: the log itself. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly caseColumn: ColumnUse;
  readonly rows: 'one' | 'many';
  /** Row of the header, from 1; null: found. */
  readonly header: number | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Columns whose cells are events, in the order in which events of one row stand in the log. */
  readonly events: readonly DateColumnPlan[];
  /** Further columns that hold dates, and are values. */
  readonly dates: readonly DateColumnPlan[];
  /** Further columns that must be there. */
  readonly needed: readonly ColumnUse[];
}

/** A column by its name in the file, and where it was named. */
export interface ColumnUse {
  readonly column: string;
  readonly at: Range | undefined;
}

export interface DateColumnPlan extends ColumnUse {
  /** Null: found from all values of the column. */
  readonly format: DateFormat | null;
  /** Texts that stand for an empty cell in this column, beside those of the plan. */
  readonly empty: readonly string[];
  /** Splits a cell that holds several dates. */
  readonly separator: string | null;
  /** Column with the time of day, where that stands beside the day; null: the date's cell has it, or nothing does. */
  readonly clock: string | null;
}

/** Order of the digits of a date, a day number of a spreadsheet, or seconds or milliseconds since 1970. A date with its year first is read in any case. */
export type DateFormat = (typeof DATE_FORMATS)[number];
export const DATE_FORMATS = ['ymd', 'dmy', 'mdy', 'excel', 'excel-1904', 'epoch-s', 'epoch-ms'] as const;

export interface CarriedPlan {
  /** Name of the column of events. */
  readonly name: string;
  /** Activity (as in the log) -> column (as in the log) of the same row. */
  readonly from: ReadonlyMap<string, string>;
}

/** A name of a column: line breaks and runs of spaces inside, as headers of sheets have them, are one space. */
export function columnNameOf(text: string): string {
  return text.replace(/[\s\u3000]+/gu, ' ').trim();
}

/** The name that a column of a table has in the log. */
export function logName(table: string, column: string): string {
  return table === '' ? columnNameOf(column) : `${table}.${columnNameOf(column)}`;
}
