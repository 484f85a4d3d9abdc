import type { LibraryNode, LibraryText } from '../model.js';
import { sentencesOf } from '../structure/index.js';
import type { TermPair } from '../terms/index.js';
import { amountsIn, differing } from './amounts.js';
import { anchorsOf } from './anchors.js';
import { type Bead, beadsOf, LEFT_OUT, type Unit } from './beads.js';
import { type LengthModel, lengthModel } from './length.js';
import { conceptsIn } from './lexicon.js';
import { blocksOf, pairUnits } from './units.js';

/** Stretches of both texts that translate each other, by the ids of nodes or of sentences (`…__sent_2`). */
export interface AlignedPair {
  readonly level: 'unit' | 'paragraph' | 'sentence';
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly confidence: number;
  /** The pair of the level above that this one lies in. */
  readonly within: string | null;
  /** Periods, sums or shares that the two sentences give otherwise, as written; null where none do. */
  readonly amounts: readonly [string, string] | null;
}

export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  /** Articles of one text that the other lacks, by number as written. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** What suggests that the two are not translations of one version; empty where nothing does. */
  readonly doubts: readonly AlignmentDoubt[];
}

export type AlignmentDoubt =
  | { readonly is: 'other-day'; readonly a: string; readonly b: string }
  | { readonly is: 'articles-lack'; readonly a: number; readonly b: number; readonly first: string }
  /** Articles whose words belong to another number; the first of them in both texts. */
  | { readonly is: 'renumbered'; readonly articles: number; readonly a: string; readonly b: string }
  /** Sentences that belong together and give another period, sum or share. */
  | { readonly is: 'amounts'; readonly pairs: number; readonly article: string; readonly a: string; readonly b: string }
  /** Articles that bear one number and hardly say the same. */
  | { readonly is: 'unlike'; readonly articles: number; readonly first: string }
  | { readonly is: 'low-confidence'; readonly pairs: number; readonly of: number };

/** Below this a pair is told as doubtful. */
export const DOUBTFUL = 0.5;

/**
 * Lays a text beside its translation: numbered units by number, or by their words where these say clearly that the numbers of one are others;
 * then paragraphs, then sentences, by length and by numbers, terms and everyday words that both have. What stands between two
 * numbered units is aligned with what stands there in the other text, so that time grows with the length of the texts.
 */
export function align(a: LibraryText, b: LibraryText, terms: readonly TermPair[] = []): Alignment {
  const units = pairUnits(a, b, terms);
  const model = lengthModel(units.both.map(([x, y]) => [lengthOf(x), lengthOf(y)]));
  const [la, lb] = [a.text.language, b.text.language];
  const aligned = units.rows.map(([x, y]) =>
    x !== null && y !== null
      ? { node: x, isBoth: true, own: alignUnit(x, y, la, lb, model, terms) }
      : { node: (x ?? y)!, isBoth: false, own: alone(x, la, y, lb) },
  );
  const doubts: AlignmentDoubt[] = [];
  if (a.version.date !== b.version.date) doubts.push({ is: 'other-day', a: a.version.date, b: b.version.date });
  const [moved] = units.renumbered;
  if (moved !== undefined)
    doubts.push({ is: 'renumbered', articles: units.renumbered.length, a: nameOf(moved[0]), b: nameOf(moved[1]) });
  if (units.onlyA.length + units.onlyB.length > 0)
    doubts.push({
      ...{ is: 'articles-lack', a: units.onlyA.length, b: units.onlyB.length },
      first: [...units.onlyA, ...units.onlyB].slice(0, SHOWN).map(nameOf).join(', '),
    });
  doubts.push(...doubtsOf(aligned.filter(({ isBoth }) => isBoth)));
  const pairs = aligned.flatMap(({ own }) => own);
  return { pairs, onlyA: units.onlyA.map(nameOf), onlyB: units.onlyB.map(nameOf), doubts };
}

/** So many articles are named. */
const SHOWN = 5;
const nameOf = (node: LibraryNode): string => node.number?.written ?? node.eId;

/** What the pairs of sentences tell against the two being of one version. */
function doubtsOf(
  aligned: readonly { readonly node: LibraryNode; readonly own: readonly AlignedPair[] }[],
): AlignmentDoubt[] {
  const doubts: AlignmentDoubt[] = [];
  const sentences = aligned.flatMap(({ node, own }) =>
    own.filter((p) => p.level === 'sentence').map((pair) => ({ node, pair })),
  );
  const other = sentences.filter(({ pair }) => pair.amounts !== null);
  if (other.length > 0) {
    const [a, b] = other[0]!.pair.amounts!;
    doubts.push({ is: 'amounts', pairs: other.length, article: nameOf(other[0]!.node), a, b });
  }
  const isLow = (pair: AlignedPair) => pair.confidence < DOUBTFUL;
  const unlike = aligned.filter(({ own }) => {
    const all = own.filter((p) => p.level === 'sentence');
    return all.length > 0 && all.every(isLow);
  });
  if (unlike.length > 0)
    doubts.push({
      ...{ is: 'unlike', articles: unlike.length },
      first: unlike
        .slice(0, SHOWN)
        .map(({ node }) => nameOf(node))
        .join(', '),
    });
  const low = sentences.filter(({ pair }) => isLow(pair)).length;
  if (low > sentences.length / 5) doubts.push({ is: 'low-confidence', pairs: low, of: sentences.length });
  return doubts;
}

/** A unit that the other text lacks: its sentences without counterparts, so that every word is in some pair. */
function alone(x: LibraryNode | null, la: string, y: LibraryNode | null, lb: string): AlignedPair[] {
  const ids = (node: LibraryNode | null) => (node === null ? [] : [node.eId]);
  const rest = { confidence: 0, amounts: null };
  const sentences = (node: LibraryNode | null, language: string) =>
    node === null ? [] : blocksOf(node).flatMap((block) => sentencesOf(block, language).map((s) => s.eId));
  return [
    { level: 'unit', a: ids(x), b: ids(y), within: null, ...rest },
    ...sentences(x, la).map((id): AlignedPair => ({ level: 'sentence', a: [id], b: [], within: x!.eId, ...rest })),
    ...sentences(y, lb).map((id): AlignedPair => ({ level: 'sentence', a: [], b: [id], within: y!.eId, ...rest })),
  ];
}

function alignUnit(
  x: LibraryNode,
  y: LibraryNode,
  la: string,
  lb: string,
  model: LengthModel,
  terms: readonly TermPair[],
): AlignedPair[] {
  const unit = x.eId;
  const [pa, pb] = [blocksOf(x), blocksOf(y)];
  const blocks = beadsOf(
    pa.map((n) => unitOf(wordsOf(n), la, terms)),
    pb.map((n) => unitOf(wordsOf(n), lb, terms)),
    model,
    LEFT_OUT.paragraph,
  );
  const pairs: AlignedPair[] = [
    { level: 'unit', a: [x.eId], b: [y.eId], confidence: averageOf(blocks), within: null, amounts: null },
  ];
  for (const bead of blocks) {
    const [na, nb] = [bead.a.map((k) => pa[k]!), bead.b.map((k) => pb[k]!)];
    pairs.push({
      level: 'paragraph',
      a: na.map((n) => n.eId),
      b: nb.map((n) => n.eId),
      confidence: bead.confidence,
      within: unit,
      amounts: null,
    });
    const [sa, sb] = [na.flatMap((n) => sentencesOf(n, la)), nb.flatMap((n) => sentencesOf(n, lb))];
    const beads = beadsOf(
      sa.map((s) => unitOf(s.text, la, terms)),
      sb.map((s) => unitOf(s.text, lb, terms)),
      model,
      LEFT_OUT.sentence,
    );
    for (const { a, b, confidence } of beads)
      pairs.push({
        level: 'sentence',
        a: a.map((k) => sa[k]!.eId),
        b: b.map((k) => sb[k]!.eId),
        confidence,
        within: na[0]?.eId ?? unit,
        amounts: differing(
          a.flatMap((k) => amountsIn(sa[k]!.text, la)),
          b.flatMap((k) => amountsIn(sb[k]!.text, lb)),
        ),
      });
  }
  return pairs;
}

const wordsOf = (node: LibraryNode): string => node.text;
const lengthOf = (node: LibraryNode): number =>
  blocksOf(node).reduce((n, b) => n + b.text.replace(/\s+/g, '').length, 0);
const unitOf = (words: string, language: string, terms: readonly TermPair[]): Unit => ({
  length: words.replace(/\s+/g, '').length,
  anchors: anchorsOf(words, language, terms),
  words: conceptsIn(words, language),
});
const averageOf = (beads: readonly Bead[]): number =>
  beads.length === 0 ? 0 : Math.round((100 * beads.reduce((sum, b) => sum + b.confidence, 0)) / beads.length) / 100;
