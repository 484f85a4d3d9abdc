import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Io } from './io.js';

/** Pieces are gathered to about this many characters before they are written. */
const BATCH = 1 << 18;

/** Writes pieces of text to a file, or to standard output where none is named. */
export async function writeOut(pieces: Iterable<string>, path: string | undefined, io: Io): Promise<void> {
  if (path === undefined) await inBatches(pieces, (text) => io.stdout.write(text));
  else await writeFileWhole(path, pieces);
}

/**
 * Writes a file that only its owner can read. It appears whole or not at all: it is written beside its place and renamed, and
 * an interruption takes the draft away.
 */
export async function writeFileWhole(path: string, pieces: Iterable<string>): Promise<void> {
  if (await isSpecial(path)) {
    // A device or pipe is written to; it must not be replaced by a file.
    const handle = await open(path, 'w');
    return await pour(handle, pieces);
  }
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  const stop = (signal: NodeJS.Signals) => {
    rmSync(draft, { force: true });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  // Not `once`: a second signal must find the draft taken away too.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await pour(await open(draft, 'wx', 0o600), pieces);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw named(error, path);
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

async function pour(handle: FileHandle, pieces: Iterable<string>): Promise<void> {
  try {
    await inBatches(pieces, async (text) => {
      await handle.write(text);
    });
  } finally {
    await handle.close();
  }
}

async function inBatches(pieces: Iterable<string>, write: (text: string) => Promise<void>): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    batch.push(piece);
    size += piece.length;
    if (size < BATCH) continue;
    await write(batch.join(''));
    batch = [];
    size = 0;
  }
  if (size > 0) await write(batch.join(''));
}

async function isSpecial(path: string): Promise<boolean> {
  try {
    const info = await stat(path);
    return !info.isFile() && !info.isDirectory();
  } catch {
    return false;
  }
}

/** A fault of the draft is told of the file that was asked for. */
function named(error: unknown, path: string): unknown {
  if (error instanceof Error && 'code' in error) (error as NodeJS.ErrnoException).path = path;
  return error;
}
