import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

/** Below this many events threads cost more than they save. */
export const MANY_EVENTS = 4_000_000;

/** How many threads a log of so many events is worth. */
export function worthwhile(events: number): number {
  return events < MANY_EVENTS ? 1 : Math.min(availableParallelism(), 8);
}

/** Of one file its hash; of several that of the list of their hashes, in the order in which they were read. */
export async function hashOfAll(files: readonly string[]): Promise<string | null> {
  const hashes: string[] = [];
  for (const file of files) {
    const hash = await hashOf(file);
    if (hash === null) return null;
    hashes.push(hash);
  }
  if (hashes.length < 2) return hashes[0] ?? null;
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}

async function hashOf(file: string): Promise<string | null> {
  // Standard input and pipes were read once and cannot be read again; a folder has no hash of its own.
  if (!(await stat(file).catch(() => null))?.isFile()) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
