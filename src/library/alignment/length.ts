/** How lengths of translations vary: so many characters of B for one of A, with this variance for each. */
export interface LengthModel {
  readonly ratio: number;
  readonly variance: number;
}

/** Gale and Church (1993) found 6.8 for European languages, counted in characters; Chinese signs carry more, and vary more. */
const VARIANCE = 6.8;

/** A model from pairs that surely translate each other, as whole articles do. */
export function lengthModel(pairs: readonly (readonly [number, number])[]): LengthModel {
  const a = pairs.reduce((sum, [x]) => sum + x, 0);
  const b = pairs.reduce((sum, [, y]) => sum + y, 0);
  const ratio = a === 0 || b === 0 ? 1 : b / a;
  const spread = pairs.filter(([x]) => x > 0).map(([x, y]) => (y - x * ratio) ** 2 / x);
  const seen = spread.length < 5 ? VARIANCE : spread.reduce((sum, v) => sum + v, 0) / spread.length;
  return { ratio, variance: Math.max(VARIANCE, seen) };
}

/**
 * Cost of taking `a` and `b` characters for translations of each other: -log of the probability of so large a difference, two-sided,
 * under the normal law of Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (1993), section 3.
 */
export function lengthCost(a: number, b: number, model: LengthModel): number {
  if (a === 0 && b === 0) return 0;
  const mean = (a + b / model.ratio) / 2;
  const delta = (b - a * model.ratio) / Math.sqrt(Math.max(mean, 1) * model.variance);
  return -Math.log(Math.max(1e-12, 2 * (1 - normal(Math.abs(delta)))));
}

/** The normal distribution function; Abramowitz and Stegun 26.2.17, to 7.5e-8. */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
