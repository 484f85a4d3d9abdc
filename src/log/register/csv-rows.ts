import { failInput, type Work } from '../../base/index.js';
import type { Budget, Oddities, TextBuilder } from '../build/index.js';
import {
  type Above,
  aboveRow,
  type Batch,
  firstFieldsOf,
  lineOf,
  lineRange,
  lowered,
  piecesWithoutBlanks,
  QUOTE,
  RaggedRows,
  Scanner,
  type SourceOptions,
  sampleText,
  splitSample,
  type TextSource,
  undouble,
  withoutBlanks,
  withoutLines,
  withText,
} from '../csv/index.js';
import { findHeader, HEADER_ROWS, headerNames, hits, type WantedHeader } from './header.js';
import { columnNameOf } from './plan.js';
import type { TextTable } from './text-table.js';

const SAMPLE_BYTES = 1 << 18;
const SAMPLE_ROWS = 2000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

export interface CsvRowsOptions extends SourceOptions, Work {
  readonly delimiter?: string;
  readonly wanted: WantedHeader;
}

/** What was found out about a file of separated values. */
export interface CsvForm {
  readonly delimiter: string;
  readonly encoding: string;
  readonly above: Above;
  readonly header: readonly string[];
  /** Whether names of the header have spaces before them. */
  readonly spaced: boolean;
  /** Whether blanks stand around quotes. */
  readonly blanks: boolean;
  /** The first fields of the first rows. */
  readonly firstFields: () => readonly string[];
}

/** Finds the delimiter and the header of a file: the delimiter that shows most of the names asked for, else most columns. */
export async function csvForm(path: string, options: CsvRowsOptions): Promise<CsvForm> {
  const { delimiter: given } = options;
  if (given !== undefined && !/^[\t\x20\x21\x23-\x7e]$/.test(given))
    failInput('csv/bad-delimiter', path, { data: { delimiter: given } });
  const { text: raw, whole, encoding } = await sampleText(path, options, SAMPLE_BYTES);
  const stripped = withoutBlanks(raw, given === undefined ? DELIMITERS : [given]);
  let best: { readonly form: CsvForm; readonly score: number } | undefined;
  for (const delimiter of given === undefined ? DELIMITERS : [given]) {
    const starts: number[] = [];
    const blanks = delimiter === stripped.delimiter;
    const text = blanks ? stripped.text : raw;
    const sample = splitSample(text, whole, delimiter, HEADER_ROWS, starts);
    const rows = sample.map((row) => row.map((f) => columnNameOf(f.text)));
    const at = findHeader(rows, options.wanted);
    if (rows[at] === undefined) continue;
    const above = aboveRow(text, starts, at);
    const header = headerNames(rows, at, options.wanted.names).slice(0, rows[at].length);
    const score = hits(header, options.wanted.names) * 1e6 + header.length;
    if (best !== undefined && score <= best.score) continue;
    const spaced = sample[at]!.some((f, i) => i > 0 && f.text.startsWith(' '));
    const firstFields = () =>
      firstFieldsOf(splitSample(text, whole, delimiter, SAMPLE_ROWS).slice(at + 1), header.length);
    best = { form: { delimiter, encoding, above, header, spaced, blanks, firstFields }, score };
  }
  if (best === undefined) failInput('csv/no-header', path);
  const { form } = best;
  if (form.header.some((name) => name.includes('\uFFFD')))
    failInput('csv/not-utf8', path, { range: lineRange(form.above.lines + 1) });
  return { ...form, header: form.header.map((name, i) => name || `column ${i + 1}`) };
}

/** Puts the rows of a file of separated values into a table. */
export async function readCsvRows(
  path: string,
  table: TextTable,
  budget: Budget,
  oddities: Oddities,
  options: CsvRowsOptions,
): Promise<CsvForm> {
  const form = await csvForm(path, options);
  if (form.encoding !== 'utf-8' && options.encoding === undefined) oddities.note('encoding-taken', form.encoding);
  if (form.above.rows > 0) oddities.add('rows-above-header', undefined, form.above.rows);
  const columns = table.begin(path, form.header, false);
  const onBatch = (batch: Batch) => takeBatch(batch, table, columns, form.above.lines);
  await withText(path, options, (source) => scanRows(path, source, form, onBatch, budget, oddities, options));
  return form;
}

async function scanRows(
  path: string,
  { pieces, transcoded }: TextSource,
  form: CsvForm,
  onBatch: (batch: Batch) => void,
  budget: Budget,
  oddities: Oddities,
  { signal }: Work,
): Promise<void> {
  const { width, lines } = { width: form.header.length, lines: form.above.lines };
  const ragged = new RaggedRows({
    file: path,
    width,
    above: lines,
    spaced: form.spaced,
    firstFields: form.firstFields,
  });
  const scanner = new Scanner({
    ragged,
    file: path,
    delimiter: form.delimiter.charCodeAt(0),
    width,
    maxFieldBytes: 1 << 24,
    checked: transcoded,
    onBatch,
  });
  try {
    const below = withoutLines(pieces, lines);
    for await (const piece of form.blanks ? piecesWithoutBlanks(below, form.delimiter) : below) {
      budget.inputBytes += piece.length;
      scanner.feed(piece);
      signal?.throwIfAborted();
    }
    scanner.finish();
    ragged.judge(scanner.rowsTaken, oddities);
  } catch (error) {
    throw lowered(error, lines);
  }
}

function takeBatch(batch: Batch, table: TextTable, columns: readonly (TextBuilder | undefined)[], above: number): void {
  const { bytes, marks, stride, quoted, doubled, rows } = batch;
  for (let r = 0; r < rows; r++) {
    let row = -1;
    for (let i = 0, k = r * stride; i < columns.length; i++, k++) {
      const column = columns[i];
      if (column === undefined) continue;
      let start = marks[k]! + 1;
      let end = marks[k + 1]!;
      if (quoted && start < end && bytes[start] === QUOTE) {
        start++;
        end--;
        if (doubled) end = undouble(bytes, start, end);
      }
      start = skipSpaces(bytes, start, end);
      end = trimSpaces(bytes, start, end);
      if (start === end) continue;
      // A row without any value is none.
      if (row < 0) row = table.addRow(lineOf(batch, r) + above);
      column.setBytes(row, bytes, start, end);
    }
  }
}

const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);

/** Spaces, no-break spaces (C2 A0) and ideographic ones (E3 80 80) around a value say nothing. */
function skipSpaces(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const byte = bytes[i]!;
    if (isSpace(byte)) i++;
    else if (byte === 0xc2 && bytes[i + 1] === 0xa0 && i + 2 <= end) i += 2;
    else if (byte === 0xe3 && bytes[i + 1] === 0x80 && bytes[i + 2] === 0x80 && i + 3 <= end) i += 3;
    else break;
  }
  return i;
}

function trimSpaces(bytes: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start) {
    const byte = bytes[i - 1]!;
    if (isSpace(byte)) i--;
    else if (byte === 0xa0 && i - 2 >= start && bytes[i - 2] === 0xc2) i -= 2;
    else if (byte === 0x80 && i - 3 >= start && bytes[i - 2] === 0x80 && bytes[i - 3] === 0xe3) i -= 3;
    else break;
  }
  return i;
}
