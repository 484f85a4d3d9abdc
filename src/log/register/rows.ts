import { failInput, type Work } from '../../base/index.js';
import type { Budget, Oddities } from '../build/index.js';
import { checkFile, detectFormat, type LogFormat } from '../files/index.js';
import type { Table } from '../table/index.js';
import type { WantedHeader } from './header.js';
import type { TextTable } from './text-table.js';

/** How to read one file of rows; what is undefined is found. */
export interface RowsOptions {
  readonly wanted: WantedHeader;
  readonly format?: LogFormat | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  /** Sheets that belong to other tables. */
  readonly except?: ReadonlySet<string> | undefined;
  readonly maxBytes?: number | undefined;
  readonly signal?: Work['signal'] | undefined;
  readonly onProgress?: Work['onProgress'] | undefined;
}

/** How a file of rows was read; null where its format knows no such thing. */
export interface RowsForm {
  readonly format: 'csv' | 'excel' | 'jsonl' | 'parquet';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The sheet that was read; null where there were several. */
  readonly sheet: string | null;
  /** Sheets of the same columns that were read as one table. */
  readonly sheetsRead: readonly string[];
}

/** Puts the rows of a file into a table. */
export async function readRows(
  path: string,
  table: TextTable,
  budget: Budget,
  oddities: Oddities,
  options: RowsOptions,
): Promise<RowsForm> {
  const format = options.format ?? (await detectFormat(path));
  if (options.format !== undefined) await checkFile(path);
  const told = given(options);
  if (format === 'csv') {
    const { readCsvRows } = await import('./csv-rows.js');
    const { encoding, delimiter } = await readCsvRows(path, table, budget, oddities, told);
    return { format, encoding, delimiter, sheet: null, sheetsRead: [] };
  }
  if (format === 'excel') {
    const { readExcelTable } = await import('./excel-rows.js');
    const sheetsRead = await readExcelTable(path, table, budget, oddities, told);
    const sheet = sheetsRead.length === 1 ? sheetsRead[0] : null;
    return { format, encoding: null, delimiter: null, sheet, sheetsRead };
  }
  if (format === 'jsonl' || format === 'parquet') {
    const { addTypedRows } = await import('./typed-rows.js');
    addTypedRows(await typedRows(path, format, told), table, oddities);
    return { format, encoding: null, delimiter: null, sheet: null, sheetsRead: [] };
  }
  failInput('register/no-table', path, { data: { format } });
}

async function typedRows(path: string, format: 'jsonl' | 'parquet', told: Given): Promise<Table> {
  const { wanted: _, format: __, ...options } = told;
  if (format === 'jsonl') return (await import('../jsonl/index.js')).readJsonTable(path, options);
  return (await import('../parquet/index.js')).readParquetTable(path, options);
}

type Given = { readonly [K in keyof RowsOptions]: Exclude<RowsOptions[K], undefined> };

function given(options: RowsOptions): Given {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as unknown as Given;
}
