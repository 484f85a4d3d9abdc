/**
 * An event log in memory: columns, sorted by case.
 *
 * Events of case `c` are the rows `caseStart[c]` to `caseStart[c + 1] - 1`, in source order (readers do not sort by
 * time: what order means is for the binding to say). Columns are laid out as Arrow lays them out, so that an Arrow
 * IPC file can be used without copying: a values array, and a validity bitmap (least significant bit first, 1 = there)
 * that is absent where nothing is missing.
 */
export interface EventLog {
  /** Path or name that the log came from. */
  readonly name: string;
  readonly caseCount: number;
  readonly eventCount: number;
  /** `caseCount + 1` row numbers. */
  readonly caseStart: Uint32Array;
  readonly caseIds: StringTable;
  /** Activity of each event, a dictionary column; a missing activity is an absent row. */
  readonly activity: TextColumn;
  readonly time: TimeColumn;
  /** All other attributes of events, one column a name and type; `org:resource`, `lifecycle:transition` are here too. */
  readonly eventAttributes: readonly Column[];
  /** Attributes of cases, one row a case; the case id itself is not repeated here. */
  readonly caseAttributes: readonly Column[];
  /** What the reader noticed and a user should know, with counts. */
  readonly oddities: readonly Oddity[];
}

/** Strings by index, decoded when asked for. */
export interface StringTable {
  readonly length: number;
  get(index: number): string;
}

export type Codes = Uint8Array | Uint16Array | Int32Array;

export type Column = TextColumn | NumberColumn | BooleanColumn | TimeColumn | ListColumn;

interface ColumnBase {
  readonly name: string;
  readonly length: number;
  readonly validity?: Uint8Array;
}

/** Text as codes into a dictionary. `id` is XES's identifier type. */
export interface TextColumn extends ColumnBase {
  readonly type: 'text' | 'id';
  readonly codes: Codes;
  readonly dictionary: StringTable;
}

/** `integer` holds whole numbers up to 2^53; larger ones are kept as text and reported as an oddity. */
export interface NumberColumn extends ColumnBase {
  readonly type: 'number' | 'integer';
  readonly values: Float64Array | Float32Array | Int32Array;
}

/** One byte a row, 0 or 1. */
export interface BooleanColumn extends ColumnBase {
  readonly type: 'boolean';
  readonly values: Uint8Array;
}

/**
 * Times. `values` are milliseconds since 1970-01-01T00:00Z; where the source gave no offset (`offset` = NO_OFFSET) they
 * are the local clock read as if it were UTC, and so are whole days (`precision` = DAY), whatever their offset.
 */
export interface TimeColumn extends ColumnBase {
  readonly type: 'time';
  readonly values: Float64Array | BigInt64Array;
  /** Minutes east of UTC as written in the source, a row each, or one number for all rows. */
  readonly offset: Int16Array | number;
  /** A precision a row, or one for all rows. */
  readonly precision: Uint8Array | Precision;
}

/** A list of texts a row: `starts` has `length + 1` entries into `items`. */
export interface ListColumn extends ColumnBase {
  readonly type: 'list';
  readonly starts: Int32Array;
  readonly items: TextColumn;
}

/** Marks a time that was written without an offset. */
export const NO_OFFSET = -32768;

/** How precise a written time is. Coarser than a day counts as no time at all (Semantics, section 1). */
export const Precision = { NONE: 0, DAY: 1, MINUTE: 2, INSTANT: 3 } as const;
export type Precision = (typeof Precision)[keyof typeof Precision];

/** Something strange that a reader met and survived, such as `nested-attributes` or `resource-missing`. */
export interface Oddity {
  readonly code: string;
  readonly count: number;
  /** An example: a value, an attribute name, a case id. */
  readonly example?: string;
  /** What it is about where that says nothing of a case and may be shown: a place in a file, a column, an encoding. */
  readonly subject?: string;
}

/** Whether row `i` of a column has a value. */
export function isThere(column: { readonly validity?: Uint8Array }, i: number): boolean {
  const v = column.validity;
  return v === undefined || ((v[i >> 3]! >> (i & 7)) & 1) === 1;
}
