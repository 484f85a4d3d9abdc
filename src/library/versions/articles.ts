import type { LibraryNode } from '../model.js';

/** An article and the headings that it stands under, outermost first. */
export interface PlacedArticle {
  readonly node: LibraryNode;
  readonly headings: readonly string[];
}

/** The articles of a text in order; what an amendment quotes and what annexes hold is left out. */
export function articlesOf(nodes: readonly LibraryNode[]): PlacedArticle[] {
  const found: PlacedArticle[] = [];
  const visit = (node: LibraryNode, headings: readonly string[]) => {
    if (node.kind === 'article') found.push({ node, headings });
    else if (node.kind !== 'quoted' && node.kind !== 'annex')
      for (const child of node.children) visit(child, [...headings, node.heading ?? '']);
  };
  for (const node of nodes) visit(node, []);
  return found;
}

/** The words alone: without marks and blanks, in one width and case. */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
