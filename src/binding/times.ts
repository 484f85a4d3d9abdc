import { NO_OFFSET, Precision, type TimeColumn } from '../log/index.js';
import type { Zone } from '../time/index.js';
import type { Source } from './binding.js';
import { NO_DAY } from './bound-log.js';

/** How the times of a log are read: clock times without an offset in the source's zone, civil days in the law's. */
export interface Clock {
  readonly law: Zone;
  readonly source: Zone;
  readonly precision: Source['precision'];
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Reads one time at a time; answers stand in the reader's fields until the next call, so that no object is made for each event. */
export class TimeReader {
  /** Civil day in the law's zone, NO_DAY where there is no time. */
  day = NO_DAY;
  /** First and last millisecond. */
  from = Number.NaN;
  to = Number.NaN;
  readonly #column: TimeColumn;
  readonly #clock: Clock;
  readonly #words: Uint32Array | null;
  readonly #sameZone: boolean;

  constructor(column: TimeColumn, clock: Clock) {
    this.#column = column;
    this.#clock = clock;
    this.#sameZone = clock.law.name === clock.source.name;
    const { values } = column;
    this.#words =
      values instanceof BigInt64Array ? new Uint32Array(values.buffer, values.byteOffset, values.length * 2) : null;
  }

  /** Milliseconds as the column holds them. */
  #ms(i: number): number {
    if (this.#words) return (this.#words[2 * i + 1]! | 0) * 4294967296 + this.#words[2 * i]!;
    return (this.#column.values as Float64Array)[i]!;
  }

  /** The civil day alone, for laws that never ask for more. */
  dayAt(i: number): number {
    const { precision, offset, validity } = this.#column;
    if (validity && ((validity[i >> 3]! >> (i & 7)) & 1) === 0) return NO_DAY;
    return this.#dayOf(
      this.#ms(i),
      typeof precision === 'number' ? precision : precision[i]!,
      typeof offset === 'number' ? offset : offset[i]!,
    );
  }

  /** The civil days of many rows; of all in their order where `rows` is null. */
  daysInto(days: Int32Array, rows: Uint32Array | null): void {
    const { precision, offset, validity, values } = this.#column;
    if (!validity && values instanceof Float64Array) {
      const zone = this.#zoneOfAll();
      if (zone === 'none') return wholeDaysInto(days, values, rows);
      if (zone !== null) return zone.daysInto(days, values, rows);
    }
    const precisions = typeof precision === 'number' ? null : precision;
    const offsets = typeof offset === 'number' ? null : offset;
    for (let i = 0; i < days.length; i++) {
      const row = rows ? rows[i]! : i;
      const there = !validity || ((validity[row >> 3]! >> (row & 7)) & 1) === 1;
      days[i] = there
        ? this.#dayOf(
            this.#ms(row),
            precisions ? precisions[row]! : (precision as number),
            offsets ? offsets[row]! : (offset as number),
          )
        : NO_DAY;
    }
  }

  /** The zone by which all times of the column become days; none where they are days as they stand, null where rows differ. */
  #zoneOfAll(): Zone | 'none' | null {
    const { precision, offset } = this.#column;
    if (precision === Precision.DAY) return 'none';
    if (typeof precision !== 'number' || precision === Precision.NONE) return null;
    const { source, law, precision: coarsest } = this.#clock;
    if (typeof offset === 'number' ? offset !== NO_OFFSET : !offset.includes(NO_OFFSET))
      return coarsest === 'day' ? source : law;
    return typeof offset === 'number' && (coarsest === 'day' || this.#sameZone) ? 'none' : null;
  }

  #dayOf(ms: number, precision: number, offset: number): number {
    if (precision === Precision.NONE || ms !== ms) return NO_DAY;
    if (precision === Precision.DAY) return Math.floor(ms / DAY);
    const { source, law, precision: coarsest } = this.#clock;
    if (coarsest === 'day') return offset === NO_OFFSET ? Math.floor(ms / DAY) : source.dayOf(ms);
    if (offset !== NO_OFFSET) return law.dayOf(ms);
    return this.#sameZone ? Math.floor(ms / DAY) : law.dayOf(source.instantOf(ms));
  }

  /** Day and interval. */
  read(i: number): void {
    this.day = this.dayAt(i);
    if (this.day === NO_DAY) {
      this.from = this.to = Number.NaN;
      return;
    }
    const column = this.#column;
    const written = typeof column.precision === 'number' ? column.precision : column.precision[i]!;
    const { law, source, precision: coarsest } = this.#clock;
    if (written === Precision.DAY || coarsest === 'day') {
      this.from = law.startOf(this.day);
      this.to = law.startOf(this.day + 1) - 1;
      return;
    }
    const offset = typeof column.offset === 'number' ? column.offset : column.offset[i]!;
    const ms = offset === NO_OFFSET ? source.instantOf(this.#ms(i)) : this.#ms(i);
    const toMinute = written === Precision.MINUTE || coarsest === 'minute';
    this.from = toMinute ? Math.floor(ms / MINUTE) * MINUTE : ms;
    this.to = toMinute ? this.from + MINUTE - 1 : ms;
  }

  /** Whether all times of the column are whole days once the source's precision is taken into account. */
  get wholeDays(): boolean {
    return this.#clock.precision === 'day' || this.#column.precision === Precision.DAY;
  }
}

/** The usual case of a register that knows days, with the least to do for each. */
function wholeDaysInto(days: Int32Array, values: Float64Array, rows: Uint32Array | null): void {
  for (let i = 0; i < days.length; i++) {
    const ms = values[rows ? rows[i]! : i]!;
    days[i] = ms === ms ? Math.floor(ms / DAY) : NO_DAY;
  }
}
