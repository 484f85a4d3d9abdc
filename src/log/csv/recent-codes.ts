import type { ByteDictionary } from '../build/index.js';

const SIZE_BITS = 8;
const SIZE = 1 << SIZE_BITS;
/** What of a word belongs to a value of fewer than four bytes. */
const MASKS = [0, 0xff, 0xffff, 0xffffff] as const;

/**
 * The codes of values met lately in a column, found by their length and their first and last four bytes, so that a
 * value need not be hashed. A place holds the last value that fell on it.
 */
export class RecentCodes {
  private readonly codes = new Int32Array(SIZE);
  private readonly lengths = new Int32Array(SIZE).fill(-1);
  private readonly firsts = new Int32Array(SIZE);
  private readonly lasts = new Int32Array(SIZE);

  constructor(private readonly dictionary: ByteDictionary) {}

  /** The code that the dictionary gives a value; three bytes after it may be read. */
  code(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const length = end - start;
    let first = view.getInt32(start, true);
    let last = 0;
    if (length >= 4) last = view.getInt32(end - 4, true);
    else first &= MASKS[length]!;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(last + length, 0x85ebca6b);
    const place = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - SIZE_BITS);
    if (this.lengths[place] === length && this.firsts[place] === first && this.lasts[place] === last) {
      const code = this.codes[place]!;
      if (length <= 8 || this.sameBetween(code, view, start, length)) return code;
    }
    const code = this.dictionary.codeIn(bytes, view, start, end);
    this.codes[place] = code;
    this.lengths[place] = length;
    this.firsts[place] = first;
    this.lasts[place] = last;
    return code;
  }

  /** Whether the bytes between the first four and the last four agree too. */
  private sameBetween(code: number, view: DataView, start: number, length: number): boolean {
    const { view: known, starts } = this.dictionary;
    const from = starts[code]!;
    for (let i = 4; i < length - 4; i += 4) {
      if (known.getInt32(from + i, true) !== view.getInt32(start + i, true)) return false;
    }
    return true;
  }
}
