import { isThere, type TimeColumn } from './model.js';

interface TimeEdges {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows of the earliest and of the latest time of a column, the first of several alike; -1 where none is earlier than `earliest`,
 * or later than `latest`.
 */
export function timeEdges(
  column: TimeColumn,
  earliest = Number.POSITIVE_INFINITY,
  latest = Number.NEGATIVE_INFINITY,
): TimeEdges {
  const { values, validity, length } = column;
  if (values instanceof Float64Array && !validity) return edgesOfDoubles(values, earliest, latest);
  let [first, last] = [-1, -1];
  let [least, most] = [earliest, latest];
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

/** The usual case; a loop for one type is several times as fast as one for several. */
function edgesOfDoubles(values: Float64Array, earliest: number, latest: number): TimeEdges {
  let [first, last] = [-1, -1];
  let [least, most] = [earliest, latest];
  for (let i = 0; i < values.length; i++) {
    const ms = values[i]!;
    if (ms < least) [least, first] = [ms, i];
    if (ms > most) [most, last] = [ms, i];
  }
  return { first, last };
}
