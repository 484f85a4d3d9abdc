import { NO_OFFSET, Precision, type TimeColumn } from '../model.js';
import type { Budget } from './budget.js';
import { withValidity } from './columns.js';
import { Presence } from './presence.js';
import { Segments } from './segments.js';

const UNSET = -1;

/**
 * Times by row. Offset and precision are one number each until a row differs, and only then a number a row.
 */
export class TimeBuilder {
  readonly type = 'time';
  readonly presence = new Presence();
  private readonly values: Segments<Float64Array>;
  private readonly offsets: Segments<Uint16Array>;
  private readonly precisions: Segments<Uint16Array>;
  /** What all rows so far have in common; each stays with the first row when `mixed…` says that rows differ. */
  private offset: number = NO_OFFSET;
  private precision: number = UNSET;
  private mixedOffset = false;
  private mixedPrecision = false;

  constructor(
    readonly name: string,
    budget: Budget,
  ) {
    this.values = new Segments(Float64Array, budget);
    this.offsets = new Segments(Uint16Array, budget, NO_OFFSET);
    this.precisions = new Segments(Uint16Array, budget);
  }

  /**
   * `ms` as {@link TimeColumn} has it, `offset` in minutes or NO_OFFSET, `precision` DAY, MINUTE or INSTANT (a row
   * without a time is not set at all).
   */
  set(row: number, ms: number, offset: number, precision: number): boolean {
    this.values.set(row, ms);
    if (offset !== this.offset || this.mixedOffset) this.setOffset(row, offset);
    if (precision !== this.precision || this.mixedPrecision) this.setPrecision(row, precision);
    return this.presence.mark(row);
  }

  /** `required`: a row without a time has precision NONE, so that the times of events always tell. */
  finish(length: number, required = false): TimeColumn {
    const validity = this.presence.finish(length);
    const none = this.precision === UNSET;
    const perRow = this.mixedPrecision || (required && validity !== undefined && !none);
    if (perRow && !this.mixedPrecision) this.backfill(this.precisions, this.precision);
    return {
      name: this.name,
      type: 'time',
      length,
      values: this.values.finish(length, Float64Array),
      offset: this.mixedOffset ? this.offsets.finish(length, Int16Array) : this.offset,
      precision: perRow
        ? this.precisions.finish(length, Uint8Array)
        : none
          ? Precision.NONE
          : (this.precision as Precision),
      ...withValidity(validity),
    };
  }

  private setOffset(row: number, offset: number): void {
    if (this.precision === UNSET) {
      this.offset = offset;
      return;
    }
    if (!this.mixedOffset) {
      this.mixedOffset = true;
      this.backfill(this.offsets, this.offset);
    }
    this.offsets.set(row, offset);
  }

  private setPrecision(row: number, precision: number): void {
    if (this.precision === UNSET) {
      this.precision = precision;
      return;
    }
    if (!this.mixedPrecision) {
      this.mixedPrecision = true;
      this.backfill(this.precisions, this.precision);
    }
    this.precisions.set(row, precision);
  }

  private backfill(segments: Segments<Uint16Array>, value: number): void {
    for (let row = 0; row < this.presence.next; row++) if (this.presence.has(row)) segments.set(row, value);
  }
}
