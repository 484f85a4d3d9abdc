import type { Oddities, Stretches } from '../build/index.js';
import type { Column } from '../model.js';
import type { ColumnType, DateOrder } from '../table/index.js';
import type { Looks } from './infer.js';
import type { Batch } from './scanner.js';

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
  /** Takes the fields `at` of each row; batches come in order and have at least one row. */
  take(batch: Batch, at: number): void;
  /** `quotesMatter`: see the conventions. */
  finish(rows: number, quotesMatter: boolean, looks: Looks, oddities: Oddities): Column;
}

/**
 * What a column's values of one batch become before they join those of all batches. All columns use the same, one after
 * another, so that it stays in the processor's cache.
 */
export class Scratch implements Stretches {
  readonly codes: Int32Array;
  readonly values: Float64Array;
  readonly offsets: Int16Array;
  readonly precisions: Uint8Array;
  /** A one for each row that has a value. */
  readonly there: Uint8Array;
  /** Values that differ from the one before them. */
  count = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly found: Int32Array;

  constructor(rows: number) {
    this.codes = new Int32Array(rows);
    this.values = new Float64Array(rows);
    this.offsets = new Int16Array(rows);
    this.precisions = new Uint8Array(rows);
    this.there = new Uint8Array(rows);
    this.starts = new Int32Array(rows);
    this.ends = new Int32Array(rows);
    this.hashes = new Int32Array(rows);
    this.found = new Int32Array(rows);
  }
}

/** What all columns of a file share. */
export interface Shared {
  readonly scratch: Scratch;
  /** How many rows there will be, by a number of rows so far. */
  readonly expected: (rows: number) => number;
}
