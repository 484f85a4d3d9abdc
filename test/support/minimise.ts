/**
 * Makes a tape that fails smaller: cuts stretches out, sets stretches to zero, lowers numbers, as long as it still fails.
 */
export function minimise(tape: readonly number[], fails: (tape: readonly number[]) => boolean): number[] {
  let best = [...tape];
  const attempt = (candidate: number[]): boolean => {
    if (!fails(candidate)) return false;
    best = candidate;
    return true;
  };
  for (let again = true, rounds = 0; again && rounds < 6; rounds++) {
    again = false;
    for (let size = Math.max(1, best.length >> 1); size >= 1; size >>= 1) {
      for (let i = 0; i < best.length; ) {
        const shorter = [...best.slice(0, i), ...best.slice(i + size)];
        const zeroed = best.map((n, k) => (k >= i && k < i + size ? 0 : n));
        const some = best.slice(i, i + size).some((n) => n !== 0);
        if (attempt(shorter) || (some && attempt(zeroed))) again = true;
        else i += size;
        if (some && best[i] === 0) i++;
      }
    }
    for (let i = 0; i < best.length; i++)
      for (const lower of [1, 2, 3, best[i]! % 10, best[i]! % 100]) {
        if (lower < best[i]! && attempt(best.map((n, k) => (k === i ? lower : n)))) again = true;
      }
  }
  while (best.at(-1) === 0) best.pop();
  return best;
}
