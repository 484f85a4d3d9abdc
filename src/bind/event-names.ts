import type { EventKind } from '../language/index.js';

/** All that a law calls an event: its name, what readers see, and what its declaration calls it, in any language. */
export function namesOfEvent({ name, texts, called }: EventKind): string[] {
  return [...new Set([name, ...Object.values(texts), ...Object.values(called)])];
}
