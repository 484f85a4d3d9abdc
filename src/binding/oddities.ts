/** Something strange that was met while binding, how often, and the first example. */
export interface BoundOddity {
  readonly code: string;
  readonly count: number;
  readonly example: string;
  /** The look at the log in which it was first met. */
  readonly pass: number;
}

/** Counts oddities, in the order in which they are met. */
export class Oddities {
  pass = 0;
  readonly #met = new Map<string, { code: string; count: number; example: string; pass: number }>();

  add(code: string, example: string): void {
    const known = this.#met.get(code);
    if (known) known.count++;
    else this.#met.set(code, { code, count: 1, example, pass: this.pass });
  }

  list(): BoundOddity[] {
    return [...this.#met.values()];
  }
}

/** The oddities of stretches of a log, told in order, as if they had been met in it as a whole. */
export function mergeOddities(stretches: Iterable<readonly BoundOddity[]>): BoundOddity[] {
  const met = new Map<string, BoundOddity>();
  for (const oddities of stretches) {
    for (const found of oddities) {
      const known = met.get(found.code);
      const first = known === undefined || found.pass < known.pass ? found : known;
      met.set(found.code, { ...first, count: found.count + (known?.count ?? 0) });
    }
  }
  return [...met.values()].sort((a, b) => a.pass - b.pass);
}
