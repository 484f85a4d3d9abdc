import {
  type Budget,
  ByteDictionary,
  type Oddities,
  Presence,
  Segments,
  TextBuilder,
  withValidity,
} from '../build/index.js';
import { type Column, isThere, type TextColumn } from '../model.js';
import { retype } from '../table/index.js';
import type { ColumnPlan, ColumnReader } from './columns.js';
import { undefend } from './conventions.js';
import { failType } from './faults.js';
import { inferType, type Looks } from './infer.js';
import { RecentCodes } from './recent-codes.js';
import { sameBytes } from './same-bytes.js';
import { type Batch, FieldForm, undouble } from './scanner.js';

/** Keeps distinct values, and finds at the end what they are unless the plan says so. */
export class TextColumnReader implements ColumnReader {
  readonly failed = false;
  anyQuoted = false;
  private anyPlain = false;
  private readonly dictionary: ByteDictionary;
  private readonly recent: RecentCodes;
  private readonly codes: Segments<Int32Array>;
  private readonly presence = new Presence();

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
  ) {
    this.dictionary = new ByteDictionary(budget);
    this.recent = new RecentCodes(this.dictionary);
    this.codes = new Segments(Int32Array, budget);
  }

  take(batch: Batch, at: number): void {
    const { bytes, view, starts, ends, forms, width, rows } = batch;
    const { recent, presence } = this;
    const codes = this.codes.pieceTo(batch.row + rows - 1);
    let row = batch.row;
    let last = 0;
    // Where the last value stands in this batch.
    let lastStart = 0;
    let lastLength = -1;
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
      const length = end - start;
      if (length !== lastLength || !sameBytes(view, lastStart, start, length)) {
        last = recent.code(bytes, view, start, end);
        lastLength = length;
      }
      lastStart = start;
      codes[row & 0xffff] = last;
      presence.mark(row);
    }
  }

  finish(rows: number, quotesMatter: boolean, looks: Looks, oddities: Oddities): Column {
    const { plan } = this;
    const isText = plan.fixed === 'text' || plan.fixed === 'id';
    const written = this.anyQuoted && !this.anyPlain && quotesMatter;
    const inferred = written || plan.fixed !== undefined ? undefined : inferType(this.dictionary, looks);
    if (inferred?.large === true) oddities.add('large-integers-as-text', plan.name);
    const type = plan.fixed ?? inferred?.type ?? 'text';
    const column = this.column(rows);
    if (isText || type === 'text') {
      if (written) return undefended(column, this.budget);
      return this.anyQuoted && !quotesMatter ? withoutEmpty(column, this.budget) : column;
    }
    const text = withoutEmpty(column, this.budget);
    return retype(written ? undefended(text, this.budget) : text, type, this.budget, plan.order, (value) =>
      failType(this.budget.name, plan.name, type, value),
    );
  }

  private column(rows: number): TextColumn {
    const { codes, plan, presence } = this;
    const dictionary = this.dictionary.finish();
    const distinct = dictionary.length;
    const maker = distinct <= 256 ? Uint8Array : distinct <= 65_536 ? Uint16Array : Int32Array;
    return {
      name: plan.name,
      type: plan.fixed === 'id' ? 'id' : 'text',
      length: rows,
      codes: codes.finish<Uint8Array | Uint16Array | Int32Array>(rows, maker),
      dictionary,
      ...withValidity(presence.finish(rows)),
    };
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
