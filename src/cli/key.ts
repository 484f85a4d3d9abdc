import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failInput, guardDraft } from '../base/index.js';
import type { Io } from './io.js';
import { keyFile } from './places.js';

const LENGTH = 32;

/** The local key of pseudonyms, made at its first use. Whoever has it can tell which value a pseudonym stands for. */
export async function localKey(io: Io): Promise<Uint8Array> {
  const file = keyFile(io.env);
  const known = await read(file);
  if (known) return known;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await guardDraft(
      () => rmSync(draft, { force: true }),
      async () => {
        await writeFile(draft, randomBytes(LENGTH), { mode: 0o600, flag: 'wx' });
        // Of two programs that make the key at once, the first wins and both use its key.
        await link(draft, file).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
      },
    );
  } catch (error) {
    failInput('cli/no-key', file, { data: { reason: (error as NodeJS.ErrnoException).code ?? '' } });
  } finally {
    await rm(draft, { force: true });
  }
  return (await read(file)) ?? failInput('cli/no-key', file);
}

async function read(file: string): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    failInput('cli/key-unreadable', file, { data: { reason: (error as NodeJS.ErrnoException).code ?? '' } });
  }
  return bytes.length === LENGTH ? bytes : failInput('cli/bad-key', file, { data: { bytes: bytes.length } });
}
