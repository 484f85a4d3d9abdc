import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createGzip } from 'node:zlib';
import { failInput, guardDraft } from '../../base/index.js';

/** Where a writer puts its bytes, in order. */
export interface Sink {
  /** Bytes written so far. */
  readonly bytes: number;
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Writes a file whole or not at all: beside its place under another name, readable by its owner alone, and moved there
 * when everything is on the disk. Whatever goes wrong, nothing is left.
 */
export async function writeWhole(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  await guardDraft(
    () => rmSync(beside, { force: true }),
    () => writeBeside(beside, path, write),
  );
}

async function writeBeside(beside: string, path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(beside, 'wx', 0o600);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    failInput('log/cannot-write', path, { data: { reason, folder: dirname(path) } });
  }
  try {
    await write(new FileSink(file));
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

class FileSink implements Sink {
  bytes = 0;

  constructor(private readonly file: FileHandle) {}

  async write(bytes: Uint8Array): Promise<void> {
    let done = 0;
    // One call may write less than asked, and never more than 2 GiB.
    while (done < bytes.length) {
      const { bytesWritten } = await this.file.write(bytes, done, Math.min(bytes.length - done, 2 ** 30));
      done += bytesWritten;
    }
    this.bytes += bytes.length;
  }
}

/** The sink itself, or one that compresses on the way to it; end it when everything is written. */
export function zippedIf(zip: boolean, sink: Sink): { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> } {
  if (!zip) return { write: (bytes) => sink.write(bytes), end: async () => {} };
  const stream = createGzip({ chunkSize: 1 << 20 });
  let failure: unknown;
  const drained = (async () => {
    for await (const piece of stream as AsyncIterable<Uint8Array>) await sink.write(piece);
  })().catch((error: unknown) => {
    failure = error;
    stream.destroy();
  });
  const check = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    write: async (bytes) => {
      await new Promise<void>((resolve) => stream.write(bytes, () => resolve()));
      check();
    },
    end: async () => {
      stream.end();
      await drained;
      check();
    },
  };
}
