/** Loops over whole columns; kept small and apart, so that each is compiled for its own types. */

const TWO_32 = 4294967296;
/** The last instant that a date can be, in milliseconds. */
export const LAST_MS = 8.64e15;

/** Whether doubles hold all of the first 64-bit whole numbers exactly. */
export function longsAreExact(memory: ArrayBuffer, rows: number, signed: boolean): boolean {
  const ints = new Int32Array(memory, 0, 2 * rows);
  for (let i = 0; i < ints.length; i += 2) {
    const high = ints[i + 1]!;
    const value = (signed ? high : high >>> 0) * TWO_32 + (ints[i]! >>> 0);
    if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) return false;
  }
  return true;
}

/** Turns the first 64-bit whole numbers into doubles in the memory where they are. */
export function longsToDoubles(memory: ArrayBuffer, rows: number, signed: boolean): Float64Array {
  const ints = new Int32Array(memory);
  const doubles = new Float64Array(memory, 0, rows);
  for (let i = 0; i < doubles.length; i++) {
    const high = ints[2 * i + 1]!;
    doubles[i] = (signed ? high : high >>> 0) * TWO_32 + (ints[2 * i]! >>> 0);
  }
  return doubles;
}

/** As {@link longsToDoubles}, from a unit of time to milliseconds, rounded down. Says the first row outside the years of dates, or -1. */
export function longsToMs(memory: ArrayBuffer, rows: number, perSecond: number): { outside: number; cut: number } {
  if (perSecond === 1000) return { outside: millisecondsToMs(memory, rows), cut: 0 };
  const ints = new Int32Array(memory);
  const doubles = new Float64Array(memory);
  let outside = -1;
  let cut = 0;
  for (let i = 0; i < rows; i++) {
    const low = ints[2 * i]!;
    const value = ints[2 * i + 1]! * TWO_32 + (low >>> 0);
    let ms = value;
    if (perSecond === 1) ms = value * 1000;
    else if (perSecond > 1000) {
      const divisor = perSecond / 1000;
      ms = Math.floor(value / divisor);
      // Nanoseconds of our time are beyond 2^53, so the quotient may be one off; the low words tell exactly.
      const rest = (low - Math.imul(ms % TWO_32, divisor)) | 0;
      if (rest < 0) ms--;
      else if (rest >= divisor) ms++;
      if (rest !== 0) cut++;
    }
    if (outside < 0 && (ms > LAST_MS || ms < -LAST_MS)) outside = i;
    doubles[i] = ms;
  }
  return { outside, cut };
}

/** The usual case, with the least to do for each. The high word alone tells that a time is far from any limit. */
function millisecondsToMs(memory: ArrayBuffer, rows: number): number {
  const ints = new Int32Array(memory);
  const doubles = new Float64Array(memory);
  let far = 0;
  for (let i = 0; i < rows; i++) {
    const high = ints[2 * i + 1]!;
    far |= high ^ (high >> 31);
    doubles[i] = high * TWO_32 + (ints[2 * i]! >>> 0);
  }
  if (far < 1 << 20) return -1;
  return doubles.subarray(0, rows).findIndex((ms) => ms > LAST_MS || ms < -LAST_MS);
}

/** Whether all codes are below `size`; a code that is negative counts as very large. */
export function allBelow(codes: Uint8Array | Uint16Array | Int32Array, size: number): boolean {
  if (codes instanceof Uint8Array) return size > 255 || bytesBelow(codes, size);
  if (codes instanceof Uint16Array) return size > 65_535 || shortsBelow(codes, size);
  return intsBelow(codes, size);
}

// One loop a type: a loop that has met several is several times slower.

function bytesBelow(codes: Uint8Array, size: number): boolean {
  let most = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i]! > most) most = codes[i]!;
  return most < size;
}

function shortsBelow(codes: Uint16Array, size: number): boolean {
  let most = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i]! > most) most = codes[i]!;
  return most < size;
}

function intsBelow(codes: Int32Array, size: number): boolean {
  let most = 0;
  let negative = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    negative |= code;
    if (code > most) most = code;
  }
  return negative >= 0 && most < size;
}

/** Whole numbers of any width of a decimal, little-endian two's complement. */
export function readWide(view: DataView, at: number, bytes: number): bigint {
  let value = BigInt.asIntN(64, view.getBigUint64(at + bytes - 8, true));
  for (let k = bytes - 16; k >= 0; k -= 8) value = (value << 64n) | view.getBigUint64(at + k, true);
  return value;
}

export function halfToNumber(half: number): number {
  const sign = (half & 0x8000) === 0 ? 1 : -1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
