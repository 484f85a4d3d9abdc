import { type Diagnostic, InputError } from '../../base/index.js';
import { type CellGrid, readCellGrid } from '../../log/index.js';
import { COLUMNS, type ColumnName, type SampleFile } from './sample-file.js';

/** What somebody who looked says of a row. */
export interface Answer {
  readonly verdict: 'breach' | 'kept' | 'unclear';
  /** Whether the case has another breach; null where the worksheet does not ask. */
  readonly other: 'none' | 'some' | 'unclear' | null;
  readonly reason: string;
  readonly day: string;
  readonly initials: string;
}

/** Words that may be filled in, lower case, in every language, with what they mean. */
export interface Vocabulary {
  readonly verdicts: ReadonlyMap<string, Answer['verdict']>;
  readonly none: ReadonlySet<string>;
  readonly unclear: ReadonlySet<string>;
}

/** More faults than these help nobody. */
const MOST_TOLD = 50;
/** A stranger's text in a message. */
const LONGEST = 40;

/**
 * Reads a worksheet that was filled in. All of it is right, or nothing is taken: each row that is missing, there twice, foreign or
 * changed, each formula, and each word that is none of those asked for is told with its row.
 *
 * @throws InputError `score/...`
 */
export async function readFilled(file: string, sample: SampleFile, words: Vocabulary): Promise<Map<string, Answer>> {
  const grid = await readCellGrid(file);
  const reader = new FilledReader(file, sample, words);
  return reader.read(grid);
}

class FilledReader {
  readonly #faults: Diagnostic[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly sample: SampleFile,
    private readonly words: Vocabulary,
  ) {}

  read({ rows, formulas }: CellGrid): Map<string, Answer> {
    for (const place of formulas) this.#fault('score/formula', { place });
    const at = rows.findIndex(({ cells }) => cells.includes(this.sample.titles['row'] ?? ''));
    if (at < 0) this.#fault('score/no-header', { title: this.sample.titles['row'] ?? '' });
    else {
      const columns = this.#columns(rows[at]!.cells);
      const known = new Map(this.sample.rows.map((row) => [row.row, row]));
      if (columns !== null) for (const row of rows.slice(at + 1)) this.#row(row, columns, known);
    }
    const missing = this.sample.rows.filter(({ row }) => !this.#seen.has(row)).map(({ row }) => row);
    if (at >= 0 && missing.length > 0)
      this.#fault('score/missing-rows', { n: missing.length, rows: shortList(missing) });
    if (this.#faults.length > 0) throw new InputError(this.#told());
    return this.#answers;
  }

  #columns(header: readonly string[]): ReadonlyMap<ColumnName, number> | null {
    const found = new Map<ColumnName, number>();
    for (const name of COLUMNS) {
      const title = this.sample.titles[name];
      if (title === undefined) continue;
      const at = header.indexOf(title);
      if (at < 0) this.#fault('score/no-column', { title });
      else if (header.lastIndexOf(title) !== at) this.#fault('score/doubled-column', { title });
      else found.set(name, at);
    }
    return found.size === Object.keys(this.sample.titles).length ? found : null;
  }

  #row(
    { row, cells }: CellGrid['rows'][number],
    columns: ReadonlyMap<ColumnName, number>,
    known: ReadonlyMap<string, SampleFile['rows'][number]>,
  ): void {
    const cell = (name: ColumnName) => cells[columns.get(name) ?? -1] ?? '';
    const id = cell('row');
    const drawn = known.get(id);
    if (drawn === undefined) return this.#fault('score/foreign-row', { row, id: shown(id) });
    const first = this.#seen.get(id);
    if (first !== undefined) return this.#fault('score/doubled-row', { row, id, first });
    this.#seen.set(id, row);
    // A field that a spreadsheet could take for a formula was given an apostrophe.
    if (cell('case').replace(/^'/, '') !== drawn.case.trim())
      return this.#fault('score/changed-row', { row, id, title: this.sample.titles['case'] ?? '' });
    const verdict = this.#verdict(row, id, cell('verdict'));
    const other = this.sample.clean === null ? null : this.#other(row, id, cell('other'));
    if (verdict === null || other === undefined) return;
    this.#answers.set(id, { verdict, other, reason: cell('reason'), day: cell('day'), initials: cell('initials') });
  }

  #verdict(row: number, id: string, word: string): Answer['verdict'] | null {
    const found = this.words.verdicts.get(word.toLowerCase());
    if (found !== undefined) return found;
    if (word === '') this.#fault('score/no-verdict', { row, id });
    else this.#fault('score/unknown-verdict', { row, id, word: shown(word) });
    return null;
  }

  #other(row: number, id: string, word: string): 'none' | 'some' | 'unclear' | undefined {
    if (this.words.none.has(word.toLowerCase())) return 'none';
    if (this.words.unclear.has(word.toLowerCase())) return 'unclear';
    if (word !== '') return 'some';
    this.#fault('score/no-other', { row, id, title: this.sample.titles['other'] ?? '' });
    return undefined;
  }

  #fault(code: string, data: NonNullable<Diagnostic['data']>): void {
    this.#faults.push({ code, severity: 'error', file: this.file, data });
  }

  #told(): Diagnostic[] {
    if (this.#faults.length <= MOST_TOLD) return this.#faults;
    const more = this.#faults.length - MOST_TOLD;
    const last: Diagnostic = { code: 'score/more', severity: 'error', file: this.file, data: { n: more } };
    return [...this.#faults.slice(0, MOST_TOLD), last];
  }
}

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function shortList(ids: readonly string[]): string {
  return ids.slice(0, 20).join(', ') + (ids.length > 20 ? ', …' : '');
}
