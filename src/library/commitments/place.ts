import type { Span } from '../directives/index.js';
import { type LibraryNode, walkNodes } from '../model.js';
import type { Commitment } from './model.js';

/** What became of the place where an adopted sentence stood. */
export type KeptPlace =
  | { readonly is: 'there' }
  /** The same words stand elsewhere. */
  | { readonly is: 'moved'; readonly eId: string; readonly sentenceAt: Span; readonly demandAt: Span }
  /** The text does not have these words. */
  | { readonly is: 'gone' }
  /** The text at hand is in another language than the words. */
  | { readonly is: 'other-language' }
  /** The library no longer has the text. */
  | { readonly is: 'no-text' };

type Kept = Pick<Commitment, 'eId' | 'sentenceAt' | 'demandAt' | 'sentence'>;

/** Looks for an adopted sentence in a text: where it was, then in the same node, then anywhere. */
export function placeIn(kept: Kept, nodes: readonly LibraryNode[]): KeptPlace {
  const all = [...walkNodes(nodes)];
  const own = all.find((node) => node.eId === kept.eId);
  if (own?.text.startsWith(kept.sentence, kept.sentenceAt.from)) return { is: 'there' };
  for (const node of own ? [own, ...all] : all) {
    const from = node.text.indexOf(kept.sentence);
    if (from < 0) continue;
    const by = from - kept.sentenceAt.from;
    const moved = (span: Span) => ({ from: span.from + by, to: span.to + by });
    return { is: 'moved', eId: node.eId, sentenceAt: moved(kept.sentenceAt), demandAt: moved(kept.demandAt) };
  }
  return { is: 'gone' };
}
