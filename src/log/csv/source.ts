import { open, stat } from 'node:fs/promises';
import { failInput, type Work } from '../../base/index.js';
import { type GzipLimits, gunzipIfNeeded, isGzip } from '../gzip.js';
import { encodingOf } from './encoding.js';

const PIECE = 1 << 20;

export interface SourceOptions extends Work, GzipLimits {
  /** A label that TextDecoder knows; without one it is found from the first bytes: UTF-8, UTF-16 or GB18030. */
  readonly encoding?: string;
}

/** Pieces of a text file as UTF-8 without a byte order mark. */
export interface TextSource {
  /** Each piece holds until the next is asked for. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** The part of the file that was read, above 0. */
  readonly progress: () => number;
  /** Whether the pieces were made from another encoding, and so are UTF-8 for certain. */
  readonly transcoded: boolean;
  /** What the bytes were taken for, as TextDecoder names it. */
  readonly encoding: string;
}

/** Opens a plain or gzip file (known by its first bytes) as UTF-8 for `work`, and closes it however that ends. */
export async function withText<T>(
  path: string,
  options: SourceOptions,
  work: (source: TextSource) => T | Promise<T>,
): Promise<T> {
  const file = new FilePieces(path, (await stat(path)).size, options);
  const raw = gunzipIfNeeded(file.pieces(), path, options);
  try {
    const first = await raw.next();
    const head = first.done === true ? new Uint8Array(0) : first.value;
    const encoding = chooseEncoding(head, options.encoding, path);
    const pieces = chain(head, raw);
    const transcoded = encoding !== 'utf-8';
    return await work({
      pieces: transcoded ? transcode(pieces, encoding, path) : withoutMark(pieces),
      progress: () => file.progress,
      transcoded,
      encoding,
    });
  } finally {
    await raw.return(undefined);
  }
}

/** The beginning of a text file, its last character perhaps cut off. */
export interface TextSample {
  readonly text: string;
  /** Whether this is all of the file. */
  readonly whole: boolean;
  readonly encoding: string;
}

/** Reads at most so many bytes of a text file as UTF-8. Throws InputError for an empty one. */
export async function sampleText(path: string, options: SourceOptions, most: number): Promise<TextSample> {
  const { onProgress: _, ...quiet } = options;
  return withText(path, quiet, async ({ pieces, encoding }) => {
    const taken: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of pieces) {
      taken.push(new Uint8Array(piece));
      bytes += piece.length;
      if (bytes >= most) break;
    }
    if (bytes === 0) failInput('log/empty-file', path);
    const text = new TextDecoder('utf-8').decode(Buffer.concat(taken, Math.min(bytes, most)));
    return { text, whole: bytes < most, encoding };
  });
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

async function* chain(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
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

/** A file in pieces, of which the next is read while the reader works on one. */
class FilePieces {
  private done = 0;

  constructor(
    private readonly path: string,
    private readonly size: number,
    private readonly options: SourceOptions,
  ) {}

  /** The part that was handed out, or is. */
  get progress(): number {
    return Math.min(1, Math.max(this.done, 1) / Math.max(this.size, 1));
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    const { signal, onProgress } = this.options;
    const file = await open(this.path);
    let buffer: Buffer<ArrayBuffer> = Buffer.allocUnsafe(PIECE);
    let spare: Buffer<ArrayBuffer> | undefined;
    // Pieces of a gzip file go to a stream, which may hold several of them.
    let reuse = false;
    let reading = file.read(buffer, 0, PIECE, null);
    try {
      for (;;) {
        signal?.throwIfAborted();
        const { bytesRead } = await reading;
        if (bytesRead === 0) return;
        const piece = buffer.subarray(0, bytesRead);
        if (this.done === 0) reuse = piece.length > 1 && !isGzip(piece);
        this.done += bytesRead;
        const next = spare ?? Buffer.allocUnsafe(PIECE);
        spare = reuse ? buffer : undefined;
        buffer = next;
        reading = file.read(buffer, 0, PIECE, null);
        // Where nobody asks for the next piece, nobody asks whether it could be read.
        reading.catch(() => {});
        yield piece;
        onProgress?.({ stage: 'reading', done: this.done, total: this.size, unit: 'bytes' });
      }
    } finally {
      await reading.catch(() => {});
      await file.close();
    }
  }
}
