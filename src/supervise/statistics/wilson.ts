/** A share between 0 and 1 with the limits of its confidence interval. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided, 95 of 100. */
export const CONFIDENCE = 0.95;
const Z = 1.959963984540054;

/**
 * The score interval of a share: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 * Of a population of `size`, drawn from without putting back, the sample counts for `n (size - 1) / (size - n)` (Cochran, Sampling
 * Techniques, 1977, § 2.6), so that nothing is left open where all of it was looked at. Null where nothing was drawn.
 *
 * @example wilson(81, 263)  // 0.308, from 0.255 to 0.366
 */
export function wilson(hits: number, n: number, size = Number.POSITIVE_INFINITY): Estimate | null {
  if (n === 0) return null;
  const share = hits / n;
  if (n >= size) return { share, low: share, high: share };
  const counts = size === Number.POSITIVE_INFINITY ? n : (n * (size - 1)) / (size - n);
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * counts)) / (1 + z2 / counts);
  const half = (Z / (1 + z2 / counts)) * Math.sqrt((share * (1 - share)) / counts + z2 / (4 * counts * counts));
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === n ? 1 : Math.min(1, middle + half),
  };
}
