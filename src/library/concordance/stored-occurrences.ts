import type { Library, StoredHead } from '../store/index.js';
import { type Occurrence, occurrencesIn, phrasePattern } from '../terms/index.js';

/** An occurrence with the article that it stands in: as written, null where it stands in none. */
export interface PlacedOccurrence extends Occurrence {
  readonly article: string | null;
}

/** Which texts are looked through; what is left out is not asked for. */
export interface TextFilter {
  /** A document's id. */
  readonly document?: string;
  readonly language?: string;
  /** `YYYY-MM-DD`: only versions in force on this day. */
  readonly on?: string;
}

/** The heads of the texts that a filter means; of each document its newest version, or every one. */
export async function headsOf(library: Library, filter: TextFilter, allVersions: boolean): Promise<StoredHead[]> {
  const heads = await library.heads(filter);
  if (allVersions || filter.on !== undefined) return heads;
  // They come by document and day; `undated` sorts last, and counts only where nothing else is there.
  const newest = new Map<string, string>();
  for (const { document, version } of heads)
    if (version.date !== 'undated' || !newest.has(document.id)) newest.set(document.id, version.date);
  return heads.filter(({ document, version }) => newest.get(document.id) === version.date);
}

interface FoundRow extends Record<string, unknown> {
  readonly text_id: number;
  readonly eid: string;
  readonly heading: string | null;
  readonly words: string;
  readonly article_eid: string | null;
  readonly article: string | null;
}

/**
 * Every occurrence of phrases in stored texts, text by text in the order of `heads`. The database picks the nodes that may have one by a
 * word of each phrase; which do is told as {@link occurrencesIn} tells it.
 */
export async function* storedOccurrences(
  library: Library,
  heads: readonly StoredHead[],
  phrases: readonly string[],
  options: { readonly around: number; readonly plurals?: boolean },
): AsyncGenerator<{ readonly head: StoredHead; readonly occurrences: readonly PlacedOccurrence[] }> {
  const pattern = phrasePattern(phrases, options.plurals);
  if (pattern === null) return;
  const keys = phrases.map((phrase) => keyOf(phrase, options.plurals ?? false));
  const patterns = keys.includes(null) ? ['%'] : keys.map((key) => `%${key}%`);
  const byText = await rowsByText(library, heads, patterns);
  for (const head of heads) {
    const occurrences = (byText.get(head.textId) ?? []).flatMap((row) => {
      const isIn = row.article_eid !== null && `${row.eid}__`.startsWith(`${row.article_eid}__`);
      const node = { eId: row.eid, heading: row.heading, text: row.words };
      return [...occurrencesIn(head, node, pattern, options.around)].map((one) => ({
        ...one,
        article: isIn ? row.article : null,
      }));
    });
    if (occurrences.length > 0) yield { head, occurrences };
  }
}

/** Nodes are asked for of so many texts at once. */
const TEXTS_AT_ONCE = 200;

async function rowsByText(library: Library, heads: readonly StoredHead[], patterns: readonly string[]) {
  const byText = new Map<number, FoundRow[]>();
  for (let i = 0; i < heads.length; i += TEXTS_AT_ONCE) {
    const ids = heads.slice(i, i + TEXTS_AT_ONCE).map((head) => head.textId);
    const rows = await library.database.query<FoundRow>(
      `select n.text_id, n.eid, n.heading, n.words, a.eid as article_eid, a.number_written as article
        from node n left join lateral (
          select eid, number_written from node
          where text_id = n.text_id and place <= n.place and kind = 'article' order by place desc limit 1
        ) a on true
        where n.text_id in (select value::integer from json_array_elements_text($1::json))
          and (n.words ilike any (select json_array_elements_text($2::json))
            or n.heading ilike any (select json_array_elements_text($2::json)))
        order by n.text_id, n.place`,
      [JSON.stringify(ids), JSON.stringify(patterns)],
    );
    for (const row of rows) byText.set(row.text_id, [...(byText.get(row.text_id) ?? []), row]);
  }
  return byText;
}

/** The longest run of Chinese signs or of plain letters of a phrase, without an ending that a plural changes; null where there is none. */
function keyOf(phrase: string, plurals: boolean): string | null {
  const stem = plurals ? phrase.trim().replace(/(?<=[a-z])y$/i, '') : phrase;
  const runs = [...stem.matchAll(/\p{Script=Han}+|[A-Za-z0-9]+/gu)].map(({ 0: run }) => run);
  return runs.sort((a, b) => b.length - a.length)[0] ?? null;
}
