import {
  type Budget,
  ByteDictionary,
  type Oddities,
  Presence,
  RowArray,
  sameBytes,
  withValidity,
} from '../build/index.js';
import { type Codes, type Column, isThere, type TextColumn } from '../model.js';
import { retype } from '../table/index.js';
import type { ColumnPlan, ColumnReader, Shared } from './columns.js';
import { undefend } from './conventions.js';
import { failType } from './faults.js';
import { inferType, type Looks } from './infer.js';
import { type Batch, QUOTE, undouble } from './scanner.js';

/** Keeps distinct values, and finds at the end what they are unless the plan says so. */
export class TextColumnReader implements ColumnReader {
  readonly failed = false;
  anyQuoted = false;
  private anyPlain = false;
  private readonly dictionary: ByteDictionary;
  private readonly codes: RowArray;
  private readonly presence = new Presence();

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
    private readonly shared: Shared,
  ) {
    this.dictionary = new ByteDictionary(budget);
    this.codes = new RowArray(Uint8Array, budget, shared.expected);
  }

  take(batch: Batch, at: number): void {
    const { bytes, view, row, rows } = batch;
    const { dictionary } = this;
    const { scratch } = this.shared;
    const { codes, there, found } = scratch;
    const present = this.findRuns(batch, at);
    if (present === 0) return;
    dictionary.codesIn(bytes, view, scratch, found);
    for (let r = 0; r < rows; r++) codes[r] = found[codes[r]!]! & -there[r]!;
    this.codes.widen(codesFor(dictionary.size));
    this.codes.set(row, codes.subarray(0, rows));
    this.presence.markSome(row, there, rows, present);
  }

  /** Finds the values that differ from the one before them, and for each row which of them it has; says how many rows have one. */
  private findRuns(batch: Batch, at: number): number {
    const { bytes, view, marks, stride, quoted, doubled, rows } = batch;
    const { scratch } = this.shared;
    const { codes, there, starts, ends } = scratch;
    let present = 0;
    let runs = 0;
    let anyPlain = 0;
    // Where the last value stands in this batch.
    let lastStart = 0;
    let lastLength = -1;
    for (let r = 0, k = at; r < rows; r++, k += stride) {
      let start = marks[k]! + 1;
      let end = marks[k + 1]!;
      codes[r] = 0;
      there[r] = 0;
      if (quoted && start < end && bytes[start] === QUOTE) {
        this.anyQuoted = true;
        start++;
        end--;
        if (doubled) end = undouble(bytes, start, end);
      } else if (start === end) continue;
      else anyPlain = 1;
      const length = end - start;
      if (length !== lastLength || !sameBytes(view, lastStart, view, start, length)) {
        starts[runs] = start;
        ends[runs] = end;
        runs++;
        lastLength = length;
      }
      lastStart = start;
      codes[r] = runs - 1;
      there[r] = 1;
      present++;
    }
    if (anyPlain === 1) this.anyPlain = true;
    scratch.count = runs;
    return present;
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
    return {
      name: plan.name,
      type: plan.fixed === 'id' ? 'id' : 'text',
      length: rows,
      codes: codes.finish<Codes>(rows, codesFor(dictionary.length)),
      dictionary,
      ...withValidity(presence.finish(rows)),
    };
  }
}

/** The narrowest array that holds codes of so many values. */
function codesFor(distinct: number): typeof Uint8Array | typeof Uint16Array | typeof Int32Array {
  return distinct <= 256 ? Uint8Array : distinct <= 65_536 ? Uint16Array : Int32Array;
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
  // Codes stand in the order in which values first appear, and so do those of the rewritten ones.
  const texts = new ByteDictionary(budget);
  const codeOf = Int32Array.from({ length: dictionary.length }, (_, code) => {
    const text = map(dictionary.get(code));
    return text === undefined ? -1 : texts.codeOfString(text);
  });
  const codes = new (codesFor(texts.size))(column.length);
  budget.take(codes.byteLength);
  const presence = new Presence();
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const code = codeOf[column.codes[row]!]!;
    if (code < 0) continue;
    codes[row] = code;
    presence.mark(row);
  }
  const { name, type, length } = column;
  return { name, type, length, codes, dictionary: texts.finish(), ...withValidity(presence.finish(length)) };
}
