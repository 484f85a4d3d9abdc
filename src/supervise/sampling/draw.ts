import { createHash } from 'node:crypto';

/** A part of the population from which a sample is drawn apart. */
export interface Stratum {
  readonly name: string;
  readonly population: number;
  /** Ids, in the order of chance. */
  readonly drawn: readonly string[];
}

/** Every stratum that can gives at least so many, so that something can be said of rare rules too. */
export const LEAST = 5;

/**
 * Draws `n` of some things, each by its id, from strata in proportion to their size. What is drawn hangs on the seed and the ids alone:
 * each id has a number of chance that the seed gives it, and the smallest are drawn. So the order of the things does not count, and a
 * larger sample of the same seed holds the smaller one.
 */
export function draw(strata: ReadonlyMap<string, readonly string[]>, n: number, seed: string): Stratum[] {
  const names = [...strata.keys()].sort();
  const sizes = names.map((name) => strata.get(name)!.length);
  const shares = allocate(sizes, n);
  return names.map((name, i) => {
    const drawn = shuffled(strata.get(name)!, seed).slice(0, shares[i]!);
    return { name, population: sizes[i]!, drawn };
  });
}

/** Ids in an order of chance that the seed decides. */
export function shuffled(ids: readonly string[], seed: string): string[] {
  return ids
    .map((id) => ({ id, chance: createHash('sha256').update(`${seed}\u0000${id}`).digest('hex') }))
    .sort((a, b) => (a.chance < b.chance ? -1 : a.chance > b.chance ? 1 : 0))
    .map(({ id }) => id);
}

/**
 * How many of `n` each stratum gives: at least {@link LEAST} where it has them and `n` allows, the rest in proportion to size by largest
 * remainders, never more than it has.
 */
export function allocate(sizes: readonly number[], n: number): number[] {
  const wanted = Math.min(
    n,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const there = sizes.filter((size) => size > 0).length;
  const least = there === 0 ? 0 : Math.min(LEAST, Math.floor(wanted / there));
  const given = sizes.map((size) => Math.min(size, least));
  for (let left = wanted - sum(given); left > 0; left = wanted - sum(given)) {
    const open = sizes.map((size, i) => size - given[i]!);
    const total = sum(sizes.filter((_, i) => open[i]! > 0));
    const quotas = sizes.map((size, i) => (open[i]! > 0 ? Math.min(open[i]!, (left * size) / total) : 0));
    quotas.forEach((quota, i) => {
      given[i]! += Math.floor(quota);
    });
    const rest = quotas
      .map((quota, i) => ({ i, part: quota - Math.floor(quota) }))
      .filter(({ i }) => given[i]! < sizes[i]!)
      .sort((a, b) => b.part - a.part || a.i - b.i);
    for (const { i } of rest.slice(0, wanted - sum(given))) given[i]!++;
  }
  return given;
}

const sum = (numbers: readonly number[]) => numbers.reduce((s, n) => s + n, 0);
