import { failInput } from '../../base/index.js';
import { countRoles, type MixedOptions, MixedTable, type TableLog } from '../table/index.js';
import { bytesOfCells, readExcelRows, type SheetOptions, type SheetTop, TOP_ROWS } from './rows.js';
import { type Cell, columnName } from './sheet.js';

export interface ExcelOptions extends MixedOptions, SheetOptions {}

const MAX_ROWS = 200_000;

/**
 * Reads an event log from a sheet of an Excel workbook (`.xlsx`), or all sheets with the columns of that which has most of the parts
 * of a log, one row an event. The header is the one of the first rows in which most of the parts are found by name; rows above it are
 * left out.
 *
 * ```ts
 * const { log, roles } = await readExcel('register.xlsx', { sheet: 'Events' });
 * ```
 * @throws InputError for bad input
 */
export async function readExcel(path: string, options: ExcelOptions = {}): Promise<TableLog> {
  const reader = new SheetReader(path, options);
  const { sheets } = await readExcelRows(
    path,
    { ...options, pick: (tops) => sheetsAlike(tops, options), onSheet: () => reader.nextSheet() },
    reader.table.oddities,
    (row, cells) => reader.take(row, cells),
  );
  return reader.finish(sheets[0]);
}

/** The header among the first rows: the one in which most parts of a log are found; how many these are. */
function headerIn(
  rows: readonly (readonly Cell[])[],
  { roles }: ExcelOptions,
): { readonly at: number; readonly score: number; readonly names: readonly string[] } {
  const names = rows.map((cells) => Array.from(cells, (c) => (typeof c === 'string' ? c.trim() : '')));
  const given = Object.values(roles ?? {});
  const scores = names.map((n) => countRoles(n) + given.filter((g) => n.includes(g)).length * 4);
  const score = Math.max(0, ...scores);
  const at = Math.max(0, scores.indexOf(score));
  return { at, score, names: names[at] ?? [] };
}

/** The sheet with most parts of a log, and those with the same columns. */
function sheetsAlike(tops: readonly SheetTop[], options: ExcelOptions): number[] {
  const headers = tops.map((top) =>
    headerIn(
      top.map(({ cells }) => cells),
      options,
    ),
  );
  const best = headers.reduce((most, header) => (header.score > most.score ? header : most));
  if (best.score === 0) return [];
  const columns = (names: readonly string[]) =>
    [...names]
      .filter((name) => name !== '')
      .sort()
      .join('\n');
  return [...headers.keys()].filter((i) => columns(headers[i]!.names) === columns(best.names));
}

/** Waits for the header of each sheet, then puts rows into a table. */
class SheetReader {
  readonly table: MixedTable;
  private readonly first: (readonly Cell[])[] = [];
  private begun = false;
  private columns: ReturnType<MixedTable['addColumn']>[] = [];
  private readonly byName = new Map<string, ReturnType<MixedTable['addColumn']>>();
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
    else if (this.first.push(cells) === TOP_ROWS) this.begin();
  }

  finish(sheet: string): TableLog {
    if (!this.begun) this.begin();
    if (this.table.rows === 0) failInput('excel/empty-sheet', this.path, { data: { sheet } });
    return this.table.finish();
  }

  /** Ends the sheet before, if there is one. */
  nextSheet(): void {
    if (!this.begun && this.first.length > 0) this.begin();
    this.begun = false;
    this.columns = [];
  }

  private begin(): void {
    const { at } = headerIn(this.first, this.options);
    const cells = this.first[at] ?? [];
    this.begun = true;
    const own = new Set<string>();
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      const name =
        (typeof cell === 'object' || cell === undefined ? '' : String(cell).trim()) || `column ${columnName(i)}`;
      this.columns[i] = this.column(name, own);
    }
    if (at > 0) this.table.oddities.add('rows-above-header', undefined, at);
    for (const row of this.first.splice(0).slice(at + 1)) this.add(row);
  }

  /** The column of this name of the sheets before; of two in one sheet, the second is one of its own. */
  private column(name: string, own: Set<string>): ReturnType<MixedTable['addColumn']> {
    const known = own.has(name) ? undefined : this.byName.get(name);
    own.add(name);
    const column = known ?? this.table.addColumn(name);
    if (!this.byName.has(name)) this.byName.set(name, column);
    return column;
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
      while (columns.length <= i) columns.push(this.column(`column ${columnName(columns.length)}`, new Set()));
      const column = columns[i]!;
      if (typeof cell === 'string') column.text(row, cell);
      else if (typeof cell === 'number') column.number(row, cell);
      else if (typeof cell === 'boolean') column.boolean(row, cell);
      else if ('error' in cell) column.error(row, cell.error);
      else column.time(row, cell.ms, cell.precision);
    }
  }
}
