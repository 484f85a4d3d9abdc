import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, failInput, guardDraft } from '../base/index.js';
import { IR_VERSION, type Law } from './ir.js';
import { loadLaw } from './load.js';
import type { LoadedLaw } from './loaded-law.js';

export interface ReadLawOptions {
  /** Where compiled laws are kept; none are kept without it. */
  readonly cacheDir?: string;
  /** A law compiled by another version of the program is compiled anew. */
  readonly programVersion?: string;
}

/** A compiled law as it is kept on disk. */
interface StoredLaw {
  readonly irVersion: number;
  readonly programVersion: string;
  readonly hash: string;
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly law: Law;
}

/**
 * Reads a law file, from its compiled form where there is one for exactly this text: first `<name>.law.json` beside it,
 * then the cache. Throws an InputError where the file cannot be read; what is wrong inside it is in `diagnostics`.
 */
export async function readLaw(path: string, options: ReadLawOptions = {}): Promise<LoadedLaw> {
  const bytes = await readBytes(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const version = options.programVersion ?? '';
  const beside = path.replace(/\.md$/, '.json');
  const kept = options.cacheDir && join(options.cacheDir, `law-${IR_VERSION}-${version || '0'}-${hash}.json`);
  if (beside !== path) {
    // What ships with the program has no version of its own: it was built with it.
    const shipped = await readStored(beside, hash, undefined);
    if (shipped) return withFile(shipped, path);
  }
  const cached = kept && (await readStored(kept, hash, version));
  if (cached) return withFile(cached, path);
  const loaded = await loadLaw(decode(bytes, path), path);
  if (kept && loaded.law) await writeStored(kept, storedText(loaded, loaded.law, version)).catch(() => undefined);
  return loaded;
}

/**
 * The compiled form of a sound law as text, for `<name>.law.json`: a line with the SHA-256 of what follows, then the law. The
 * hash is of the text itself, so that a kept law is read without being written out again.
 */
export function storedText(loaded: LoadedLaw, law: Law, programVersion: string): string {
  const { complete, diagnostics } = loaded;
  const stored: StoredLaw = { irVersion: IR_VERSION, programVersion, hash: law.hash, complete, diagnostics, law };
  const body = JSON.stringify(stored);
  return `${sealOf(body)}\n${body}`;
}

function sealOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return failInput(code === 'ENOENT' ? 'law/no-such-file' : 'law/unreadable-file', path, { data: { why: code } });
  }
}

function decode(bytes: Buffer, path: string): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\uFFFD')) return text;
  const byte = firstBadByte(bytes);
  if (byte === undefined) return text;
  return failInput('law/not-utf8', path, { byte });
}

/** Where the bytes stop being UTF-8; undefined where the text itself holds the replacement sign. */
function firstBadByte(bytes: Buffer): number | undefined {
  const good = Buffer.from(bytes.toString('utf8'), 'utf8');
  if (good.equals(bytes)) return undefined;
  let i = 0;
  while (i < bytes.length && bytes[i] === good[i]) i++;
  return i;
}

async function readStored(path: string, hash: string, version: string | undefined): Promise<LoadedLaw | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    const body = text.slice(text.indexOf('\n') + 1);
    if (text.slice(0, 64) !== sealOf(body)) return undefined;
    const stored = JSON.parse(body) as StoredLaw;
    if (stored.irVersion !== IR_VERSION || stored.hash !== hash) return undefined;
    if (version !== undefined && stored.programVersion !== version) return undefined;
    return { law: stored.law, diagnostics: stored.diagnostics, complete: stored.complete };
  } catch {
    // Absent or damaged: the law is compiled from its text.
    return undefined;
  }
}

/** The same text may stand under another path than when it was compiled. */
function withFile(loaded: LoadedLaw, file: string): LoadedLaw {
  const { law, complete } = loaded;
  return { law: law && { ...law, file }, diagnostics: loaded.diagnostics.map((d) => ({ ...d, file })), complete };
}

/** Written beside and renamed, so that nobody reads half a file. */
async function writeStored(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.${Math.random().toString(36).slice(2)}`);
  try {
    await guardDraft(
      () => rmSync(draft, { force: true }),
      async () => {
        await writeFile(draft, text);
        await rename(draft, path);
      },
    );
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
