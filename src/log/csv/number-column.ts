import { type Budget, Presence, RowArray, withValidity } from '../build/index.js';
import type { NumberColumn } from '../model.js';
import type { ColumnPlan, ColumnReader, Shared } from './columns.js';
import { failValue } from './faults.js';
import { NumberReader } from './number-text.js';
import { type Batch, QUOTE } from './scanner.js';

const SIZE_BITS = 10;
const SIZE = 1 << SIZE_BITS;
/** What of a word belongs to a value of fewer than four bytes. */
const MASKS = [0, 0xff, 0xffff, 0xffffff] as const;

/** Reads numbers; whole ones become numbers with a point where any has one. */
export class NumberColumnReader implements ColumnReader {
  failed = false;
  anyQuoted = false;
  /** All values so far were written without a point. */
  private whole = true;
  /** All values so far are whole numbers of four bytes. */
  private short = true;
  private narrow: boolean;
  private readonly reader = new NumberReader();
  private readonly values: RowArray;
  private readonly presence = new Presence();
  /** Values met lately by their first and last four bytes and their length, so that they need not be read again. */
  private readonly known = new Int32Array(SIZE * 4);
  private readonly knownValues = new Float64Array(SIZE);

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
    private readonly shared: Shared,
  ) {
    this.narrow = plan.fixed !== 'number';
    this.values = new RowArray(this.narrow ? Int32Array : Float64Array, budget, shared.expected);
  }

  take(batch: Batch, at: number): void {
    if (this.failed) return;
    const { bytes, view, marks, stride, quoted, rows } = batch;
    const { known, knownValues } = this;
    const { values, there } = this.shared.scratch;
    let present = 0;
    for (let r = 0, k = at; r < rows; r++, k += stride) {
      let start = marks[k]! + 1;
      let end = marks[k + 1]!;
      if (quoted && start < end && bytes[start] === QUOTE) {
        this.anyQuoted = true;
        start++;
        end--;
      }
      if (start === end) {
        there[r] = 0;
        values[r] = 0;
        continue;
      }
      const length = end - start;
      let first = view.getInt32(start, true);
      let last = 0;
      if (length >= 4) last = view.getInt32(end - 4, true);
      else first &= MASKS[length]!;
      const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(last + length, 0x85ebca6b);
      const place = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - SIZE_BITS);
      const entry = place << 2;
      if (((known[entry]! ^ first) | (known[entry + 1]! ^ last) | (known[entry + 2]! ^ length)) === 0)
        values[r] = knownValues[place]!;
      else {
        if (!this.read(batch, r, start, end)) return;
        const { value } = this.reader;
        values[r] = value;
        if (length <= 8) {
          knownValues[place] = value;
          known[entry] = first;
          known[entry + 1] = last;
          known[entry + 2] = length;
        }
      }
      there[r] = 1;
      present++;
    }
    this.keep(batch.row, rows, present);
  }

  finish(rows: number): NumberColumn {
    const { name, fixed } = this.plan;
    const type = this.whole && fixed !== 'number' ? 'integer' : 'number';
    const values = this.values.finish<Float64Array | Int32Array>(rows, this.narrow ? Int32Array : Float64Array);
    return { name, type, length: rows, values, ...withValidity(this.presence.finish(rows)) };
  }

  private keep(row: number, rows: number, present: number): void {
    if (present === 0) return;
    if (this.narrow && !(this.whole && this.short)) {
      this.narrow = false;
      this.values.widen(Float64Array);
    }
    const { values, there } = this.shared.scratch;
    this.values.set(row, values.subarray(0, rows));
    this.presence.markSome(row, there, rows, present);
  }

  /** Reads a value that was not met lately; false if the column is not of numbers. */
  private read(batch: Batch, row: number, start: number, end: number): boolean {
    if (this.reader.read(batch.bytes, start, end) && this.fits()) {
      const { value } = this.reader;
      if ((value | 0) !== value) this.short = false;
      return true;
    }
    if (this.plan.fixed !== undefined) failValue(this.budget.name, this.plan, batch, row, start, end);
    this.failed = true;
    return false;
  }

  /** Whether the number that was read fits the column; notes what it makes of the column. */
  private fits(): boolean {
    const { tooLarge, whole } = this.reader;
    if (!whole) this.whole = false;
    return !tooLarge && (whole || this.plan.fixed !== 'integer');
  }
}
