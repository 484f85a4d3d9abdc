import { nearest } from '../../base/index.js';
import type { Faults, Source, Span } from '../source.js';
import { type Chunk, DECLARATIONS, tokenEnd } from './chunks.js';
import type { Unparsed } from './langium-parser.js';

/** Words that can never be names. */
export const RESERVED: readonly string[] = [
  ...DECLARATIONS,
  ...'after must within unless only and or not no if else where is in of true false before judges'.split(' '),
];

/** Words that mean something in some place but may also be names. */
const WORDS =
  'once by office party assumed first latest each discharges all oldest same both never from until under per point row rolled longer shorter earlier later'.split(
    ' ',
  );
const SHOWN: Readonly<Record<string, string>> = { ID: 'NAME', STRING: '"TEXT"', NUMBER: 'NUMBER', DATE: 'YYYY-MM-DD' };
const UNITS = /^(?:minute|hour|day|week|month|year)s?$/;
const MOST_SHOWN = 6;

/** One fault for one declaration that does not parse, as precise as the parser's state allows. */
export function tellSyntaxError(error: Unparsed, chunk: Chunk, source: Source, faults: Faults): undefined {
  const kind = chunk.kind ?? 'event';
  const at = error.token.startOffset;
  if (!Number.isFinite(at) || at >= chunk.end) return tellUnfinished(error, chunk, source, faults);
  const span: Span = { offset: at, end: at + error.token.image.length };
  const found = source.slice(span);
  if (startsLine(source, at) && !isReserved(found)) {
    const declaration = nearest(found, DECLARATIONS);
    if (declaration !== undefined) return faults.error('law/unknown-declaration', span, { found, near: declaration });
  }
  const after = afterWithoutLength(error, chunk, at);
  if (after) return faults.error('law/after-without-length', after);
  const stray = inWithoutPeriod(error, chunk, at);
  if (stray) return faults.error(`law/unexpected-${kind}`, stray, { kind, expected: '', found: 'in', near: '' });
  if (isReserved(found) && chunk.tokens[1]?.startOffset === at)
    return faults.error('law/reserved-word', span, { found });
  const unclosed = unclosedText(chunk, at);
  if (unclosed) return faults.error('law/unclosed-text', unclosed);
  const slip = commonSlip(found, chunk, at);
  if (slip) return faults.error(slip, span);
  const expected = shownTokens(error.expected);
  const data = {
    kind,
    expected,
    found,
    near: isReserved(found) ? '' : (nearest(found, [...RESERVED, ...WORDS]) ?? ''),
  };
  faults.error(expected === '' || data.near !== '' ? `law/unexpected-${kind}` : `law/syntax-${kind}`, span, data);
}

function tellUnfinished(error: Unparsed, chunk: Chunk, source: Source, faults: Faults): undefined {
  const after = afterWithoutLength(error, chunk, chunk.end);
  const stray = inWithoutPeriod(error, chunk, chunk.end);
  const unclosed = unclosedText(chunk, chunk.end);
  if (unclosed) return faults.error('law/unclosed-text', unclosed);
  const last = chunk.tokens.at(-1)!;
  const span = { offset: last.startOffset, end: tokenEnd(last) };
  const data = { expected: shownTokens(error.expected), found: source.slice(span) };
  if (after) faults.error('law/after-without-length', after);
  else if (stray)
    faults.error(`law/unexpected-${chunk.kind ?? 'event'}`, stray, { expected: '', found: 'in', near: '' });
  else faults.error(`law/unfinished-${chunk.kind ?? 'event'}`, span, data);
}

/** A text whose closing quote was forgotten has swallowed the rest of its line. */
function unclosedText(chunk: Chunk, before: number): Span | undefined {
  const token = chunk.tokens.find((t) => t.startOffset < before && /^"(?:\\.|[^"\\])*$/.test(t.image));
  return token && { offset: token.startOffset, end: tokenEnd(token) };
}

/** What people write who know other languages. */
function commonSlip(found: string, chunk: Chunk, at: number): string | undefined {
  const index = chunk.tokens.findIndex((t) => t.startOffset === at);
  if (found === '=' && chunk.tokens[index - 1]?.image === '=') return 'law/double-equals';
  if (found !== 'or') return undefined;
  const before = chunk.tokens.slice(0, index).map((t) => t.image);
  if (before.includes('where')) return 'law/or-in-where';
  if (before.includes('only')) return 'law/or-after-only';
  return chunk.kind === 'duty' || chunk.kind === 'guard' ? 'law/or-needs-brackets' : undefined;
}

function isReserved(word: string): boolean {
  return RESERVED.includes(word);
}

function startsLine(source: Source, offset: number): boolean {
  const line = source.line(source.lineAt(offset));
  return source.text.slice(line.offset, offset).trim() === '';
}

/** `only after EVENT`: the `after` of a test that is followed by no number. */
function afterWithoutLength(error: Unparsed, chunk: Chunk, at: number): Span | undefined {
  const own = chunk.tokens.findIndex((t) => t.startOffset === at);
  if (error.rules.includes('TimeTest') && chunk.tokens[own]?.image === 'after')
    return { offset: at, end: tokenEnd(chunk.tokens[own]!) };
  if (!error.rules.includes('AfterTest') || !error.rules.includes('PeriodTerm')) return undefined;
  const index = chunk.tokens.findLastIndex((t) => t.image === 'after' && t.startOffset < at);
  const word = chunk.tokens[index];
  if (word === undefined || /^\d/.test(chunk.tokens[index + 1]?.image ?? '')) return undefined;
  return { offset: word.startOffset, end: tokenEnd(word) };
}

/** `x in SET` without `is`: the `in` of a window that is followed by no period. */
function inWithoutPeriod(error: Unparsed, chunk: Chunk, at: number): Span | undefined {
  if (!error.rules.includes('Window')) return undefined;
  const index = chunk.tokens.findLastIndex((t) => t.image === 'in' && t.startOffset < at);
  const next = chunk.tokens[index + 1]?.image ?? '';
  const word = chunk.tokens[index];
  return word && next !== 'the' && !/^\d/.test(next) ? { offset: word.startOffset, end: tokenEnd(word) } : undefined;
}

/** What might have followed, names and values first; of the units one stands for all. */
function shownTokens(expected: readonly string[]): string {
  const takesName = expected.includes('ID');
  const isShown = (name: string) => {
    if (name === 'EOF') return false;
    if (name in SHOWN) return true;
    if (UNITS.test(name)) return name === 'days' && !takesName;
    // Where a name may stand, the words that may also be names go without saying.
    return !takesName || isReserved(name) || !/^[a-z]/.test(name);
  };
  const shown = [...new Set(expected.filter(isShown))].sort((a, b) => Number(b in SHOWN) - Number(a in SHOWN));
  const words = shown.map((name) => `\`${SHOWN[name] ?? name}\``);
  return words.slice(0, MOST_SHOWN).join(', ') + (words.length > MOST_SHOWN ? ', …' : '');
}
