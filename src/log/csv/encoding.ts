import { isUtf8 } from 'node:buffer';

/**
 * The encoding of a text by its first bytes, as TextDecoder names it: what a byte order mark says, UTF-16 where every other
 * byte is zero, GB18030 where the bytes are no UTF-8 and mostly stand for common Chinese characters, Windows-1252 where they are
 * letters of Western languages within words of ASCII; else UTF-8.
 */
export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = wideOf(head);
  if (wide !== undefined) return wide;
  if (isUtf8(wholeCharacters(head))) return 'utf-8';
  if (isGb18030(head)) return 'gb18030';
  return isWestern(head) ? 'windows-1252' : 'utf-8';
}

/** Without the bytes of a last character that may be cut off. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let i = 1; i <= 3 && end - i >= 0; i++) {
    const byte = bytes[end - i]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (length > i) end -= i;
    break;
  }
  return bytes.subarray(0, end);
}

const LOOKED_AT = 4096;

/** UTF-16 without a mark: signs of ASCII, of which every table has some, have a zero on one side. */
function wideOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(head.length, LOOKED_AT) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd * 20 > length && even * 8 < odd) return 'utf-16le';
  return even * 20 > length && odd * 8 < even ? 'utf-16be' : undefined;
}

/** Of ten characters of two bytes so many must be of the common ones (GB 2312), which other encodings hit by chance only. */
const COMMON_OF_TEN = 9;

function isGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  let i = 0;
  while (i + 1 < bytes.length) {
    const [first, second] = [bytes[i]!, bytes[i + 1]!];
    if (first < 0x80) {
      i++;
      continue;
    }
    if (first === 0x80 || first === 0xff) return false;
    if (second >= 0x30 && second <= 0x39) {
      i += 4;
      continue;
    }
    if (second < 0x40 || second === 0x7f || second === 0xff) return false;
    pairs++;
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) common++;
    i += 2;
  }
  return pairs > 0 && common * 10 >= pairs * COMMON_OF_TEN;
}

/** `€‚…‘’“”–— ¡£§©ª«®°´·º»¿`, as tables have them beside letters. */
const WESTERN_SIGNS: ReadonlySet<number> = new Set([
  ...[0x80, 0x82, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97],
  ...[0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xae, 0xb0, 0xb4, 0xb7, 0xba, 0xbb, 0xbf],
]);

/**
 * Whether all bytes beyond ASCII are letters from À to ÿ or signs of Windows-1252, and letters stand alone or in pairs beside letters
 * of ASCII: other scripts write whole words of such bytes, and other encodings use those that are none of these.
 */
function isWestern(bytes: Uint8Array): boolean {
  let run = 0;
  let letters = 0;
  let beside = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0xc0 || byte === 0xd7 || byte === 0xf7) {
      run = 0;
      if (byte >= 0x80 && !WESTERN_SIGNS.has(byte)) return false;
      continue;
    }
    // A letter of two bytes of UTF-8: the file is that, with a fault elsewhere.
    const next = bytes[i + 1] ?? 0;
    if (++run > 2 || (byte <= 0xdf && next >= 0x80 && next < 0xc0)) return false;
    const stands = isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]);
    if (!stands && LONE_WORDS.has(byte)) continue;
    letters++;
    if (stands) beside++;
  }
  return letters === 0 || beside * 10 >= letters * 9;
}

/** `à` and `è`, which are words. */
const LONE_WORDS: ReadonlySet<number> = new Set([0xc0, 0xc8, 0xe0, 0xe8]);

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;
}
