import { failInput } from '../../base/index.js';
import { countRoles } from '../table/index.js';
import { lineRange } from './scanner.js';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 2000;

/** A field of the sample: its text, and whether it stood in quotes. */
export interface SampleField {
  readonly text: string;
  readonly quoted: boolean;
  /** Where its quote stands, if that is never closed. */
  readonly openAt?: number;
}

/** What the beginning of a file shows. */
export interface Dialect {
  readonly delimiter: string;
  readonly header: readonly SampleField[];
  readonly rows: readonly (readonly SampleField[])[];
  /** Lines of the file above the header, and rows in them. */
  readonly above: Above;
  /** Whether blanks stand around quotes. */
  readonly blanks?: boolean;
}

/** What stands above a header. */
export interface Above {
  readonly lines: number;
  readonly rows: number;
}

/** Rows among which the header is looked for. */
const HEADER_ROWS = 25;

/**
 * Finds the delimiter: the one that shows most of the columns that a log needs, then the one that splits most rows into as
 * many fields as the header has, then the one with most fields. The header is the first row, unless one of the next has more of the
 * columns that a log needs, two at least, as below the title of an export or a line `sep=;`.
 */
export function findDialect(
  sample: string,
  whole: boolean,
  given: string | undefined,
  path: string,
  longest: number = Number.POSITIVE_INFINITY,
  named: readonly string[] = [],
): Dialect {
  const rowsBy = (delimiter: string, limit: number, starts?: number[]) =>
    splitSample(sample, whole, delimiter, limit, starts);
  const partsOf = (row: readonly SampleField[] = []) => {
    const names = row.map(({ text }) => text.trim());
    return Math.max(countRoles(names), named.filter((name) => names.includes(name)).length);
  };
  let delimiter = given ?? (/\.tsv(\.gz)?$/i.test(path) ? '\t' : undefined);
  if (delimiter === undefined) {
    let best = -1;
    for (const candidate of DELIMITERS) {
      const all = rowsBy(candidate, 100);
      const at = headerAt(all, partsOf);
      const [header, ...rows] = all.slice(at);
      const width = header?.length ?? 0;
      if (width < 2) continue;
      const alike = rows.filter((r) => r.length === width).length / Math.max(1, rows.length);
      const roles = partsOf(header);
      const score = roles * 1e9 + (rows.length === 0 ? 1 : alike) * 1e6 + width;
      if (score > best) {
        best = score;
        delimiter = candidate;
      }
    }
  }
  const starts: number[] = [];
  const all = rowsBy(delimiter ?? ',', SAMPLE_ROWS, starts);
  const at = headerAt(all, partsOf);
  const [header, ...rows] = all.slice(at);
  if (header === undefined) failInput('csv/no-header', path);
  // What follows an open quote is no name and no value, and would explain nothing.
  const { openAt } = (rows.at(-1) ?? header).at(-1) ?? {};
  if (openAt !== undefined && sample.length - openAt <= longest)
    failInput('csv/unclosed-quote', path, { range: lineRange(sample.slice(0, openAt).split(/\r\n|\r|\n/).length) });
  return { delimiter: delimiter ?? ',', header, rows, above: aboveRow(sample, starts, at) };
}

function headerAt(rows: readonly SampleField[][], partsOf: (row?: readonly SampleField[]) => number): number {
  const parts = rows.slice(0, HEADER_ROWS).map(partsOf);
  const most = Math.max(0, ...parts);
  return most < 2 || most === parts[0] ? 0 : parts.indexOf(most);
}

/** What stands above a row, whose place in the text is known. */
export function aboveRow(text: string, starts: readonly number[], row: number): Above {
  return row === 0 ? NONE_ABOVE : { lines: text.slice(0, starts[row]).split(/\r\n|\r|\n/).length - 1, rows: row };
}

const NONE_ABOVE: Above = { lines: 0, rows: 0 };

/** Splits the sample without complaint; a last row that may be cut off is left out. `starts` takes where each row begins. */
export function splitSample(
  text: string,
  whole: boolean,
  delimiter: string,
  limit: number,
  starts: number[] = [],
): SampleField[][] {
  const rows: SampleField[][] = [];
  let row: SampleField[] = [];
  let i = 0;
  let start = 0;
  const keep = () => {
    rows.push(row);
    starts.push(start);
  };
  while (i < text.length && rows.length < limit) {
    let field: SampleField;
    let end: number;
    if (text[i] === '"') {
      end = i + 1;
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
      const open = end >= text.length && whole ? { openAt: i } : {};
      field = { text: text.slice(i + 1, end).replaceAll('""', '"'), quoted: true, ...open };
      end++;
    } else {
      end = i;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
      field = { text: text.slice(i, end), quoted: false };
    }
    row.push(field);
    const stop = text[end];
    if (stop === delimiter) {
      i = end + 1;
      if (i === text.length && whole) row.push({ text: '', quoted: false });
      continue;
    }
    if (end >= text.length && !whole) break;
    if (row.length > 1 || field.text !== '' || field.quoted) keep();
    row = [];
    i = stop === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    start = i;
  }
  if (row.length > 0 && whole && rows.length < limit) keep();
  return rows;
}
