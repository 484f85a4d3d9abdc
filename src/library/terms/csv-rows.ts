import { failInput } from '../../base/index.js';

/** A row of a CSV file and the line that it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of comma-separated values as RFC 4180 has them; rows without any words are left out. Blanks of a quoted cell become one, unless it is
 * to be `exact`. InputError `library/terms-quote` for a quote that is not closed.
 */
export function csvRows(text: string, file: string, exact = false): CsvRow[] {
  const rows: CsvRow[] = [];
  let [line, start] = [1, 1];
  let cells: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const ended = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  while (at < text.length) {
    const quoted = /"([^"]*(?:""[^"]*)*)"/y;
    const plain = /[^,\r\n]*/y;
    if (text[at] === '"') {
      quoted.lastIndex = at;
      const found = quoted.exec(text);
      if (found === null) return failInput('library/terms-quote', file, { range: rangeAt(line, at) });
      const words = found[1]!.replaceAll('""', '"');
      cells.push(exact ? words : words.replace(/\s+/g, ' ').trim());
      line += found[0].split('\n').length - 1;
      at += found[0].length;
    } else cells.push('');
    // What follows a closed quote belongs to the cell too.
    plain.lastIndex = at;
    const rest = plain.exec(text)![0];
    cells.push(exact ? `${cells.pop()!}${rest}` : `${cells.pop()!}${rest}`.trim());
    at += rest.length;
    if (text[at] === ',') {
      at++;
      if (at >= text.length || /[\r\n]/.test(text[at]!)) cells.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (text[at] === '\n' || text[at] === '\r') {
      at++;
      line++;
      ended();
    }
  }
  ended();
  return rows;
}

/** A line as a place, for diagnostics. */
export function rangeAt(line: number, offset = 0) {
  return { line, column: 1, endLine: line, endColumn: 1, offset, end: offset };
}
