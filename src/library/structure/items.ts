import type { NodeKind, NodeNumber } from '../model.js';
import { type Draft, wordsOf } from './draft.js';
import { type Enumerator, type LineMark, letterValue, markOfLine } from './line-mark.js';
import type { Line } from './lines.js';
import type { OpenItem, Scope } from './scope.js';

export type ItemMark = Extract<LineMark, { is: 'item' }>;

/** How an item counts: by what, and as which. */
export interface Counted {
  readonly by: Enumerator;
  readonly number: NodeNumber;
}

/** Whether a number is the next after another. */
export function follows(number: NodeNumber, last: NodeNumber | null): boolean {
  if (last === null) return false;
  if (number.inserted > 0) return number.value === last.value && number.inserted === last.inserted + 1;
  return number.value === last.value + 1;
}

/**
 * What an item counts by, among those that are open: (i) after (h) is a letter, unless (h) announces a list or (ii) comes before (j);
 * (aa) after (a) was inserted, after (I) it opens a list. Null where a mark of two letters is neither: words in brackets.
 */
export function countedBy(
  mark: ItemMark,
  open: readonly OpenItem[],
  announces: (item: OpenItem) => boolean,
  later: (these: readonly string[]) => string | null,
): Counted | null {
  const { number } = mark;
  const sign = number.written.replace(/[^A-Za-z]/g, '');
  const isUpper = mark.by.startsWith('upper');
  const letter = isUpper ? 'upper' : 'letter';
  const asLetter = { ...number, value: letterValue(sign) };
  const next = (by: Enumerator, as: NodeNumber) => open.findLastIndex((o) => o.by === by && follows(as, o.node.number));
  if (mark.by === 'roman' || mark.by === 'upper-roman') {
    const roman = next(mark.by, number);
    if (sign.length > 1) return { by: mark.by, number };
    const plain = next('plain-letter', asLetter);
    if (plain >= 0 && !/^\(/.test(number.written)) return { by: 'plain-letter', number: asLetter };
    const at = next(letter, asLetter);
    if (at < 0 || roman > at) return { by: mark.by, number };
    if (roman >= 0) return { by: letter, number: asLetter };
    const following = isUpper ? ['(II)', '(J)'] : ['(ii)', '(j)'];
    const opensList =
      number.value === 1 && ((at === open.length - 1 && announces(open[at]!)) || later(following) === following[0]);
    return opensList ? { by: mark.by, number } : { by: letter, number: asLetter };
  }
  if (mark.by === 'double' || mark.by === 'upper-double') {
    const inserted = { ...number, value: letterValue(sign), inserted: letterValue(sign[1]!) };
    const at = next(letter, inserted);
    const isDouble = sign[0] === sign[1];
    if (at >= 0 && !(isDouble && announces(open[at]!))) return { by: letter, number: inserted };
    return isDouble && (number.value === 1 || next(mark.by, number) >= 0) ? { by: mark.by, number } : null;
  }
  return { by: mark.by, number };
}

/** Ways of counting of documents in Chinese, from the outermost. */
const RANKS: readonly Enumerator[] = ['zh-comma', 'zh-paren', 'dot', 'paren', 'circled'];

/** How deep an item stands, 0 outermost, and the number that was expected there; null where the number is the one expected. */
export function depthOf(
  { by, number }: Counted,
  open: readonly OpenItem[],
): { readonly depth: number; readonly expected: number | null } {
  const next = open.findLastIndex((o) => o.by === by && follows(number, o.node.number));
  if (next >= 0) return { depth: next, expected: null };
  const same = open.findLastIndex((o) => o.by === by);
  const isFirst = number.value === 1 && number.inserted === 0;
  // （三） never stands in the ① of （二）, which a heading holds.
  const rank = RANKS.indexOf(by);
  const within = isFirst || rank < 0 ? open.length : open.findIndex((o) => RANKS.indexOf(o.by) > rank);
  if (same < 0 && within >= 0 && within < open.length) return { depth: within, expected: 1 };
  if (same >= 0) return { depth: same, expected: open[same]!.node.number!.value + 1 };
  return { depth: open.length, expected: isFirst ? null : 1 };
}

/** Ways of counting that name the paragraphs of an article where they stand in it first, and not the items of a list. */
const OF_PARAGRAPHS: Readonly<Record<string, ReadonlySet<Enumerator>>> = {
  zh: new Set(['zh-comma', 'dot', 'paren']),
};

/** What an item is by its depth, and by what it stands in. */
export function kindAt(depth: number, by: Enumerator, scope: Scope, language: string): NodeKind {
  if (depth > 0) return depth === 1 && scope.items[0]!.node.kind === 'paragraph' ? 'item' : 'point';
  const ways = OF_PARAGRAPHS[language];
  const isOwn = scope.unit?.kind === 'article' && scope.paragraph === null;
  return isOwn && (ways === undefined || ways.has(by)) ? 'paragraph' : 'item';
}

/** Most lines without a number that may stand within a list. */
const MOST_BETWEEN = 5;

const isBare = (node: Draft): boolean =>
  node.kind === 'paragraph' && node.number === null && node.children.length === 0;

/**
 * An item that goes on counting after lines without a number: those lines belong to the item before. Gives the item that they were
 * given to, and the first of them; null where the list does not go on.
 */
export function resumeList(scope: Scope, counted: Counted, input: string): { item: Draft; first: Draft } | null {
  const siblings = (scope.unit ?? scope.containers.at(-1) ?? scope.owner).children;
  const { paragraph, kept } = scope;
  if (paragraph === null || siblings.at(-1) !== paragraph || paragraph.children.length > 0) return null;
  if (/[：:]$/.test(wordsOf(input, paragraph.text))) return null;
  let at = siblings.length - 1;
  while (at >= 0 && siblings.length - at <= MOST_BETWEEN && isBare(siblings[at]!)) at--;
  const before = siblings[at];
  // Items that no paragraph announces stand beside the lines between them.
  const isOwn = before?.kind === 'item' && kept[0]?.node === before;
  const last = isOwn ? before : before?.children.at(-1);
  if (before === undefined || last?.kind !== 'item' || kept[0]?.node !== last) return null;
  const depth = kept.findLastIndex((o) => o.by === counted.by && follows(counted.number, o.node.number));
  if (depth < 0) return null;
  const between = siblings.splice(at + 1);
  const item = kept[depth]!.node;
  item.children.push(...between);
  scope.paragraph = isOwn ? null : before;
  scope.items = kept.slice(0, depth + 1);
  return { item, first: between[0]! };
}

/** Which of some marks stands first after a line, as far as the article goes; null where none does. */
export function markAfter(
  lines: readonly Line[],
  from: number,
  these: readonly string[],
  language: string,
): string | null {
  for (const line of lines.slice(from + 1, from + 80)) {
    const mark = markOfLine(line, language);
    if (mark.is === 'article' || mark.is === 'container') return null;
    if (mark.is === 'item' && these.includes(mark.number.written)) return mark.number.written;
  }
  return null;
}
