import { failInput } from '../../base/index.js';
import {
  type Budget,
  ByteDictionary,
  IntegerBuilder,
  NumberBuilder,
  Oddities,
  TextBuilder,
  TimeBuilder,
} from '../build/index.js';
import { type Codes, type Column, isThere, type TextColumn } from '../model.js';
import { type ColumnType, type DateOrder, retype, TimeReader } from '../table/index.js';
import { undefend } from './conventions.js';
import { inferType, type Looks } from './infer.js';
import { NumberReader } from './number-text.js';
import { type Batch, FieldForm, lineRange, undouble } from './scanner.js';

/** How a column is read: as what it turns out to be, as what it seems to be, or as what the user says it is. */
export interface ColumnPlan {
  readonly name: string;
  /** `text` reads distinct values, and decides at the end unless `fixed`. */
  readonly as: 'text' | 'number' | 'time';
  /** The type that the user gave, or that the column's part needs. */
  readonly fixed?: ColumnType;
  /** An unreadable value is missing and counted rather than a reason to take the column as text: the times of events. */
  readonly lenient?: boolean;
  readonly order?: DateOrder;
}

/** Takes one column's fields from each batch. */
export interface ColumnReader {
  readonly plan: ColumnPlan;
  /** A value did not fit the plan: the column must be read anew as text. */
  readonly failed: boolean;
  readonly anyQuoted: boolean;
  take(batch: Batch, at: number): void;
  /** `quotesMatter`: see the conventions. */
  finish(rows: number, quotesMatter: boolean, looks: Looks, oddities: Oddities): Column;
}

export function makeReader(plan: ColumnPlan, budget: Budget): ColumnReader {
  if (plan.as === 'time') return new TimeColumnReader(plan, budget);
  return plan.as === 'number' ? new NumberColumnReader(plan, budget) : new TextColumnReader(plan, budget);
}

class TextColumnReader implements ColumnReader {
  readonly failed = false;
  anyQuoted = false;
  private anyPlain = false;
  private row = 0;
  private last = -1;
  private readonly dictionary: ByteDictionary;
  private readonly codes: CodeRows;

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
  ) {
    this.dictionary = new ByteDictionary(budget);
    this.codes = new CodeRows(budget);
  }

  take(batch: Batch, at: number): void {
    const { bytes, starts, ends, forms, width, rows } = batch;
    const { dictionary } = this;
    const codes = this.codes.reach(this.row + rows);
    let row = this.row;
    let last = this.last;
    for (let r = 0, k = at; r < rows; r++, k += width, row++) {
      const start = starts[k]!;
      let end = ends[k]!;
      const form = forms[k]!;
      if (form === FieldForm.PLAIN) {
        if (start === end) continue;
        this.anyPlain = true;
      } else {
        this.anyQuoted = true;
        if (form === FieldForm.DOUBLED) end = undouble(bytes, start, end);
      }
      // Neighbours are often the same.
      if (last < 0 || !dictionary.equals(last, bytes, start, end)) last = dictionary.code(bytes, start, end);
      codes[row] = last + 1;
    }
    this.row = row;
    this.last = last;
  }

  finish(rows: number, quotesMatter: boolean, looks: Looks, oddities: Oddities): Column {
    const { plan } = this;
    const column = (): TextColumn => {
      const type = plan.fixed === 'id' ? 'id' : 'text';
      const dictionary = this.dictionary.finish();
      return { name: plan.name, type, length: rows, dictionary, ...this.codes.finish(rows, dictionary.length) };
    };
    const isText = plan.fixed === 'text' || plan.fixed === 'id';
    const written = this.anyQuoted && !this.anyPlain && quotesMatter;
    const inferred = written || plan.fixed !== undefined ? undefined : inferType(this.dictionary, looks);
    if (inferred?.large === true) oddities.add('large-integers-as-text', plan.name);
    const type = plan.fixed ?? inferred?.type ?? 'text';
    if (isText || type === 'text') {
      if (written) return undefended(column(), this.budget);
      return this.anyQuoted && !quotesMatter ? withoutEmpty(column(), this.budget) : column();
    }
    const text = withoutEmpty(column(), this.budget);
    return retype(written ? undefended(text, this.budget) : text, type, this.budget, plan.order, (value) =>
      failType(this.budget.name, plan.name, type, value),
    );
  }
}

/** One more than the code of each row, 0 where it is missing. */
class CodeRows {
  private codes = new Int32Array(1024);

  constructor(private readonly budget: Budget) {}

  reach(rows: number): Int32Array {
    if (rows > this.codes.length) {
      const grown = new Int32Array(Math.max(rows, Math.ceil(this.codes.length * 1.5)));
      this.budget.take((grown.length - this.codes.length) * 4);
      grown.set(this.codes);
      this.codes = grown;
    }
    return this.codes;
  }

  /** Codes in the fewest bytes, and a bitmap where any is missing. */
  finish(rows: number, distinct: number): { codes: Codes; validity?: Uint8Array } {
    const { codes } = this;
    const narrow =
      distinct <= 256 ? new Uint8Array(rows) : distinct <= 65_536 ? new Uint16Array(rows) : new Int32Array(rows);
    const validity = new Uint8Array((rows + 7) >> 3);
    let missing = 0;
    for (let row = 0; row < rows; row++) {
      const code = codes[row]!;
      if (code === 0) missing++;
      else {
        narrow[row] = code - 1;
        validity[row >> 3]! |= 1 << (row & 7);
      }
    }
    this.codes = new Int32Array(0);
    return missing === 0 ? { codes: narrow } : { codes: narrow, validity };
  }
}

/** In files that quote everything an empty field in quotes is as missing as one without. */
function withoutEmpty(column: TextColumn, budget: Budget): TextColumn {
  return rewritten(
    column,
    budget,
    (text) => (text === '' ? undefined : text),
    (text) => text === '',
  );
}

function undefended(column: TextColumn, budget: Budget): TextColumn {
  return rewritten(column, budget, undefend, (text) => text !== undefend(text));
}

/** The column with other texts, where any of its texts is affected. */
function rewritten(
  column: TextColumn,
  budget: Budget,
  map: (text: string) => string | undefined,
  affects: (text: string) => boolean,
): TextColumn {
  const { dictionary } = column;
  let any = false;
  for (let code = 0; code < dictionary.length && !any; code++) any = affects(dictionary.get(code));
  if (!any) return column;
  const builder = new TextBuilder(column.name, column.type, budget);
  const codes: number[] = [];
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const code = column.codes[row]!;
    codes[code] ??= codeOf(map(dictionary.get(code)), builder.dictionary);
    if (codes[code]! >= 0) builder.setCode(row, codes[code]!);
  }
  return builder.finish(column.length);
}

function codeOf(text: string | undefined, dictionary: ByteDictionary): number {
  return text === undefined ? -1 : dictionary.codeOfString(text);
}

class NumberColumnReader implements ColumnReader {
  failed = false;
  anyQuoted = false;
  private whole = true;
  private row = 0;
  private readonly reader = new NumberReader();
  private readonly integers: IntegerBuilder;
  private numbers: NumberBuilder | undefined;

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
  ) {
    this.integers = new IntegerBuilder(plan.name, budget);
    if (plan.fixed === 'number') this.toNumbers(0);
  }

  take(batch: Batch, at: number): void {
    const { bytes, starts, ends, forms, width, rows } = batch;
    const { reader } = this;
    let row = this.row;
    for (let r = 0, k = at; r < rows && !this.failed; r++, k += width, row++) {
      const start = starts[k]!;
      const end = ends[k]!;
      if (forms[k] !== FieldForm.PLAIN) this.anyQuoted = true;
      if (start === end) continue;
      if (!reader.read(bytes, start, end) || reader.tooLarge || (!reader.whole && this.plan.fixed === 'integer')) {
        if (this.plan.fixed !== undefined) failValue(this.budget.name, this.plan, batch, r, start, end);
        this.failed = true;
        break;
      }
      if (!reader.whole && this.whole) this.toNumbers(row);
      if (this.whole) this.integers.set(row, reader.value);
      else this.numbers!.set(row, reader.value);
    }
    this.row = row;
  }

  finish(rows: number): Column {
    return this.whole ? this.integers.finish(rows) : this.numbers!.finish(rows);
  }

  /** The first value with a point makes all of them numbers. */
  private toNumbers(rows: number): void {
    const numbers = new NumberBuilder(this.plan.name, this.budget);
    if (rows > 0) {
      const column = this.integers.finish(rows);
      for (let row = 0; row < rows; row++) if (isThere(column, row)) numbers.set(row, column.values[row]!);
    }
    this.numbers = numbers;
    this.whole = false;
  }
}

class TimeColumnReader implements ColumnReader {
  failed = false;
  anyQuoted = false;
  private row = 0;
  private cut = 0;
  private unreadable = 0;
  private readonly found = new Oddities();
  private readonly reader: TimeReader;
  private readonly builder: TimeBuilder;

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
  ) {
    this.reader = new TimeReader(plan.order);
    this.builder = new TimeBuilder(plan.name, budget);
  }

  take(batch: Batch, at: number): void {
    const { bytes, starts, ends, forms, width, rows } = batch;
    const { reader, builder } = this;
    let row = this.row;
    for (let r = 0, k = at; r < rows && !this.failed; r++, k += width, row++) {
      const start = starts[k]!;
      const end = ends[k]!;
      if (forms[k] !== FieldForm.PLAIN) this.anyQuoted = true;
      if (start === end) continue;
      if (reader.read(bytes, start, end)) {
        builder.set(row, reader.value, reader.offset, reader.precision);
        if (reader.cut) this.cut++;
      } else if (this.plan.lenient === true) this.miss(text(bytes, start, end));
      else if (this.plan.fixed !== undefined) failValue(this.budget.name, this.plan, batch, r, start, end);
      else this.failed = true;
    }
    this.row = row;
  }

  finish(rows: number, _quotesMatter: boolean, _looks: Looks, oddities: Oddities): Column {
    const lenient = this.plan.lenient === true;
    const column = this.builder.finish(rows, lenient);
    if (this.unreadable > 0 && this.unreadable * 2 > rows) {
      const example = this.found.list()[0]?.example ?? '';
      failInput('log/times-unreadable', this.budget.name, {
        data: { column: this.plan.name, count: this.unreadable, example },
      });
    }
    for (const { code, example, count } of this.found.list()) oddities.add(code, example, count);
    if (this.cut > 0) oddities.add('time-finer-than-millisecond', this.plan.name, this.cut);
    return column;
  }

  private miss(value: string): void {
    this.unreadable++;
    this.found.add('time-unreadable', value);
  }
}

function failValue(file: string, plan: ColumnPlan, batch: Batch, row: number, start: number, end: number): never {
  const data = {
    column: plan.name,
    type: plan.fixed ?? '',
    value: text(batch.bytes, start, Math.min(end, start + 80)),
  };
  failInput('csv/not-of-type', file, { range: lineRange(batch.lines[row]!), data });
}

function failType(file: string, column: string, type: ColumnType, value: string): never {
  failInput('log/not-of-type', file, { data: { column, type, value: value.slice(0, 80) } });
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}
