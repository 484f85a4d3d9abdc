import { placedDirectives } from '../directives/index.js';
import type { LibraryNode } from '../model.js';
import type { DemandPlace } from './model.js';

/** Every demand of a text's directives, in its order; `date` is the text's, as in {@link placedDirectives}. */
export function demandsIn(nodes: readonly LibraryNode[], date?: string): DemandPlace[] {
  return [...placedDirectives(nodes, date)].flatMap(({ number, node, directive }) =>
    directive.demands.map(({ at }, k) => ({
      number: `${number}.${k + 1}`,
      eId: node.eId,
      line: node.line,
      sentenceAt: directive.at,
      demandAt: at,
      sentence: node.text.slice(directive.at.from, directive.at.to),
      demand: node.text.slice(at.from, at.to),
    })),
  );
}
