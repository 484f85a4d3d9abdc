import type { Work } from '../../base/index.js';
import type { Column, EventLog, Oddity } from '../model.js';

/** Rows and typed columns in source order: what CSV, Arrow and Parquet files are before cases are found in them. */
export interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly oddities: readonly Oddity[];
}

export type ColumnType = Column['type'];

/** Which columns play which part, by their names in the file. */
export interface Roles {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly resource?: string;
  readonly lifecycle?: string;
}

/** How the digits of a date such as 03/04/2012 are ordered; year first needs no telling. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What all readers of tables take. */
export interface TableOptions extends Work {
  /** Columns by part; those left out are found by their names. */
  readonly roles?: Partial<Roles>;
  readonly dateOrder?: DateOrder;
  /** First of the hundred years that years of two digits mean, in the times of events; without it such times are refused. */
  readonly yearsFrom?: number;
}

/** A log read from a table, and how its columns were understood. */
export interface TableLog {
  readonly log: EventLog;
  readonly roles: Roles;
}

/** Names that every log uses for the columns that have a part. */
export const CASE_COLUMN = 'case:concept:name';
export const ACTIVITY_COLUMN = 'concept:name';
export const TIME_COLUMN = 'time:timestamp';
export const RESOURCE_COLUMN = 'org:resource';
export const LIFECYCLE_COLUMN = 'lifecycle:transition';
export const CASE_PREFIX = 'case:';

/** The roles in a file that we wrote. */
export const NATIVE_ROLES: Roles = {
  case: CASE_COLUMN,
  activity: ACTIVITY_COLUMN,
  time: TIME_COLUMN,
  resource: RESOURCE_COLUMN,
  lifecycle: LIFECYCLE_COLUMN,
};
