import type { Library } from '../store/index.js';
import { GLOSSARY, type GlossaryTerm } from './glossary.js';

/** What became of terms that were to be added. */
export interface AddedTerms {
  readonly added: number;
  /** Had another source or standing. */
  readonly changed: number;
  readonly unchanged: number;
}

/** The glossary as this library has it: the terms added to it, then those that came with the program. */
export async function glossaryOf(library: Library): Promise<GlossaryTerm[]> {
  const own = await ownTerms(library);
  const known = new Set(own.map(keyOf));
  return [...own, ...GLOSSARY.filter((term) => !known.has(keyOf(term)))];
}

const keyOf = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh}|${en.toLowerCase()}`;

async function ownTerms(library: Library): Promise<GlossaryTerm[]> {
  const rows = await library.database.query('select zh, en, source, standing from term order by zh, en');
  return rows.map((row) => ({ ...(row as Pick<GlossaryTerm, 'zh' | 'en' | 'source' | 'standing'>), from: 'library' }));
}

/** Adds terms to a library's glossary, all or none; of a pair that is there already source and standing are taken over. */
export async function addTerms(library: Library, terms: readonly Omit<GlossaryTerm, 'from'>[]): Promise<AddedTerms> {
  return await library.transaction(async () => {
    const before = new Map((await ownTerms(library)).map((term) => [keyOf(term), term]));
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const term of terms) {
      const known = before.get(keyOf(term));
      if (known === undefined) counts.added++;
      else if (known.source === term.source && known.standing === term.standing) counts.unchanged++;
      else counts.changed++;
      before.set(keyOf(term), { ...term, from: 'library' });
      await library.database.query(
        `insert into term (zh, en, source, standing) values ($1, $2, $3, $4)
          on conflict (zh, lower(en)) do update set source = excluded.source, standing = excluded.standing`,
        [term.zh, term.en, term.source, term.standing],
      );
    }
    return counts;
  });
}

/** Takes terms out of a library's glossary by either side; gives how many. Those that came with the program stay. */
export async function removeTerms(library: Library, words: string): Promise<number> {
  const gone = await library.database.query('delete from term where zh = $1 or lower(en) = lower($1) returning zh', [
    words.trim(),
  ]);
  return gone.length;
}
