import type { LibraryText } from '../model.js';
import { type Occurrence, occurrencesOf } from './occurrences.js';

/** How often a group of phrases stands in one text. */
export interface TextCount {
  readonly document: string;
  /** Day of the version; `undated` where none is known. */
  readonly date: string;
  readonly language: string;
  readonly count: number;
}

/** A group of phrases followed over the texts. */
export interface Formulations {
  /** Texts that have one of them, by day; those without a day last. */
  readonly texts: readonly TextCount[];
  readonly count: number;
  /** First and last day of a text that has one; null where none with a day does. */
  readonly first: string | null;
  readonly last: string | null;
  /** Words near it, by how many occurrences have them near; words that stand everywhere are left out. */
  readonly near: readonly { readonly word: string; readonly count: number }[];
}

/** Words are near within so many UTF-16 units of Chinese, and three times as many of other languages. */
const NEAR = 20;
const MOST_NEAR = 20;
const COMMON =
  /^(?:the|and|of|to|in|a|an|for|on|with|by|is|are|be|as|that|this|it|or|at|from|its|was|were|has|have|their|which|will|shall|should|not|以及|我们|他们|这个|进行|对于|或者|应当)$/;

/** Where and when phrases are used: by text, first and last, and what stands with them. */
export function formulationsIn(texts: Iterable<LibraryText>, phrases: readonly string[]): Formulations {
  const counts: TextCount[] = [];
  const near = new Map<string, number>();
  for (const text of texts) {
    const { language } = text.text;
    const words = new Intl.Segmenter(language, { granularity: 'word' });
    let count = 0;
    const around = language === 'zh' ? NEAR : 3 * NEAR;
    for (const one of occurrencesOf(text, phrases, around)) {
      count += 1;
      for (const word of wordsBeside(one, around, words)) near.set(word, (near.get(word) ?? 0) + 1);
    }
    if (count > 0) counts.push({ document: text.document.id, date: text.version.date, language, count });
  }
  const key = ({ date, document, language }: TextCount) => `${date} ${document} ${language}`;
  // Digits come before letters: `undated` is last.
  counts.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const dated = counts.filter(({ date }) => date !== 'undated');
  return {
    texts: counts,
    count: counts.reduce((sum, one) => sum + one.count, 0),
    first: dated[0]?.date ?? null,
    last: dated.at(-1)?.date ?? null,
    near: [...near]
      .map(([word, count]) => ({ word, count }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_NEAR),
  };
}

/** The words within the sentence beside an occurrence, each once; a word that the excerpt may have cut is left out. */
function wordsBeside({ before, after }: Occurrence, around: number, words: Intl.Segmenter): Set<string> {
  const left = before.length < around ? before : before.replace(/^[\p{Script=Latin}\p{N}]+/u, '');
  const right = after.length < around ? after : after.replace(/[\p{Script=Latin}\p{N}]+$/u, '');
  const found = new Set<string>();
  for (const side of [left.slice(left.search(/[^。！？.!?]*$/)), /^[^。！？.!?]*/.exec(right)?.[0] ?? ''])
    for (const { segment, isWordLike } of words.segment(side)) {
      const word = segment.toLowerCase();
      if (isWordLike && word.length > 1 && !/^\d+$/.test(word) && !COMMON.test(word)) found.add(word);
    }
  return found;
}
