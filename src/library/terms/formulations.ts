import type { LibraryText } from '../model.js';
import { type Occurrence, occurrencesOf, phrasePattern, type TextHead } from './occurrences.js';

/** How often a group of phrases stands in one text. */
export interface TextCount {
  readonly document: string;
  /** Day of the version; `undated` where none is known. */
  readonly date: string;
  readonly language: string;
  readonly count: number;
  /** Counts of each phrase, in the order of the group. */
  readonly of: readonly number[];
  /** The first of them with the words around it, one in a title or heading only where there is no other. */
  readonly sample: Occurrence;
}

/** One phrase of a group. */
export interface PhraseUse {
  readonly phrase: string;
  readonly count: number;
  /** First and last day of a text that has it; null where none with a day does. */
  readonly first: string | null;
  readonly last: string | null;
}

/** A group of phrases followed over the texts. */
export interface Formulations {
  readonly phrases: readonly PhraseUse[];
  /** Texts that have one of them, by day; those without a day last. */
  readonly texts: readonly TextCount[];
  readonly count: number;
  /** First and last day of a text that has one; null where none with a day does. */
  readonly first: string | null;
  readonly last: string | null;
  /** Words near it, by how many occurrences have them near; words that stand everywhere are left out. */
  readonly near: readonly NearWord[];
}

export interface NearWord {
  readonly word: string;
  /** How many occurrences have it near, each counted once. */
  readonly count: number;
}

/** Words are near within so many UTF-16 units of Chinese, and three times as many of other languages, in the same sentence. */
export const NEAR = 20;
const MOST_NEAR = 20;
const COMMON =
  /^(?:the|and|of|we|our|they|he|she|also|these|those|to|in|a|an|for|on|with|by|is|are|be|as|that|this|it|or|at|from|its|was|were|has|have|their|which|will|shall|should|not|以及|我们|他们|这个|进行|对于|或者|应当)$/;

/** Where and when phrases are used: by text, first and last, and what stands with them. */
export function formulationsIn(texts: Iterable<LibraryText>, phrases: readonly string[]): Formulations {
  const counting = new Counting(phrases);
  for (const text of texts) counting.add(text, [...occurrencesOf(text, phrases, counting.around)]);
  return counting.result();
}

/** Gathers the occurrences of a group of phrases text by text. */
export class Counting {
  /** UTF-16 units on each side of an occurrence that it needs. */
  readonly around = 3 * NEAR;
  readonly #phrases: readonly string[];
  readonly #patterns: readonly RegExp[];
  readonly #texts: TextCount[] = [];
  readonly #near = new Map<string, number>();
  readonly #words = new Map<string, Intl.Segmenter>();

  constructor(phrases: readonly string[]) {
    this.#phrases = [...new Set(phrases.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
    this.#patterns = this.#phrases.map((phrase) => phrasePattern([phrase])!);
  }

  add({ document, version, text: { language } }: TextHead, occurrences: readonly Occurrence[]): void {
    // A title says least of how a phrase is used.
    const sample = occurrences.find(({ within, eId }) => within === 'words' && eId !== 'title') ?? occurrences[0];
    if (sample === undefined) return;
    const words = this.#words.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
    this.#words.set(language, words);
    const around = language === 'zh' ? NEAR : 3 * NEAR;
    const of = this.#phrases.map(() => 0);
    for (const one of occurrences) {
      const which = this.#phraseOf(one.found);
      of[which] = (of[which] ?? 0) + 1;
      for (const word of wordsBeside(one, around, words)) this.#near.set(word, (this.#near.get(word) ?? 0) + 1);
    }
    this.#texts.push({ document: document.id, date: version.date, language, count: occurrences.length, of, sample });
  }

  /** Which of the phrases was found: the longest that is all of it. */
  #phraseOf(found: string): number {
    let best = 0;
    this.#patterns.forEach((pattern, p) => {
      pattern.lastIndex = 0;
      const isAll = pattern.exec(found)?.[0] === found;
      pattern.lastIndex = 0;
      if (isAll) best = p;
    });
    return best;
  }

  result(): Formulations {
    const key = ({ date, document, language }: TextCount) => `${date} ${document} ${language}`;
    // Digits come before letters: `undated` is last.
    const texts = this.#texts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    const span = (all: readonly TextCount[]) => {
      const days = all.map(({ date }) => date).filter((date) => date !== 'undated');
      return { first: days[0] ?? null, last: days.at(-1) ?? null };
    };
    return {
      phrases: this.#phrases.map((phrase, p) => {
        const own = texts.filter(({ of }) => of[p]! > 0);
        return { phrase, count: own.reduce((sum, { of }) => sum + of[p]!, 0), ...span(own) };
      }),
      texts,
      count: texts.reduce((sum, one) => sum + one.count, 0),
      ...span(texts),
      near: [...this.#near]
        .map(([word, count]) => ({ word, count }))
        .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
        .slice(0, MOST_NEAR),
    };
  }
}

/** The words within the sentence and `around` units of an occurrence, each once; a word that the excerpt may have cut is left out. */
function wordsBeside({ before, after }: Occurrence, around: number, words: Intl.Segmenter): Set<string> {
  const [cutBefore, cutAfter] = [before.slice(-around), after.slice(0, around)];
  const left = cutBefore.length < around ? cutBefore : cutBefore.replace(/^[\p{Script=Latin}\p{N}]+/u, '');
  const right = cutAfter.length < around ? cutAfter : cutAfter.replace(/[\p{Script=Latin}\p{N}]+$/u, '');
  const found = new Set<string>();
  for (const side of [left.slice(left.search(/[^。！？.!?]*$/)), /^[^。！？.!?]*/.exec(right)?.[0] ?? ''])
    for (const { segment, isWordLike } of words.segment(side)) {
      const word = segment.toLowerCase();
      if (isWordLike && word.length > 1 && !/^\d+$/.test(word) && !COMMON.test(word)) found.add(word);
    }
  return found;
}
