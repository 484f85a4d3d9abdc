import { failInput } from '../../base/index.js';
import type { Budget } from './budget.js';
import { decodeUtf8, Utf8Table } from './utf8-table.js';

const MAX_PROBES = 128;
const MAX_BYTES = 2 ** 31 - 1;
const encoder = new TextEncoder();

/** A table of so many numbers does not stay in the processor's cache. */
const LARGE = 1 << 17;
/** What of a word belongs to a string of fewer than four bytes. */
const MASKS = [0, 0xff, 0xffff, 0xffffff] as const;
/** So many bytes after the last string may be read. */
const SLACK = 4;

/**
 * Hash of bytes. Up to sixteen bytes are taken as four words, which overlap where there are fewer, so that strings of
 * different lengths go the same way. `seed` is drawn anew for each dictionary, so that collisions cannot be prepared.
 */
function hashBytes(b: Uint8Array, start: number, end: number, seed: number): number {
  const length = end - start;
  let h = seed ^ length;
  if (length < 4) {
    let word = 0;
    for (let i = 0; i < length; i++) word |= b[start + i]! << (i * 8);
    h = mix(h, word);
  } else {
    const last = end - 4;
    if (length <= 16) {
      const less = (length - 8) & ((length - 8) >> 31);
      h = mix(mix(h, wordAt(b, start)), wordAt(b, start + 4 + less));
      h = mix(h, wordAt(b, last - 4 - less));
    } else for (let i = start; i < last; i += 4) h = mix(h, wordAt(b, i));
    h = mix(h, wordAt(b, last));
  }
  return spread(h);
}

/** The same hash from a view of the bytes, which gives four of them at once. */
function hashView(view: DataView, start: number, end: number, seed: number): number {
  const length = end - start;
  let h = seed ^ length;
  if (length < 4) h = mix(h, view.getInt32(start, true) & MASKS[length]!);
  else {
    const last = end - 4;
    if (length <= 16) {
      const less = (length - 8) & ((length - 8) >> 31);
      h = mix(mix(h, view.getInt32(start, true)), view.getInt32(start + 4 + less, true));
      h = mix(h, view.getInt32(last - 4 - less, true));
    } else for (let i = start; i < last; i += 4) h = mix(h, view.getInt32(i, true));
    h = mix(h, view.getInt32(last, true));
  }
  return spread(h);
}

function wordAt(b: Uint8Array, i: number): number {
  return b[i]! | (b[i + 1]! << 8) | (b[i + 2]! << 16) | (b[i + 3]! << 24);
}

function mix(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1);
  return h ^ (h >>> 15);
}

function spread(hash: number): number {
  let h = hash ^ (hash >>> 13);
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Whether `length` bytes at `a` of one view and at `b` of another are the same; three bytes after them may be read. */
export function sameBytes(one: DataView, a: number, other: DataView, b: number, length: number): boolean {
  if (length < 4) return ((one.getInt32(a, true) ^ other.getInt32(b, true)) & MASKS[length]!) === 0;
  const last = length - 4;
  // The end first: it tells most differences.
  if (one.getInt32(a + last, true) !== other.getInt32(b + last, true)) return false;
  if (length > 16) {
    for (let i = 0; i < last; i += 4) if (one.getInt32(a + i, true) !== other.getInt32(b + i, true)) return false;
    return true;
  }
  const less = (length - 8) & ((length - 8) >> 31);
  const second = 4 + less;
  const third = last - 4 - less;
  return (
    ((one.getInt32(a, true) ^ other.getInt32(b, true)) |
      (one.getInt32(a + second, true) ^ other.getInt32(b + second, true)) |
      (one.getInt32(a + third, true) ^ other.getInt32(b + third, true))) ===
    0
  );
}

/** Stretches of bytes, with room for a hash of each. */
export interface Stretches {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly count: number;
}

/**
 * Distinct byte strings (UTF-8) numbered in the order in which they first appear. Nothing is decoded on the way: the
 * bytes are hashed, compared and copied once.
 *
 * Open addressing with a load of at most one half. A key that finds no place within `MAX_PROBES` goes to a Map, so
 * that prepared collisions cost time in proportion to their number and no more.
 */
export class ByteDictionary {
  /** All bytes, one string after the other; string `c` is `starts[c]` to `starts[c + 1]`. May be replaced as it grows. */
  bytes = new Uint8Array(256);
  view = new DataView(this.bytes.buffer);
  starts = new Int32Array(17);
  size = 0;
  /** By place a hash and one more than the code, or 0. */
  private table = new Int32Array(64);
  private overflow: Map<string, number> | undefined;
  /** Kept so that looking is not left out. */
  protected touched = 0;
  private readonly seed = (Math.random() * 2 ** 32) | 0;
  private scratch = new Uint8Array(0);

  /** `maxProbes` is for tests, which cannot prepare collisions either. */
  constructor(
    private readonly budget: Budget,
    private readonly maxProbes = MAX_PROBES,
  ) {}

  /** The code of a string given as bytes; a new one if it was not met before. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end, this.seed);
    const { table } = this;
    const mask = table.length - 1;
    let place = (hash << 1) & mask;
    for (let probes = 0; probes < this.maxProbes; probes++) {
      const code = table[place + 1]! - 1;
      if (code < 0) return this.addAt(place, hash, bytes, start, end);
      if (table[place] === hash && this.equals(code, bytes, start, end)) return code;
      place = (place + 2) & mask;
    }
    return this.late(bytes, start, end, hash, -1);
  }

  /**
   * The codes of many strings at a time, given as stretches of bytes of which there is a view, too. Three bytes after each
   * may be read.
   */
  codesIn(bytes: Uint8Array, view: DataView, stretches: Stretches, codes: Int32Array): void {
    const { starts, ends, hashes, count } = stretches;
    const { seed } = this;
    for (let i = 0; i < count; i++) hashes[i] = hashView(view, starts[i]!, ends[i]!, seed);
    if (this.table.length > LARGE) this.touch(hashes, count);
    for (let i = 0; i < count; i++) codes[i] = this.codeBy(hashes[i]!, bytes, view, starts[i]!, ends[i]!);
  }

  /** Looks at all places of a large table before they are needed, so that the processor waits for them together. */
  private touch(hashes: Int32Array, count: number): void {
    const { table } = this;
    const mask = table.length - 1;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= table[(hashes[i]! << 1) & mask]!;
    this.touched = touched;
  }

  private codeBy(hash: number, bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const { table, starts } = this;
    const mask = table.length - 1;
    let place = (hash << 1) & mask;
    for (let probes = 0; probes < this.maxProbes; probes++) {
      const code = table[place + 1]! - 1;
      if (code < 0) return this.addAt(place, hash, bytes, start, end);
      if (table[place] === hash) {
        const from = starts[code]!;
        const length = end - start;
        if (starts[code + 1]! - from === length && sameBytes(this.view, from, view, start, length)) return code;
      }
      place = (place + 2) & mask;
    }
    return this.late(bytes, start, end, hash, -1);
  }

  codeOfString(text: string): number {
    if (this.scratch.length < text.length * 3) this.scratch = new Uint8Array(Math.max(64, text.length * 6));
    const { written } = encoder.encodeInto(text, this.scratch);
    return this.code(this.scratch, 0, written);
  }

  /** Whether the string of a code is these bytes. */
  equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.bytes;
    let k = this.starts[code]!;
    if (this.starts[code + 1]! - k !== end - start) return false;
    for (let i = start; i < end; i++, k++) if (own[k] !== bytes[i]) return false;
    return true;
  }

  get(code: number): string {
    return decodeUtf8(this.bytes, this.starts[code]!, this.starts[code + 1]!);
  }

  /** The finished table, exact in size; the dictionary itself can be dropped then. */
  finish(): Utf8Table {
    const end = this.starts[this.size]!;
    return new Utf8Table(this.bytes.slice(0, end), this.starts.slice(0, this.size + 1));
  }

  private addAt(place: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    return this.overflow === undefined
      ? this.add(bytes, start, end, hash, place)
      : this.late(bytes, start, end, hash, place);
  }

  private late(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    this.overflow ??= new Map();
    const text = decodeUtf8(bytes, start, end);
    const known = this.overflow.get(text);
    if (known !== undefined) return known;
    const code = this.add(bytes, start, end, hash, place);
    if (place < 0) this.overflow.set(text, code);
    return code;
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    const code = this.size;
    if (code === this.starts.length - 1) this.growCodes();
    const top = this.starts[code]!;
    const length = end - start;
    if (top + length + SLACK > this.bytes.length) this.growBytes(top + length + SLACK);
    const own = this.bytes;
    if (length < 64) for (let i = 0; i < length; i++) own[top + i] = bytes[start + i]!;
    else own.set(bytes.subarray(start, end), top);
    this.starts[code + 1] = top + length;
    this.size = code + 1;
    if (place >= 0) {
      this.table[place] = hash;
      this.table[place + 1] = code + 1;
    }
    if (this.size * 4 > this.table.length) this.rehash();
    return code;
  }

  private growCodes(): void {
    const capacity = (this.starts.length - 1) * 2;
    this.budget.take(capacity * 4);
    const starts = new Int32Array(capacity + 1);
    starts.set(this.starts);
    this.starts = starts;
  }

  private growBytes(needed: number): void {
    if (needed > MAX_BYTES) failInput('log/dictionary-too-large', this.budget.name, { data: { limit: 2048 } });
    const capacity = Math.min(MAX_BYTES, Math.max(needed, this.bytes.length * 2));
    this.budget.take(capacity - this.bytes.length);
    const grown = new Uint8Array(capacity);
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }

  private rehash(): void {
    const old = this.table;
    const length = old.length * 2;
    this.budget.take(old.length * 4);
    const table = new Int32Array(length);
    const mask = length - 1;
    for (let from = 0; from < old.length; from += 2) {
      const code = old[from + 1]! - 1;
      if (code < 0) continue;
      const hash = old[from]!;
      let place = (hash << 1) & mask;
      let probes = 0;
      while (table[place + 1] !== 0 && probes < this.maxProbes) {
        place = (place + 2) & mask;
        probes++;
      }
      if (probes < this.maxProbes) {
        table[place] = hash;
        table[place + 1] = code + 1;
      } else {
        this.overflow ??= new Map();
        this.overflow.set(this.get(code), code);
      }
    }
    this.table = table;
  }
}
