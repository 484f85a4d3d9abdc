const HIGH = 0x80808080 | 0;
const LOW = 0x7f7f7f7f;
/** Added to the low seven bits of a byte this reaches the high bit from 14 on. */
const FROM_14 = 0x72727272;

/** Places for so many stops more than a caller wants must be there. */
export const STOPS_SLACK = 4;

/**
 * Finds every byte that may end something: the delimiter, and all control bytes up to CR, line ends among them. Looks at
 * four bytes at a time, and writes the places without asking whether there are any, since that is what a processor
 * cannot foresee.
 *
 * Goes from `from` to the first multiple of four bytes where `to` is reached or `most` stops are found; says how many
 * were found. They stand in `stops` from place 1 on, and at place 0 stands the number of quotes on the way, of which those
 * that have room stand in `quotesAt`. Up to three bytes after `to` are looked at too.
 */
export function findStops(
  view: DataView,
  from: number,
  to: number,
  delimiter: number,
  quote: number,
  stops: Int32Array,
  most: number,
  quotesAt: Int32Array,
): number {
  const delimiters = Math.imul(delimiter, 0x01010101);
  const quotes = Math.imul(quote, 0x01010101);
  let next = 1;
  let quoted = 0;
  for (let i = from; i < to && next <= most; i += 4) {
    const word = view.getInt32(i, true);
    // A byte of `x` or `y` is zero where the byte is the delimiter or the quote; the sums have its high bit clear there.
    const x = word ^ delimiters;
    const y = word ^ quotes;
    const found = ~((((x & LOW) + LOW) | x) & (((word & LOW) + FROM_14) | word));
    const quote4 = ~(((y & LOW) + LOW) | y) & HIGH;
    if (quote4 !== 0) quoted = noteQuotes(quotesAt, quoted, i, quote4);
    stops[next] = i;
    next += (found >>> 7) & 1;
    stops[next] = i + 1;
    next += (found >>> 15) & 1;
    stops[next] = i + 2;
    next += (found >>> 23) & 1;
    stops[next] = i + 3;
    next += found >>> 31;
  }
  stops[0] = quoted;
  return next - 1;
}

/** Notes those of four places whose byte of `found` has its high bit; says how many are noted. */
function noteQuotes(quotesAt: Int32Array, noted: number, at: number, found: number): number {
  if (noted + 4 > quotesAt.length) return noted + 1;
  let next = noted;
  for (let i = 0; i < 4; i++) {
    quotesAt[next] = at + i;
    next += (found >>> (i * 8 + 7)) & 1;
  }
  return next;
}

/** The same with quotes among the stops. */
export function findStopsAndQuotes(
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
  let next = 1;
  for (let i = from; i < to && next <= most; i += 4) {
    const word = view.getInt32(i, true);
    const x = word ^ delimiters;
    const y = word ^ quotes;
    const found = ~((((x & LOW) + LOW) | x) & (((y & LOW) + LOW) | y) & (((word & LOW) + FROM_14) | word));
    stops[next] = i;
    next += (found >>> 7) & 1;
    stops[next] = i + 1;
    next += (found >>> 15) & 1;
    stops[next] = i + 2;
    next += (found >>> 23) & 1;
    stops[next] = i + 3;
    next += found >>> 31;
  }
  return next - 1;
}
