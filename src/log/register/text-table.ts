import { failInput, type Range } from '../../base/index.js';
import { type Budget, type Oddities, Segments, TextBuilder } from '../build/index.js';
import type { TextColumn } from '../model.js';

/** Where a row stands. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** A file that rows were taken from, as they begin. */
interface Source {
  readonly file: string;
  readonly from1904: boolean;
  /** The first row of the table that is from it. */
  readonly first: number;
}

/** Rows of one or more files of the same columns, all values as texts; empty cells are missing. */
export class TextTable {
  rows = 0;
  readonly #budget: Budget;
  readonly #oddities: Oddities;
  readonly #columns = new Map<string, TextBuilder>();
  readonly #twice = new Set<string>();
  readonly #sources: Source[] = [];
  readonly #lines: Segments<Int32Array>;
  readonly #maxColumns: number;

  constructor(budget: Budget, oddities: Oddities, maxColumns = 4096) {
    this.#budget = budget;
    this.#oddities = oddities;
    this.#lines = new Segments(Int32Array, budget);
    this.#maxColumns = maxColumns;
  }

  /** Begins a file; says the builder of each column of its header. Of columns of one name the first counts. */
  begin(file: string, header: readonly string[], from1904: boolean): readonly (TextBuilder | undefined)[] {
    this.#sources.push({ file, from1904, first: this.rows });
    const seen = new Set<string>();
    return header.map((name) => {
      if (seen.has(name)) {
        this.#twice.add(name);
        this.#oddities.note('duplicate-column', name);
        return undefined;
      }
      seen.add(name);
      return this.#column(name);
    });
  }

  /** A row that stands on a line of the file that was begun last. */
  addRow(line: number): number {
    this.#lines.set(this.rows, line);
    return this.rows++;
  }

  get names(): string[] {
    return [...this.#columns.keys()];
  }

  has(name: string): boolean {
    return this.#columns.has(name);
  }

  /** Whether two columns of one file have this name. */
  isTwice(name: string): boolean {
    return this.#twice.has(name);
  }

  /** The column as it is now; it can be taken once. */
  take(name: string): TextColumn {
    return this.#columns.get(name)!.finish(this.rows);
  }

  place(row: number): Place {
    const line = this.#lines.get(row);
    const file = this.#sources.findLast(({ first }) => first <= row)?.file ?? this.#budget.name;
    return { file, range: { line, column: 1, endLine: line, endColumn: 1, offset: 0, end: 0 } };
  }

  /** Whether day numbers begin in 1904 in all files, in none (false), or in some (undefined). */
  get from1904(): boolean | undefined {
    const all = new Set(this.#sources.map((s) => s.from1904));
    return all.size > 1 ? undefined : all.has(true);
  }

  #column(name: string): TextBuilder {
    const known = this.#columns.get(name);
    if (known) return known;
    if (this.#columns.size >= this.#maxColumns)
      failInput('log/too-many-columns', this.#budget.name, {
        data: { limit: this.#maxColumns, column: name.slice(0, 80) },
      });
    const made = new TextBuilder(name, 'text', this.#budget);
    this.#columns.set(name, made);
    return made;
  }
}
