import type { Oddities } from '../build/index.js';
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
  /** Takes the fields `at`, `at + width` and so on; batches come in order and have at least one row. */
  take(batch: Batch, at: number): void;
  /** `quotesMatter`: see the conventions. */
  finish(rows: number, quotesMatter: boolean, looks: Looks, oddities: Oddities): Column;
}
