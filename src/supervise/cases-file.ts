import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** Of a case its hashes: kinds and days of its events, and all that rules read of them. */
export interface CaseHashes {
  readonly acts: string;
  readonly all: string;
}

const CHUNK = 1 << 20;

/** The hashes of some cases, from the file that a run keeps; null where there is no such file. */
export function casesIn(file: string, wanted: ReadonlySet<string>): ReadonlyMap<string, CaseHashes> | null {
  if (!existsSync(file)) return null;
  const found = new Map<string, CaseHashes>();
  if (wanted.size === 0) return found;
  const plain = new Set([...wanted].map(nameOf));
  const decoder = new TextDecoder();
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let rest = ''; ; ) {
      const read = readSync(handle, chunk);
      const lines = (rest + decoder.decode(chunk.subarray(0, read), { stream: read > 0 })).split('\n');
      rest = read > 0 ? lines.pop()! : '';
      for (const line of lines) {
        const at = line.indexOf('\t');
        const name = line.slice(0, at);
        if (at < 0 || !plain.has(name)) continue;
        const [acts = '', all = ''] = line.slice(at + 1).split('\t');
        found.set(name, { acts, all });
      }
      if (read === 0) return found;
    }
  } finally {
    closeSync(handle);
  }
}

/** A case's id as it stands in the file: what parts lines and columns cannot stand in it. */
export const nameOf = (id: string) => id.replaceAll(/[\t\r\n]/g, ' ');
