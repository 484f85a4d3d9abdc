import { closeSync, openSync, readSync } from 'node:fs';
import { failInput } from '../base/index.js';
import { Oddities } from './build/index.js';
import { sampleText, splitSample } from './csv/index.js';
import { type ExcelCell, readExcelRows } from './excel/index.js';
import { NO_OFFSET } from './model.js';
import { formatTime } from './table/index.js';

/** A table as it is written, each cell a text without spaces around it. */
export interface CellGrid {
  /** Rows with a value, each with its number from 1. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Cells that hold a formula, such as `B7`; of CSV, those that a spreadsheet would take for one. */
  readonly formulas: readonly string[];
}

/** More is no sheet that somebody has filled in. */
const MOST_BYTES = 32e6;
const MOST_ROWS = 100_000;

/**
 * Reads a sheet that people have filled in: Excel (known by its first bytes) or separated values, in whatever encoding and with whatever
 * delimiter a spreadsheet has saved them.
 *
 * @throws InputError `csv/...`, `excel/...`, `grid/too-large`
 */
export async function readCellGrid(path: string): Promise<CellGrid> {
  return isZip(path) ? await excelGrid(path) : await csvGrid(path);
}

function isZip(path: string): boolean {
  const bytes = Buffer.alloc(4);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
  return bytes.toString('latin1') === 'PK\u0003\u0004';
}

async function excelGrid(path: string): Promise<CellGrid> {
  const rows: { row: number; cells: string[] }[] = [];
  const formulas: string[] = [];
  const options = { maxRows: MOST_ROWS, maxBytes: 8 * MOST_BYTES, onFormula: (place: string) => formulas.push(place) };
  await readExcelRows(path, options, new Oddities(), (row, cells) => {
    rows.push({ row, cells: cells.map(cellText) });
  });
  return { rows, formulas };
}

function cellText(cell: ExcelCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return trimmed(cell);
  if (typeof cell !== 'object') return String(cell);
  return 'error' in cell ? cell.error : formatTime(cell.ms, NO_OFFSET, cell.precision);
}

const trimmed = (text: string) => text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');

async function csvGrid(path: string): Promise<CellGrid> {
  const { text, whole } = await sampleText(path, {}, MOST_BYTES);
  if (!whole) failInput('grid/too-large', path, { data: { limit: MOST_BYTES / 1e6 } });
  const first = /^[^\r\n]*/.exec(text)![0];
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length);
  const found = splitSample(text, true, delimiter, MOST_ROWS);
  const formulas: string[] = [];
  const rows = found.flatMap((fields, i) => {
    const cells = fields.map((field) => trimmed(field.text));
    for (const [c, cell] of cells.entries()) if (/^[=+@]/.test(cell)) formulas.push(`${letters(c)}${i + 1}`);
    return cells.some((cell) => cell !== '') ? [{ row: i + 1, cells }] : [];
  });
  return { rows, formulas };
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
