import { displayWidth } from '../text-table.js';
import { cellXml, cut, escaped, type Kind, MOST_CHARACTERS, MOST_ROWS, type Value } from './cells.js';

export interface SheetColumn {
  readonly title: string;
  readonly kind: Kind;
  /** In characters; absent: as its texts ask. */
  readonly width?: number;
  /** What a cell of it may be, offered as a list; together at most 255 characters. */
  readonly choices?: readonly string[];
}

/** A cell outside the table of its sheet. */
export interface LooseCell {
  readonly value: Value;
  readonly kind: Kind;
}

/** A table with what stands above and below it; texts are data and never formulas. */
export interface Sheet {
  readonly name: string;
  readonly above?: readonly (readonly LooseCell[])[];
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly Value[]>;
  readonly below?: readonly (readonly LooseCell[])[];
}

/** What is known of a sheet when it has been written. */
export interface SheetFacts {
  readonly rows: number;
  readonly cutTexts: number;
}

/** Where the table of a sheet stands, for filters and for the title rows in print. */
export interface TablePlace {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly lastColumn: string;
}

/** Rows whose texts say how wide the columns are to be. */
const MEASURED = 500;
const WIDEST = 60;
const WIDEST_PROSE = 90;
const NARROWEST = 8;
/** Points of a line, and of the highest row. */
const LINE = 15;
const MOST_HEIGHT = 409;
/** The button of the filter stands in the header. */
const BUTTON = 3;

/** Makes the XML of one sheet in pieces; afterwards says where its table stands. */
export class SheetWriter {
  readonly #sheet: Sheet;
  readonly #letters: readonly string[];
  readonly #hasProse: boolean;
  #row = 0;
  #cutTexts = 0;
  #lastTableRow = 0;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#hasProse = sheet.columns.some(({ kind }) => isProse(kind));
    const widest = Math.max(
      sheet.columns.length,
      ...[...(sheet.above ?? []), ...(sheet.below ?? [])].map((r) => r.length),
    );
    this.#letters = Array.from({ length: widest }, (_, i) => columnLetters(i));
  }

  get cutTexts(): number {
    return this.#cutTexts;
  }

  get table(): TablePlace {
    const headerRow = (this.#sheet.above?.length ?? 0) + 1;
    return {
      headerRow,
      lastRow: Math.max(this.#lastTableRow, headerRow),
      lastColumn: this.#letters[Math.max(0, this.#sheet.columns.length - 1)]!,
    };
  }

  *pieces(first: boolean): Generator<string> {
    const { above = [], below = [], columns, rows } = this.#sheet;
    const source = rows[Symbol.iterator]();
    const measured = take(source, MEASURED);
    yield head(above.length, first, widths(columns, measured, above));
    for (const row of above) yield this.#loose(row);
    yield this.#loose(
      columns.map(({ title }) => ({ value: title, kind: 'heading' })),
      ' ht="32" customHeight="1"',
    );
    for (const row of measured) yield this.#tableRow(row);
    for (let next = source.next(); !next.done; next = source.next()) yield this.#tableRow(next.value);
    this.#lastTableRow = this.#row;
    for (const row of below) yield this.#loose(row);
    const { headerRow, lastRow, lastColumn } = this.table;
    yield `</sheetData><autoFilter ref="A${headerRow}:${lastColumn}${lastRow}"/>${this.#choices()}${FOOT}`;
  }

  #choices(): string {
    const { headerRow, lastRow } = this.table;
    const offered = this.#sheet.columns.flatMap(({ choices }, c) =>
      choices === undefined
        ? []
        : [
            `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${this.#letters[c]}${headerRow + 1}:${this.#letters[c]}${Math.max(lastRow, headerRow + 1)}"><formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
          ],
    );
    return offered.length === 0
      ? ''
      : `<dataValidations count="${offered.length}">${offered.join('')}</dataValidations>`;
  }

  #tableRow(values: readonly Value[]): string {
    const { columns } = this.#sheet;
    const row = ++this.#row;
    let xml = `<row r="${row}"${this.#hasProse ? height(values, columns) : ''}>`;
    for (let c = 0; c < columns.length; c++) xml += this.#cell(c, row, values[c]!, columns[c]!.kind);
    return `${xml}</row>`;
  }

  #loose(cells: readonly LooseCell[], more = ''): string {
    const row = ++this.#row;
    return `<row r="${row}"${more}>${cells.map(({ value, kind }, c) => this.#cell(c, row, value, kind)).join('')}</row>`;
  }

  #cell(column: number, row: number, value: Value, kind: Kind): string {
    const reference = this.#letters[column]! + row;
    if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return cellXml(reference, value, kind);
    this.#cutTexts++;
    return cellXml(reference, cut(value), kind);
  }
}

/** Rows of a table in runs that fit one sheet each, the header counted. */
export function* inSheets<T>(rows: Iterable<T>, most = MOST_ROWS - 1): Generator<Iterable<T>> {
  const source = rows[Symbol.iterator]();
  let next = source.next();
  do {
    yield (function* () {
      for (let n = 0; n < most && !next.done; n++) {
        yield next.value;
        next = source.next();
      }
    })();
  } while (!next.done);
}

function head(rowsAbove: number, first: boolean, columnWidths: readonly number[]): string {
  // Only a header that is the first row stays in sight; what stands above another would take the screen.
  const pane =
    rowsAbove > 0
      ? ''
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
  const cols = columnWidths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>`;
}

const FOOT =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';

const isProse = (kind: Kind) => kind === 'prose' || kind === 'given';

/** Spreadsheets do not all find out for themselves how high a row with wrapped text is. */
function height(values: readonly Value[], columns: readonly SheetColumn[]): string {
  const lines = values.map((value, c) => {
    const { kind, width } = columns[c]!;
    if (!isProse(kind) || typeof value !== 'string') return 1;
    // In a narrow column, words that do not fit a line leave much of it empty.
    const room = width === undefined ? WIDEST_PROSE * 0.95 : width * 0.8;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
  });
  const most = Math.max(...lines);
  return most > 1 ? ` ht="${Math.min(most * LINE, MOST_HEIGHT)}" customHeight="1"` : '';
}

/** Widths in characters. What stands above may run over into the cells beside it, so that only its first column counts. */
function widths(
  columns: readonly SheetColumn[],
  rows: readonly (readonly Value[])[],
  above: readonly (readonly LooseCell[])[],
): number[] {
  const labels = Math.max(0, ...above.filter((r) => r.length > 1).map((r) => displayWidth(String(r[0]!.value ?? ''))));
  return columns.map(({ title, kind, width }, c) => {
    if (width !== undefined) return width;
    // A title may take two lines.
    const words = Math.max(...title.split(' ').map(displayWidth), displayWidth(title) / 2 + 1);
    let most = Math.max(NARROWEST, Math.ceil(words) + BUTTON, c === 0 ? labels : 0);
    const widest = isProse(kind) ? WIDEST_PROSE : WIDEST;
    for (const row of rows) {
      const value = row[c];
      if (value === null || value === undefined) continue;
      const text = typeof value === 'number' && kind === 'share' ? '100.00%' : String(value);
      most = Math.max(most, Math.min(widest, displayWidth(text.slice(0, widest)) + 1));
    }
    return most;
  });
}

function take<T>(source: Iterator<T>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = source.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** `A` of 0, `AB` of 27. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
