import type { StringTable } from '../log/index.js';

/**
 * A log seen through a law: only the events that the law knows, with the law's event codes and attribute ids, each
 * case in order. This is what the engines read.
 */
export interface BoundLog {
  readonly name: string;
  readonly caseCount: number;
  readonly eventCount: number;
  /** `caseCount + 1` positions. */
  readonly caseStart: Uint32Array;
  readonly caseIds: StringTable;
  /** Event code of the law. */
  readonly kind: Uint8Array | Uint16Array;
  /** Row of the source log, or null where positions are rows. */
  readonly row: Uint32Array | null;
  /** Civil day in the law's zone, or NO_DAY. */
  readonly day: Int32Array;
  /** First and last millisecond of the event's time; absent where no rule needs more than days. NaN where there is no time. */
  readonly from: Float64Array | null;
  readonly to: Float64Array | null;
  /** 1 where an event belongs to the block of the event before it; null where every event stands alone. */
  readonly joined: Uint8Array | null;
  /** Per case: 1 where plain order does not say everything (blocks, events without a time, a beginning before the log). */
  readonly hard: Uint8Array | null;
  /** Per case: 1 where the case began before the log. */
  readonly leftOpen: Uint8Array | null;
  /** By attribute id; undefined where no rule asks for it or the source does not record it. */
  readonly attributes: readonly (BoundColumn | undefined)[];
  readonly actor: BoundText | null;
  readonly role: BoundText | null;
  readonly office: BoundText | null;
  readonly recording: Recording;
  /** Days of the first and last event; infinite where no event has a time. */
  readonly span: { readonly firstDay: number; readonly lastDay: number };
  /** Day of the last event and of the one before it. */
  readonly lastDays: { readonly last: number; readonly before: number };
  /** Things found while binding: second occurrences of `once` events, codes without meaning, and so on. */
  readonly oddities: readonly { readonly code: string; readonly count: number; readonly example?: string }[];
}

/** A day that is none. */
export const NO_DAY = -0x80000000;

export type BoundColumn = BoundNumber | BoundText | BoundList;

/** Numbers, money in minor units, dates as day numbers, booleans as 0 and 1; NaN where missing or unreadable. */
export interface BoundNumber {
  readonly type: 'number';
  readonly values: Float64Array;
  /** 1 where the source has a value that cannot be read; null where it has no such. */
  readonly unreadable: Uint8Array | null;
}

/** -1 where missing, `UNREADABLE_TEXT` where there is a text without a meaning. Equal texts have equal codes. */
export interface BoundText {
  readonly type: 'text';
  readonly codes: Int32Array;
  readonly dictionary: StringTable;
}

export interface BoundList {
  readonly type: 'list';
  /** `eventCount + 1`; a missing list has `missing[i] = 1`, one that is there and cannot be read `UNREADABLE_LIST`. */
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  readonly dictionary: StringTable;
  readonly missing: Uint8Array;
}

/** The code of a text that is there and means nothing known, so that it may mean anything. */
export const UNREADABLE_TEXT = -2;
export const UNREADABLE_LIST = 2;

/** Whether the source has a value there that cannot be read: it may be any, and is not known to be none. */
export function isUnreadable(column: BoundColumn | undefined, i: number): boolean {
  switch (column?.type) {
    case 'number':
      return column.unreadable?.[i] === 1;
    case 'text':
      return column.codes[i] === UNREADABLE_TEXT;
    case 'list':
      return column.missing[i] === UNREADABLE_LIST;
    default:
      return false;
  }
}

/** What the source records, by the law's codes. */
export interface Recording {
  /** Per event code. `never` counts as recorded with nothing there. */
  readonly events: readonly ('recorded' | 'never' | 'not')[];
  /** `KIND * attributeCount + ATTRIBUTE` pairs that the source does not record. */
  readonly unrecordedAttributes: ReadonlySet<number>;
  /** Attributes with a value taken for granted where the record has none; the columns hold it already. */
  readonly assumedAttributes: ReadonlySet<number>;
  /** Of days before this one the source may lack events; null: of none. */
  readonly completeFrom: number | null;
}
