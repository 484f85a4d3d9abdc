/** `node:buffer` for a browser: as much of it as the readers ask for. */

type Encoding = 'utf8' | 'utf-8' | 'latin1' | 'hex' | 'base64' | 'ascii';

/** Bytes that can be read as texts and numbers. */
export class Bytes extends Uint8Array {
  get #view(): DataView {
    return new DataView(this.buffer, this.byteOffset, this.byteLength);
  }

  override toString(encoding: Encoding = 'utf8', start = 0, end = this.length): string {
    const part = this.subarray(start, end);
    if (encoding === 'hex') return Array.from(part, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (encoding === 'base64') return btoa(signs(part));
    if (encoding === 'latin1' || encoding === 'ascii') return signs(part);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, i) => byte === other[i]);
  }

  readUInt16LE(at: number): number {
    return this.#view.getUint16(at, true);
  }

  readUInt32LE(at: number): number {
    return this.#view.getUint32(at, true);
  }

  readUInt16BE(at: number): number {
    return this.#view.getUint16(at);
  }

  readUInt32BE(at: number): number {
    return this.#view.getUint32(at);
  }

  readDoubleBE(at: number): number {
    return this.#view.getFloat64(at);
  }

  readIntBE(at: number, length: number): number {
    let value = this.#view.getInt8(at);
    for (let i = 1; i < length; i++) value = value * 256 + this[at + i]!;
    return value;
  }

  writeInt32LE(value: number, at = 0): number {
    this.#view.setInt32(at, value, true);
    return at + 4;
  }

  writeUIntLE(value: number, at: number, length: number): number {
    for (let i = 0, rest = value; i < length; i++, rest = Math.floor(rest / 256)) this[at + i] = rest % 256;
    return at + length;
  }
}

/** One sign a byte; piece by piece, as a call takes only so many arguments. */
function signs(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

type Source = string | ArrayBufferLike | Uint8Array | readonly number[];

function from(source: Source, offset?: number | Encoding, length?: number): Bytes {
  if (typeof source === 'string') return fromText(source, typeof offset === 'string' ? offset : 'utf8');
  if (Array.isArray(source) || source instanceof Uint8Array) return new Bytes(source as Uint8Array);
  return over(source as ArrayBufferLike, typeof offset === 'number' ? offset : 0, length);
}

function fromText(text: string, encoding: Encoding): Bytes {
  if (encoding === 'utf8' || encoding === 'utf-8') return inBytes(new TextEncoder().encode(text));
  if (encoding === 'hex') return new Bytes((text.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)));
  const plain = encoding === 'base64' ? atob(text) : text;
  return new Bytes(Array.from(plain, (sign) => sign.charCodeAt(0) & 255));
}

/** The same memory. */
export function inBytes(bytes: Uint8Array): Bytes {
  return over(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function over(memory: ArrayBufferLike, offset: number, length?: number): Bytes {
  return new Bytes(memory as ArrayBuffer, offset, length);
}

function concat(list: readonly Uint8Array[], total = list.reduce((sum, piece) => sum + piece.length, 0)): Bytes {
  const whole = new Bytes(total);
  let at = 0;
  for (const piece of list) {
    const fits = piece.subarray(0, total - at);
    whole.set(fits, at);
    at += fits.length;
  }
  return whole;
}

const alloc = (size: number): Bytes => new Bytes(size);

export const Buffer = {
  from,
  concat,
  alloc,
  allocUnsafe: alloc,
  allocUnsafeSlow: alloc,
  byteLength: (text: string): number => new TextEncoder().encode(text).length,
};

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
