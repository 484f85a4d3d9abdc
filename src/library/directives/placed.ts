import type { LibraryNode, NodeKind } from '../model.js';
import { directivesOf, isTopic } from './directives-of.js';
import type { Directive } from './model.js';

/** A directive with the node in whose words it stands. Its demands are counted within it: 3.1, 3.2. */
export interface PlacedDirective {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly node: LibraryNode;
  readonly directive: Directive;
}

/** Titles, histories, notes of editors and words for another law direct nobody. */
const SILENT: ReadonlySet<NodeKind> = new Set(['note', 'history', 'title', 'quoted']);

/** The directives of a text by number: the one way in which they are listed, and adopted by. */
export function* placedDirectives(nodes: readonly LibraryNode[]): Generator<PlacedDirective> {
  let number = 0;
  for (const { node, directive } of found(nodes)) yield { number: ++number, node, directive };
}

function* found(nodes: readonly LibraryNode[], isNumbered = false): Generator<Omit<PlacedDirective, 'number'>> {
  for (const [i, node] of nodes.entries()) {
    if (SILENT.has(node.kind)) continue;
    const isFirst = isNumbered && i === 0;
    // 一、规范程序。 alone on the first line of a clause is its heading.
    const isHeading = isFirst && nodes.length > 1 && isTopic(node.text, true);
    if (!isHeading)
      for (const directive of directivesOf(node.text, node.number !== null || isFirst)) yield { node, directive };
    yield* found(node.children, node.kind === 'clause');
  }
}
