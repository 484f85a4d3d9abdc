import { failInput, type Work } from '../../base/index.js';
import type { Budget, Oddities } from '../build/index.js';
import { checkFile, detectFormat, type LogFormat } from '../files/index.js';
import type { WantedHeader } from './header.js';
import type { TextTable } from './text-table.js';

/** How to read one file of rows; what is undefined is found. */
export interface RowsOptions {
  readonly wanted: WantedHeader;
  readonly format?: LogFormat | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly maxBytes?: number | undefined;
  readonly signal?: Work['signal'] | undefined;
  readonly onProgress?: Work['onProgress'] | undefined;
}

/** How a file of rows was read; null where its format knows no such thing. */
export interface RowsForm {
  readonly format: 'csv' | 'excel';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
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
    return { format, encoding, delimiter, sheet: null };
  }
  if (format === 'excel') {
    const { readExcelTable } = await import('./excel-rows.js');
    return {
      format,
      encoding: null,
      delimiter: null,
      sheet: await readExcelTable(path, table, budget, oddities, told),
    };
  }
  failInput('register/no-table', path, { data: { format } });
}

type Given = { readonly [K in keyof RowsOptions]: Exclude<RowsOptions[K], undefined> };

function given(options: RowsOptions): Given {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as unknown as Given;
}
