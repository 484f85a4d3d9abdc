import { failInput } from '../../base/index.js';
import type { Budget } from './budget.js';
import { decodeUtf8, Utf8Table } from './utf8-table.js';

const MAX_PROBES = 128;
const MAX_BYTES = 2 ** 31 - 1;
const encoder = new TextEncoder();

/** Hash of bytes, a word at a time. `seed` is drawn anew for each dictionary, so that collisions cannot be prepared. */
function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let h = seed ^ (end - start);
  let i = start;
  for (const last = end - 4; i <= last; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    h = Math.imul(h ^ word, 0x9e3779b1);
    h ^= h >>> 15;
  }
  for (; i < end; i++) h = Math.imul(h ^ bytes[i]!, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The same hash from a view of the bytes, which gives four of them at once. */
function hashView(view: DataView, start: number, end: number, seed: number): number {
  let h = seed ^ (end - start);
  let i = start;
  for (const last = end - 4; i <= last; i += 4) {
    h = Math.imul(h ^ view.getInt32(i, true), 0x9e3779b1);
    h ^= h >>> 15;
  }
  for (; i < end; i++) h = Math.imul(h ^ view.getUint8(i), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
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
  private hashes = new Int32Array(16);
  private table = new Int32Array(32);
  private overflow: Map<string, number> | undefined;
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
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let probes = 0; probes < this.maxProbes; probes++) {
      const code = this.table[slot]! - 1;
      if (code < 0)
        return this.overflow === undefined
          ? this.add(bytes, start, end, hash, slot)
          : this.late(bytes, start, end, hash, slot);
      if (this.hashes[code] === hash && this.equals(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return this.late(bytes, start, end, hash, -1);
  }

  /** The same as {@link code}, faster, for one who has a view of the same bytes. */
  codeIn(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const hash = hashView(view, start, end, this.seed);
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let probes = 0; probes < this.maxProbes; probes++) {
      const code = this.table[slot]! - 1;
      if (code < 0)
        return this.overflow === undefined
          ? this.add(bytes, start, end, hash, slot)
          : this.late(bytes, start, end, hash, slot);
      if (this.hashes[code] === hash && this.equalsIn(code, view, start, end)) return code;
      slot = (slot + 1) & mask;
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

  private equalsIn(code: number, view: DataView, start: number, end: number): boolean {
    const own = this.view;
    let k = this.starts[code]!;
    if (this.starts[code + 1]! - k !== end - start) return false;
    let i = start;
    for (const last = end - 4; i <= last; i += 4, k += 4) {
      if (own.getInt32(k, true) !== view.getInt32(i, true)) return false;
    }
    for (; i < end; i++, k++) if (own.getUint8(k) !== view.getUint8(i)) return false;
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

  private late(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    this.overflow ??= new Map();
    const text = decodeUtf8(bytes, start, end);
    const known = this.overflow.get(text);
    if (known !== undefined) return known;
    const code = this.add(bytes, start, end, hash, slot);
    if (slot < 0) this.overflow.set(text, code);
    return code;
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.size;
    if (code === this.hashes.length) this.growCodes();
    const top = this.starts[code]!;
    const length = end - start;
    if (top + length > this.bytes.length) this.growBytes(top + length);
    const own = this.bytes;
    if (length < 64) for (let i = 0; i < length; i++) own[top + i] = bytes[start + i]!;
    else own.set(bytes.subarray(start, end), top);
    this.starts[code + 1] = top + length;
    this.hashes[code] = hash;
    this.size = code + 1;
    if (slot >= 0) this.table[slot] = code + 1;
    if (this.size * 2 > this.table.length) this.rehash();
    return code;
  }

  private growCodes(): void {
    const capacity = this.hashes.length * 2;
    this.budget.take(capacity * 8);
    const hashes = new Int32Array(capacity);
    hashes.set(this.hashes);
    this.hashes = hashes;
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
    const capacity = this.table.length * 4;
    this.budget.take(capacity * 4);
    const table = new Int32Array(capacity);
    const mask = capacity - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = this.hashes[code]! & mask;
      let probes = 0;
      while (table[slot] !== 0 && probes < this.maxProbes) {
        slot = (slot + 1) & mask;
        probes++;
      }
      if (probes < this.maxProbes) table[slot] = code + 1;
      else {
        this.overflow ??= new Map();
        this.overflow.set(this.get(code), code);
      }
    }
    this.table = table;
  }
}
