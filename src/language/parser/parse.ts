import { suggestion } from '../../base/index.js';
import type { Declaration } from '../generated/ast.js';
import type { Fence } from '../markdown/skeleton.js';
import type { Faults, Source } from '../source.js';
import { blank, blankProse } from './blank.js';
import { type Chunk, chunkAt, DECLARATIONS, splitChunks, tokenEnd } from './chunks.js';
import { parseText, tokenize, type Unparsed } from './langium-parser.js';
import { tellSyntaxError } from './syntax-fault.js';

export interface ParsedRules {
  readonly declarations: readonly Declaration[];
  /** Names of declarations that could not be read: using them is no second fault. */
  readonly broken: ReadonlySet<string>;
  /** Where declarations were left out: what stands there is not known to claim nothing. */
  readonly brokenAt: readonly number[];
}

/**
 * Parses the rules of all fences as one text. A declaration with a fault in it is told once and left out, so that one
 * slip does not spoil its neighbours.
 */
export function parseRules(source: Source, fences: readonly Fence[], faults: Faults): ParsedRules {
  let text = blankProse(source, fences, faults);
  const { tokens, strays } = tokenize(text);
  const chunks = splitChunks(tokens, fences);
  const broken = new Set<Chunk>();
  const stray = new Set<Chunk>();
  for (const { offset, length } of strays) {
    faults.error(
      'law/unexpected-character',
      { offset, end: offset + length },
      { found: source.text.slice(offset, offset + length) },
    );
    const chunk = chunkAt(chunks, offset);
    if (chunk) stray.add(chunk);
  }
  for (const chunk of chunks) {
    if (chunk.kind === undefined) tellUnknownDeclaration(chunk, faults);
    else if (!tellTooDeep(chunk, faults)) continue;
    broken.add(chunk);
  }
  text = blankChunks(text, broken);
  let parsed = parseText(text);
  for (let round = 0; parsed.errors.length > 0; round++) {
    // The last round takes every suspect out, so that this ends.
    const found = brokenChunks(parsed.errors, chunks, text, round >= 3);
    for (const [chunk, error] of found) {
      if (!stray.has(chunk)) tellSyntaxError(error, chunk, source, faults);
      broken.add(chunk);
    }
    text = blankChunks(text, found.keys());
    if (found.size === 0) break;
    parsed = parseText(text);
  }
  const { declarations } = parsed.rules;
  if (parsed.errors.length > 0 || declarations.length !== chunks.length - broken.size) tellUnreadable(fences, faults);
  return {
    declarations: parsed.errors.length > 0 ? [] : declarations,
    broken: namesIn(broken, source),
    brokenAt: [...broken].map((c) => c.offset),
  };
}

/** Each suspect chunk is parsed by itself: only its own first fault is believed, not what followed from another's. */
function brokenChunks(
  errors: readonly Unparsed[],
  chunks: readonly Chunk[],
  text: string,
  believeAll: boolean,
): Map<Chunk, Unparsed> {
  const found = new Map<Chunk, Unparsed>();
  const cleared = new Set<Chunk>();
  for (const error of errors) {
    const chunk = suspect(error, chunks);
    if (chunk === undefined || found.has(chunk) || cleared.has(chunk)) continue;
    const alone = parseText(text.slice(chunk.offset, chunk.end)).errors[0];
    if (alone) found.set(chunk, shift(alone, chunk.offset));
    else if (believeAll) found.set(chunk, error);
    else cleared.add(chunk);
  }
  if (found.size === 0 && chunks.length > 0) for (const chunk of chunks) addIfBroken(chunk, text, found);
  return found;
}

function addIfBroken(chunk: Chunk, text: string, found: Map<Chunk, Unparsed>): void {
  const alone = parseText(text.slice(chunk.offset, chunk.end)).errors[0];
  if (alone) found.set(chunk, shift(alone, chunk.offset));
}

function suspect(error: Unparsed, chunks: readonly Chunk[]): Chunk | undefined {
  const at = error.token.startOffset;
  const previous = error.previous?.startOffset;
  const startsChunk = Number.isFinite(at) && chunkAt(chunks, at)?.offset === at;
  if (Number.isFinite(at) && !startsChunk) return chunkAt(chunks, at);
  if (previous !== undefined && Number.isFinite(previous)) return chunkAt(chunks, previous);
  return Number.isFinite(at) ? chunkAt(chunks, at) : chunks.at(-1);
}

function shift(error: Unparsed, by: number): Unparsed {
  const move = <T extends Unparsed['token']>(token: T): T => ({ ...token, startOffset: token.startOffset + by });
  return { ...error, token: move(error.token), previous: error.previous && move(error.previous) };
}

function blankChunks(text: string, chunks: Iterable<Chunk>): string {
  const sorted = [...chunks].sort((a, b) => a.offset - b.offset);
  if (sorted.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { offset, end } of sorted) {
    parts.push(text.slice(at, offset), blank(text.slice(offset, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Deeper than any law is written, and far from where the parser's own stack ends. */
const MOST_BRACKETS = 40;

function tellTooDeep(chunk: Chunk, faults: Faults): boolean {
  let depth = 0;
  for (const token of chunk.tokens) {
    if (token.image === '(') depth++;
    else if (token.image === ')') depth--;
    if (depth <= MOST_BRACKETS) continue;
    faults.error('law/too-deep', { offset: token.startOffset, end: tokenEnd(token) }, { most: MOST_BRACKETS });
    return true;
  }
  return false;
}

/** Must not happen; that rules are silently left out must happen even less. */
function tellUnreadable(fences: readonly Fence[], faults: Faults): void {
  const first = fences.find((f) => f.kind === 'duecourse');
  if (first && !faults.hasErrors) faults.error('law/unreadable-rules', first.opening);
}

function tellUnknownDeclaration(chunk: Chunk, faults: Faults): void {
  const first = chunk.tokens[0]!;
  const span = { offset: first.startOffset, end: tokenEnd(first) };
  faults.error('law/unknown-declaration', span, { found: first.image, ...suggestion(first.image, DECLARATIONS) });
}

function namesIn(chunks: ReadonlySet<Chunk>, source: Source): Set<string> {
  const names = new Set<string>();
  for (const { tokens, kind } of chunks) {
    // Of a broken event the attributes are unknown too: any word in it may be one.
    const some = kind === 'duty' || kind === 'guard' ? tokens.slice(1, 2) : tokens.slice(1);
    for (const token of some) names.add(source.text.slice(token.startOffset, tokenEnd(token)));
  }
  return names;
}
