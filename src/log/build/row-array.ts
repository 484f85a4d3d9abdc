import type { Budget } from './budget.js';
import type { Numbers } from './segments.js';

type Maker<T extends Numbers> = { new (length: number): T; readonly BYTES_PER_ELEMENT: number };

/** More than this part of the rows unused at the end is given back by copying. */
const UNUSED = 1 / 8;
/** However many rows are expected, there is room for so many times those that came. */
const AHEAD = 256;

/**
 * Numbers by row in one array, which is made as long as the rows that are to be expected, so that it is seldom copied:
 * memory that is never touched costs nothing. Rows come in rising order, many at a time.
 */
export class RowArray {
  private array: Numbers | undefined;
  /** Rows up to here were set or filled. */
  private top = 0;

  /** `expected` says how many rows there will be, by a number of rows that there are so far. */
  constructor(
    private maker: Maker<Numbers>,
    private readonly budget: Budget,
    private readonly expected: (rows: number) => number,
    private readonly fill = 0,
  ) {}

  get bytesPerRow(): number {
    return this.maker.BYTES_PER_ELEMENT;
  }

  /** Sets the rows from `row` on. */
  set(row: number, values: Numbers): void {
    const end = row + values.length;
    const array = this.reach(row, end);
    array.set(values as never, row);
    this.top = end;
  }

  /** Sets rows that all have the same value. */
  setAll(row: number, count: number, value: number): void {
    this.reach(row, row + count).fill(value, row, row + count);
    this.top = row + count;
  }

  /** Goes on with another type. */
  widen(maker: Maker<Numbers>): void {
    if (maker === this.maker) return;
    const narrow = this.array;
    this.budget.take(this.top * (maker.BYTES_PER_ELEMENT - this.maker.BYTES_PER_ELEMENT));
    this.maker = maker;
    if (narrow === undefined) return;
    const wide = new maker(narrow.length);
    wide.set(narrow.subarray(0, this.top) as never);
    this.array = wide;
  }

  /** All rows; those that were never set have the value for filling. */
  finish<T extends Numbers>(rows: number, maker: Maker<T>): T {
    if (maker !== this.maker) this.widen(maker);
    const array = this.array;
    if (array === undefined) {
      const empty = new maker(rows);
      return this.fill === 0 ? empty : (empty.fill(this.fill) as T);
    }
    this.array = undefined;
    const whole = array.length < rows ? grown(array, new maker(rows), this.top) : array;
    if (this.fill !== 0) whole.fill(this.fill, this.top, rows);
    return (whole.length - rows > rows * UNUSED ? whole.slice(0, rows) : whole.subarray(0, rows)) as T;
  }

  private reach(row: number, end: number): Numbers {
    let array = this.array;
    this.budget.take((end - this.top) * this.maker.BYTES_PER_ELEMENT);
    if (array === undefined || end > array.length) {
      const length = Math.max(end, Math.min(Math.ceil(this.expected(end)), end * AHEAD));
      const longer = new this.maker(length);
      array = array === undefined ? longer : grown(array, longer, this.top);
      this.array = array;
    }
    if (this.fill !== 0 && row > this.top) array.fill(this.fill, this.top, row);
    return array;
  }
}

function grown<T extends Numbers>(from: T, to: T, rows: number): T {
  to.set(from.subarray(0, rows) as never);
  return to;
}
