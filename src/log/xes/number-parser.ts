const POWERS = Float64Array.from({ length: 16 }, (_, k) => 10 ** k);
const MAX_DIGITS = 15;

/**
 * Reads the usual decimal numbers from bytes: at most 15 digits, with or without a point, no exponent. These are exact:
 * the digits fit a double as a whole number and one division rounds once. Whatever else a number may look like is for
 * the slow way.
 */
export class NumberParser {
  value = 0;

  /** Reads a number at `start`; says where it ends, or -1. Bytes up to `limit` may be read. */
  decimal(b: Uint8Array, start: number, limit: number): number {
    let i = this.integer(b, start, limit);
    if (i < 0 || i >= limit || b[i] !== 46) return i;
    const negative = b[start] === 45;
    let digits = i - start - (negative ? 1 : 0);
    let whole = Math.abs(this.value);
    const from = ++i;
    for (let digit = b[i]! - 48; digit >>> 0 < 10; digit = b[i]! - 48) {
      whole = whole * 10 + digit;
      if (++digits > MAX_DIGITS || ++i >= limit) return -1;
    }
    if (i === from) return -1;
    whole /= POWERS[i - from]!;
    this.value = negative ? -whole : whole;
    return i;
  }

  integer(b: Uint8Array, start: number, limit: number): number {
    const negative = b[start] === 45;
    const from = negative ? start + 1 : start;
    let i = from;
    let whole = 0;
    if (i >= limit) return -1;
    for (let digit = b[i]! - 48; digit >>> 0 < 10; digit = b[i]! - 48) {
      whole = whole * 10 + digit;
      if (++i >= limit || i - from > MAX_DIGITS) return -1;
    }
    if (i === from) return -1;
    this.value = negative ? -whole : whole;
    return i;
  }
}
