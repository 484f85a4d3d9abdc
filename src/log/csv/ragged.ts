import { failInput } from '../../base/index.js';
import type { Oddities } from '../build/index.js';
import { lineRange, type RaggedListener } from './scanner.js';

/** What is remembered of the beginnings of short rows; more of them are no numbers of cases. */
const MOST_SHAPES = 200;
/** Of so many rows one must be short for them to be how the file is written. */
const MANY = 20;

/** Rows of one kind: how many, and the first. */
interface Kind {
  count: number;
  line: number;
  found: number;
}

/** What is known of a file beside its rows. */
export interface RaggedFile {
  readonly file: string;
  /** Fields of the header. */
  readonly width: number;
  /** Lines above the header, which are not among those that are told. */
  readonly above: number;
  /** Whether the fields of the header begin with a space where there is one behind a delimiter. */
  readonly spaced: boolean;
  /** The first fields of rows, at best of those that are whole. */
  readonly firstFields: () => readonly string[];
}

/**
 * Rows with more or fewer fields than the header. Two ways of writing make them without moving a value to another column: delimiters
 * at the end with nothing behind them, and blanks at the end that were dropped with their delimiters. A single such row may as well be
 * one of which a delimiter was lost, or a text that was cut in two; so it is refused unless the whole file shows that it is written so.
 */
export class RaggedRows implements RaggedListener {
  readonly #of: RaggedFile;
  readonly #short: Kind = { count: 0, line: 0, found: 0 };
  readonly #long: Kind = { count: 0, line: 0, found: 0 };
  readonly #shapes = new Map<string, { readonly line: number; readonly found: number }>();
  readonly #widths = new Set<number>();

  constructor(of: RaggedFile) {
    this.#of = of;
  }

  short(found: number, line: number, first: string): void {
    add(this.#short, found, line);
    this.#widths.add(found);
    const shape = shapeOf(first);
    if (this.#shapes.size <= MOST_SHAPES && !this.#shapes.has(shape)) this.#shapes.set(shape, { line, found });
  }

  long(found: number, line: number, isSpaced: boolean): void {
    // A comma inside a text has a space behind it: it may have moved what follows by one column.
    if (isSpaced && !this.#of.spaced) this.#refuse(found, line);
    add(this.#long, found, line);
  }

  /** @throws InputError `csv/ragged-row` unless the rows, of which there are `rows` in all, are written so throughout */
  judge(rows: number, oddities: Oddities): void {
    const [short, long] = [this.#short, this.#long];
    if (long.count * 2 < rows && long.count > 0) this.#refuse(long.found, long.line);
    if (short.count > 0) this.#judgeShort(rows);
    const { above } = this.#of;
    if (long.count > 0) oddities.note('rows-with-empty-ends', String(long.line + above), long.count);
    if (short.count > 0) oddities.note('rows-cut-short', String(short.line + above), short.count);
  }

  #judgeShort(rows: number): void {
    const { count, found, line } = this.#short;
    // Where all lack as many fields, these may as well be the first as the last.
    const isLast = count < rows || this.#widths.size > 1;
    if (count < 2 || count * MANY < rows || !isLast) this.#refuse(found, line);
    const known = new Set(this.#of.firstFields().map(shapeOf));
    for (const [shape, at] of this.#shapes) if (shape === '' || !known.has(shape)) this.#refuse(at.found, at.line);
    if (this.#shapes.size > MOST_SHAPES) this.#refuse(found, line);
  }

  #refuse(found: number, line: number): never {
    const { file, width } = this.#of;
    failInput('csv/ragged-row', file, { range: lineRange(line), data: { found, expected: width } });
  }
}

function add(kind: Kind, found: number, line: number): void {
  if (kind.count++ > 0) return;
  kind.line = line;
  kind.found = found;
}

/** A text with all runs of digits, and all of letters, alike: `R-001` and `Q-2` begin rows, `and so on` is the rest of one cut in two. */
function shapeOf(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .trim()
    .replace(/\d+/gu, '9')
    .replace(/[\p{L}\p{M}]+/gu, 'a');
}

/** The first fields of rows that are whole; of the first row where none is. */
export function firstFieldsOf(rows: readonly (readonly { readonly text: string }[])[], width: number): string[] {
  const whole = rows.filter((row) => row.length >= width);
  return (whole.length > 0 ? whole : rows.slice(0, 1)).map(([first]) => first?.text ?? '');
}
