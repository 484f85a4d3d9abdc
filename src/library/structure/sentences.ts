import type { LibraryNode, TextLanguage } from '../model.js';

/** A sentence within a node's own words. */
export interface Sentence {
  /** `chp_1__art_10__para_2__sent_1` */
  readonly eId: string;
  readonly text: string;
  /** Where it begins and ends in the node's `text`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Words before a full stop that end no sentence. */
const SHORTENED =
  /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Sen|Gen|St|No|Nos|Art|Arts|Sec|Ch|Para|para|vs|v|etc|cf|al|approx|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\b(?:[a-z]\.)+[a-z]|\b(?:U\.S|P\.R))$/;
const CLOSING = '”’」』）)"\'】》';

/** The sentences of a node's own words. Chinese ones end with 。！？ and, in laws, ；; English ones with a full stop before what begins anew. */
export function sentencesOf(node: Pick<LibraryNode, 'eId' | 'text'>, language: TextLanguage): Sentence[] {
  return splitSentences(node.text, language).map(({ start, end }, i) => ({
    eId: `${node.eId}__sent_${i + 1}`,
    text: node.text.slice(start, end),
    start,
    end,
  }));
}

/** Where the sentences of a text begin and end, blanks around them left out. */
export function splitSentences(text: string, language: TextLanguage): { start: number; end: number }[] {
  const ends = language === 'zh' ? chineseEnds(text) : englishEnds(text);
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (const to of [...ends, text.length]) {
    let [start, end] = [from, to];
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (end > start) found.push({ start, end });
    from = to;
  }
  return found;
}

function chineseEnds(text: string): number[] {
  return [...text.matchAll(/[。；！？]+[”’」』）]*/g)].map((found) => found.index + found[0].length);
}

function englishEnds(text: string): number[] {
  const ends: number[] = [];
  for (const found of text.matchAll(/[.!?…]+/g)) {
    let end = found.index + found[0].length;
    while (end < text.length && CLOSING.includes(text[end]!)) end++;
    const next = /^\s+/.exec(text.slice(end, end + 8));
    if (!next) continue;
    const after = text.slice(end + next[0].length, end + next[0].length + 2);
    if (found[0] === '.' && SHORTENED.test(text.slice(Math.max(0, found.index - 12), found.index))) continue;
    // A sentence begins with a capital, a figure, a quote or a sign of another script.
    if (/^[a-z,;]/.test(after)) continue;
    ends.push(end);
  }
  return ends;
}
