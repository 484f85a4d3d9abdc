import { failInput } from '../../base/index.js';
import type { Oddities } from '../build/index.js';
import { readXml } from '../xml-stream.js';
import type { ZipFile } from '../zip.js';
import { paddedText, type SheetTime, timeOfIso, timeOfSerial } from './dates.js';
import { isTrue, unescapeText, type Workbook } from './workbook.js';

/** A cell whose formula came to no value, such as `#REF!`: something stands there, and nobody can say what. */
export interface CellError {
  readonly error: string;
}

export type Cell = string | number | boolean | SheetTime | CellError | undefined;

/** Hears of each row that has a value, with its number from 1. */
export type OnRow = (row: number, cells: readonly Cell[]) => void;

/** What stands for the value of a formula that was never worked out. */
const FORMULA = '#FORMULA!';
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_576;

/** Reads the rows of a sheet; formulas are taken at the value that was kept with them, never worked out. */
export async function readSheet(
  zip: ZipFile,
  part: string,
  workbook: Workbook,
  oddities: Oddities,
  onRow: OnRow,
  onFormula: (place: string) => void = () => {},
): Promise<void> {
  const rows = new Rows(zip.path, workbook, oddities, onRow, onFormula);
  await readXml(zip.read(part), zip.path, rows, part);
}

class Rows {
  private row = 0;
  private column = -1;
  private cells: Cell[] = [];
  private any = false;
  private type = 'n';
  private style = -1;
  private value = '';
  private hasFormula = false;
  private hasValue = false;
  private taking = false;
  private inCell = false;
  private phonetic = 0;

  constructor(
    private readonly path: string,
    private readonly workbook: Workbook,
    private readonly oddities: Oddities,
    private readonly onRow: OnRow,
    private readonly onFormula: (place: string) => void,
  ) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes.get('r'));
    else if (!this.inCell) return;
    else if (name === 'v' || (name === 't' && this.phonetic === 0)) {
      this.taking = true;
      this.hasValue = true;
    } else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.phonetic++;
  }

  text(text: string): void {
    if (this.taking) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'c' && this.inCell) this.closeCell();
    else if (name === 'row' && this.any) this.onRow(this.row, this.cells);
  }

  private openRow(written: string | undefined): void {
    const row = written === undefined ? this.row + 1 : Number(written);
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) this.bad('row', written ?? String(row));
    this.row = row;
    this.column = -1;
    this.cells = [];
    this.any = false;
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    const written = attributes.get('r');
    const column = written === undefined ? this.column + 1 : columnOf(written);
    if (!(column > this.column && column <= LAST_COLUMN) || this.row === 0) this.bad('cell', written ?? String(column));
    this.column = column;
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? -1);
    this.value = '';
    this.hasFormula = false;
    this.hasValue = false;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    if (this.hasFormula) this.onFormula(this.place());
    if (!this.hasValue) {
      if (!this.hasFormula) return;
      this.oddities.add('formula-without-value', this.place());
    }
    const cell = this.hasValue ? this.understand() : { error: FORMULA };
    if (cell === undefined) return;
    // Without holes, which would make the list a slow one.
    while (this.cells.length < this.column) this.cells.push(undefined);
    this.cells.push(cell);
    // Formulas drawn down below the last row are no rows.
    this.any ||= !(typeof cell === 'object' && 'error' in cell);
  }

  private understand(): Cell {
    const { value, type } = this;
    switch (type) {
      case 's': {
        const text = this.workbook.strings[Number(value)];
        if (text === undefined) this.bad('shared string', value);
        return text === '' ? undefined : text;
      }
      case 'str':
      case 'inlineStr':
        return value === '' ? undefined : unescapeText(value);
      case 'd':
        return value === '' ? undefined : (timeOfIso(value.trim(), this.workbook.formats[this.style]) ?? value);
      case 'b':
        return isTrue(value.trim());
      case 'e':
        this.oddities.add('error-cell', `${this.place()} ${value}`);
        return { error: value };
      default:
        return this.number(value);
    }
  }

  private number(value: string): Cell {
    const text = value.trim();
    if (text === '') return undefined;
    const number = Number(text);
    if (!Number.isFinite(number)) this.bad('number', text);
    const format = this.workbook.formats[this.style];
    if (format === undefined) return number;
    if ('digits' in format) return paddedText(number, format) ?? number;
    const time = timeOfSerial(number, format, this.workbook.from1904);
    if (time === undefined) this.oddities.add('serial-without-date', `${this.place()} ${text}`);
    return time ?? number;
  }

  private place(): string {
    return `${columnName(this.column)}${this.row}`;
  }

  private bad(what: string, found: string): never {
    failInput('excel/bad-sheet', this.path, { data: { what, found: found.slice(0, 40), row: this.row } });
  }
}

/** Column of `AB12`, from 0; -1 where it has none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < Math.min(reference.length, 4); i++) {
    const c = reference.charCodeAt(i) - 64;
    if (c < 1 || c > 26) break;
    column = column * 26 + c;
  }
  return column - 1;
}

/** `A` of 0, `AB` of 27. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
