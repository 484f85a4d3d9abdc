import { fullText, type LibraryNode, type NodeNumber } from '../model.js';
import { articlesOf, bareWords } from './articles.js';

/** What became of an article from one version to the next. */
export interface ArticleChange {
  /** Of the words alone: a mark or a blank more changes nothing. */
  readonly as: 'unchanged' | 'changed' | 'added' | 'removed';
  /** Null of what was added. */
  readonly old: LibraryNode | null;
  /** Null of what was removed. */
  readonly new: LibraryNode | null;
  readonly isRenumbered: boolean;
  /** It stands under another heading. */
  readonly isMoved: boolean;
  /** 0 to 1: how alike the words are. */
  readonly likeness: number;
}

/** From this on two articles are versions of one another. */
const ALIKE = 0.45;

/** What two articles of one number may lack in likeness and be taken for one. */
const SAME_NUMBER = 0.1;

interface Side {
  readonly node: LibraryNode;
  readonly at: number;
  readonly words: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
  readonly place: string;
}

interface Match {
  readonly old: Side;
  readonly new: Side;
  readonly likeness: number;
}

/**
 * Compares two versions of a text by article, in the order of the new one; what was removed stands where it was. Articles are
 * known by their words, not by their numbers, so that a renumbered article is no new one.
 */
export function compareVersions(old: readonly LibraryNode[], now: readonly LibraryNode[]): ArticleChange[] {
  const before = sidesOf(old);
  const after = sidesOf(now);
  const matches = match(before, after);
  const byNew = new Map(matches.map((m) => [m.new.at, m]));
  const matched = new Set(matches.map((m) => m.old.at));
  const changes: ArticleChange[] = [];
  let next = 0;
  const putRemoved = (until: number) => {
    for (; next < until; next++) {
      const side = before[next]!;
      if (!matched.has(side.at))
        changes.push({ as: 'removed', old: side.node, new: null, isRenumbered: false, isMoved: false, likeness: 0 });
    }
  };
  for (const side of after) {
    const found = byNew.get(side.at);
    if (found === undefined) {
      changes.push({ as: 'added', old: null, new: side.node, isRenumbered: false, isMoved: false, likeness: 0 });
      continue;
    }
    if (found.old.at >= next) putRemoved(found.old.at);
    changes.push(changeOf(found));
  }
  putRemoved(before.length);
  return changes;
}

function changeOf({ old, new: now, likeness }: Match): ArticleChange {
  return {
    as: old.words === now.words ? 'unchanged' : 'changed',
    old: old.node,
    new: now.node,
    isRenumbered: !isSameNumber(old.node.number, now.node.number),
    isMoved: old.place !== now.place,
    likeness,
  };
}

function isSameNumber(a: NodeNumber | null, b: NodeNumber | null): boolean {
  return a?.value === b?.value && a?.inserted === b?.inserted;
}

function sidesOf(nodes: readonly LibraryNode[]): Side[] {
  return articlesOf(nodes).map(({ node, headings }, at) => {
    const words = bareWords(node.children.map(fullText).join(''));
    const pairs = new Map<string, number>();
    for (let i = 0; i + 1 < words.length; i++) {
      const pair = words.slice(i, i + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    return { node, at, words, pairs, size: Math.max(1, words.length - 1), place: headings.map(bareWords).join('/') };
  });
}

/** Equal words first, then the most alike, each article once. */
function match(before: readonly Side[], after: readonly Side[]): Match[] {
  const matches: Match[] = [];
  const taken = { old: new Set<number>(), new: new Set<number>() };
  const take = (found: Match) => {
    matches.push(found);
    taken.old.add(found.old.at);
    taken.new.add(found.new.at);
  };
  const byWords = new Map<string, Side[]>();
  for (const side of before) byWords.set(side.words, [...(byWords.get(side.words) ?? []), side]);
  for (const side of after) {
    const equal = byWords.get(side.words)?.shift();
    if (equal) take({ old: equal, new: side, likeness: 1 });
  }
  const found: { readonly match: Match; readonly score: number }[] = [];
  for (const now of after) {
    if (taken.new.has(now.at)) continue;
    for (const old of before) {
      if (taken.old.has(old.at)) continue;
      const likeness = dice(old, now);
      const score = likeness + (isSameNumber(old.node.number, now.node.number) ? SAME_NUMBER : 0);
      if (score >= ALIKE) found.push({ match: { old, new: now, likeness }, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.match.new.at - b.match.new.at);
  for (const { match: one } of found) if (!taken.old.has(one.old.at) && !taken.new.has(one.new.at)) take(one);
  return matches;
}

/** Share of pairs of signs that two texts have in common. */
function dice(a: Side, b: Side): number {
  if (Math.min(a.size, b.size) * 4 < Math.max(a.size, b.size)) return 0;
  let common = 0;
  for (const [pair, n] of a.pairs) common += Math.min(n, b.pairs.get(pair) ?? 0);
  return (2 * common) / (a.size + b.size);
}
