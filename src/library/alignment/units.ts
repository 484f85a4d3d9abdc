import type { LibraryNode, LibraryText } from '../model.js';
import type { TermPair } from '../terms/index.js';
import { type Anchors, agreement, anchorsOf } from './anchors.js';
import { conceptsIn, wordCost } from './lexicon.js';

/** Units of two texts that belong together, and those that the other lacks. */
export interface PairedUnits {
  readonly both: readonly (readonly [LibraryNode, LibraryNode])[];
  /** All units of both in the order of the first text; null where the other lacks one. */
  readonly rows: readonly (readonly [LibraryNode | null, LibraryNode | null])[];
  readonly onlyA: readonly LibraryNode[];
  readonly onlyB: readonly LibraryNode[];
  /** Those of `both` that bear different numbers: their words say that they belong together. */
  readonly renumbered: readonly (readonly [LibraryNode, LibraryNode])[];
}

/** Units that hold words of their own and meet by id: articles, the preamble, clauses. */
const UNIT_KINDS: ReadonlySet<string> = new Set(['article', 'preamble', 'clause', 'annex']);

/**
 * Pairs units by number; articles whose words say clearly that they belong to another number by that one, as where a translation is of a
 * version with fewer articles.
 */
export function pairUnits(a: LibraryText, b: LibraryText, terms: readonly TermPair[]): PairedUnits {
  const [unitsA, unitsB] = [unitsOf(a), unitsOf(b)];
  const byKey = new Map(unitsB.map((node) => [keyOf(node), node]));
  const byNumber = new Map<LibraryNode, LibraryNode>();
  for (const node of unitsA) {
    const other = byKey.get(keyOf(node));
    if (other !== undefined) byNumber.set(node, other);
    byKey.delete(keyOf(node));
  }
  const [articlesA, articlesB] = [unitsA, unitsB].map((all) => all.filter((n) => n.kind === 'article')) as [
    LibraryNode[],
    LibraryNode[],
  ];
  const moved = movedArticles(
    articlesA.map((node) => faceOf(node, a.text.language, terms)),
    articlesB.map((node) => faceOf(node, b.text.language, terms)),
  );
  for (const node of moved === null ? [] : articlesA) byNumber.delete(node);
  for (const [i, j] of moved ?? []) byNumber.set(articlesA[i]!, articlesB[j]!);
  const both = unitsA.flatMap((node) => (byNumber.has(node) ? [[node, byNumber.get(node)!] as const] : []));
  const taken = new Set(both.map(([, other]) => other));
  return {
    both,
    rows: inOrderOfFirst(unitsA, unitsB, byNumber),
    onlyA: unitsA.filter((node) => !byNumber.has(node)),
    onlyB: unitsB.filter((node) => !taken.has(node)),
    renumbered: both.filter(([x, y]) => keyOf(x) !== keyOf(y)),
  };
}

/** What only the second text has stands after what it follows there. */
function inOrderOfFirst(
  unitsA: readonly LibraryNode[],
  unitsB: readonly LibraryNode[],
  pairs: ReadonlyMap<LibraryNode, LibraryNode>,
): [LibraryNode | null, LibraryNode | null][] {
  const taken = new Set(pairs.values());
  const following = new Map<LibraryNode | null, LibraryNode[]>();
  let last: LibraryNode | null = null;
  for (const node of unitsB)
    if (taken.has(node)) last = node;
    else following.set(last, [...(following.get(last) ?? []), node]);
  const alone = (after: LibraryNode | null) =>
    (following.get(after) ?? []).map((node): [null, LibraryNode] => [null, node]);
  return [
    ...alone(null),
    ...unitsA.flatMap((node) => {
      const other = pairs.get(node);
      return [[node, other ?? null] as [LibraryNode, LibraryNode | null], ...(other ? alone(other) : [])];
    }),
  ];
}

const keyOf = (node: LibraryNode): string =>
  node.number === null ? node.kind : `${node.kind} ${node.number.value}-${node.number.inserted}`;

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

/** The nodes of a unit that have words, parents before their parts. */
export function blocksOf(node: LibraryNode): LibraryNode[] {
  return [...(node.text === '' ? [] : [node]), ...node.children.filter((n) => n.kind !== 'quoted').flatMap(blocksOf)];
}

/** What an article is known by in another language. */
interface Face {
  readonly key: string;
  readonly words: ReadonlySet<number>;
  readonly anchors: Anchors;
}

function faceOf(node: LibraryNode, language: string, terms: readonly TermPair[]): Face {
  const words = blocksOf(node)
    .map((block) => block.text)
    .join('\n');
  return { key: keyOf(node), words: conceptsIn(words, language), anchors: anchorsOf(words, language, terms) };
}

/** How far two articles speak for each other; above 0 they do. */
const likeness = (x: Face, y: Face): number => 6 * agreement(x.anchors, y.anchors) - wordCost([x.words], [y.words]);

/** What an equal number is worth, and what an article without a counterpart costs. */
const SAME_NUMBER = 7;
const SKIPPED = 2;
/** Only so far from its place an article is sought, beside the difference in how many there are. */
const BAND = 30;
/** The words of so many articles must ask for other numbers, and by so much. */
const [LEAST_MOVED, LEAST_GAIN] = [2, 12];
/** Articles of different numbers that are less alike than this stay apart. */
const LEAST_LIKE = -2;

/**
 * Articles laid beside each other in order by their words, as pairs of places; null where the numbers do as well. A number weighs much:
 * nothing moves for the words of one article.
 */
function movedArticles(a: readonly Face[], b: readonly Face[]): [number, number][] | null {
  const places = new Map(b.map((face, j) => [face.key, j]));
  const numbered = a.flatMap((face, i) => (places.has(face.key) ? [[i, places.get(face.key)!] as const] : []));
  const ordered = inOrder(a, b);
  // What is left over may stand in another order.
  const [leftA, leftB] = [left(a, ordered, 0), left(b, ordered, 1)];
  const others = inOrder(
    leftA.map((i) => a[i]!),
    leftB.map((j) => b[j]!),
  ).map(([i, j]): [number, number] => [leftA[i]!, leftB[j]!]);
  const isSame = ([i, j]: readonly [number, number]) => a[i]!.key === b[j]!.key;
  const found = [...ordered, ...others].filter(
    (pair) => isSame(pair) || likeness(a[pair[0]]!, b[pair[1]]!) > LEAST_LIKE,
  );
  const worth = (pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((sum, pair) => sum + likeness(a[pair[0]]!, b[pair[1]]!) + (isSame(pair) ? SAME_NUMBER : 0), 0) -
    SKIPPED * (a.length + b.length - 2 * pairs.length);
  const moved = found.filter((pair) => !isSame(pair));
  return moved.length >= LEAST_MOVED && worth(found) - worth(numbered) >= LEAST_GAIN ? found : null;
}

const left = (all: readonly Face[], pairs: readonly (readonly [number, number])[], side: 0 | 1): number[] => {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return all.flatMap((_, i) => (taken.has(i) ? [] : [i]));
};

/** The best pairs in order, by dynamic programming within a band. */
function inOrder(a: readonly Face[], b: readonly Face[]): [number, number][] {
  const width = BAND + Math.abs(a.length - b.length);
  const best = Array.from({ length: a.length + 1 }, () =>
    new Float64Array(b.length + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const from = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
  for (let i = 0; i <= a.length; i++) {
    for (let j = Math.max(0, i - width); j <= Math.min(b.length, i + width); j++) {
      if (i === 0 && j === 0) best[0]![0] = 0;
      const ways = [
        i > 0 && j > 0 ? best[i - 1]![j - 1]! + likeness(a[i - 1]!, b[j - 1]!) : Number.NEGATIVE_INFINITY,
        i > 0 ? best[i - 1]![j]! - SKIPPED : Number.NEGATIVE_INFINITY,
        j > 0 ? best[i]![j - 1]! - SKIPPED : Number.NEGATIVE_INFINITY,
      ];
      ways.forEach((way, kind) => {
        if (way <= best[i]![j]!) return;
        best[i]![j] = way;
        from[i]![j] = kind + 1;
      });
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0; ) {
    const kind = from[i]![j]!;
    if (kind === 1) pairs.push([i - 1, j - 1]);
    if (kind !== 3) i--;
    if (kind !== 2) j--;
  }
  return pairs.reverse();
}
