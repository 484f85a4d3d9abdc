import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failInput, guardDraft, InputError, visible } from '../base/index.js';
import type { Sink } from '../log/index.js';
import { isBinaryForm, isTableOfFindings } from '../report/index.js';
import type { Io } from './io.js';

/** Pieces are gathered to about this many characters before they are written. */
const BATCH = 1 << 18;

/** What a file is filled with: pieces of text, or bytes by whoever makes them. */
export type Content = Iterable<string> | ((sink: Sink) => Promise<void>);

/** Bytes at a terminal would be noise, or worse, and so would a page: they go to a file or a pipe. */
export function refuseTerminal(format: string, path: string | undefined, io: Io, command: string): void {
  if (path === undefined && io.stdout.isTerminal && (isBinaryForm(format) || format === 'html'))
    failInput('cli/binary-to-terminal', command, { data: { format } });
}

/** A table of findings without findings would say nothing. */
export function refuseWithoutFindings(format: string, command: string): void {
  if (isTableOfFindings(format)) failInput('cli/needs-findings', command, { data: { format } });
}

/** Forms that programs read, whose values must stay as they are. */
const FOR_PROGRAMS: readonly string[] = ['json', 'jsonl', 'html', 'yaml'];

/**
 * Writes text or bytes to a file, or to standard output where none is named. Text to be read, in a file too, is shorn of what steers
 * a terminal; at a terminal every text is.
 */
export async function writeOut(content: Content, path: string | undefined, io: Io, format = 'table'): Promise<void> {
  const asIs = FOR_PROGRAMS.includes(format) && !(path === undefined && io.stdout.isTerminal);
  const shown = (data: string | Uint8Array) =>
    typeof data !== 'string' ? data : Buffer.from(asIs ? data : visible(data));
  if (path === undefined) await pour(content, (data) => io.stdout.write(shown(data)));
  else await writeFileWhole(path, asIs || typeof content === 'function' ? content : mapped(content));
}

function* mapped(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield visible(piece);
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
  await writeTogether([path], async ([draft = '']) => await fill(await open(draft, 'wx', 0o600), content));
}

/**
 * Files that appear together or not at all: `write` fills a draft of each, with the same extension, and they are renamed at one go
 * when all are whole.
 */
export async function writeTogether(
  paths: readonly string[],
  write: (drafts: readonly string[]) => Promise<void>,
): Promise<void> {
  const drafts = paths.map((path) =>
    join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.${basename(path)}`),
  );
  const guarded = drafts.reduceRight<() => Promise<void>>(
    (work, draft) => () => guardDraft(() => rmSync(draft, { recursive: true, force: true }), work),
    async () => {
      await write(drafts);
      // Without a pause between them, so that no interruption finds some of them there.
      for (const [i, draft] of drafts.entries()) renameSync(draft, paths[i]!);
    },
  );
  try {
    await guarded();
  } catch (error) {
    for (const draft of drafts) await rm(draft, { recursive: true, force: true });
    throw named(error, drafts, paths);
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

/** Hands a content over piece by piece, small ones gathered. */
export async function pour(content: Content, write: Write): Promise<void> {
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

/** A fault of a draft is told of the file that was asked for. */
function named(error: unknown, drafts: readonly string[], paths: readonly string[]): unknown {
  if (error instanceof InputError) {
    const file = (name: string) => paths[drafts.indexOf(name)] ?? name;
    return new InputError(error.diagnostics.map((d) => ({ ...d, file: file(d.file) })));
  }
  if (error instanceof Error && 'code' in error) {
    const at = drafts.indexOf((error as NodeJS.ErrnoException).path ?? '');
    if (at >= 0 || paths.length === 1) (error as NodeJS.ErrnoException).path = paths[Math.max(0, at)]!;
  }
  return error;
}
