/** Where bytes stop being UTF-8 between `start` and `end`, or -1 if they are all well. Cut sequences count as wrong. */
export function findInvalidUtf8(b: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const lead = b[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const extra =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (extra === 0 || i + extra >= end) return i;
    const second = b[i + 1]!;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return i;
    for (let k = 2; k <= extra; k++) if ((b[i + k]! & 0xc0) !== 0x80) return i;
    i += extra + 1;
  }
  return -1;
}

/** Number of UTF-16 units that UTF-8 bytes decode to. */
export function utf16Length(b: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let i = start; i < end; i++) {
    const byte = b[i]!;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

export function countNewlines(b: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (b[i] === 10) count++;
  return count;
}

/** Whether XML 1.0 can carry a code point. */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
}

const NAMED: Readonly<Record<string, number>> = { lt: 60, gt: 62, amp: 38, quot: 34, apos: 39 };

/** What could not be read in an attribute value: an entity (`&name;`) or a character, at a position. */
export interface BadReference {
  readonly code: 'xes/unknown-entity' | 'xes/bad-character';
  readonly at: number;
  readonly text: string;
}

/** An attribute value as it is meant: references replaced, line ends and tabs as spaces. Its bytes are reused. */
export class ValueDecoder {
  bytes = new Uint8Array(256);
  length = 0;

  /** Decodes `start` to `end` into `bytes` (`length` of them); says what is wrong if something is. */
  decode(b: Uint8Array, start: number, end: number): BadReference | undefined {
    if (this.bytes.length < end - start) this.bytes = new Uint8Array((end - start) * 2);
    const out = this.bytes;
    let n = 0;
    for (let i = start; i < end; i++) {
      const byte = b[i]!;
      if (byte === 38) {
        const close = b.subarray(i, Math.min(end, i + 16)).indexOf(59);
        const name = close < 0 ? '' : String.fromCharCode(...b.subarray(i + 1, i + close));
        const code = name.startsWith('#') ? characterReference(name) : Object.hasOwn(NAMED, name) ? NAMED[name]! : -1;
        if (code < 0) return { code: 'xes/unknown-entity', at: i, text: `&${name}` };
        if (!isXmlCharacter(code)) return { code: 'xes/bad-character', at: i, text: `&${name};` };
        n = putUtf8(out, n, code);
        i += close;
      } else if (byte >= 0x20) out[n++] = byte;
      else if (byte === 9 || byte === 10 || byte === 13) {
        if (byte === 13 && i + 1 < end && b[i + 1] === 10) i++;
        out[n++] = 0x20;
      } else return { code: 'xes/bad-character', at: i, text: `U+${byte.toString(16).padStart(4, '0')}` };
    }
    this.length = n;
    return undefined;
  }
}

function characterReference(name: string): number {
  if (/^#[0-9]{1,8}$/.test(name)) return Number.parseInt(name.slice(1), 10);
  if (/^#x[0-9A-Fa-f]{1,6}$/.test(name)) return Number.parseInt(name.slice(2), 16);
  return -1;
}

function putUtf8(out: Uint8Array, at: number, code: number): number {
  let n = at;
  if (code < 0x80) out[n++] = code;
  else if (code < 0x800) {
    out[n++] = 0xc0 | (code >> 6);
    out[n++] = 0x80 | (code & 63);
  } else if (code < 0x10000) {
    out[n++] = 0xe0 | (code >> 12);
    out[n++] = 0x80 | ((code >> 6) & 63);
    out[n++] = 0x80 | (code & 63);
  } else {
    out[n++] = 0xf0 | (code >> 18);
    out[n++] = 0x80 | ((code >> 12) & 63);
    out[n++] = 0x80 | ((code >> 6) & 63);
    out[n++] = 0x80 | (code & 63);
  }
  return n;
}
