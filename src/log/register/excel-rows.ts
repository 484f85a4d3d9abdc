import { failInput } from '../../base/index.js';
import type { Budget, Oddities, TextBuilder } from '../build/index.js';
import {
  bytesOfCells,
  columnName,
  type ExcelCell,
  readExcelRows,
  type SheetOptions,
  type SheetTop,
  TOP_ROWS,
} from '../excel/index.js';
import { NO_OFFSET } from '../model.js';
import { formatTime } from '../table/index.js';
import { findHeader, headerNames, hits, type WantedHeader } from './header.js';
import { columnNameOf } from './plan.js';
import type { TextTable } from './text-table.js';

type Row = SheetTop[number];

/** Puts the rows of a sheet, or of all that have its columns, into a table, dates year first; says which sheets these were. */
export async function readExcelTable(
  path: string,
  table: TextTable,
  budget: Budget,
  oddities: Oddities,
  options: SheetOptions & { readonly wanted: WantedHeader },
): Promise<readonly [string, ...string[]]> {
  const { wanted } = options;
  let reader: SheetRows | undefined;
  let several = false;
  const { sheets } = await readExcelRows(
    path,
    {
      ...options,
      pick: (tops) => {
        const picked = sheetsAlike(tops, wanted);
        several = picked.length > 1;
        return picked;
      },
      onSheet: (sheet, { from1904 }) => {
        reader?.finish();
        const name = several ? `${path} [${sheet}]` : path;
        reader = new SheetRows({ name, path, from1904, table, oddities, wanted });
      },
    },
    oddities,
    (row, cells) => {
      budget.inputBytes += bytesOfCells(cells);
      reader?.take({ row, cells });
    },
  );
  reader?.finish();
  return sheets;
}

interface SheetSetting {
  /** The file, with the sheet where there are several. */
  readonly name: string;
  readonly path: string;
  readonly from1904: boolean;
  readonly table: TextTable;
  readonly oddities: Oddities;
  readonly wanted: WantedHeader;
}

/** Waits for the header of a sheet, then puts its rows into the table. */
class SheetRows {
  readonly #setting: SheetSetting;
  readonly #waiting: Row[] = [];
  #columns: readonly (TextBuilder | undefined)[] | undefined;
  #key = -1;

  constructor(setting: SheetSetting) {
    this.#setting = setting;
  }

  take(row: Row): void {
    if (this.#columns) this.#add(row);
    else if (this.#waiting.push(row) === TOP_ROWS) this.#begin();
  }

  finish(): void {
    if (!this.#columns) this.#begin();
  }

  #begin(): void {
    const { name, path, from1904, table, oddities, wanted } = this.#setting;
    const { at, names } = headerIn(this.#waiting, wanted);
    if (names === undefined) failInput('register/no-header', path, { data: { row: wanted.row ?? 1 } });
    if (at > 0) oddities.add('rows-above-header', undefined, at);
    const named = names.map((column, i) => column || `column ${columnName(i)}`);
    this.#columns = table.begin(name, named, from1904);
    this.#key = named.indexOf(wanted.key);
    for (const row of this.#waiting.splice(0).slice(at + 1)) this.#add(row);
  }

  #add({ row, cells }: Row): void {
    let at = -1;
    for (let i = 0; i < cells.length; i++) {
      const text = cellText(cells[i]);
      const column = this.#columns![i];
      if (text === '' || column === undefined || (i === this.#key && isError(cells[i]))) continue;
      if (at < 0) at = this.#setting.table.addRow(row);
      column.setString(at, text);
    }
  }
}

/** The header among the first rows of a sheet, and the names of its columns; none where that row is not there. */
function headerIn(top: SheetTop, wanted: WantedHeader): { readonly at: number; readonly names: string[] | undefined } {
  const texts = top.map(({ cells }) => Array.from(cells, (cell) => columnNameOf(cellText(cell))));
  const at = wanted.row === null ? findHeader(texts, wanted) : top.findIndex(({ row }) => row === wanted.row);
  return { at, names: texts[at] && headerNames(texts, at, wanted.names) };
}

/**
 * The sheets that are one table: of those that have most of the names asked for, all that have the case numbers and at least half as
 * many of the names, as the sheets of years have. Where no names are asked for, the widest, and those with the same names.
 */
function sheetsAlike(tops: readonly SheetTop[], wanted: WantedHeader): number[] {
  const headers = tops.map((top) => (headerIn(top, wanted).names ?? []).filter((name) => name !== ''));
  const all = [...headers.keys()];
  if (wanted.names.size > 0) {
    const scores = headers.map((names) => hits(names, wanted.names));
    const most = Math.max(...scores);
    if (most === 0) return [];
    const hasKey = (names: readonly string[]) => wanted.key === '' || names.includes(wanted.key);
    return all.filter((i) => scores[i] === most || (scores[i]! * 2 >= most && hasKey(headers[i]!)));
  }
  const widest = all.reduce((best, i) => (headers[i]!.length > headers[best]!.length ? i : best), 0);
  const names = new Set(headers[widest]);
  return all.filter((i) => headers[i]!.length === names.size && headers[i]!.every((name) => names.has(name)));
}

const isError = (cell: ExcelCell) => typeof cell === 'object' && 'error' in cell;

/** A cell as a text: dates year first, numbers and truth values as programs write them. */
function cellText(cell: ExcelCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
  if (typeof cell !== 'object') return String(cell);
  return 'error' in cell ? cell.error : formatTime(cell.ms, NO_OFFSET, cell.precision);
}
