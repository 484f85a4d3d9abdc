import { type Column, isThere } from '../model.js';
import { listAt } from '../table/index.js';

/** How many values a column takes. */
export function distinctOf(column: Column): number {
  if ('codes' in column) {
    const seen = new Uint8Array(column.dictionary.length);
    let distinct = 0;
    for (let row = 0; row < column.length; row++) {
      const code = column.codes[row]!;
      if (seen[code] === 1 || !isThere(column, row)) continue;
      seen[code] = 1;
      distinct++;
    }
    return distinct;
  }
  if (column.type === 'list') {
    const seen = new Set<string>();
    for (let row = 0; row < column.length; row++)
      if (isThere(column, row)) seen.add(JSON.stringify(listAt(column, row)));
    return seen.size;
  }
  return distinctNumbers(column as Numeric);
}

type Numeric = Extract<Column, { type: 'number' | 'integer' | 'boolean' | 'time' }>;

/** Sorts rather than hashes, since a set of many millions is beyond what a Set can hold. */
function distinctNumbers(column: Numeric): number {
  const values = new Float64Array(column.length);
  let n = 0;
  for (let row = 0; row < column.length; row++) if (isThere(column, row)) values[n++] = Number(column.values[row]!);
  const sorted = values.subarray(0, n).sort();
  let distinct = 0;
  for (let i = 0; i < n; i++) if (i === 0 || !Object.is(sorted[i], sorted[i - 1])) distinct++;
  return distinct;
}
