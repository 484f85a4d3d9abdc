import type { Fence } from '../markdown/skeleton.js';
import type { Span } from '../source.js';
import type { Token } from './langium-parser.js';

export const DECLARATIONS = ['event', 'duty', 'guard', 'fact', 'reading', 'clock', 'deem', 'table', 'wording'] as const;
export type DeclarationKind = (typeof DECLARATIONS)[number];

/** The tokens from one declaring word to the next, or to the end of the fence. */
export interface Chunk extends Span {
  /** Undefined where a fence does not begin with a declaring word. */
  readonly kind: DeclarationKind | undefined;
  readonly tokens: readonly Token[];
}

export function kindOf(word: string): DeclarationKind | undefined {
  return DECLARATIONS.find((k) => k === word);
}

export function tokenEnd(token: Token): number {
  return token.startOffset + token.image.length;
}

/** Declaring words are reserved, so the text falls into declarations before it is parsed: a fault stays in its own. */
export function splitChunks(tokens: readonly Token[], fences: readonly Fence[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  for (const fence of fences) {
    if (fence.kind !== 'duecourse') continue;
    let open: Token[] = [];
    for (; at < tokens.length && tokens[at]!.startOffset < fence.content.end; at++) {
      if (open.length > 0 && kindOf(tokens[at]!.image) !== undefined) {
        chunks.push(chunkOf(open));
        open = [];
      }
      open.push(tokens[at]!);
    }
    if (open.length > 0) chunks.push(chunkOf(open));
  }
  return chunks;
}

function chunkOf(tokens: readonly Token[]): Chunk {
  const first = tokens[0]!;
  return { kind: kindOf(first.image), tokens, offset: first.startOffset, end: tokenEnd(tokens.at(-1)!) };
}

/** The chunk that an offset lies in, by binary search; the last one before it where it lies between two. */
export function chunkAt(chunks: readonly Chunk[], offset: number): Chunk | undefined {
  let low = 0;
  let high = chunks.length - 1;
  let found: Chunk | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.offset <= offset) {
      found = chunks[middle];
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
