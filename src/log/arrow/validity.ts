import type { Buffers, Part } from './buffers.js';

/** The bitmap of a column from those of its parts, or nothing where no value is missing. */
export async function readValidity(
  parts: readonly Part[],
  rows: number,
  buffers: Buffers,
): Promise<Uint8Array | undefined> {
  if (parts.every((p) => p.missing === 0)) return undefined;
  const bits = new Uint8Array(buffers.allocate((rows + 7) >> 3));
  let row = 0;
  for (const part of parts) {
    const bytes = (part.rows + 7) >> 3;
    const region = part.regions[0];
    if (part.missing === 0 || region === undefined || region.length === 0) setRange(bits, row, row + part.rows);
    else if ((row & 7) === 0) {
      await buffers.fill(bits.subarray(row >> 3, (row >> 3) + bytes), region, part.codec);
      clearRest(bits, row + part.rows);
    } else {
      const own = new Uint8Array(bytes);
      await buffers.fill(own, region, part.codec);
      for (let i = 0; i < part.rows; i++)
        if ((own[i >> 3]! >> (i & 7)) & 1) bits[(row + i) >> 3]! |= 1 << ((row + i) & 7);
    }
    row += part.rows;
  }
  return bits;
}

function setRange(bits: Uint8Array, from: number, to: number): void {
  let row = from;
  while (row < to && (row & 7) !== 0) bits[row >> 3]! |= 1 << (row++ & 7);
  if (to - row >= 8) {
    bits.fill(255, row >> 3, to >> 3);
    row = to & ~7;
  }
  while (row < to) bits[row >> 3]! |= 1 << (row++ & 7);
}

/** Clears the bits of the byte of `end` that lie beyond it. */
function clearRest(bits: Uint8Array, end: number): void {
  if ((end & 7) !== 0) bits[end >> 3]! &= (1 << (end & 7)) - 1;
}
