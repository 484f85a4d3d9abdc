const HIGH = 0x80808080 | 0;
const LOW = 0x7f7f7f7f;
/** Added to the low seven bits of a byte this reaches the high bit from 14 on. */
const FROM_14 = 0x72727272;

/** Places for so many stops more than a caller wants must be there. */
export const STOPS_SLACK = 4;

/**
 * Finds every byte that may end something: the delimiter, the quote, and all control bytes up to CR, line ends among
 * them. Looks at four bytes at a time, and writes the places without asking how many there are, since that is what a
 * processor cannot foresee.
 *
 * Goes from `from` to the first multiple of four bytes where `to` is reached or `most` stops are found; says how many
 * were found. Up to three bytes after `to` are looked at too.
 */
export function findStops(
  view: DataView,
  from: number,
  to: number,
  delimiter: number,
  quote: number,
  stops: Int32Array,
  most: number,
): number {
  const delimiters = Math.imul(delimiter, 0x01010101);
  const quotes = Math.imul(quote, 0x01010101);
  let count = 0;
  for (let i = from; i < to && count < most; i += 4) {
    const word = view.getInt32(i, true);
    // A byte of `x` or `y` is zero where the byte is the delimiter or the quote; the sums have its high bit clear there.
    const x = word ^ delimiters;
    const y = word ^ quotes;
    const found = ~((((x & LOW) + LOW) | x) & (((y & LOW) + LOW) | y) & (((word & LOW) + FROM_14) | word)) & HIGH;
    if (found === 0) continue;
    stops[count] = i;
    count += (found >>> 7) & 1;
    stops[count] = i + 1;
    count += (found >>> 15) & 1;
    stops[count] = i + 2;
    count += (found >>> 23) & 1;
    stops[count] = i + 3;
    count += found >>> 31;
  }
  return count;
}
