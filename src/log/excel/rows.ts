import { failInput, InputError, type Work } from '../../base/index.js';
import { Oddities } from '../build/index.js';
import { ZipFile, type ZipLimits } from '../zip.js';
import { type Cell, readSheet } from './sheet.js';
import { readWorkbook, type Sheet, type Workbook } from './workbook.js';

export interface SheetOptions extends ZipLimits, Work {
  /** Name of the sheet; without one the first that is visible. */
  readonly sheet?: string;
  /** Default 200,000. */
  readonly maxRows?: number;
  /**
   * Which of the visible sheets are read, one after another, where none is named: places in the list of their first rows. None: the
   * first sheet. Without it the first is read.
   */
  readonly pick?: (tops: readonly SheetTop[]) => readonly number[];
  /** Sheets that are not read unless they are named. */
  readonly except?: ReadonlySet<string>;
  /** Hears of each sheet before its rows. */
  readonly onSheet?: (sheet: string, workbook: Workbook) => void;
  /** Hears of each cell that holds a formula, such as `B7`. */
  readonly onFormula?: (place: string) => void;
}

/** The first rows of a sheet that have a value. */
export type SheetTop = readonly { readonly row: number; readonly cells: readonly Cell[] }[];

/** So many first rows of a sheet say what it is. */
export const TOP_ROWS = 25;
/** Sheets beyond this many are read only where they are named. */
const MOST_SHEETS = 100;
const MAX_ROWS = 200_000;
/** Rows of a sheet that may stand above the header and do not count. */
const ABOVE = 10;

/**
 * Hands over each row of a sheet that has a value, with its number from 1; says which sheets these were. Throws an InputError beyond
 * the most rows that a workbook may have: CSV is read faster, and without a limit.
 */
export async function readExcelRows(
  path: string,
  options: SheetOptions,
  oddities: Oddities,
  onRow: (row: number, cells: readonly Cell[], workbook: Workbook) => void,
): Promise<{ readonly sheets: readonly [string, ...string[]]; readonly from1904: boolean }> {
  options.signal?.throwIfAborted();
  const limit = options.maxRows ?? MAX_ROWS;
  const zip = await ZipFile.open(path, options);
  let seen = 0;
  try {
    const workbook = await readWorkbook(zip);
    const sheets = await chooseSheets(zip, workbook, options, oddities);
    const most = limit + ABOVE * sheets.length;
    const onRowOf = (row: number, cells: readonly Cell[]) => {
      if (++seen > most) failInput('excel/too-many-rows', path, { data: { limit, row } });
      if (seen % 4096 === 0) {
        options.signal?.throwIfAborted();
        options.onProgress?.({ stage: 'reading', done: seen, unit: 'rows' });
      }
      onRow(row, cells, workbook);
    };
    for (const { name, part } of sheets) {
      options.onSheet?.(name, workbook);
      await readSheet(zip, part, workbook, oddities, onRowOf, options.onFormula);
    }
    const [first, ...others] = sheets;
    return { sheets: [first.name, ...others.map(({ name }) => name)], from1904: workbook.from1904 };
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

type Sheets = readonly [Sheet, ...Sheet[]];

async function chooseSheets(
  zip: ZipFile,
  workbook: Workbook,
  { sheet, pick, except }: SheetOptions,
  oddities: Oddities,
): Promise<Sheets> {
  const visible = workbook.sheets.filter((s) => s.visible && !except?.has(s.name));
  if (sheet !== undefined || pick === undefined || visible.length < 2)
    return [chooseSheet(sheet === undefined && visible.length > 0 ? visible : workbook.sheets, sheet, zip.path)];
  const looked = visible.slice(0, MOST_SHEETS);
  const tops: SheetTop[] = [];
  for (const { part } of looked) tops.push(await topOf(zip, part, workbook));
  const picked = pick(tops).map((at) => looked[at]!);
  const [first = visible[0]!, ...others] = picked;
  const read: Sheets = [first, ...others];
  if (others.length > 0) oddities.note('sheets-read', namesOf(read), read.length);
  const left = visible.filter((s) => !read.includes(s));
  if (left.length > 0) oddities.note('sheets-not-read', namesOf(left), left.length);
  return read;
}

const namesOf = (sheets: readonly Sheet[]) => sheets.map(({ name }) => name.slice(0, 40)).join(', ');

/** Ends the reading of a sheet of which enough is known. */
class Enough extends Error {}

async function topOf(zip: ZipFile, part: string, workbook: Workbook): Promise<SheetTop> {
  const rows: { row: number; cells: readonly Cell[] }[] = [];
  try {
    await readSheet(zip, part, workbook, new Oddities(), (row, cells) => {
      if (rows.push({ row, cells }) === TOP_ROWS) throw new Enough();
    });
  } catch (error) {
    // A sheet that cannot be read, and is not asked for, is no fault of those that are.
    if (!(error instanceof Enough) && !(error instanceof InputError)) throw error;
  }
  return rows;
}

function chooseSheet(sheets: readonly Sheet[], wanted: string | undefined, path: string): Sheet {
  const found =
    wanted === undefined ? (sheets.find((s) => s.visible) ?? sheets[0]) : sheets.find((s) => s.name === wanted);
  if (found !== undefined) return found;
  if (wanted === undefined) failInput('excel/no-sheet', path);
  const names = sheets.map((s) => s.name.slice(0, 40)).slice(0, 40);
  failInput('excel/no-such-sheet', path, { data: { sheet: wanted, sheets: names.join(', ') } });
}
