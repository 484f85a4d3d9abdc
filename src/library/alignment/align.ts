import type { LibraryNode, LibraryText } from '../model.js';
import { sentencesOf } from '../structure/index.js';
import type { TermPair } from '../terms/index.js';
import { anchorsOf } from './anchors.js';
import { type Bead, beadsOf, type Unit } from './beads.js';
import { type LengthModel, lengthModel } from './length.js';

/** Stretches of both texts that translate each other, by the ids of nodes or of sentences (`…__sent_2`). */
export interface AlignedPair {
  readonly level: 'unit' | 'paragraph' | 'sentence';
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly confidence: number;
  /** The pair of the level above that this one lies in. */
  readonly within: string | null;
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
  | { readonly is: 'articles-lack'; readonly a: number; readonly b: number }
  | { readonly is: 'low-confidence'; readonly pairs: number; readonly of: number };

/** Below this a pair is told as doubtful. */
export const DOUBTFUL = 0.5;

/**
 * Lays a text beside its translation: numbered units by number, then paragraphs, then sentences, the latter two by length and by
 * numbers and terms that both have. What stands between two numbered units is aligned with what stands there in the other text, so
 * that time grows with the length of the texts.
 */
export function align(a: LibraryText, b: LibraryText, terms: readonly TermPair[] = []): Alignment {
  const units = unitPairs(a, b);
  const model = lengthModel(units.both.map(([x, y]) => [lengthOf(x), lengthOf(y)]));
  const pairs: AlignedPair[] = [];
  for (const [x, y] of units.both) pairs.push(...alignUnit(x, y, a.text.language, b.text.language, model, terms));
  const sentences = pairs.filter((p) => p.level === 'sentence');
  const low = sentences.filter((p) => p.confidence < DOUBTFUL).length;
  const doubts: AlignmentDoubt[] = [];
  if (a.version.date !== b.version.date) doubts.push({ is: 'other-day', a: a.version.date, b: b.version.date });
  if (units.onlyA.length + units.onlyB.length > 0)
    doubts.push({ is: 'articles-lack', a: units.onlyA.length, b: units.onlyB.length });
  if (sentences.length > 0 && low > sentences.length / 5)
    doubts.push({ is: 'low-confidence', pairs: low, of: sentences.length });
  const written = (nodes: readonly LibraryNode[]) => nodes.map((n) => n.number?.written ?? n.eId);
  return { pairs, onlyA: written(units.onlyA), onlyB: written(units.onlyB), doubts };
}

/** Units that hold words of their own and meet by id: articles, the preamble, clauses. */
const UNIT_KINDS: ReadonlySet<string> = new Set(['article', 'preamble', 'clause', 'annex']);

function unitsOf(text: LibraryText): LibraryNode[] {
  const found: LibraryNode[] = [];
  const down = (nodes: readonly LibraryNode[]) => {
    for (const node of nodes) {
      if (UNIT_KINDS.has(node.kind)) found.push(node);
      else if (node.kind !== 'quoted') down(node.children);
    }
  };
  down(text.nodes);
  return found;
}

function unitPairs(a: LibraryText, b: LibraryText) {
  const key = (node: LibraryNode) =>
    node.number === null ? node.kind : `${node.kind} ${node.number.value}-${node.number.inserted}`;
  const byKey = new Map(unitsOf(b).map((node) => [key(node), node]));
  const both: [LibraryNode, LibraryNode][] = [];
  const onlyA: LibraryNode[] = [];
  for (const node of unitsOf(a)) {
    const other = byKey.get(key(node));
    if (other === undefined) onlyA.push(node);
    else {
      both.push([node, other]);
      byKey.delete(key(node));
    }
  }
  return { both, onlyA, onlyB: [...byKey.values()] };
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
  );
  const pairs: AlignedPair[] = [{ level: 'unit', a: [x.eId], b: [y.eId], confidence: averageOf(blocks), within: null }];
  for (const bead of blocks) {
    const [na, nb] = [bead.a.map((k) => pa[k]!), bead.b.map((k) => pb[k]!)];
    pairs.push({
      level: 'paragraph',
      a: na.map((n) => n.eId),
      b: nb.map((n) => n.eId),
      confidence: bead.confidence,
      within: unit,
    });
    const [sa, sb] = [na.flatMap((n) => sentencesOf(n, la)), nb.flatMap((n) => sentencesOf(n, lb))];
    const beads = beadsOf(
      sa.map((s) => unitOf(s.text, la, terms)),
      sb.map((s) => unitOf(s.text, lb, terms)),
      model,
    );
    for (const { a, b, confidence } of beads)
      pairs.push({
        level: 'sentence',
        a: a.map((k) => sa[k]!.eId),
        b: b.map((k) => sb[k]!.eId),
        confidence,
        within: na[0]?.eId ?? unit,
      });
  }
  return pairs;
}

/** The nodes of a unit that have words, parents before their parts. */
function blocksOf(node: LibraryNode): LibraryNode[] {
  return [...(node.text === '' ? [] : [node]), ...node.children.filter((n) => n.kind !== 'quoted').flatMap(blocksOf)];
}

const wordsOf = (node: LibraryNode): string => node.text;
const lengthOf = (node: LibraryNode): number =>
  blocksOf(node).reduce((n, b) => n + b.text.replace(/\s+/g, '').length, 0);
const unitOf = (words: string, language: string, terms: readonly TermPair[]): Unit => ({
  length: words.replace(/\s+/g, '').length,
  anchors: anchorsOf(words, language, terms),
});
const averageOf = (beads: readonly Bead[]): number =>
  beads.length === 0 ? 0 : Math.round((100 * beads.reduce((sum, b) => sum + b.confidence, 0)) / beads.length) / 100;
