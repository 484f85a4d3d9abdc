import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { failInput } from '../base/index.js';

/** How far a compressed file may swell. */
export interface GzipLimits {
  /** Most bytes after decompression; default 64 GiB. */
  readonly maxBytes?: number;
  /** Most bytes out for each byte in, once 100 MB came out; default 1000. */
  readonly maxRatio?: number;
}

const CHUNK = 1 << 20;
const MAX_BYTES = 64 * 2 ** 30;
const MAX_RATIO = 1000;
const RATIO_FROM = 100_000_000;

/** Whether bytes are the start of a gzip file; names play no part. */
export function isGzip(first: Uint8Array): boolean {
  return first.length >= 2 && first[0] === 0x1f && first[1] === 0x8b;
}

/**
 * Decompresses as it is read, in chunks of 1 MiB, on a thread of the pool while the reader works. Each chunk is the
 * caller's to keep.
 *
 * @throws InputError `gzip/truncated`, `gzip/damaged`, `gzip/too-large`
 */
export async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: GzipLimits = {},
): AsyncGenerator<Uint8Array> {
  const maxBytes = limits.maxBytes ?? MAX_BYTES;
  const maxRatio = limits.maxRatio ?? MAX_RATIO;
  const stream = createGunzip({ chunkSize: CHUNK });
  const input = Readable.from(source, { objectMode: true, highWaterMark: 2 });
  // What goes wrong here is met again where the stream is read.
  pipeline(input, stream).catch(() => {});
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > maxBytes) failInput('gzip/too-large', name, { byte: bytes, data: { limit: maxBytes } });
      if (bytes > RATIO_FROM && bytes > stream.bytesWritten * maxRatio) {
        failInput('gzip/too-large', name, { byte: bytes, data: { limit: maxRatio * stream.bytesWritten } });
      }
      yield chunk;
    }
  } catch (error) {
    fail(error, name, bytes);
  } finally {
    stream.destroy();
    input.destroy();
  }
}

/** The same bytes, decompressed if they are gzip. */
export async function* gunzipIfNeeded(
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: GzipLimits = {},
): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    let first = await next(iterator);
    while (first !== undefined && first.length < 2) {
      const more = await next(iterator);
      if (more === undefined) break;
      const joined = new Uint8Array(first.length + more.length);
      joined.set(first);
      joined.set(more, first.length);
      first = joined;
    }
    if (first === undefined) return;
    const all = prepend(first, iterator);
    yield* isGzip(first) ? gunzip(all, name, limits) : all;
  } finally {
    await iterator.return?.();
  }
}

async function next(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const { value, done } = await iterator.next();
  return done === true ? undefined : value;
}

async function* prepend(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let chunk = await next(iterator); chunk !== undefined; chunk = await next(iterator)) yield chunk;
}

function fail(error: unknown, name: string, byte: number): never {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'Z_BUF_ERROR') failInput('gzip/truncated', name, { byte });
  if (typeof code === 'string' && code.startsWith('Z_')) failInput('gzip/damaged', name, { byte });
  throw error;
}
