/**
 * Which cells of a table must not be shown: those from 1 to `least - 1`, and as many others as it takes that no sum gives one of them
 * away. The last row and the last column are the sums of the others; in each row and each column none is hidden, or two at least.
 * `hidden` are cells that are hidden for another reason.
 */
export function suppressed(
  table: readonly (readonly number[])[],
  least: number,
  hidden: readonly (readonly boolean[])[] = [],
): boolean[][] {
  const found = table.map((row, r) => row.map((n, c) => (n > 0 && n < least) || hidden[r]?.[c] === true));
  const height = table.length;
  const width = table[0]?.length ?? 0;
  const lines = [
    ...Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => [r, c] as const)),
    ...Array.from({ length: width }, (_, c) => Array.from({ length: height }, (__, r) => [r, c] as const)),
  ];
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      if (line.filter(([r, c]) => found[r]![c]!).length !== 1) continue;
      const open = line.filter(([r, c]) => !found[r]![c]!);
      // The smallest that says something is missed least.
      open.sort(([r, c], [s, d]) => rank(table[r]![c]!) - rank(table[s]![d]!));
      const [next] = open;
      if (next === undefined) continue;
      found[next[0]]![next[1]] = true;
      changed = true;
    }
  }
  return found;
}

/** A cell with 0 hides nothing well, since it is seen at the other cells that nothing is missing. */
const rank = (n: number) => (n === 0 ? Number.MAX_SAFE_INTEGER : n);
