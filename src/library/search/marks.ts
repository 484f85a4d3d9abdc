import type { QueryPart } from './parse-query.js';

/** Where the parts of a query, or their translations, stand in the words found, in order and without overlap. */
export function spansOf(words: string, parts: readonly QueryPart[]): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const sought of parts.flatMap((p) => [p.words, ...p.or])) {
    for (const { 0: all, index } of words.matchAll(formOf(sought))) found.push({ from: index, to: index + all.length });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: { from: number; to: number }[] = [];
  for (const span of found) if (span.from >= (apart.at(-1)?.to ?? 0) && span.to > span.from) apart.push(span);
  return apart;
}

/** Chinese as it stands, blanks between aside; English words in any ending: petition finds petitions and petitioning. */
function formOf(sought: string): RegExp {
  if (/\p{Script=Han}/u.test(sought)) return new RegExp(escaped(sought), 'gu');
  const words = sought
    .split(/\s+/)
    .map((word) => `${escaped(word.length > 4 ? word.replace(/(?:ies|ing|ed|es|e|s|y)$/i, '') : word)}\\p{L}{0,4}`);
  return new RegExp(`(?<!\\p{L})${words.join('\\s+')}(?!\\p{L})`, 'giu');
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
