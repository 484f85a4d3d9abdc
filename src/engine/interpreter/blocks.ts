/** Position of the first of a list, in order of blocks, that stands in this block or a later one. */
export function firstInBlock<T>(list: readonly T[], block: number, blockOf: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blockOf(list[middle]!) < block) low = middle + 1;
    else high = middle;
  }
  return low;
}
