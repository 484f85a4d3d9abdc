import type { Estimate } from './wilson.js';

/** A share of each of `weight` things, or of `weight` of them in a hundred: only the proportions count. */
export interface Weighted {
  readonly weight: number;
  readonly estimate: Estimate;
}

/**
 * The share of all from the shares of its parts, each weighed: the limits of the parts tell how far each may lie off, and the distances
 * are added as squares (MOVER: Zou, Huang and Zhang, "A note on confidence interval estimation for a linear function of binomial
 * proportions", CSDA 53, 2009). Null without parts.
 */
export function weightedShare(parts: readonly Weighted[]): Estimate | null {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  // Summed before it is divided: parts that are all right make a share of 1, and not of a digit's width more.
  const share = Math.min(1, parts.reduce((sum, { weight, estimate }) => sum + weight * estimate.share, 0) / total);
  let [below, above] = [0, 0];
  for (const { weight, estimate } of parts) {
    const w = weight / total;
    below += (w * (estimate.share - estimate.low)) ** 2;
    above += (w * (estimate.high - estimate.share)) ** 2;
  }
  return { share, low: Math.max(0, share - Math.sqrt(below)), high: Math.min(1, share + Math.sqrt(above)) };
}

/** Steps of halving, after which no digit that is shown changes. */
const STEPS = 60;

/**
 * What `found` makes of `found` and `missed` together, both numbers of things that are known up to a share. A limit is the ratio at
 * which the difference that it stands for, by the same method as {@link weightedShare}, just touches 0 (as Fieller's for means; MOVER
 * for a ratio: Donner and Zou, "Closed-form confidence intervals for functions of the normal mean and standard deviation", Statistical
 * Methods in Medical Research 21, 2012). Null where there is nothing of either.
 */
export function shareFound(found: Weighted, missed: Weighted): Estimate | null {
  const [a, b] = [amounts(found), amounts(missed)];
  if (a.share + b.share === 0) return null;
  const lowest = (r: number) =>
    (1 - r) * a.share - r * b.share - Math.hypot((1 - r) * (a.share - a.low), r * (b.high - b.share));
  const highest = (r: number) =>
    (1 - r) * a.share - r * b.share + Math.hypot((1 - r) * (a.high - a.share), r * (b.share - b.low));
  return { share: a.share / (a.share + b.share), low: crossing(lowest), high: crossing(highest) };
}

function amounts({ weight, estimate: { share, low, high } }: Weighted): Estimate {
  return { share: weight * share, low: weight * low, high: weight * high };
}

/** Where a function that is not negative at 0 turns so; 1 where it does nowhere. */
function crossing(of: (r: number) => number): number {
  if (of(1) >= 0) return 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (of(middle) >= 0) low = middle;
    else high = middle;
  }
  return low;
}
