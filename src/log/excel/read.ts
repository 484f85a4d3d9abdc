import { failInput } from '../../base/index.js';
import { countRoles, type MixedOptions, MixedTable, type TableLog } from '../table/index.js';
import { type Cell, columnName, readSheet } from './sheet.js';
import { readWorkbook, type Sheet } from './workbook.js';
import { ZipFile, type ZipLimits } from './zip.js';

export interface ExcelOptions extends MixedOptions, ZipLimits {
  /** Name of the sheet; without one the first that is visible. */
  readonly sheet?: string;
  /** Default 200,000. */
  readonly maxRows?: number;
}

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
  options.signal?.throwIfAborted();
  const zip = await ZipFile.open(path, options);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook.sheets, options.sheet, path);
    const reader = new SheetReader(path, options);
    await readSheet(zip, sheet.part, workbook, reader.table.oddities, (row, cells) => reader.take(row, cells));
    return reader.finish(sheet.name);
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

/** Waits for the header, then puts rows into a table. */
class SheetReader {
  readonly table: MixedTable;
  private readonly first: (readonly Cell[])[] = [];
  private begun = false;
  private columns: ReturnType<MixedTable['addColumn']>[] = [];
  private readonly limit: number;
  private seen = 0;

  constructor(
    private readonly path: string,
    private readonly options: ExcelOptions,
  ) {
    this.table = new MixedTable(path, options);
    this.limit = options.maxRows ?? MAX_ROWS;
  }

  take(row: number, cells: readonly Cell[]): void {
    if (++this.seen > this.limit + HEADER_ROWS)
      failInput('excel/too-many-rows', this.path, { data: { limit: this.limit, row } });
    if (this.seen % 4096 === 0) {
      this.options.signal?.throwIfAborted();
      this.options.onProgress?.({ stage: 'reading', done: this.seen, unit: 'rows' });
    }
    this.table.budget.inputBytes += cells.length * 8;
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
      failInput('excel/too-many-rows', this.path, { data: { limit: this.limit, row: this.seen } });
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
      else column.time(row, cell.ms, cell.precision);
    }
  }
}
