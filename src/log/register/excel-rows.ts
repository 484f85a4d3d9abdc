import { failInput } from '../../base/index.js';
import type { Budget, Oddities, TextBuilder } from '../build/index.js';
import { bytesOfCells, columnName, type ExcelCell, readExcelRows, type SheetOptions } from '../excel/index.js';
import { NO_OFFSET } from '../model.js';
import { formatTime } from '../table/index.js';
import { findHeader, HEADER_ROWS, type WantedHeader } from './header.js';
import { columnNameOf } from './plan.js';
import type { TextTable } from './text-table.js';

type Cells = readonly ExcelCell[];

/** Puts the rows of a sheet into a table, dates year first; says which sheet it was. */
export async function readExcelTable(
  path: string,
  table: TextTable,
  budget: Budget,
  oddities: Oddities,
  options: SheetOptions & { readonly wanted: WantedHeader },
): Promise<string> {
  const waiting: { readonly row: number; readonly cells: Cells }[] = [];
  let columns: (TextBuilder | undefined)[] | undefined;
  let key = -1;
  const add = (row: number, cells: Cells): void => {
    let at = -1;
    for (let i = 0; i < cells.length; i++) {
      const text = cellText(cells[i]);
      const column = columns![i];
      if (text === '' || column === undefined || (i === key && isError(cells[i]))) continue;
      if (at < 0) at = table.addRow(row);
      column.setString(at, text);
    }
  };
  const begin = (from1904: boolean): void => {
    const texts = waiting.map(({ cells }) => Array.from(cells, (cell) => columnNameOf(cellText(cell))));
    const given = options.wanted.row;
    const at = given === null ? findHeader(texts, options.wanted) : waiting.findIndex(({ row }) => row === given);
    const header = texts[at];
    if (header === undefined) failInput('register/no-header', path, { data: { row: given ?? 1 } });
    if (at > 0) oddities.add('rows-above-header', undefined, at);
    const names = header.map((name, i) => name || `column ${columnName(i)}`);
    columns = [...table.begin(path, names, from1904)];
    key = names.indexOf(options.wanted.key);
    for (const { row, cells } of waiting.splice(0).slice(at + 1)) add(row, cells);
  };
  const { from1904, sheet } = await readExcelRows(path, options, oddities, (row, cells, workbook) => {
    budget.inputBytes += bytesOfCells(cells);
    if (columns) add(row, cells);
    else if (waiting.push({ row, cells }) === HEADER_ROWS) begin(workbook.from1904);
  });
  if (!columns) begin(from1904);
  return sheet;
}

const isError = (cell: ExcelCell) => typeof cell === 'object' && 'error' in cell;

/** A cell as a text: dates year first, numbers and truth values as programs write them. */
function cellText(cell: ExcelCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
  if (typeof cell !== 'object') return String(cell);
  return 'error' in cell ? cell.error : formatTime(cell.ms, NO_OFFSET, cell.precision);
}
