/**
 * Time zones from the platform's own tables (`Intl`), asked once for a stretch of years: the transitions in it are found by
 * bisection and kept sorted; the stretch last used, and the offset of each UTC day that has but one, are kept at hand.
 */
import { dayFromYmd, MAX_DAY, MIN_DAY } from './civil.js';

const SECOND = 1000;
const DAY = 86_400_000;
const FIRST = MIN_DAY * DAY;
const LAST = (MAX_DAY + 1) * DAY - 1;
/** Years (of 365.25 days, near enough) whose transitions are looked for at once. */
const BLOCK = 8 * 365.25 * DAY;
/** Days from 1970 whose offset, if it is one all day in UTC, is kept by day: look-ups in no order need no search. */
const TABLE_DAYS = 100 * 365.25;
const MIXED = 0x7fffffff;
/** No day. */
const NONE = -0x80000000;
/** No zone has changed twice within as few days (northern Brazil in October 2000: seven). */
const STEP = 6 * DAY;

export interface Zone {
  readonly name: string;
  /** The civil day of an instant (milliseconds since 1970-01-01T00:00Z). */
  dayOf(ms: number): number;
  /** The civil days of many instants, of those at `rows` where these are given; -2^31 for what is no number. */
  daysInto(days: Int32Array, instants: Float64Array, rows: Uint32Array | null): void;
  /** The first instant of a civil day; of a day that the zone left out, that of the next. */
  startOf(day: number): number;
  /** Milliseconds that the wall clock is ahead of UTC. */
  offsetAt(ms: number): number;
  /**
   * The instant of a wall-clock time (its milliseconds as if it were UTC): the earlier of two where the clock was put back; put
   * forward, the time that was left out is read with the offset before the gap.
   */
  instantOf(wall: number): number;
}

/** Undefined for a name that the platform does not know. Keep the zone: it learns its transitions as it is used. */
export function zone(name: string): Zone | undefined {
  try {
    return new IntlZone(name);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Offsets between transitions: `offsets[i]` from `starts[i]` until the next start, or the block's end. */
interface Block {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
  readonly end: number;
}

class IntlZone implements Zone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #blocks = new Map<number, Block>();
  readonly #dayOffsets = new Int32Array(TABLE_DAYS).fill(MIXED);
  /** The stretch last used: the offset holds for from <= ms < until. */
  #from = 0;
  #until = 0;
  #offset = 0;

  constructor(name: string) {
    this.name = name;
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  dayOf(ms: number): number {
    const day = Math.floor(ms / DAY);
    const offset = this.#dayOffsets[day];
    if (offset === undefined || offset === MIXED) return Math.floor((ms + this.offsetAt(ms)) / DAY);
    const inDay = ms - day * DAY + offset;
    return inDay >= DAY ? day + 1 : inDay < 0 ? day - 1 : day;
  }

  daysInto(days: Int32Array, instants: Float64Array, rows: Uint32Array | null): void {
    const offsets = this.#dayOffsets;
    for (let i = 0; i < days.length; i++) {
      const ms = instants[rows === null ? i : rows[i]!]!;
      const utc = Math.floor(ms / DAY);
      const offset = utc >= 0 && utc < TABLE_DAYS ? offsets[utc | 0]! : MIXED;
      if (offset === MIXED) days[i] = ms === ms ? this.dayOf(ms) : NONE;
      else {
        const inDay = ms - utc * DAY + offset;
        days[i] = inDay >= DAY ? utc + 1 : inDay < 0 ? utc - 1 : utc;
      }
    }
  }

  offsetAt(ms: number): number {
    if (ms < this.#from || ms >= this.#until) this.#seek(ms);
    return this.#offset;
  }

  startOf(day: number): number {
    const wall = day * DAY;
    // No offset is over 26 hours, so the day begins within two days of UTC's; walk the stretches between.
    for (let ms = wall - 2 * DAY; ; ms = this.#until) {
      const start = Math.max(ms, wall - this.offsetAt(ms));
      if (start < this.#until) return start;
    }
  }

  instantOf(wall: number): number {
    const early = this.offsetAt(wall - 1.5 * DAY);
    let found = Number.NaN;
    for (let ms = wall - 1.5 * DAY; Number.isNaN(found) && ms < wall + 1.5 * DAY; ms = this.#until) {
      const instant = wall - this.offsetAt(ms);
      if (instant >= ms && instant < this.#until) found = instant;
    }
    return Number.isNaN(found) ? wall - this.#offsetBeforeGap(wall, early) : found;
  }

  /** The offset in force when the wall clock jumped over this time. */
  #offsetBeforeGap(wall: number, early: number): number {
    let offset = early;
    for (let ms = wall - 1.5 * DAY; ms < wall + 1.5 * DAY; ms = this.#until) {
      if (ms + this.offsetAt(ms) > wall) return offset;
      offset = this.offsetAt(ms);
    }
    return offset;
  }

  #seek(ms: number): void {
    const at = Math.min(Math.max(ms, FIRST), LAST);
    const index = Math.floor(at / BLOCK);
    let block = this.#blocks.get(index);
    if (block === undefined) {
      block = this.#build(index * BLOCK, (index + 1) * BLOCK);
      this.#blocks.set(index, block);
    }
    const i = lastAtMost(block.starts, at);
    this.#offset = block.offsets[i]!;
    // Outside years 1 to 9999 the offset of the nearest end holds.
    this.#from = ms < FIRST ? Number.NEGATIVE_INFINITY : block.starts[i]!;
    this.#until = ms < FIRST ? FIRST : ms > LAST ? Number.POSITIVE_INFINITY : (block.starts[i + 1] ?? block.end);
  }

  #build(from: number, end: number): Block {
    const starts = [from];
    const offsets = [this.#ask(from)];
    for (let low = from; low < end; low += STEP) {
      const high = Math.min(low + STEP, end);
      this.#bisect(low, high, starts, offsets);
    }
    starts.forEach((start, i) => {
      const until = starts[i + 1] ?? end;
      // Only the days that lie in the stretch as a whole.
      const last = Math.min(Math.floor(until / DAY), TABLE_DAYS);
      for (let day = Math.max(Math.ceil(start / DAY), 0); day < last; day++) this.#dayOffsets[day] = offsets[i]!;
    });
    return { starts, offsets, end };
  }

  /** Adds the transition within (low, high], if the offsets at its ends differ. Transitions fall on whole seconds. */
  #bisect(low: number, high: number, starts: number[], offsets: number[]): void {
    const after = this.#ask(high);
    const before = offsets.at(-1)!;
    if (after === before) return;
    let l = low;
    let h = high;
    while (h - l > SECOND) {
      const middle = l + Math.floor((h - l) / 2 / SECOND) * SECOND;
      if (this.#ask(middle) === before) l = middle;
      else h = middle;
    }
    starts.push(h);
    offsets.push(after);
  }

  #ask(ms: number): number {
    const at = Math.min(Math.max(ms, FIRST + DAY), LAST - DAY);
    const parts: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(at)) parts[type] = value;
    const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
    const day = dayFromYmd(year, Number(parts['month']), Number(parts['day']));
    const seconds = (Number(parts['hour']) * 60 + Number(parts['minute'])) * 60 + Number(parts['second']);
    return day * DAY + seconds * SECOND - Math.floor(at / SECOND) * SECOND;
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
