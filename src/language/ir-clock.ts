/** Clocks and deemed events, as the engines see them. */
import type { Range } from '../base/index.js';
import type { Condition, CountingOption, Key, Length, Pattern, Period, Point, Under, Version } from './ir.js';

/** A period that the law lets run. */
export interface Clock {
  readonly name: string;
  readonly article: number;
  readonly version: Version;
  readonly under: Under | null;
  readonly rolls: boolean | null;
  readonly options: readonly CountingOption[];
  readonly length: Length;
  /** An anchor `each` begins one clock for each event. */
  readonly start: Point;
  readonly effects: readonly ClockEffect[];
  readonly points: readonly number[];
  readonly rows: readonly string[];
  readonly range: Range;
}

interface EffectBase {
  /** On the acting event: the first that is required. */
  readonly condition: Condition | null;
  readonly limits: Limits;
}

/** What bounds an effect; null = nothing does. */
export interface Limits {
  readonly times: number | null;
  readonly each: Period | null;
  readonly total: Period | null;
  /** Effects of one cause share their count. */
  readonly cause: string;
}

export type ClockEffect =
  | (EffectBase & { readonly op: 'pause'; readonly on: readonly Pattern[]; readonly until: Point })
  /** `amount` null: it is not recorded, and lies between nothing and `most`. */
  | (EffectBase & {
      readonly op: 'extend';
      readonly on: readonly Pattern[];
      readonly amount: Length | null;
      readonly most: Period | null;
    })
  | (EffectBase & { readonly op: 'restart'; readonly on: readonly Pattern[]; readonly keeps: boolean })
  | (EffectBase & { readonly op: 'move'; readonly on: readonly Pattern[]; readonly to: Point })
  | (EffectBase & { readonly op: 'set'; readonly on: readonly Pattern[]; readonly length: Length })
  | (EffectBase & { readonly op: 'set-until'; readonly on: readonly Pattern[]; readonly point: Point })
  | (EffectBase & { readonly op: 'end'; readonly on: readonly Pattern[] })
  | (EffectBase & { readonly op: 'off'; readonly on: readonly Pattern[] });

/** An event that the law takes for happened. */
export interface Deem {
  readonly event: number;
  readonly article: number;
  readonly version: Version;
  readonly under: Under | null;
  readonly key: Key;
  readonly options: readonly CountingOption[];
  readonly when:
    | { readonly op: 'lapse'; readonly clock: number }
    | { readonly op: 'holds'; readonly condition: Condition };
  readonly unless: readonly Pattern[];
  readonly points: readonly number[];
  readonly rows: readonly string[];
  readonly range: Range;
}
