/** Things counted in so much of what they can happen in: days, months, or acts that were judged. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

/**
 * How likely two counts at least so far apart are where the rate behind both is the same: given their sum, one of them is binomial with
 * its part of the exposure (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31,
 * 1940). Exact and two-sided: twice the smaller tail. 1 where nothing was counted, or nothing could be.
 */
export function sameRate(a: Rate, b: Rate): number {
  const n = a.count + b.count;
  const part = a.exposure / (a.exposure + b.exposure);
  if (n === 0 || !(part > 0 && part < 1)) return 1;
  const atMost = a.count === n ? 1 : 1 - atLeast(a.count + 1, n, part);
  return Math.min(1, 2 * Math.min(atMost, atLeast(a.count, n, part)));
}

/** The chance of `k` or more of `n` where each comes with chance `p`. */
export function atLeast(k: number, n: number, p: number): number {
  return k <= 0 ? 1 : k > n ? 0 : incompleteBeta(p, k, n - k + 1);
}

/** Lentz's method for the continued fraction of the regularised incomplete beta function. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let [c, d, fraction] = [1, 0, 1];
  for (let i = 0; i <= MOST_TERMS; i++) {
    const m = i >> 1;
    const term =
      i === 0
        ? 1
        : i % 2 === 0
          ? (m * (b - m) * x) / ((a + i - 1) * (a + i))
          : (-(a + m) * (a + b + m) * x) / ((a + i - 1) * (a + i));
    d = 1 / kept(1 + term * d);
    c = kept(1 + term / c);
    fraction *= c * d;
    if (i > 0 && Math.abs(1 - c * d) < 1e-13) break;
  }
  return Math.min(1, front * (fraction - 1));
}

const MOST_TERMS = 20_000;
const kept = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Of a number from 1 on, by Lanczos' series. */
function logGamma(x: number): number {
  const z = x - 1;
  const t = z + LANCZOS.length - 0.5;
  const sum = LANCZOS.reduce((s, c, i) => s + c / (z + i + 1), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Chances corrected for how many comparisons were made: of those below q, no more than a share q is expected to be chance (Benjamini and
 * Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57, 1995). In the order given.
 */
export function corrected(chances: readonly number[]): number[] {
  const order = chances.map((p, i) => ({ p, i })).sort((a, b) => b.p - a.p);
  const found = new Array<number>(chances.length);
  let least = 1;
  order.forEach(({ p, i }, at) => {
    least = Math.min(least, (p * chances.length) / (chances.length - at));
    found[i] = least;
  });
  return found;
}
