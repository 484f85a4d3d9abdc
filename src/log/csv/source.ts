import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { failInput, type Work } from '../../base/index.js';
import { type GzipLimits, gunzipIfNeeded } from '../gzip.js';
import { encodingOf } from './encoding.js';

const PIECE = 1 << 20;

export interface SourceOptions extends Work, GzipLimits {
  /** A label that TextDecoder knows; without one it is found from the first bytes: UTF-8, UTF-16 or GB18030. */
  readonly encoding?: string;
}

/** Pieces of a CSV file as UTF-8 without a byte order mark. */
export interface TextSource {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Whether the pieces were made from another encoding, and so are UTF-8 for certain. */
  readonly transcoded: boolean;
  /** What the bytes were taken for, as TextDecoder names it. */
  readonly encoding: string;
}

/** Opens a plain or gzip file (known by its first bytes) as UTF-8. */
export async function openText(path: string, options: SourceOptions): Promise<TextSource> {
  const raw = inflated(path, options)[Symbol.asyncIterator]();
  const first = await raw.next();
  const head = first.done === true ? new Uint8Array(0) : first.value;
  const encoding = chooseEncoding(head, options.encoding, path);
  const pieces = chain(head, raw);
  if (encoding !== 'utf-8') return { pieces: transcode(pieces, encoding, path), transcoded: true, encoding };
  return { pieces: withoutMark(pieces), transcoded: false, encoding };
}

function chooseEncoding(head: Uint8Array, given: string | undefined, path: string): string {
  if (given !== undefined) {
    try {
      return new TextDecoder(given).encoding;
    } catch {
      failInput('csv/unknown-encoding', path, { data: { encoding: given } });
    }
  }
  return encodingOf(head);
}

async function* chain(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* withoutMark(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const piece of pieces) {
    const marked = first && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    first = false;
    yield marked ? piece.subarray(3) : piece;
  }
}

async function* transcode(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
  path: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  let bytes = 0;
  const decode = (piece?: Uint8Array): Uint8Array => {
    try {
      return encoder.encode(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }));
    } catch {
      failInput('csv/wrong-encoding', path, { byte: bytes, data: { encoding } });
    }
  };
  for await (const piece of pieces) {
    yield decode(piece);
    bytes += piece.length;
  }
  yield decode();
}

async function* inflated(path: string, options: SourceOptions): AsyncGenerator<Uint8Array> {
  const total = (await stat(path)).size;
  let done = 0;
  const file = createReadStream(path, { highWaterMark: PIECE });
  const raw = (async function* () {
    for await (const piece of file as AsyncIterable<Uint8Array>) {
      options.signal?.throwIfAborted();
      done += piece.length;
      yield piece;
      options.onProgress?.({ stage: 'reading', done, total, unit: 'bytes' });
    }
  })();
  yield* gunzipIfNeeded(raw, path, options);
}
