import { existsSync } from 'node:fs';
import { failInput } from '../base/index.js';
import type { ReceiptFile } from '../report/index.js';
import { linesOf } from './lines.js';
import { checkFile, type Run } from './read-run.js';
import { type CheckManifest, DIGESTS_FILE } from './run-folder.js';

/** Ids of findings. */
export interface Apart {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** There in both, saying something else. */
  readonly changed: readonly string[];
}

/** How two lists of `ID DIGEST` differ: both are sorted, and gone through side by side, so that neither has to be held. */
export function digestsApart(then: Iterable<string>, now: Iterable<string>): Apart {
  const [before, after] = [then[Symbol.iterator](), now[Symbol.iterator]()];
  const [added, gone, changed]: [string[], string[], string[]] = [[], [], []];
  const next = (lines: Iterator<string>): string | undefined => {
    const { done, value } = lines.next();
    return done ? undefined : (value as string);
  };
  let [a, b] = [next(before), next(after)];
  while (a !== undefined || b !== undefined) {
    const [idA, idB] = [a && idOf(a), b && idOf(b)];
    if (idA === idB) {
      if (a !== b) changed.push(idA!);
      [a, b] = [next(before), next(after)];
    } else if (b === undefined || (a !== undefined && a < b)) {
      gone.push(idA!);
      a = next(before);
    } else {
      added.push(idB!);
      b = next(after);
    }
  }
  return { added, gone, changed };
}

const idOf = (line: string) => line.slice(0, line.lastIndexOf(' '));

/**
 * A line `ID DIGEST` for each finding of a check, sorted: from its receipt, or where that has too many to list them, from a file beside it.
 *
 * @throws InputError `run/no-list` where neither has them
 */
export function digestsOf(run: Run, check: CheckManifest, { list, total, log }: ReceiptFile): Iterable<string> {
  if (list) return list;
  if (total === 0) return [];
  const file = checkFile(run, check, DIGESTS_FILE);
  return existsSync(file) ? linesOf(file) : failInput('run/no-list', log.name);
}
