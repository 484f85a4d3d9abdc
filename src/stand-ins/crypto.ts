/** `node:crypto` for a browser: the hashes of the project, which a browser only gives to those who wait. */
import { Sha256 } from '../base/index.js';
import { Buffer, type Bytes, inBytes } from './buffer.js';

type Data = string | Uint8Array;

const bytesOf = (data: Data): Uint8Array => (typeof data === 'string' ? Buffer.from(data) : data);

export class Hash {
  readonly #hash = new Sha256();

  update(data: Data): this {
    this.#hash.update(bytesOf(data));
    return this;
  }

  digest(): Bytes;
  digest(encoding: 'hex' | 'base64'): string;
  digest(encoding?: 'hex' | 'base64'): Bytes | string {
    const bytes = inBytes(this.#hash.digest());
    return encoding === undefined ? bytes : bytes.toString(encoding);
  }
}

function onlySha256(algorithm: string): void {
  if (algorithm !== 'sha256') throw new Error(`no hash ${algorithm} in a browser`);
}

export function createHash(algorithm: string): Hash {
  onlySha256(algorithm);
  return new Hash();
}

const BLOCK = 64;

/** HMAC (RFC 2104) with SHA-256. */
export class Hmac {
  readonly #inner = new Sha256();
  readonly #outer = new Sha256();

  constructor(key: Uint8Array) {
    const short = key.length > BLOCK ? new Sha256().update(key).digest() : key;
    const padded = new Uint8Array(BLOCK);
    padded.set(short);
    this.#inner.update(padded.map((byte) => byte ^ 0x36));
    this.#outer.update(padded.map((byte) => byte ^ 0x5c));
  }

  update(data: Data): this {
    this.#inner.update(bytesOf(data));
    return this;
  }

  digest(): Bytes {
    return inBytes(this.#outer.update(this.#inner.digest()).digest());
  }
}

export function createHmac(algorithm: string, key: Uint8Array): Hmac {
  onlySha256(algorithm);
  return new Hmac(key);
}

export function randomBytes(count: number): Bytes {
  return inBytes(globalThis.crypto.getRandomValues(new Uint8Array(count)));
}

export function randomInt(from: number, to: number): number {
  const [word] = globalThis.crypto.getRandomValues(new Uint32Array(1));
  return from + Math.floor((word! / 2 ** 32) * (to - from));
}
