import type { NodeNumber } from '../model.js';
import type { Draft } from './draft.js';
import type { Enumerator } from './line-mark.js';

/** Where the next line goes: a stretch of text with its own order of articles (the text itself, an annex, a quoted stretch). */
export interface Scope {
  readonly owner: Draft;
  /** Open containers, outermost first. */
  readonly containers: Draft[];
  /** What its containers are called, in the order in which the words came first: the earlier holds the later. */
  readonly words: string[];
  /** The open article or clause. */
  unit: Draft | null;
  paragraph: Draft | null;
  /** Open items, the outermost first: (a), in it (1), in it (A). */
  items: OpenItem[];
  /** Those that were open before the last line without a number. */
  kept: OpenItem[];
  /** Number of the last article. */
  last: NodeNumber | null;
  /** Number of the last clause. */
  lastClause: number;
  /** Whether what is quoted opened with a mark, and ends where a paragraph ends with one. */
  readonly isMarked: boolean;
}

export interface OpenItem {
  readonly node: Draft;
  readonly by: Enumerator;
}

export function scopeOf(owner: Draft): Scope {
  return {
    owner,
    containers: [],
    words: [],
    unit: null,
    paragraph: null,
    items: [],
    kept: [],
    last: null,
    lastClause: 0,
    isMarked: false,
  };
}

const DEPTH: Readonly<Record<string, number>> = {
  preamble: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  article: 3.5,
  subsection: 5,
  heading: 6,
};

/** Opens a container, closing those that it cannot stand in. */
export function openContainer(scope: Scope, node: Draft): void {
  if (node.word !== '' && !scope.words.includes(node.word)) scope.words.push(node.word);
  while (scope.containers.length > 0 && !contains(scope.containers.at(-1)!, node, scope.words)) scope.containers.pop();
  place(scope).children.push(node);
  scope.containers.push(node);
  closeUnit(scope);
}

/** Codes set parts into chapters, and acts chapters into parts: of two words the one that came first is the outer. */
function contains(outer: Draft, node: Draft, words: readonly string[]): boolean {
  if (outer.word !== '' && node.word !== '' && outer.kind !== 'article')
    return words.indexOf(outer.word) < words.indexOf(node.word);
  const isNamed = node.number === null && node.kind !== 'heading';
  if (isNamed || outer.kind === 'preamble') return false;
  if (node.kind === 'heading' && node.level > 0 && outer.level > 0) return outer.level < node.level;
  // 附则 stands beside parts and chapters alike.
  if (outer.number === null && outer.kind !== 'heading') return DEPTH[node.kind]! > DEPTH['chapter']!;
  return DEPTH[outer.kind]! < DEPTH[node.kind]!;
}

/** Where a unit or a container goes. */
export function place(scope: Scope): Draft {
  return scope.containers.at(-1) ?? scope.owner;
}

export function closeUnit(scope: Scope): void {
  scope.unit = null;
  closeParagraph(scope);
  scope.kept = [];
}

export function closeParagraph(scope: Scope): void {
  scope.paragraph = null;
  if (scope.items.length > 0) scope.kept = scope.items;
  scope.items = [];
}

export function openUnit(scope: Scope, node: Draft): void {
  const holder = scope.containers.findIndex((c) => c.kind === 'article');
  if (holder >= 0 && node.kind === 'article') scope.containers.length = holder;
  // What a preamble introduces stands after it.
  if (node.kind === 'article' && scope.containers.at(-1)?.kind === 'preamble') scope.containers.pop();
  place(scope).children.push(node);
  closeUnit(scope);
  scope.unit = node;
  if (node.kind === 'article') scope.last = node.number;
}

export function openParagraph(scope: Scope, node: Draft): void {
  (scope.unit ?? place(scope)).children.push(node);
  closeParagraph(scope);
  scope.paragraph = node;
}
