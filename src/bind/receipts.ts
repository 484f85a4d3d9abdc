import type { Law } from '../language/index.js';
import { namesOfEvent } from './event-names.js';
import type { LabelMatch } from './events.js';
import { tokensOf } from './words/index.js';

/** Below this a label is not named beside a receipt; an act and its arrival are never very like. */
const NEAR = 0.25;
const NAMED = 2;

/**
 * The labels of an act that may tell the day on which it arrived, too, as of many registers that keep one day for both: for an event of
 * the law that is a receipt and has no label. Whether they do a human must say.
 */
export function labelsOfReceipt(law: Law, event: number, labels: readonly LabelMatch[]): string[] {
  if (!isReceipt(law, event)) return [];
  const near = labels.flatMap(({ label, chosen, sure, others }) => {
    const score = others.find((o) => o.event === event)?.score ?? 0;
    return sure && score >= NEAR && !isReceipt(law, chosen!.event) ? [{ label, score }] : [];
  });
  near.sort((a, b) => b.score - a.score);
  return near.slice(0, NAMED).map(({ label }) => label);
}

function isReceipt(law: Law, event: number): boolean {
  return namesOfEvent(law.events[event]!).some((name) => tokensOf(name).some((t) => t.concepts.includes('receive')));
}
