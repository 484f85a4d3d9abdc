type Columns = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Maker<T> = { new (length: number): T; new (memory: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number };

/** Where bound columns stand. */
export interface Memory {
  /** A column whose values are all yet to be written. Within one log a name is asked for once. */
  column<T extends Columns>(name: string, maker: Maker<T>, length: number): T;
  /** A column of zeros. */
  zeros<T extends Columns>(name: string, maker: Maker<T>, length: number): T;
  /** What is known by this name from the stretch before, if anything is kept. */
  keep<T>(name: string, make: () => T): T;
  /** Whether the next log will stand where this one stands. */
  readonly reused: boolean;
}

/** From this many values on a column stands in memory that threads share, so that none is copied where threads are used. */
const SHARED_FROM = 1 << 20;

function fresh<T extends Columns>(_: string, maker: Maker<T>, length: number): T {
  // A page has no such memory, and no threads to share it.
  const own = length < SHARED_FROM || typeof SharedArrayBuffer === 'undefined';
  return own ? new maker(length) : new maker(new SharedArrayBuffer(length * maker.BYTES_PER_ELEMENT));
}

/** Each log in memory of its own. */
export const OWN_MEMORY: Memory = { column: fresh, zeros: fresh, keep: (_, make) => make(), reused: false };

/**
 * One stretch of a log after the other in the same memory: no fresh pages, and generated code finds its columns where they were.
 * Columns begin at the start of their memory and are as long as their stretch.
 */
export class ReusedMemory implements Memory {
  readonly reused = true;
  readonly #least: number;
  readonly #columns = new Map<string, Columns>();
  readonly #kept = new Map<string, unknown>();

  /** `least`: values that a column has room for from the start, so that it need not move. */
  constructor(least = 64) {
    this.#least = least;
  }

  column<T extends Columns>(name: string, maker: Maker<T>, length: number): T {
    const known = this.#columns.get(name) as T | undefined;
    if (known !== undefined && known.length >= length) return known.subarray(0, length) as T;
    const made = new maker(2 ** Math.ceil(Math.log2(Math.max(length, this.#least))));
    this.#columns.set(name, made);
    return made.subarray(0, length) as T;
  }

  zeros<T extends Columns>(name: string, maker: Maker<T>, length: number): T {
    const column = this.column(name, maker, length);
    column.fill(0);
    return column;
  }

  keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }
}

/** A column in memory of its own. */
export function columnOf<T extends Columns>(maker: Maker<T>, length: number): T {
  return fresh('', maker, length);
}
