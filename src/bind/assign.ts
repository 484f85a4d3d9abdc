/**
 * Which column each row takes, so that the sum of the values is greatest and no column is taken twice: the Hungarian
 * method with potentials, O(rows^2 * columns). A row takes none (-1) where nothing is left that is worth more than 0.
 */
export function assign(values: readonly (readonly number[])[]): number[] {
  const rows = values.length;
  const width = values[0]?.length ?? 0;
  if (rows === 0 || width === 0) return new Array<number>(rows).fill(-1);
  // As many columns worth nothing as there are rows, so that every row finds one.
  const columns = width + rows;
  const cost = (r: number, c: number) => (c < width ? -Math.max(0, values[r]![c]!) : 0);
  const [u, v] = [new Float64Array(rows + 1), new Float64Array(columns + 1)];
  const takenBy = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let r = 1; r <= rows; r++) {
    takenBy[0] = r;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      const row = takenBy[at]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (used[c] === 1) continue;
        const reduced = cost(row - 1, c - 1) - u[row]! - v[c]!;
        if (reduced < least[c]!) {
          least[c] = reduced;
          way[c] = at;
        }
        if (least[c]! < delta) {
          delta = least[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c] === 1) {
          u[takenBy[c]!]! += delta;
          v[c]! -= delta;
        } else least[c]! -= delta;
      }
      at = next;
    } while (takenBy[at] !== 0);
    do {
      const before = way[at]!;
      takenBy[at] = takenBy[before]!;
      at = before;
    } while (at !== 0);
  }
  const chosen = new Array<number>(rows).fill(-1);
  for (let c = 1; c <= width; c++) {
    const r = takenBy[c]!;
    if (r > 0 && values[r - 1]![c - 1]! > 0) chosen[r - 1] = c - 1;
  }
  return chosen;
}
