import { existsSync } from 'node:fs';
import { linesOf } from './lines.js';

/** Of a case its hashes: kinds and days of its events, and all that rules read of them. */
export interface CaseHashes {
  readonly acts: string;
  readonly all: string;
}

/** The hashes of some cases, from the file that a run keeps; null where there is no such file. */
export function casesIn(file: string, wanted: ReadonlySet<string>): ReadonlyMap<string, CaseHashes> | null {
  if (!existsSync(file)) return null;
  const found = new Map<string, CaseHashes>();
  if (wanted.size === 0) return found;
  const plain = new Set([...wanted].map(nameOf));
  for (const line of linesOf(file)) {
    const at = line.indexOf('\t');
    const name = line.slice(0, at);
    if (at < 0 || !plain.has(name)) continue;
    const [acts = '', all = ''] = line.slice(at + 1).split('\t');
    found.set(name, { acts, all });
  }
  return found;
}

/** A case's id as it stands in the file: what parts lines and columns cannot stand in it. */
export const nameOf = (id: string) => id.replaceAll(/[\t\r\n]/g, ' ');
