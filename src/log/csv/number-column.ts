import { type Budget, Presence, Segments, withValidity } from '../build/index.js';
import type { NumberColumn } from '../model.js';
import type { ColumnPlan, ColumnReader } from './columns.js';
import { failValue } from './faults.js';
import { NumberReader } from './number-text.js';
import { type Batch, FieldForm } from './scanner.js';

/** Reads numbers; whole ones become numbers with a point where any has one. */
export class NumberColumnReader implements ColumnReader {
  failed = false;
  anyQuoted = false;
  /** All values so far were written without a point. */
  private whole = true;
  /** All values so far are whole numbers of four bytes. */
  private short = true;
  private readonly reader = new NumberReader();
  private readonly values: Segments<Float64Array>;
  private readonly presence = new Presence();

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
  ) {
    this.values = new Segments(Float64Array, budget);
  }

  take(batch: Batch, at: number): void {
    if (this.failed) return;
    const { bytes, starts, ends, forms, width, rows } = batch;
    const { reader, presence } = this;
    const values = this.values.pieceTo(batch.row + rows - 1);
    let row = batch.row;
    for (let r = 0, k = at; r < rows; r++, k += width, row++) {
      const start = starts[k]!;
      const end = ends[k]!;
      if (forms[k] !== FieldForm.PLAIN) this.anyQuoted = true;
      if (start === end) continue;
      if (!reader.read(bytes, start, end) || !this.fits()) {
        if (this.plan.fixed !== undefined) failValue(this.budget.name, this.plan, batch, r, start, end);
        this.failed = true;
        return;
      }
      const { value } = reader;
      if ((value | 0) !== value) this.short = false;
      values[row & 0xffff] = value;
      presence.mark(row);
    }
  }

  finish(rows: number): NumberColumn {
    const { name, fixed } = this.plan;
    const type = this.whole && fixed !== 'number' ? 'integer' : 'number';
    const values = this.values.finish<Float64Array | Int32Array>(
      rows,
      type === 'integer' && this.short ? Int32Array : Float64Array,
    );
    return { name, type, length: rows, values, ...withValidity(this.presence.finish(rows)) };
  }

  /** Whether the number that was read fits the column; notes what it makes of the column. */
  private fits(): boolean {
    const { tooLarge, whole } = this.reader;
    if (!whole) this.whole = false;
    return !tooLarge && (whole || this.plan.fixed !== 'integer');
  }
}
