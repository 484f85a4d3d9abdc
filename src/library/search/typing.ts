import { nearest } from '../../base/index.js';
import type { Database } from '../store/index.js';
import type { TermPair } from '../terms/index.js';
import { type QueryPart, queryParts } from './parse-query.js';

/**
 * English words that no text has, by those they were probably meant to be: one or two letters away, with the same first letter.
 * Chinese is left as typed: two signs away is another word.
 */
export async function correctedParts(database: Database, parts: readonly QueryPart[], terms: readonly TermPair[]) {
  const corrected: (readonly [string, string])[] = [];
  const out: QueryPart[] = [];
  for (const part of parts) {
    const meant =
      part.language === 'zh' || part.isPhrase || part.or.length > 0 ? null : await meantBy(database, part.words, terms);
    if (meant === null) out.push(part);
    else {
      corrected.push([part.words, meant]);
      out.push(...queryParts(meant, terms));
    }
  }
  return { parts: out, corrected };
}

async function meantBy(database: Database, typed: string, terms: readonly TermPair[]): Promise<string | null> {
  const word = typed.toLowerCase();
  if (!/^[a-z]{4,30}$/.test(word)) return null;
  // A word is known where any text has one of the same stem.
  const [known] = await database.query<{ known: boolean }>(
    `select exists (select 1 from word where word = $1) or exists (select 1 from unit where signs @@ plainto_tsquery('english', $1)) as known`,
    [word],
  );
  if (known?.known) return null;
  const near = await database.query<{ word: string }>(
    'select word from word where word like $1 and length(word) between $2 and $3',
    [`${word[0]}%`, word.length - 2, word.length + 2],
  );
  const ofTerms = terms.flatMap(({ en }) => en.toLowerCase().split(/\W+/)).filter((w) => w[0] === word[0]);
  return nearest(word, [...near.map((row) => row.word), ...ofTerms]) ?? null;
}
