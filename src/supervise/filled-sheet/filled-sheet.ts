import { type Diagnostic, InputError } from '../../base/index.js';
import { type CellGrid, readCellGrid } from '../../log/index.js';

/** A sheet as it was given out: the titles of its columns by name, and its rows. */
export interface GivenSheet {
  readonly titles: Readonly<Record<string, string>>;
  readonly rows: readonly { readonly row: string; readonly case: string }[];
}

/** A row that somebody has filled in. */
export interface FilledRow {
  readonly id: string;
  /** Its number in the file. */
  readonly row: number;
  cell(name: string): string;
  /** Says what is wrong with it. */
  fault(code: string, data?: NonNullable<Diagnostic['data']>): null;
}

/** More faults than these help nobody. */
const MOST_TOLD = 50;
/** A stranger's text in a message. */
const LONGEST = 40;

/**
 * Reads a sheet that was filled in. All of it is right, or nothing is taken: each row that is missing, there twice, foreign or changed,
 * each formula, and whatever `answerOf` finds wrong is told with its row.
 *
 * @throws InputError `filled/...`, and the codes of `answerOf`
 */
export async function readFilledSheet<T>(
  file: string,
  given: GivenSheet,
  answerOf: (row: FilledRow) => T | null,
): Promise<Map<string, T>> {
  return new SheetReader(file, given, answerOf).read(await readCellGrid(file));
}

class SheetReader<T> {
  readonly #faults: Diagnostic[] = [];
  readonly #answers = new Map<string, T>();
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly given: GivenSheet,
    private readonly answerOf: (row: FilledRow) => T | null,
  ) {}

  read({ rows, formulas }: CellGrid): Map<string, T> {
    const { titles } = this.given;
    for (const place of formulas) this.#fault('filled/formula', { place });
    const at = rows.findIndex(({ cells }) => cells.includes(titles['row'] ?? ''));
    if (at < 0) this.#fault('filled/no-header', { title: titles['row'] ?? '' });
    else {
      const columns = this.#columns(rows[at]!.cells);
      const known = new Map(this.given.rows.map((row) => [row.row, row]));
      if (columns !== null) for (const row of rows.slice(at + 1)) this.#row(row, columns, known);
    }
    const missing = this.given.rows.filter(({ row }) => !this.#seen.has(row)).map(({ row }) => row);
    if (at >= 0 && missing.length > 0)
      this.#fault('filled/missing-rows', { n: missing.length, rows: shortList(missing) });
    if (this.#faults.length > 0) throw new InputError(this.#told());
    return this.#answers;
  }

  #columns(header: readonly string[]): ReadonlyMap<string, number> | null {
    const found = new Map<string, number>();
    const titles = Object.entries(this.given.titles);
    for (const [name, title] of titles) {
      const at = header.indexOf(title);
      if (at < 0) this.#fault('filled/no-column', { title });
      else if (header.lastIndexOf(title) !== at) this.#fault('filled/doubled-column', { title });
      else found.set(name, at);
    }
    return found.size === titles.length ? found : null;
  }

  #row(
    { row, cells }: CellGrid['rows'][number],
    columns: ReadonlyMap<string, number>,
    known: ReadonlyMap<string, GivenSheet['rows'][number]>,
  ): void {
    const cell = (name: string) => cells[columns.get(name) ?? -1] ?? '';
    const id = cell('row');
    const given = known.get(id);
    if (given === undefined) return this.#fault('filled/foreign-row', { row, id: shownText(id) });
    const first = this.#seen.get(id);
    if (first !== undefined) return this.#fault('filled/doubled-row', { row, id, first });
    this.#seen.set(id, row);
    // A field that a spreadsheet could take for a formula was given an apostrophe.
    if (cell('case').replace(/^'/, '') !== given.case.trim().replace(/^'/, ''))
      return this.#fault('filled/changed-row', { row, id, title: this.given.titles['case'] ?? '' });
    const fault = (code: string, data = {}) => {
      this.#fault(code, { row, id, ...data });
      return null;
    };
    const answer = this.answerOf({ id, row, cell, fault });
    if (answer !== null) this.#answers.set(id, answer);
  }

  #fault(code: string, data: NonNullable<Diagnostic['data']>): void {
    this.#faults.push({ code, severity: 'error', file: this.file, data });
  }

  #told(): Diagnostic[] {
    if (this.#faults.length <= MOST_TOLD) return this.#faults;
    const more = this.#faults.length - MOST_TOLD;
    const last: Diagnostic = { code: 'filled/more', severity: 'error', file: this.file, data: { n: more } };
    return [...this.#faults.slice(0, MOST_TOLD), last];
  }
}

/** As much of a stranger's text as a message shows. */
export function shownText(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function shortList(ids: readonly string[]): string {
  return ids.slice(0, 20).join(', ') + (ids.length > 20 ? ', …' : '');
}
