const MOST_ROWS = 1 << 16;
const MOST_CHARACTERS = 1 << 26;

/** Rows in stretches that fit in memory, however long their texts are. */
export function* stretches<T>(rows: Iterable<readonly T[]>): Generator<readonly (readonly T[])[]> {
  let taken: (readonly T[])[] = [];
  let characters = 0;
  for (const row of rows) {
    taken.push(row);
    for (const value of row) if (typeof value === 'string') characters += value.length;
    if (taken.length < MOST_ROWS && characters < MOST_CHARACTERS) continue;
    yield taken;
    taken = [];
    characters = 0;
  }
  if (taken.length > 0) yield taken;
}
