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

function linesOf(node: LibraryNode, depth: number): string[] {
  const own = [node.number?.written ?? '', node.heading ?? '', node.text].filter((words) => words !== '').join(' ');
  if (node.kind === 'title') return [`# ${own}`];
  if (node.kind === 'article' || node.kind === 'clause') {
    const [first, ...rest] = node.children;
    if (first?.kind !== 'paragraph') return [own, ...node.children.flatMap((child) => linesOf(child, depth))];
    return [
      `${own} ${first.text}`,
      ...first.children.flatMap((child) => linesOf(child, depth)),
      ...rest.flatMap((child) => linesOf(child, depth)),
    ];
  }
  const isHeading = node.heading !== null && node.kind !== 'annex';
  const lines = own === '' ? [] : [isHeading ? `${'#'.repeat(Math.min(depth, 6))} ${own}` : own];
  return [...lines, ...node.children.flatMap((child) => linesOf(child, isHeading ? depth + 1 : depth))];
}
