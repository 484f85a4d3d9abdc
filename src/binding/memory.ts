/** From this many values on a column stands in memory that threads share, so that none is copied where threads are used. */
const SHARED_FROM = 1 << 20;

type Maker<T> = { new (length: number): T; new (memory: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number };

/** A column of zeros. */
export function columnOf<T>(maker: Maker<T>, length: number): T {
  return length < SHARED_FROM ? new maker(length) : new maker(new SharedArrayBuffer(length * maker.BYTES_PER_ELEMENT));
}
