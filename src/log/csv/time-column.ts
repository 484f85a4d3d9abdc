import { failInput } from '../../base/index.js';
import { type Budget, Oddities, Presence, RowArray, sameBytes, withValidity } from '../build/index.js';
import { NO_OFFSET, Precision, type TimeColumn } from '../model.js';
import { TimeReader } from '../table/index.js';
import type { ColumnPlan, ColumnReader, Shared } from './columns.js';
import { failValue, textOf } from './faults.js';
import type { Looks } from './infer.js';
import { type Batch, QUOTE } from './scanner.js';

/** Reads times. Offset and precision are one number each until a row differs, and only then a number a row. */
export class TimeColumnReader implements ColumnReader {
  failed = false;
  anyQuoted = false;
  private cut = 0;
  private unreadable = 0;
  private readonly found = new Oddities();
  private readonly reader: TimeReader;
  private readonly values: RowArray;
  private readonly presence = new Presence();
  /** What all times so far have in common. */
  private offset = NO_OFFSET;
  private precision: Precision = Precision.NONE;
  private offsets: RowArray | undefined;
  private precisions: RowArray | undefined;

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
    private readonly shared: Shared,
  ) {
    this.reader = new TimeReader(plan.order);
    this.values = new RowArray(Float64Array, budget, shared.expected);
  }

  take(batch: Batch, at: number): void {
    if (this.failed) return;
    const { bytes, view, marks, stride, quoted, rows } = batch;
    const { reader } = this;
    const { values, offsets, precisions, there } = this.shared.scratch;
    let present = 0;
    // Where the time that the reader read last stands in this batch.
    let lastStart = 0;
    let lastLength = -1;
    for (let r = 0, k = at; r < rows; r++, k += stride) {
      let start = marks[k]! + 1;
      let end = marks[k + 1]!;
      if (quoted && start < end && bytes[start] === QUOTE) {
        this.anyQuoted = true;
        start++;
        end--;
      }
      const length = end - start;
      there[r] = 0;
      values[r] = 0;
      offsets[r] = NO_OFFSET;
      precisions[r] = Precision.NONE;
      if (length === 0) continue;
      if (length !== lastLength || !sameBytes(view, lastStart, view, start, length)) {
        if (!reader.read(bytes, start, end)) {
          lastLength = -1;
          this.miss(batch, r, start, end);
          if (this.failed) return;
          continue;
        }
        lastLength = length;
      }
      lastStart = start;
      if (reader.cut) this.cut++;
      values[r] = reader.value;
      offsets[r] = reader.offset;
      precisions[r] = reader.precision;
      there[r] = 1;
      present++;
    }
    this.keep(batch.row, rows, present);
  }

  finish(rows: number, _quotesMatter: boolean, _looks: Looks, oddities: Oddities): TimeColumn {
    const { name, lenient } = this.plan;
    if (this.unreadable > 0 && this.unreadable * 2 > rows) {
      const example = this.found.list()[0]?.example ?? '';
      failInput('log/times-unreadable', this.budget.name, { data: { column: name, count: this.unreadable, example } });
    }
    for (const { code, example, count } of this.found.list()) oddities.add(code, example, count);
    if (this.cut > 0) oddities.add('time-finer-than-millisecond', name, this.cut);
    const validity = this.presence.finish(rows);
    // The times of events must tell of each row whether it has one.
    if (lenient === true && validity !== undefined && this.precision !== Precision.NONE)
      this.precisions ??= this.eachRow(Uint8Array, Precision.NONE, this.precision, rows);
    return {
      name,
      type: 'time',
      length: rows,
      values: this.values.finish(rows, Float64Array),
      ...withValidity(validity),
      offset: this.offsets?.finish(rows, Int16Array) ?? this.offset,
      precision: this.precisions?.finish(rows, Uint8Array) ?? this.precision,
    };
  }

  private keep(row: number, rows: number, present: number): void {
    if (present === 0) return;
    const { there } = this.shared.scratch;
    const values = this.shared.scratch.values.subarray(0, rows);
    const offsets = this.shared.scratch.offsets.subarray(0, rows);
    const precisions = this.shared.scratch.precisions.subarray(0, rows);
    if (this.precision === Precision.NONE) {
      const first = there.indexOf(1);
      this.offset = offsets[first]!;
      this.precision = precisions[first]! as Precision;
    }
    if (this.offsets === undefined && differs(offsets, this.offset, there))
      this.offsets = this.eachRow(Int16Array, NO_OFFSET, this.offset, row);
    if (this.precisions === undefined && differs(precisions, this.precision, there))
      this.precisions = this.eachRow(Uint8Array, Precision.NONE, this.precision, row);
    this.values.set(row, values);
    this.offsets?.set(row, offsets);
    this.precisions?.set(row, precisions);
    this.presence.markSome(row, there, rows, present);
  }

  /** What all rows before `rows` have in common as a number a row. */
  private eachRow(
    maker: typeof Int16Array | typeof Uint8Array,
    missing: number,
    common: number,
    rows: number,
  ): RowArray {
    const each = new RowArray(maker, this.budget, this.shared.expected, missing);
    const before = new maker(rows).fill(common);
    for (let row = 0; row < rows; row++) if (!this.presence.has(row)) before[row] = missing;
    each.set(0, before);
    return each;
  }

  /** A field that is not a time: missing, or a fault, or the end of this column as one of times. */
  private miss(batch: Batch, row: number, start: number, end: number): void {
    if (this.plan.lenient === true) {
      this.unreadable++;
      this.found.add('time-unreadable', textOf(batch.bytes, start, end));
    } else if (this.plan.fixed !== undefined) failValue(this.budget.name, this.plan, batch, row, start, end);
    else this.failed = true;
  }
}

function differs(each: Int16Array | Uint8Array, common: number, there: Uint8Array): boolean {
  for (let r = 0; r < each.length; r++) if (each[r] !== common && there[r] === 1) return true;
  return false;
}
