import { failInput } from '../../base/index.js';
import { countRoles, type MixedOptions, MixedTable, type TableLog } from '../table/index.js';
import { bytesOfCells, readExcelRows, type SheetOptions } from './rows.js';
import { type Cell, columnName } from './sheet.js';

export interface ExcelOptions extends MixedOptions, SheetOptions {}

const MAX_ROWS = 200_000;
/** The header is looked for among so many first rows. */
const HEADER_ROWS = 10;

/**
 * Reads an event log from a sheet of an Excel workbook (`.xlsx`), one row an event. The header is the one of the first
 * rows in which most of the parts of a log are found by name; rows above it are left out.
 *
 * ```ts
 * const { log, roles } = await readExcel('register.xlsx', { sheet: 'Events' });
 * ```
 * @throws InputError for bad input
 */
export async function readExcel(path: string, options: ExcelOptions = {}): Promise<TableLog> {
  const reader = new SheetReader(path, options);
  const { sheet } = await readExcelRows(path, options, reader.table.oddities, (row, cells) => reader.take(row, cells));
  return reader.finish(sheet);
}

/** Waits for the header, then puts rows into a table. */
class SheetReader {
  readonly table: MixedTable;
  private readonly first: (readonly Cell[])[] = [];
  private begun = false;
  private columns: ReturnType<MixedTable['addColumn']>[] = [];
  private readonly limit: number;
  private last = 0;

  constructor(
    private readonly path: string,
    private readonly options: ExcelOptions,
  ) {
    this.table = new MixedTable(path, options);
    this.limit = options.maxRows ?? MAX_ROWS;
  }

  take(row: number, cells: readonly Cell[]): void {
    this.last = row;
    this.table.budget.inputBytes += bytesOfCells(cells);
    if (this.begun) this.add(cells);
    else if (this.first.push(cells) === HEADER_ROWS) this.begin();
  }

  finish(sheet: string): TableLog {
    if (!this.begun) this.begin();
    if (this.table.rows === 0) failInput('excel/empty-sheet', this.path, { data: { sheet } });
    return this.table.finish();
  }

  private begin(): void {
    const names = this.first.map((cells) => Array.from(cells, (c) => (typeof c === 'string' ? c.trim() : '')));
    const given = Object.values(this.options.roles ?? {});
    const scores = names.map((n) => countRoles(n) + given.filter((g) => n.includes(g)).length * 4);
    const at = Math.max(0, scores.indexOf(Math.max(0, ...scores)));
    const cells = this.first[at] ?? [];
    this.begun = true;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      const name = typeof cell === 'object' || cell === undefined ? '' : String(cell).trim();
      this.columns[i] = this.table.addColumn(name || `column ${columnName(i)}`);
    }
    if (at > 0) this.table.oddities.add('rows-above-header', undefined, at);
    for (const row of this.first.splice(0).slice(at + 1)) this.add(row);
  }

  private add(cells: readonly Cell[]): void {
    const { table, columns } = this;
    if (table.rows >= this.limit)
      failInput('excel/too-many-rows', this.path, { data: { limit: this.limit, row: this.last } });
    const row = table.rows++;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell === undefined) continue;
      // A value beyond the header still belongs to the row.
      while (columns.length <= i) columns.push(table.addColumn(`column ${columnName(columns.length)}`));
      const column = columns[i]!;
      if (typeof cell === 'string') column.text(row, cell);
      else if (typeof cell === 'number') column.number(row, cell);
      else if (typeof cell === 'boolean') column.boolean(row, cell);
      else if ('error' in cell) column.error(row, cell.error);
      else column.time(row, cell.ms, cell.precision);
    }
  }
}
