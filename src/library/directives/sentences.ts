import { isCharge } from './chinese-charge.js';
import type { Span } from './model.js';

/** Points after these end no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:Art|Arts|No|Nos|Sec|Ch|para|paras|Mr|Mrs|Ms|Dr|Prof|St|vs|cf|e\.g|i\.e|U\.S|U\.K|[A-Z])\.$/;
const END = /[.!?]+[”"’')\]]*(?=\s|$)|[。！？]+[”」』）]*|\n+/g;
const BRACKET = /[（(](?:[^（）()\n]|[（(][^（）()\n]*[）)]){1,200}[）)]/y;

/**
 * The sentences of a text in either language, without the white space around them; a line's end ends one too.
 * Every character that is no white space is in exactly one. A bracket that names who is in charge belongs to the sentence before.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    const start = from + part.length - part.trimStart().length;
    if (trimmed !== '') found.push({ from: start, to: start + trimmed.length });
    from = to;
  };
  for (const { 0: end, index } of text.matchAll(END)) {
    if (end.startsWith('.') && SHORT.test(text.slice(Math.max(0, index - 8), index + 1))) continue;
    const to = index + end.length;
    if (to <= from) continue;
    BRACKET.lastIndex = to;
    const bracket = end.startsWith('。') ? (BRACKET.exec(text)?.[0] ?? '') : '';
    take(to + (isCharge(bracket) ? bracket.length : 0));
  }
  take(text.length);
  return found;
}
