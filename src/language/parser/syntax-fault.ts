import type { Faults, Source, Span } from '../source.js';
import { nearest } from '../suggest.js';
import { type Chunk, DECLARATIONS, tokenEnd } from './chunks.js';
import type { SyntaxError } from './langium-parser.js';

/** Words that can never be names. */
export const RESERVED = [
  ...DECLARATIONS,
  'after',
  'must',
  'within',
  'unless',
  'only',
  'and',
  'or',
  'not',
  'no',
  'if',
  'else',
  'where',
  'is',
  'in',
  'of',
  'true',
  'false',
  'before',
] as const;

const SHOWN: Readonly<Record<string, string>> = { ID: 'NAME', STRING: '"TEXT"', NUMBER: 'NUMBER', DATE: 'YYYY-MM-DD' };
const MOST_SHOWN = 8;

/** One fault for one declaration that does not parse, as precise as the parser's state allows. */
export function tellSyntaxError(error: SyntaxError, chunk: Chunk, source: Source, faults: Faults): void {
  const kind = chunk.kind ?? 'event';
  const at = error.token.startOffset;
  const atEnd = !Number.isFinite(at) || at >= chunk.end;
  const span: Span = atEnd ? { offset: chunk.end, end: chunk.end } : { offset: at, end: at + error.token.image.length };
  const found = source.slice(span);
  const expected = shownTokens(error.expected);
  if (!atEnd && startsLine(source, at)) {
    const near = nearest(found, DECLARATIONS);
    if (near !== undefined && !isReserved(found)) return faults.error('law/unknown-declaration', span, { found, near });
  }
  if (error.rules.at(-1) === 'PeriodTerm' && error.rules.includes('AfterTest'))
    return faults.error('law/after-without-length', afterWord(chunk, at, span));
  if (!atEnd && isReserved(found) && error.expected.includes('ID') && isNamePlace(chunk, at))
    return faults.error('law/reserved-word', span, { found });
  const data = { kind, expected, found };
  if (atEnd)
    return faults.error(expected === '' ? `law/syntax-${kind}` : `law/unfinished-${kind}`, lastToken(chunk), data);
  faults.error(expected === '' ? `law/unexpected-${kind}` : `law/syntax-${kind}`, span, data);
}

function isReserved(word: string): boolean {
  return RESERVED.some((r) => r === word);
}

function startsLine(source: Source, offset: number): boolean {
  const line = source.line(source.lineAt(offset));
  return source.text.slice(line.offset, offset).trim() === '';
}

/** The place of a declared name: directly after the declaring word. */
function isNamePlace(chunk: Chunk, offset: number): boolean {
  return chunk.tokens[1]?.startOffset === offset;
}

/** The `after` that lacks its length: the last one before the fault. */
function afterWord(chunk: Chunk, at: number, otherwise: Span): Span {
  const word = chunk.tokens.filter((t) => t.image === 'after' && (!Number.isFinite(at) || t.startOffset < at)).at(-1);
  return word ? { offset: word.startOffset, end: tokenEnd(word) } : otherwise;
}

function lastToken(chunk: Chunk): Span {
  const last = chunk.tokens.at(-1)!;
  return { offset: last.startOffset, end: tokenEnd(last) };
}

function shownTokens(expected: readonly string[]): string {
  // Where a name may stand, the words that may also be names go without saying.
  const takesName = expected.includes('ID');
  const shown = expected.filter((name) => name in SHOWN || !takesName || isReserved(name) || !/^[a-z]/.test(name));
  const words = [...new Set(shown.map((name) => SHOWN[name] ?? name))].map((w) => `\`${w}\``);
  return words.slice(0, MOST_SHOWN).join(', ') + (words.length > MOST_SHOWN ? ', …' : '');
}
