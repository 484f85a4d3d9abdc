import { failInput, type Work } from '../../base/index.js';
import type { Oddities } from '../build/index.js';
import { type Cell, readSheet } from './sheet.js';
import { readWorkbook, type Sheet, type Workbook } from './workbook.js';
import { ZipFile, type ZipLimits } from './zip.js';

export interface SheetOptions extends ZipLimits, Work {
  /** Name of the sheet; without one the first that is visible. */
  readonly sheet?: string;
  /** Default 200,000. */
  readonly maxRows?: number;
  /** Hears of each cell that holds a formula, such as `B7`. */
  readonly onFormula?: (place: string) => void;
}

const MAX_ROWS = 200_000;
/** Rows that may stand above the header and do not count. */
const ABOVE = 10;

/**
 * Hands over each row of a sheet that has a value, with its number from 1; says which sheet it was. Throws an InputError beyond
 * the most rows that a sheet may have: CSV is read faster, and without a limit.
 */
export async function readExcelRows(
  path: string,
  options: SheetOptions,
  oddities: Oddities,
  onRow: (row: number, cells: readonly Cell[], workbook: Workbook) => void,
): Promise<{ readonly sheet: string; readonly from1904: boolean }> {
  options.signal?.throwIfAborted();
  const limit = options.maxRows ?? MAX_ROWS;
  const zip = await ZipFile.open(path, options);
  let seen = 0;
  try {
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook.sheets, options.sheet, path);
    const onRowOf = (row: number, cells: readonly Cell[]) => {
      if (++seen > limit + ABOVE) failInput('excel/too-many-rows', path, { data: { limit, row } });
      if (seen % 4096 === 0) {
        options.signal?.throwIfAborted();
        options.onProgress?.({ stage: 'reading', done: seen, unit: 'rows' });
      }
      onRow(row, cells, workbook);
    };
    await readSheet(zip, sheet.part, workbook, oddities, onRowOf, options.onFormula);
    return { sheet: sheet.name, from1904: workbook.from1904 };
  } finally {
    await zip.close();
  }
}

/** What the cells of a row count as input: those that are left out between others are nothing. */
export function bytesOfCells(cells: readonly Cell[]): number {
  let bytes = 0;
  for (const cell of cells) if (cell !== undefined) bytes += 8;
  return bytes;
}

/** Names of the sheets of a workbook, the visible ones first. */
export async function sheetNames(path: string, options: ZipLimits = {}): Promise<string[]> {
  const zip = await ZipFile.open(path, options);
  try {
    const { sheets } = await readWorkbook(zip);
    return [...sheets.filter((s) => s.visible), ...sheets.filter((s) => !s.visible)].map((s) => s.name);
  } finally {
    await zip.close();
  }
}

function chooseSheet(sheets: readonly Sheet[], wanted: string | undefined, path: string): Sheet {
  const found =
    wanted === undefined ? (sheets.find((s) => s.visible) ?? sheets[0]) : sheets.find((s) => s.name === wanted);
  if (found !== undefined) return found;
  if (wanted === undefined) failInput('excel/no-sheet', path);
  const names = sheets.map((s) => s.name.slice(0, 40)).slice(0, 40);
  failInput('excel/no-such-sheet', path, { data: { sheet: wanted, sheets: names.join(', ') } });
}
