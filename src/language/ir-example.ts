/** Worked examples, as they stand beside the rules. */
import type { Range } from '../base/index.js';
import type { Under } from './ir.js';

export interface Example {
  readonly title: string;
  readonly article: number;
  readonly range: Range;
  readonly events: readonly ExampleEvent[];
  /** Time of checking as written (`2011-06-01`), or null. */
  readonly at: string | null;
  /** Whether the order of lines counts (the default). */
  readonly ordered: boolean;
  readonly notRecorded: readonly Recordable[];
  readonly neverHappens: readonly number[];
  readonly assume: readonly { readonly attribute: number; readonly value: ExampleValue }[];
  readonly readings: readonly Under[];
  readonly expect: readonly Expectation[];
}

/** An event kind, or one attribute of it. */
export interface Recordable {
  readonly event: number;
  readonly attribute: number | null;
}

export type ExampleValue = string | number | boolean | readonly string[];

/** A value that is there and cannot be read. */
export interface UnreadableValue {
  readonly unreadable: true;
}

export const UNREADABLE_VALUE: UnreadableValue = { unreadable: true };

export function isReadable(value: ExampleValue | UnreadableValue): value is ExampleValue {
  return typeof value !== 'object' || !('unreadable' in value);
}

export interface ExampleEvent {
  /** As written; null = undated. */
  readonly time: string | null;
  readonly event: number;
  /** By attribute id; money in minor units, dates as day numbers. */
  readonly values: Readonly<Record<number, ExampleValue | UnreadableValue>>;
  readonly actor: string | null;
  readonly role: string | null;
  readonly office: string | null;
  readonly range: Range;
}

export interface Expectation {
  readonly verdict: string;
  readonly rule: string;
  /** Due day or instant as written. */
  readonly due: string | null;
  readonly late: { readonly n: number; readonly unit: 'days' | 'hours' } | null;
  readonly range: Range;
}
