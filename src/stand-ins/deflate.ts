/**
 * Compression at once (RFC 1951), where a browser would make its caller wait: the last place where the same three bytes stood is looked
 * up, and all codes are the fixed ones. Larger than what others make of it, and read by all of them.
 */

const LEAST = 3;
const MOST = 258;
const FAR = 32_768;
const HASH_BITS = 15;

/** Base values of the codes for lengths and distances, with their extra bits. */
const LENGTHS = codesFrom(3, 29, (i) => (i < 8 || i === 28 ? 0 : (i >> 2) - 1));
const DISTANCES = codesFrom(1, 30, (i) => (i < 4 ? 0 : (i >> 1) - 1));

function codesFrom(first: number, count: number, extraOf: (i: number) => number): { base: number[]; extra: number[] } {
  const [base, extra]: [number[], number[]] = [[], []];
  for (let i = 0, at = first; i < count; i++) {
    base.push(at);
    extra.push(extraOf(i));
    at += 1 << extraOf(i);
  }
  // The longest match has a code of its own.
  if (count === 29) base[28] = MOST;
  return { base, extra };
}

class Bits {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #held = 0;
  #count = 0;

  /** Lowest bit first. */
  put(value: number, bits: number): void {
    this.#held |= value << this.#count;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#byte(this.#held & 255);
      this.#held >>>= 8;
      this.#count -= 8;
    }
  }

  /** Codes stand highest bit first. */
  code(value: number, bits: number): void {
    let turned = 0;
    for (let i = 0; i < bits; i++) turned |= ((value >> i) & 1) << (bits - 1 - i);
    this.put(turned, bits);
  }

  done(): Uint8Array {
    if (this.#count > 0) this.#byte(this.#held & 255);
    return this.#bytes.subarray(0, this.#length);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const more = new Uint8Array(this.#length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#length++] = byte;
  }
}

function symbol(out: Bits, s: number): void {
  if (s < 144) out.code(0x30 + s, 8);
  else if (s < 256) out.code(0x190 + s - 144, 9);
  else if (s < 280) out.code(s - 256, 7);
  else out.code(0xc0 + s - 280, 8);
}

/** The code whose values begin at or before one. */
function codeOf(base: readonly number[], value: number): number {
  let i = base.length - 1;
  while (base[i]! > value) i--;
  return i;
}

function match(out: Bits, length: number, distance: number): void {
  const l = codeOf(LENGTHS.base, length);
  symbol(out, 257 + l);
  out.put(length - LENGTHS.base[l]!, LENGTHS.extra[l]!);
  const d = codeOf(DISTANCES.base, distance);
  out.code(d, 5);
  out.put(distance - DISTANCES.base[d]!, DISTANCES.extra[d]!);
}

export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new Bits();
  // One block, the last, with fixed codes.
  out.put(1, 1);
  out.put(1, 2);
  const last = new Int32Array(1 << HASH_BITS).fill(-FAR - 1);
  for (let at = 0; at < bytes.length; ) {
    let length = 0;
    let distance = 0;
    if (at + LEAST <= bytes.length) {
      const hash = ((bytes[at]! << 10) ^ (bytes[at + 1]! << 5) ^ bytes[at + 2]!) & (last.length - 1);
      distance = at - last[hash]!;
      last[hash] = at;
      const most = distance > FAR ? 0 : Math.min(MOST, bytes.length - at);
      while (length < most && bytes[at + length] === bytes[at + length - distance]) length++;
    }
    if (length >= LEAST) match(out, length, distance);
    else symbol(out, bytes[at]!);
    at += length >= LEAST ? length : 1;
  }
  symbol(out, 256);
  return out.done();
}
