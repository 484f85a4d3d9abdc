import { isThere, type TimeColumn } from './model.js';

/** The rows of the earliest and of the latest time of a column, the first of several alike; -1 where it has none. */
export function timeEdges(column: TimeColumn): { readonly first: number; readonly last: number } {
  let [first, last] = [-1, -1];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const { values, validity, length } = column;
  // A 64-bit time as two words makes no object for each row.
  const words = values instanceof BigInt64Array ? new Int32Array(values.buffer, values.byteOffset, length * 2) : null;
  for (let i = 0; i < length; i++) {
    const ms = words ? words[2 * i + 1]! * 4294967296 + (words[2 * i]! >>> 0) : (values[i] as number);
    if (ms >= least && ms <= most) continue;
    if (validity && !isThere(column, i)) continue;
    if (ms < least) [least, first] = [ms, i];
    if (ms > most) [most, last] = [ms, i];
  }
  return { first, last };
}
