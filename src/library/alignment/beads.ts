import { type Anchors, agreement } from './anchors.js';
import { type LengthModel, lengthCost } from './length.js';

/** A sentence or paragraph as the aligner sees it. */
export interface Unit {
  /** Characters without blanks. */
  readonly length: number;
  readonly anchors: Anchors;
}

/** Units `a` of one side beside units `b` of the other; one of them may be empty. */
export interface Bead {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** From 0 to 1: how surely these belong together. */
  readonly confidence: number;
}

/** Kinds of beads with their frequency; Gale and Church, table 5, with the rest for two against two. */
const KINDS: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [3, 1, 0.004],
  [1, 3, 0.004],
  [2, 2, 0.011],
];
/** What full agreement of anchors is worth, in the units of -log of a probability. */
const ANCHOR_WEIGHT = 6;
/** Long lists are aligned within so many units of the diagonal. */
const BAND = 40;

/** The cheapest sequence of beads, by dynamic programming; time and memory grow with the longer side times the band. */
export function beadsOf(a: readonly Unit[], b: readonly Unit[], model: LengthModel): Bead[] {
  const width = Math.max(BAND, Math.abs(a.length - b.length) + BAND);
  const table = new Map<number, { readonly cost: number; readonly kind: number; readonly own: number }>();
  const key = (i: number, j: number) => i * (b.length + 1) + j;
  table.set(0, { cost: 0, kind: -1, own: 0 });
  for (let i = 0; i <= a.length; i++) {
    const middle = a.length === 0 ? 0 : Math.round((i * b.length) / a.length);
    for (let j = Math.max(0, middle - width); j <= Math.min(b.length, middle + width); j++) {
      if (i === 0 && j === 0) continue;
      let best: { cost: number; kind: number; own: number } | null = null;
      KINDS.forEach(([x, y, share], kind) => {
        if (x > i || y > j) return;
        const before = table.get(key(i - x, j - y));
        if (before === undefined) return;
        const own = costOf(a.slice(i - x, i), b.slice(j - y, j), share, model);
        if (best === null || before.cost + own < best.cost) best = { cost: before.cost + own, kind, own };
      });
      if (best !== null) table.set(key(i, j), best);
    }
  }
  return traced(table, key, a, b);
}

function traced(
  table: ReadonlyMap<number, { readonly kind: number; readonly own: number }>,
  key: (i: number, j: number) => number,
  a: readonly Unit[],
  b: readonly Unit[],
): Bead[] {
  const beads: Bead[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const { kind, own } = table.get(key(i, j))!;
    const [x, y] = KINDS[kind]!;
    const range = (end: number, n: number) => Array.from({ length: n }, (_, k) => end - n + k);
    beads.push({ a: range(i, x), b: range(j, y), confidence: x === 0 || y === 0 ? 0 : confidenceOf(own) });
    i -= x;
    j -= y;
  }
  return beads.reverse();
}

function costOf(a: readonly Unit[], b: readonly Unit[], share: number, model: LengthModel): number {
  const sum = (units: readonly Unit[]) => units.reduce((n, u) => n + u.length, 0);
  const both = a.length > 0 && b.length > 0;
  const anchored = both ? -ANCHOR_WEIGHT * agreement(union(a), union(b)) : 0;
  return -Math.log(share) + lengthCost(sum(a), sum(b), model) + anchored;
}

function union(units: readonly Unit[]): Anchors {
  return units.length === 1 ? units[0]!.anchors : new Set(units.flatMap((u) => [...u.anchors]));
}

/** Near 1 where length and anchors fit, one half at a cost of 5, then fast towards 0. */
const confidenceOf = (cost: number): number => Math.round(100 / (1 + Math.exp((cost - 5) / 2))) / 100;
