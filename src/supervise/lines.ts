import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/** Lines of a file, a piece at a time, without their line feeds; what comes after the last line feed is no line. */
export function* linesOf(file: string): Generator<string> {
  const decoder = new TextDecoder();
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let rest = ''; ; ) {
      const read = readSync(handle, chunk);
      const lines = (rest + decoder.decode(chunk.subarray(0, read), { stream: read > 0 })).split('\n');
      rest = lines.pop()!;
      yield* lines;
      if (read === 0) return;
    }
  } finally {
    closeSync(handle);
  }
}
