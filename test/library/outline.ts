import type { LibraryNode } from '../../src/library/index.js';

/** `kind number [heading] text`, one line for each node, two blanks deeper for each level. */
export function outline(nodes: readonly LibraryNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    '  '.repeat(depth) +
      [node.kind, node.number?.written, node.heading && `[${node.heading}]`, node.text].filter(Boolean).join(' '),
    ...outline(node.children, depth + 1),
  ]);
}
