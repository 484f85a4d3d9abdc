import type { LibraryNode, LibraryText } from '../model.js';

/**
 * A text as Markdown with front matter, such that its import gives the same text again: what is known of it stands in front, headings
 * have `#` by their depth, everything else a line of its own.
 */
export function toMarkdown({ document, version, text, nodes }: LibraryText): string {
  const known: readonly (readonly [string, string | number | null])[] = [
    ['id', document.id],
    ['title', text.title],
    ['kind', document.kind],
    ['rank', document.rank],
    ['jurisdiction', document.jurisdiction],
    ['date', version.date === 'undated' ? null : version.date],
    ['from', version.from],
    ['until', version.until],
    ['language', text.language],
    ['standing', text.standing],
    ['issuer', text.issuer],
    ['speaker', text.speaker],
  ];
  const front = known.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `${['---', ...front, '---', '', ...nodes.flatMap((node) => linesOf(node, 2))].join('\n\n').replace(/^---\n\n[\s\S]*?\n\n---/, (head) => head.replace(/\n\n/g, '\n'))}\n`;
}

/** 1.— before (1): such a number stands right before the first of what it counts. */
const ENDS_WITH_DASH = /[—–-]$/;

function linesOf(node: LibraryNode, depth: number): string[] {
  const number = node.number?.written ?? '';
  const own = joined(number, node.heading ?? '', node.text);
  const below = (deeper = depth) => node.children.flatMap((child) => linesOf(child, deeper));
  if (node.kind === 'quoted' && QUOTES.test(own)) return quotedLines(node, own.split(' '), depth);
  if (node.kind === 'title') return [`# ${own}`];
  const [first, ...rest] = node.children;
  if (node.kind === 'article' || node.kind === 'clause') {
    if (first?.number && ENDS_WITH_DASH.test(number))
      return [...(node.heading === null ? [] : [node.heading]), ...run(number, below())];
    // A heading with a full stop before a bare number stands on the line above it.
    if (/\.$/.test(node.heading ?? '') && /^\d+[A-Z]*$/.test(number))
      return [`###### ${node.heading}`, ...run(`${number} `, below())];
    if (first && ENDS_WITH_DASH.test(node.heading ?? '')) return run(own, below());
    // After a heading, and before a number, words have a line of their own.
    if (first?.kind !== 'paragraph' || node.heading !== null || first.number !== null) return [own, ...below()];
    return [
      `${own} ${first.text}`,
      ...first.children.flatMap((child) => linesOf(child, depth)),
      ...rest.flatMap((child) => linesOf(child, depth)),
    ];
  }
  const isUnit = node.kind === 'paragraph' || node.kind === 'item' || node.kind === 'point';
  if (isUnit && number !== '' && own === number && first?.number) return run(`${number} `, below());
  if (node.heading !== null && node.text !== '') return [joined(number, node.heading), node.text, ...below()];
  const isHeading = node.heading !== null && node.kind !== 'annex' && !isUnit;
  const lines = own === '' ? [] : [isHeading ? `${'#'.repeat(Math.min(depth, 6))} ${own}` : own];
  return [...lines, ...below(isHeading ? depth + 1 : depth)];
}

/** The marks of what is quoted: each opens one of its articles. */
const QUOTES = /^[“「『"](?: [“「『"])*$/;

const quotedLines = (node: LibraryNode, marks: string[], depth: number): string[] =>
  node.children.flatMap((child) => {
    const lines = linesOf(child, depth);
    return child.kind === 'article' && marks.length > 0 ? run(marks.shift()!, lines) : lines;
  });

const joined = (...parts: readonly string[]): string => parts.filter((words) => words !== '').join(' ');

/** (3)(A): a number right before the first line of what stands in it. */
const run = (number: string, [first = '', ...rest]: readonly string[]): string[] => [`${number}${first}`, ...rest];
