import type { EventLog } from './model.js';

/**
 * A log that stays in its file: what it says as a whole is at hand, its events are read a stretch of cases at a time, so that a
 * log of any length takes no more memory than a stretch of it does.
 */
export interface StoredLog {
  /** The log as it would be without cases: names and types of columns, activities, texts of the columns that were asked for. */
  readonly head: EventLog;
  readonly caseCount: number;
  readonly eventCount: number;
  /**
   * The first row from `row` on with which a case begins; the number of events where none does.
   * @throws NotInStretches
   */
  caseFrom(row: number): number;
  /**
   * The cases that stand in the rows from `first` to before `end`, with the columns that were asked for. They stand in memory that the
   * next call uses again. Case ids are not read.
   * @throws NotInStretches
   */
  stretch(first: number, end: number): EventLog;
  close(): Promise<void>;
}

/** Says that a file holds something that only the reader of whole logs can make sense of, or tell what is wrong with. */
export class NotInStretches extends Error {}
