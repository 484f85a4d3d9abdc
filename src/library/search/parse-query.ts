import { chinesePairs, chinesePhrase } from '../signs/index.js';
import type { TermPair } from '../terms/index.js';

/** A part of a query: a phrase in quotes, a stretch of Chinese, or an English word; `or` holds its translations. */
export interface QueryPart {
  readonly words: string;
  readonly language: 'zh' | 'other';
  readonly isPhrase: boolean;
  readonly or: readonly string[];
}

/**
 * The parts of a query, all of which must be found: quoted phrases, stretches of Chinese signs, single words. A part that the
 * glossary has is also sought by its translations.
 */
export function queryParts(query: string, terms: readonly TermPair[]): QueryPart[] {
  const parts: QueryPart[] = [];
  const add = (words: string, isPhrase: boolean) => {
    const trimmed = words.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
    const language = /\p{Script=Han}/u.test(trimmed) ? 'zh' : 'other';
    parts.push({ words: trimmed, language, isPhrase, or: translationsOf(trimmed, terms) });
  };
  for (const { 0: all, 1: quoted } of query.slice(0, 500).matchAll(/["“]([^"”]*)["”]|[^\s"“”]+/g)) {
    if (quoted !== undefined) add(quoted, true);
    else for (const { 0: part } of all.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)) add(part, false);
  }
  return joined(parts, terms);
}

/** English words side by side that are one term of the glossary are sought together: state compensation. */
function joined(parts: readonly QueryPart[], terms: readonly TermPair[]): QueryPart[] {
  const out: QueryPart[] = [];
  for (let i = 0; i < parts.length; i++) {
    let taken: QueryPart | null = null;
    for (let n = Math.min(5, parts.length - i); n > 1 && taken === null; n--) {
      const run = parts.slice(i, i + n);
      if (run.some((p) => p.isPhrase || p.language === 'zh')) continue;
      const words = run.map((p) => p.words).join(' ');
      const or = translationsOf(words, terms);
      if (or.length > 0) {
        taken = { words, language: 'other', isPhrase: true, or };
        i += n - 1;
      }
    }
    out.push(taken ?? parts[i]!);
  }
  return out;
}

function translationsOf(words: string, terms: readonly TermPair[]): string[] {
  const wanted = words.toLowerCase().replace(/s$/, '');
  const found = terms.flatMap(({ zh, en }) =>
    zh === words ? [en] : en.toLowerCase().replace(/s$/, '') === wanted ? [zh] : [],
  );
  return [...new Set(found)];
}

/** What is matched, in words of PostgreSQL's query language with the values it takes: `$n` stands for each. */
export const tsquery = (parts: readonly QueryPart[], value: (words: string) => string): string =>
  queryOf(parts, value, chinesePhrase);

/** What the worth of a find is told by; it finds the same. */
export const tsranked = (parts: readonly QueryPart[], value: (words: string) => string): string =>
  queryOf(parts, value, chinesePairs);

function queryOf(parts: readonly QueryPart[], value: (words: string) => string, chinese: (stretch: string) => string) {
  const one = (words: string, isPhrase: boolean): string => {
    if (!/\p{Script=Han}/u.test(words))
      return `${isPhrase ? 'phraseto_tsquery' : 'plainto_tsquery'}('english', ${value(words)})`;
    const pieces = [...words.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].map(({ 0: piece }) =>
      /\p{Script=Han}/u.test(piece)
        ? `to_tsquery('simple', ${value(chinese(piece))})`
        : `plainto_tsquery('english', ${value(piece)})`,
    );
    return `(${pieces.join(' && ')})`;
  };
  return parts
    .map((p) => `(${[one(p.words, p.isPhrase), ...p.or.map((w) => one(w, true))].join(' || ')})`)
    .join(' && ');
}
