/** Hashes of 32 bits that are made fast. Not for keeping secrets, only for telling one thing from another. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h + value, 0x85ebca6b);
  return h ^ (h >>> 13);
}

export function hashText(text: string, seed = 0): number {
  let hash = text.length ^ seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Eight digits: of every case four such are made. */
export function hex(n: number): string {
  return BYTES[n >>> 24]! + BYTES[(n >>> 16) & 255]! + BYTES[(n >>> 8) & 255]! + BYTES[n & 255]!;
}
