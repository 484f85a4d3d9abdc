import type { Span } from './model.js';

/** A word or a mark of a sentence, with its place in the whole text. */
export interface Token extends Span {
  readonly text: string;
  /** In small letters, with straight apostrophes: what is compared. */
  readonly word: string;
  readonly isWord: boolean;
  /** Within quotation marks: what is quoted directs nobody by itself. */
  readonly quoted: boolean;
}

const TOKEN = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

export function tokensOf(text: string, sentence: Span): Token[] {
  const part = text.slice(sentence.from, sentence.to);
  const quotes = quotesOf(part);
  let q = 0;
  const isQuoted = (at: number): boolean => {
    while (q < quotes.length && quotes[q]!.to <= at) q++;
    return q < quotes.length && quotes[q]!.from < at;
  };
  return [...part.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    from: sentence.from + index,
    to: sentence.from + index + found.length,
    text: found,
    word: found.toLowerCase().replace('’', "'"),
    isWord: /[\p{L}\p{N}]/u.test(found),
    quoted: isQuoted(index),
  }));
}

/** Quoted stretches, marks included. An opening mark before white space or a comma closes; one that is never closed quotes nothing. */
function quotesOf(part: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const { 0: mark, index } of part.matchAll(/[“”"]/g)) {
    const closes = open >= 0 && (mark !== '“' || /^(?:[\s,.;:]|$)/.test(part.slice(index + 1)));
    if (closes) found.push({ from: open, to: index });
    if (closes || mark !== '”') open = closes ? -1 : index;
  }
  return found;
}

/** The tokens of a sentence as a list that answers beyond its ends with the empty word. */
export class Sentence {
  constructor(readonly tokens: readonly Token[]) {}

  get length(): number {
    return this.tokens.length;
  }

  at(i: number): Token | undefined {
    return this.tokens[i];
  }

  word(i: number): string {
    return this.tokens[i]?.word ?? '';
  }

  is(i: number, ...words: readonly string[]): boolean {
    return words.includes(this.word(i));
  }

  /** Whether these words follow each other from `i` on. */
  reads(i: number, ...words: readonly string[]): boolean {
    return words.every((word, k) => this.word(i + k) === word);
  }

  /** The stretch of tokens `from` to `to`, the latter left out; null where there is none. */
  span(from: number, to: number): Span | null {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last && from < to ? { from: first.from, to: last.to } : null;
  }

  /** Past adverbs (`further`, `also`, words in -ly that are no verbs) and quotation marks that open before the verb. */
  pastAdverbs(i: number): number {
    let k = i;
    while (isAdverb(this.word(k)) || this.is(k, '“', '"')) k++;
    return k;
  }
}

const ADVERBS = new Set(
  'also only further always still now then even better jointly together both therefore thus soon ever never well first again instead not once more continuously'.split(
    ' ',
  ),
);
const NO_ADVERBS = new Set('apply supply rely comply multiply reply early family assembly ally rally tally'.split(' '));

export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (/^\w{3,}ly$/.test(word) && !NO_ADVERBS.has(word));
