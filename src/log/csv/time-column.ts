import { failInput } from '../../base/index.js';
import { type Budget, Oddities, Presence, Segments, withValidity } from '../build/index.js';
import { NO_OFFSET, Precision, type TimeColumn } from '../model.js';
import { TimeReader } from '../table/index.js';
import type { ColumnPlan, ColumnReader } from './columns.js';
import { failValue, textOf } from './faults.js';
import type { Looks } from './infer.js';
import { sameBytes } from './same-bytes.js';
import { type Batch, FieldForm } from './scanner.js';

/** Reads times, with offset and precision of each row until the end shows whether all rows have the same. */
export class TimeColumnReader implements ColumnReader {
  failed = false;
  anyQuoted = false;
  private cut = 0;
  private unreadable = 0;
  private readonly found = new Oddities();
  private readonly reader: TimeReader;
  private readonly values: Segments<Float64Array>;
  private readonly offsets: Segments<Uint16Array>;
  private readonly precisions: Segments<Uint16Array>;
  private readonly presence = new Presence();

  constructor(
    readonly plan: ColumnPlan,
    private readonly budget: Budget,
  ) {
    this.reader = new TimeReader(plan.order);
    this.values = new Segments(Float64Array, budget);
    this.offsets = new Segments(Uint16Array, budget, NO_OFFSET);
    this.precisions = new Segments(Uint16Array, budget);
  }

  take(batch: Batch, at: number): void {
    if (this.failed) return;
    const { bytes, view, starts, ends, forms, width, rows } = batch;
    const { reader, presence } = this;
    const end = batch.row + rows - 1;
    const values = this.values.pieceTo(end);
    const offsets = this.offsets.pieceTo(end);
    const precisions = this.precisions.pieceTo(end);
    let row = batch.row;
    // Where the time that the reader read last stands in this batch.
    let lastStart = 0;
    let lastLength = -1;
    for (let r = 0, k = at; r < rows; r++, k += width, row++) {
      const start = starts[k]!;
      const stop = ends[k]!;
      if (forms[k] !== FieldForm.PLAIN) this.anyQuoted = true;
      if (start === stop) continue;
      const length = stop - start;
      if (length !== lastLength || !sameBytes(view, lastStart, start, length)) {
        if (!reader.read(bytes, start, stop)) {
          lastLength = -1;
          this.miss(batch, r, k);
          if (this.failed) return;
          continue;
        }
        lastLength = length;
      }
      lastStart = start;
      if (reader.cut) this.cut++;
      const place = row & 0xffff;
      values[place] = reader.value;
      offsets[place] = reader.offset;
      precisions[place] = reader.precision;
      presence.mark(row);
    }
  }

  finish(rows: number, _quotesMatter: boolean, _looks: Looks, oddities: Oddities): TimeColumn {
    const { name, lenient } = this.plan;
    if (this.unreadable > 0 && this.unreadable * 2 > rows) {
      const example = this.found.list()[0]?.example ?? '';
      failInput('log/times-unreadable', this.budget.name, { data: { column: name, count: this.unreadable, example } });
    }
    for (const { code, example, count } of this.found.list()) oddities.add(code, example, count);
    if (this.cut > 0) oddities.add('time-finer-than-millisecond', name, this.cut);
    const values = this.values.finish(rows, Float64Array);
    const offsets = this.offsets.finish(rows, Int16Array);
    const precisions = this.precisions.finish(rows, Uint8Array);
    const validity = this.presence.finish(rows);
    const first = precisions.findIndex((p) => p !== Precision.NONE);
    const head = { name, type: 'time', length: rows, values, ...withValidity(validity) } as const;
    if (first < 0) return { ...head, offset: NO_OFFSET, precision: Precision.NONE };
    const offset = offsets[first]!;
    const precision = precisions[first]! as Precision;
    // The times of events must tell of each row whether it has one.
    const each = lenient === true && validity !== undefined;
    return {
      ...head,
      offset: offsets.every((o, row) => o === offset || precisions[row] === Precision.NONE) ? offset : offsets,
      precision: !each && precisions.every((p) => p === precision || p === Precision.NONE) ? precision : precisions,
    };
  }

  /** A field that is not a time: missing, or a fault, or the end of this column as one of times. */
  private miss(batch: Batch, row: number, k: number): void {
    const start = batch.starts[k]!;
    const end = batch.ends[k]!;
    if (this.plan.lenient === true) {
      this.unreadable++;
      this.found.add('time-unreadable', textOf(batch.bytes, start, end));
    } else if (this.plan.fixed !== undefined) failValue(this.budget.name, this.plan, batch, row, start, end);
    else this.failed = true;
  }
}
