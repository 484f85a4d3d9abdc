import { type Anchors, agreement } from './anchors.js';
import { type LengthModel, lengthCost } from './length.js';
import { wordCost } from './lexicon.js';

/** A sentence or paragraph as the aligner sees it. */
export interface Unit {
  /** Characters without blanks. */
  readonly length: number;
  readonly anchors: Anchors;
  /** Places of its everyday words in the lexicon. */
  readonly words: ReadonlySet<number>;
}

/** Units `a` of one side beside units `b` of the other; one of them may be empty. */
export interface Bead {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** From 0 to 1: how surely these belong together. */
  readonly confidence: number;
}

type Kind = readonly [a: number, b: number, share: number];

/** Kinds of beads with their frequency; Gale and Church, table 5, with the rest for two against two; of lists as seen in laws. */
const KINDS: readonly Kind[] = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [3, 1, 0.004],
  [1, 3, 0.004],
  [2, 2, 0.011],
  // Chinese laws part long lists by ；, of which a translation makes one sentence.
  ...[4, 5, 6, 7, 8].flatMap((n) => [[n, 1, 0.008 / n] as const, [1, n, 0.008 / n] as const]),
];
/** One unit may hold all of the other side: items that a translation runs together. */
const kindsFor = (a: number, b: number): readonly Kind[] =>
  Math.min(a, b) === 1 && Math.max(a, b) > 8 ? [...KINDS, [a, b, 0.008 / (a + b)]] : KINDS;

/** What full agreement of anchors is worth, in the units of -log of a probability. */
const ANCHOR_WEIGHT = 6;
/** What words that translate each other are worth: they do not occur independently of each other. */
const WORD_WEIGHT = 0.6;
/** Cost of what the other side leaves out. */
export const LEFT_OUT = { sentence: 5, paragraph: 8 } as const;
/** Long lists are aligned within so many units of the diagonal. */
const BAND = 40;

/** The cheapest sequence of beads, by dynamic programming; time and memory grow with the longer side times the band. */
export function beadsOf(a: readonly Unit[], b: readonly Unit[], model: LengthModel, leftOut: number): Bead[] {
  const kinds = kindsFor(a.length, b.length);
  const width = Math.max(BAND, Math.abs(a.length - b.length) + BAND);
  const table = new Map<number, { readonly cost: number; readonly kind: number; readonly own: number }>();
  const key = (i: number, j: number) => i * (b.length + 1) + j;
  table.set(0, { cost: 0, kind: -1, own: 0 });
  for (let i = 0; i <= a.length; i++) {
    const middle = a.length === 0 ? 0 : Math.round((i * b.length) / a.length);
    for (let j = Math.max(0, middle - width); j <= Math.min(b.length, middle + width); j++) {
      if (i === 0 && j === 0) continue;
      let best: { cost: number; kind: number; own: number } | null = null;
      kinds.forEach(([x, y, share], kind) => {
        if (x > i || y > j) return;
        const before = table.get(key(i - x, j - y));
        if (before === undefined) return;
        const own = costOf(a.slice(i - x, i), b.slice(j - y, j), share, model, leftOut);
        if (best === null || before.cost + own < best.cost) best = { cost: before.cost + own, kind, own };
      });
      if (best !== null) table.set(key(i, j), best);
    }
  }
  return traced(table, key, kinds, a, b);
}

function traced(
  table: ReadonlyMap<number, { readonly kind: number; readonly own: number }>,
  key: (i: number, j: number) => number,
  kinds: readonly Kind[],
  a: readonly Unit[],
  b: readonly Unit[],
): Bead[] {
  const beads: Bead[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const { kind, own } = table.get(key(i, j))!;
    const [x, y] = kinds[kind]!;
    const range = (end: number, n: number) => Array.from({ length: n }, (_, k) => end - n + k);
    beads.push({ a: range(i, x), b: range(j, y), confidence: x === 0 || y === 0 ? 0 : confidenceOf(own) });
    i -= x;
    j -= y;
  }
  return beads.reverse();
}

function costOf(a: readonly Unit[], b: readonly Unit[], share: number, model: LengthModel, leftOut: number): number {
  const sum = (units: readonly Unit[]) => units.reduce((n, u) => n + u.length, 0);
  if (a.length === 0 || b.length === 0) return leftOut * Math.max(a.length, b.length);
  // What is left out is held against what it would cost to take it in: its length says nothing of that.
  const anchored = -ANCHOR_WEIGHT * agreement(union(a), union(b));
  const worded =
    WORD_WEIGHT *
    wordCost(
      a.map((u) => u.words),
      b.map((u) => u.words),
    );
  return -Math.log(share) + lengthCost(sum(a), sum(b), model) + anchored + worded;
}

function union(units: readonly Unit[]): Anchors {
  return units.length === 1 ? units[0]!.anchors : new Set(units.flatMap((u) => [...u.anchors]));
}

/** Near 1 where length and anchors fit, one half at a cost of 5, then fast towards 0. */
const confidenceOf = (cost: number): number => Math.round(100 / (1 + Math.exp((cost - 5) / 2))) / 100;
