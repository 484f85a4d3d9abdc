import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failInput } from '../base/index.js';
import type { Sink } from '../log/index.js';
import { isBinaryForm, isTableOfFindings } from '../report/index.js';
import type { Io } from './io.js';

/** Pieces are gathered to about this many characters before they are written. */
const BATCH = 1 << 18;

/** What a file is filled with: pieces of text, or bytes by whoever makes them. */
export type Content = Iterable<string> | ((sink: Sink) => Promise<void>);

/** Bytes at a terminal would be noise, or worse: they go to a file or a pipe. */
export function refuseTerminal(format: string, path: string | undefined, io: Io, command: string): void {
  if (path === undefined && io.stdout.isTerminal && isBinaryForm(format))
    failInput('cli/binary-to-terminal', command, { data: { format } });
}

/** A table of findings without findings would say nothing. */
export function refuseWithoutFindings(format: string, command: string): void {
  if (isTableOfFindings(format)) failInput('cli/needs-findings', command, { data: { format } });
}

/** Writes text or bytes to a file, or to standard output where none is named. */
export async function writeOut(content: Content, path: string | undefined, io: Io): Promise<void> {
  if (path === undefined) await pour(content, (data) => io.stdout.write(data));
  else await writeFileWhole(path, content);
}

/**
 * Writes a file that only its owner can read. It appears whole or not at all: it is written beside its place and renamed, and
 * an interruption takes the draft away.
 */
export async function writeFileWhole(path: string, content: Content): Promise<void> {
  if (await isSpecial(path)) {
    // A device or pipe is written to; it must not be replaced by a file.
    return await fill(await open(path, 'w'), content);
  }
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  const stop = (signal: NodeJS.Signals) => {
    rmSync(draft, { force: true });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  // Not `once`: a second signal must find the draft taken away too.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await fill(await open(draft, 'wx', 0o600), content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw named(error, path);
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

async function fill(handle: FileHandle, content: Content): Promise<void> {
  try {
    await pour(content, (data) => writeAll(handle, typeof data === 'string' ? Buffer.from(data) : data));
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  // One call may write less than asked.
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
}

type Write = (data: string | Uint8Array) => Promise<void>;

async function pour(content: Content, write: Write): Promise<void> {
  if (typeof content !== 'function') return await inBatches(content, write);
  let bytes = 0;
  await content({
    get bytes() {
      return bytes;
    },
    async write(piece) {
      await write(piece);
      bytes += piece.length;
    },
  });
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
