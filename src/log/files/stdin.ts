import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failInput, guardDraft, InputError, type Work } from '../../base/index.js';

/** The name under which messages speak of standard input. */
export const STDIN = '<stdin>';

const MAX_BYTES = 64 * 2 ** 30;

/**
 * Puts what comes on standard input into a file that only its owner can read, works on that, and removes it: most formats
 * are read from several places. Faults speak of `<stdin>`.
 */
export async function withStdin<T>(
  input: AsyncIterable<Uint8Array>,
  options: Work & { readonly maxBytes?: number },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'duecourse-'));
  const path = join(folder, 'stdin');
  try {
    return await guardDraft(
      () => rmSync(folder, { recursive: true, force: true }),
      async () => {
        const out = createWriteStream(path, { mode: 0o600 });
        await pipeline(Readable.from(limited(input, options)), out);
        return await work(path);
      },
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.diagnostics.map((d) => (d.file === path ? { ...d, file: STDIN } : d)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* limited(
  input: AsyncIterable<Uint8Array>,
  { signal, onProgress, maxBytes = MAX_BYTES }: Work & { readonly maxBytes?: number },
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of input) {
    signal?.throwIfAborted();
    done += piece.length;
    if (done > maxBytes) failInput('log/stdin-too-large', STDIN, { data: { limit: maxBytes } });
    yield piece;
    onProgress?.({ stage: 'reading', done, unit: 'bytes' });
  }
}
