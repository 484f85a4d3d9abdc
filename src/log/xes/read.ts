import { open } from 'node:fs/promises';
import type { Work } from '../../base/index.js';
import { type GzipLimits, gunzipIfNeeded, isGzip } from '../gzip.js';
import type { EventLog } from '../model.js';
import { asUtf8 } from './encoding.js';
import { type ScanLimits, XesScanner } from './scanner.js';

export interface XesOptions extends Work, ScanLimits, GzipLimits {
  /** Bytes of the source as it is stored, for progress. */
  readonly totalBytes?: number;
}

const CHUNK = 1 << 20;

/**
 * Reads an event log in XES, plain or gzip (told by its first bytes), from chunks of bytes of any size.
 *
 * ```ts
 * const log = await readXes(createReadStream('fines.xes.gz'), 'fines.xes.gz');
 * ```
 *
 * Every attribute of cases and events becomes a column of its name and type. `concept:name` is the id of a case and
 * the activity of an event, `time:timestamp` the time of an event. An attribute inside another is the column
 * `parent/child`; a list is a column of lists of texts. Fractions of a second are cut to milliseconds. What was strange
 * but could be read stands in `oddities`.
 *
 * @param name stands in messages and in the log
 * @throws InputError for what is not XES, damaged, or beyond the limits; the reason of `signal` when it is aborted
 */
export async function readXes(
  source: AsyncIterable<Uint8Array>,
  name: string,
  options: XesOptions = {},
): Promise<EventLog> {
  const { signal } = options;
  signal?.throwIfAborted();
  const utf8 = await asUtf8(gunzipIfNeeded(counted(source, options), name, options), name);
  const scanner = new XesScanner(name, options, utf8);
  for await (const chunk of utf8.chunks) {
    signal?.throwIfAborted();
    scanner.feed(chunk);
  }
  return scanner.finish();
}

/** Reads a file; see {@link readXes}. System errors (no such file) are thrown as they are. */
export async function readXesFile(path: string, options: XesOptions = {}): Promise<EventLog> {
  const file = await open(path);
  try {
    const { size, isFile } = await describe(file);
    if (!isFile) return await readXes(file.createReadStream({ highWaterMark: CHUNK, autoClose: false }), path, options);
    const magic = new Uint8Array(2);
    await file.read(magic, 0, 2, 0);
    return await readXes(fileChunks(file, !isGzip(magic)), path, { totalBytes: size, ...options });
  } finally {
    await file.close();
  }
}

type FileHandle = Awaited<ReturnType<typeof open>>;

/** A pipe has no size, and cannot be read from a place. */
async function describe(file: FileHandle): Promise<{ size: number; isFile: boolean }> {
  const stat = await file.stat();
  return { size: stat.size, isFile: stat.isFile() };
}

/** Chunks of a file, read one ahead. With `reuse` two buffers take turns, and a chunk is good until the next is asked for. */
async function* fileChunks(file: FileHandle, reuse: boolean): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)] as const;
  let at = 0;
  const read = async (turn: number) => {
    const buffer = reuse ? buffers[turn & 1]! : new Uint8Array(CHUNK);
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
    at += bytesRead;
    return buffer.subarray(0, bytesRead);
  };
  let coming = read(0);
  try {
    for (let turn = 1; ; turn++) {
      const chunk = await coming;
      if (chunk.length === 0) return;
      coming = read(turn);
      yield chunk;
    }
  } finally {
    await coming.catch(() => {});
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, options: XesOptions): AsyncGenerator<Uint8Array> {
  const { signal, onProgress, totalBytes } = options;
  let done = 0;
  for await (const chunk of source) {
    signal?.throwIfAborted();
    yield chunk;
    done += chunk.length;
    onProgress?.({ stage: 'reading', done, unit: 'bytes', ...(totalBytes === undefined ? {} : { total: totalBytes }) });
  }
}
