import { directivesOf } from '../directives/index.js';
import type { LibraryNode, NodeKind } from '../model.js';
import type { DemandPlace } from './model.js';

/** Titles, histories, notes of editors and words for another law direct nobody. */
const SILENT: ReadonlySet<NodeKind> = new Set(['note', 'history', 'title', 'quoted']);

/** Every demand of a text's directives, in its order; numbered as `duecourse library directives` numbers them. */
export function demandsIn(nodes: readonly LibraryNode[]): DemandPlace[] {
  const found: DemandPlace[] = [];
  let directives = 0;
  const down = (node: LibraryNode): void => {
    if (SILENT.has(node.kind)) return;
    for (const directive of directivesOf(node.text)) {
      directives += 1;
      for (const [k, { at }] of directive.demands.entries())
        found.push({
          number: `${directives}.${k + 1}`,
          eId: node.eId,
          line: node.line,
          sentenceAt: directive.at,
          demandAt: at,
          sentence: node.text.slice(directive.at.from, directive.at.to),
          demand: node.text.slice(at.from, at.to),
        });
    }
    node.children.forEach(down);
  };
  nodes.forEach(down);
  return found;
}
