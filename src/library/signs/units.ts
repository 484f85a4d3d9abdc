import { fullText, type LibraryNode } from '../model.js';

/** What a search finds: an article with all its parts, or a piece that lies in no article. `place` counts nodes, parents first, from 0. */
export interface SearchUnit {
  readonly place: number;
  readonly node: LibraryNode;
  readonly words: string;
  /** What a find in it is worth: titles and headings repeat what articles say. */
  readonly weight: number;
}

/** The units of a tree, in order. */
export function searchUnits(nodes: readonly LibraryNode[]): SearchUnit[] {
  const units: SearchUnit[] = [];
  let place = 0;
  const count = (node: LibraryNode): number => 1 + node.children.reduce((n, child) => n + count(child), 0);
  const down = (all: readonly LibraryNode[]) => {
    for (const node of all) {
      if (node.kind === 'article') {
        units.push({ place, node, words: fullText(node), weight: 1 });
        place += count(node);
        continue;
      }
      const words = [node.number?.written ?? '', node.heading ?? '', node.text].filter((w) => w !== '').join(' ');
      if (node.heading !== null || node.text !== '')
        units.push({
          place,
          node,
          words,
          weight: node.kind === 'title' || node.kind === 'history' || node.text === '' ? 0.2 : 1,
        });
      place++;
      down(node.children);
    }
  };
  down(nodes);
  return units;
}
