import type { NodeKind, NodeNumber } from '../model.js';

const SHORT: Readonly<Record<NodeKind, string>> = {
  title: 'title',
  history: 'history',
  preamble: 'preamble',
  part: 'part',
  subpart: 'subpart',
  chapter: 'chp',
  section: 'sec',
  subsection: 'subsec',
  heading: 'hcontainer',
  article: 'art',
  clause: 'cl',
  paragraph: 'para',
  item: 'item',
  point: 'point',
  note: 'note',
  quoted: 'qstr',
  annex: 'att',
};

/** Kinds that are counted where they stand, their number being none of their own. */
const COUNTED: ReadonlySet<NodeKind> = new Set(['history', 'heading', 'paragraph', 'note', 'quoted']);

/** Gives the parts of one node their ids, each unique: a second of the same number gets `~2`. */
export function idsUnder(
  parent: string,
  parts: readonly { readonly kind: NodeKind; readonly number: NodeNumber | null }[],
): string[] {
  const counts = new Map<NodeKind, number>();
  const given = new Map<string, number>();
  return parts.map(({ kind, number }) => {
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const own = `${SHORT[kind]}${suffix(kind, number, n)}`;
    const times = (given.get(own) ?? 0) + 1;
    given.set(own, times);
    const id = times === 1 ? own : `${own}~${times}`;
    return parent === '' ? id : `${parent}__${id}`;
  });
}

function suffix(kind: NodeKind, number: NodeNumber | null, n: number): string {
  if (kind === 'title' || kind === 'preamble') return '';
  if (number === null) return COUNTED.has(kind) || kind === 'item' || kind === 'point' ? `_${n}` : `_n${n}`;
  return number.inserted === 0 ? `_${number.value}` : `_${number.value}-${number.inserted}`;
}
