import type { StringTable } from '../model.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const CACHED_LENGTH = 1 << 16;

/** Decodes UTF-8; short plain ASCII, the usual case, without the cost of a decoder call. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= 16) {
    let text = '';
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return decoder.decode(bytes.subarray(start, end));
}

/**
 * Strings as Arrow lays them out: UTF-8 bytes one after the other and `length + 1` offsets into them. A string is
 * decoded when asked for; small tables remember what they decoded.
 */
export class Utf8Table implements StringTable {
  readonly length: number;
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
  private readonly decoded: (string | undefined)[] | undefined;

  constructor(bytes: Uint8Array, offsets: Int32Array) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.length = offsets.length - 1;
    this.decoded = this.length <= CACHED_LENGTH ? [] : undefined;
  }

  get(index: number): string {
    if (index < 0 || index >= this.length) throw new RangeError(`string ${index} of ${this.length}`);
    const known = this.decoded?.[index];
    if (known !== undefined) return known;
    const text = decodeUtf8(this.bytes, this.offsets[index]!, this.offsets[index + 1]!);
    if (this.decoded !== undefined) this.decoded[index] = text;
    return text;
  }
}
