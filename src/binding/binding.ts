import type { RegisterPlan, Roles } from '../log/index.js';

/** A binding, checked against its law: which names in somebody's log are the law's events and attributes. */
export interface Binding {
  readonly file: string;
  /** SHA-256 of the file, hex; null for the binding by names that stands in where there is no file. */
  readonly hash: string | null;
  readonly law: string;
  readonly source: Source;
  /** How tables with one row a case become a log; null where the source has one row or element an event. */
  readonly register: RegisterPlan | null;
  readonly events: readonly EventBinding[];
  /** Event codes. */
  readonly never: readonly number[];
  readonly notRecorded: readonly Unrecorded[];
  readonly assume: readonly Assumption[];
  readonly actor: ColumnRef | null;
  readonly role: RoleRef | null;
  readonly office: ColumnRef | null;
  /** Due days that the source itself keeps, to be compared with the law's. */
  readonly due: readonly DueBinding[];
  /** Column of the day on which an event was entered in the source; no rule reads it. */
  readonly entered: string | null;
  /** Rules whose verdicts somebody has looked into and found to stand, with the reason where one is given. */
  readonly confirmed: ReadonlyMap<string, string | null>;
  /** Single events that the source has wrong. */
  readonly corrections: readonly Correction[];
  /** Columns (and `case`) that outputs may show in clear; all others are masked. */
  readonly safe: ReadonlySet<string>;
}

export interface Source {
  /** IANA zone of clock times without an offset; null: the law's. */
  readonly zone: string | null;
  /** Times are no finer than this. */
  readonly precision: 'as-written' | 'day' | 'minute';
  /** Whether the source vouches for its order where times are equal. */
  readonly order: 'source' | 'none';
  /** First of the hundred years that years of two digits mean; null: they are not understood. */
  readonly yearsFrom: number | null;
  /** Which columns of a table with one row an event are case, activity, time (`Date+Clock` for two columns), resource and lifecycle; none: found. */
  readonly columns?: Partial<Roles>;
  readonly completeFrom: number | null;
  readonly completeUntil: number | null;
  /** Event codes; a case without one of them began before the log. */
  readonly beginsWith: readonly number[];
}

/** A source of which nothing is said. */
export const UNSAID_SOURCE: Source = {
  zone: null,
  precision: 'as-written',
  order: 'none',
  yearsFrom: null,
  completeFrom: null,
  completeUntil: null,
  beginsWith: [],
};

export interface EventBinding {
  readonly event: number;
  readonly activities: readonly string[];
  /** Values of `lifecycle:transition`, lower case; null: any. */
  readonly lifecycle: readonly string[] | null;
  readonly where: readonly Filter[];
  readonly attributes: readonly AttributeBinding[];
}

/** A test of a row by one of its columns. */
export interface Filter {
  readonly column: string;
  readonly of: 'event' | 'case';
  /** `is`: has one of the values; `not`: has none of them, or nothing. */
  readonly test: 'is' | 'not' | 'filled' | 'empty';
  readonly values: readonly string[];
}

/** What somebody has found out about one event of a case; of several of the kind on that day, about each of them. */
export interface Correction {
  readonly case: string;
  readonly event: number;
  /** The day that the source has. */
  readonly on: number;
  /** The right day; or it happened on a day that nobody knows; or it did not happen. */
  readonly is: number | 'unknown' | 'not-happened';
  readonly because: string;
}

export interface DueBinding {
  /** Name of a rule of the law. */
  readonly rule: string;
  readonly column: string;
  readonly of: 'event' | 'case';
}

export interface AttributeBinding {
  readonly attribute: number;
  readonly column: string;
  readonly of: 'event' | 'case';
  /** What the column's texts mean; an empty meaning: that nothing is there. */
  readonly codes: ReadonlyMap<string, string> | null;
  /** Of other texts: whether their meaning is missing, so that they cannot be read, or they mean what they say. */
  readonly otherwise: 'missing' | 'keep';
  readonly unit: 'units' | 'cents';
  /** Splits one text into a list. */
  readonly separator: string | null;
}

export interface Unrecorded {
  readonly event: number;
  readonly attribute: number | null;
}

export interface Assumption {
  readonly attribute: number;
  /** An empty text takes for granted that nothing is there where nothing is recorded. */
  readonly value: string | number;
}

/** A column of the log (of the event, else of the case), or one value for all. */
export type ColumnRef = { readonly column: string } | { readonly constant: string };

/** As {@link ColumnRef}; what the column's texts mean is said as of an attribute. */
export type RoleRef = ({ readonly column: string } & Partial<Meaning>) | { readonly constant: string };

/** What the texts of a column mean. */
export type Meaning = Pick<AttributeBinding, 'codes' | 'otherwise'>;
