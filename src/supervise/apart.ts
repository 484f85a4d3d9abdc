import { failInput } from '../base/index.js';
import type { ReceiptFile } from '../report/index.js';

/** Ids of findings. */
export interface Apart {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** There in both, saying something else. */
  readonly changed: readonly string[];
}

/** How the findings of two receipts differ: both lists are sorted, and gone through side by side. */
export function digestsApart(then: ReceiptFile, now: ReceiptFile): Apart {
  const [before, after] = [listOf(then), listOf(now)];
  const [added, gone, changed]: [string[], string[], string[]] = [[], [], []];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const a = before[i];
    const b = after[j];
    if (a === b) {
      i++;
      j++;
      continue;
    }
    const [idA, idB] = [a && idOf(a), b && idOf(b)];
    if (idA !== undefined && idA === idB) {
      changed.push(idA);
      i++;
      j++;
    } else if (b === undefined || (a !== undefined && a < b)) {
      gone.push(idA!);
      i++;
    } else {
      added.push(idB!);
      j++;
    }
  }
  return { added, gone, changed };
}

function listOf({ list, total, log }: ReceiptFile): readonly string[] {
  return list ?? (total === 0 ? [] : failInput('run/no-list', log.name));
}

const idOf = (line: string) => line.slice(0, line.lastIndexOf(' '));
