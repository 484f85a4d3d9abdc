/** `node:zlib` for a browser, on its own streams that compress and decompress. */
import { Buffer, type Bytes } from './buffer.js';
import { crc32 } from './crc32.js';
import { deflate } from './deflate.js';

export { crc32 };

/** What is unpacked here is told as soon as it is there, however it ends. */
export const constants = { Z_SYNC_FLUSH: 2 };

/** A fault with a code as zlib gives it: what was read is not what was compressed. */
class ZlibFault extends Error {
  constructor(readonly code: 'Z_DATA_ERROR' | 'Z_BUF_ERROR') {
    super(code);
  }
}

type Piece = Uint8Array<ArrayBuffer>;
type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Heard = (piece: unknown) => void;

/** Bytes in, bytes out; fed by `pipe` or `pipeline`, or written to by hand. */
export class ByteTransform {
  /** Bytes that were taken in. */
  bytesWritten = 0;
  readonly #writer: WritableStreamDefaultWriter<Piece>;
  readonly #readable: ReadableStream<Uint8Array>;
  readonly #heard = new Map<string, Heard>();
  /** What went wrong before anything reached the stream. */
  #sourceFault: { readonly error: unknown } | null = null;
  #ending = false;

  constructor(stream: CompressionStream | DecompressionStream) {
    this.#writer = stream.writable.getWriter() as WritableStreamDefaultWriter<Piece>;
    this.#readable = stream.readable as ReadableStream<Uint8Array>;
  }

  /** Takes in all of a source. */
  async feed(source: Pieces): Promise<void> {
    try {
      for await (const piece of source) if (!(await this.#take(piece))) return;
    } catch (error) {
      this.#sourceFault = { error };
      await this.#writer.abort().catch(() => {});
      return;
    }
    this.#ending = true;
    await this.#writer.close().catch(() => {});
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const reader = this.#readable.getReader();
    try {
      for (;;) {
        const { value, done } = await this.#next(reader);
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel().catch(() => {});
    }
  }

  /** The last of what comes; what it becomes is told piece by piece, before the end is. */
  end(piece: Uint8Array): void {
    void this.feed([piece]);
  }

  /** Hears of the first piece (`data`), the end (`end`) or a fault (`error`). */
  once(event: 'data' | 'end', heard: Heard): void {
    if (this.#heard.size === 0) void this.#tell();
    this.#heard.set(event, heard);
  }

  on(event: 'error', heard: Heard): void {
    this.#heard.set(event, heard);
  }

  destroy(): void {
    void this.#writer.abort().catch(() => {});
  }

  async #take(piece: Uint8Array): Promise<boolean> {
    try {
      // The stream may hold what it is given, and readers use their buffers again.
      await this.#writer.write(piece.slice() as Piece);
      this.bytesWritten += piece.length;
      return true;
    } catch {
      // Whoever reads hears of it.
      return false;
    }
  }

  async #next(reader: ReadableStreamDefaultReader<Uint8Array>) {
    try {
      return await reader.read();
    } catch {
      if (this.#sourceFault !== null) throw this.#sourceFault.error;
      throw new ZlibFault(this.#ending ? 'Z_BUF_ERROR' : 'Z_DATA_ERROR');
    }
  }

  async #tell(): Promise<void> {
    try {
      for await (const piece of this) return this.#heard.get('data')?.(piece);
      this.#heard.get('end')?.(undefined);
    } catch (error) {
      this.#heard.get('error')?.(error);
    }
  }
}

export const createGunzip = (): ByteTransform => new ByteTransform(new DecompressionStream('gzip'));
export const createGzip = (): ByteTransform => new ByteTransform(new CompressionStream('gzip'));
export const createInflateRaw = (): ByteTransform => new ByteTransform(new DecompressionStream('deflate-raw'));
export const createDeflateRaw = (): ByteTransform => new ByteTransform(new CompressionStream('deflate-raw'));

/** A gzip file (RFC 1952) of a text or bytes. */
export function gzipSync(data: string | Uint8Array): Bytes {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const tail = Buffer.alloc(8);
  tail.writeUIntLE(crc32(bytes), 0, 4);
  tail.writeUIntLE(bytes.length % 2 ** 32, 4, 4);
  return Buffer.concat([Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255), deflate(bytes), tail]);
}

export function gunzipSync(): never {
  throw new ZlibFault('Z_DATA_ERROR');
}
