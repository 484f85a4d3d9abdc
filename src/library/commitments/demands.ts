import { actorWords, dateWords, placedDirectives } from '../directives/index.js';
import type { LibraryNode } from '../model.js';
import type { DemandPlace } from './model.js';

/** Every demand of a text's directives, in its order; `date` is the text's, as in {@link placedDirectives}. */
export function demandsIn(nodes: readonly LibraryNode[], date?: string): DemandPlace[] {
  return [...placedDirectives(nodes, date)].flatMap((placed) => {
    const { number, node, directive } = placed;
    return directive.demands.map((demand, k) => ({
      number: `${number}.${k + 1}`,
      eId: node.eId,
      line: node.line,
      sentenceAt: directive.at,
      demandAt: demand.at,
      sentence: node.text.slice(directive.at.from, directive.at.to),
      demand: node.text.slice(demand.at.from, demand.at.to),
      actor: actorWords(placed, demand),
      dates: dateWords(placed, demand),
    }));
  });
}
