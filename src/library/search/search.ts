import { closest, type Force, forceOn } from '../force/index.js';
import { type DocumentKind, fullText, type LibraryNode } from '../model.js';
import type { Database, SqlValue } from '../store/index.js';
import { type ForceRow, type NodeRow, spanOf, treeOf } from '../store/index.js';
import { GLOSSARY, type TermPair } from '../terms/index.js';
import { spansOf } from './marks.js';
import { type ArticleAsked, articleAsked } from './named-article.js';
import { type QueryPart, queryParts, tsquery, tsranked } from './parse-query.js';
import { correctedParts } from './typing.js';

/** Which texts are searched; what is left out is not asked for. */
export interface SearchFilter {
  /** A document's id. */
  readonly document?: string;
  readonly kind?: string;
  /** 1 the highest; see `RANK_OF`. */
  readonly rank?: number;
  readonly language?: string;
  /** `YYYY-MM-DD`: nothing but what was in force on this day; otherwise all that no later version has superseded. */
  readonly on?: string;
  /** Every version. */
  readonly allVersions?: boolean;
}

export interface SearchOptions extends SearchFilter {
  /** 20 where not said. */
  readonly limit?: number;
  readonly offset?: number;
  readonly terms?: readonly TermPair[];
  /** `YYYY-MM-DD`: the day on which a text is in force or not, where `on` does not say it; today by default. */
  readonly today?: string;
}

/** A stretch of `words` that was sought. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

export interface SearchHit {
  readonly document: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly eId: string;
  /** 第四十一条, Article 41; null of what lies in no article. */
  readonly article: string | null;
  /** All words of the article, and where in them the query was found. */
  readonly words: string;
  readonly marks: readonly Mark[];
  /** How its version stands on the day asked for. What is not in force comes after what is. */
  readonly force: Force;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many there are; at most {@link MOST_RANKED} are counted. */
  readonly count: number;
  readonly isMore: boolean;
  /** What was sought in place of words that no text has: [as typed, as sought]. */
  readonly corrected: readonly (readonly [string, string])[];
  /** What else was sought, by the glossary. */
  readonly translated: readonly (readonly [string, string])[];
}

/** So many finds are ranked; a query that has more is told so. */
export const MOST_RANKED = 1000;

/** So many times more finds are looked at for those in force. */
const LOOKED_AT = 3;

/**
 * Finds the articles in which all parts of a query occur, the best first; one that the query names (宪法 41, art 41 constitution) before them.
 */
export async function search(database: Database, query: string, options: SearchOptions = {}): Promise<SearchResult> {
  const asked = (options.offset ?? 0) > 0 ? null : articleAsked(query);
  if (asked === null) return await searchWords(database, query, options);
  const named = await namedHits(database, asked, options);
  const found = await searchWords(database, query, options);
  if (named.length === 0) return found;
  const isNamed = (hit: SearchHit) =>
    named.some(
      (n) =>
        `${n.document} ${n.version} ${n.language} ${n.eId}` ===
        `${hit.document} ${hit.version} ${hit.language} ${hit.eId}`,
    );
  const rest = found.hits.filter((hit) => !isNamed(hit));
  const own = found.count === 0 ? { corrected: [], translated: [] } : {};
  const count = found.count + named.length - (found.hits.length - rest.length);
  return { ...found, ...own, hits: [...named, ...rest].slice(0, limitOf(options)), count };
}

const limitOf = (options: SearchOptions): number => Math.min(Math.max(options.limit ?? 20, 1), 200);

/** The article that a query asks for by name and number, in every language of the laws that the name fits best. */
async function namedHits(database: Database, asked: ArticleAsked, options: SearchOptions): Promise<SearchHit[]> {
  const values: SqlValue[] = [];
  const value = (given: SqlValue) => `$${values.push(given)}`;
  const day = options.on ?? options.today ?? new Date().toISOString().slice(0, 10);
  const { language: _, ...anyLanguage } = options;
  const which = filterOf(anyLanguage, value(day), value);
  const shelf = await database.query<ShelfRow>(
    `select s.text_id, s.document, s.date, s.language, s.title, s.kind, s.begins, s.begins_by, s.ends, s.ends_by, s.ended_by,
        next.begins_by as next_begins_by
      from shelf s left join version next on next.document_id = s.document and next.date = s.ended_by
      where ${which.searched} and ${which.firm} order by s.document, s.date desc, s.language desc`,
    values,
  );
  const those = new Set(closest(asked.name, shelf));
  const meant = shelf.filter(
    ({ document, language }) =>
      those.has(document) && (options.language === undefined || language === options.language),
  );
  if (meant.length === 0) return [];
  const places = await database.query<{ readonly text_id: number; readonly place: number }>(
    `select text_id, min(place) as place from node where text_id in (select value::integer from json_array_elements_text($1::json)) and kind = 'article'
      and number_value = $2 and number_inserted = $3 and eid not like '%qstr_%' group by text_id`,
    [JSON.stringify(meant.map(({ text_id }) => text_id)), asked.value, asked.inserted],
  );
  const at = new Map(places.map(({ text_id, place }) => [text_id, place]));
  const found = meant.flatMap((row) =>
    at.has(row.text_id) ? [{ ...row, place: at.get(row.text_id)!, total: 0, all_firm: true }] : [],
  );
  return await hitsOf(database, found.slice(0, MOST_NAMED), [], day);
}

/** Most articles that a name and a number are taken to mean. */
const MOST_NAMED = 8;

async function searchWords(database: Database, query: string, options: SearchOptions): Promise<SearchResult> {
  const typed = queryParts(query, options.terms ?? GLOSSARY);
  const { parts, corrected } = await correctedParts(database, typed, options.terms ?? GLOSSARY);
  if (parts.length === 0) return { hits: [], count: 0, isMore: false, corrected, translated: [] };
  const values: SqlValue[] = [];
  const value = (given: SqlValue) => `$${values.push(given)}`;
  const day = options.on ?? options.today ?? new Date().toISOString().slice(0, 10);
  const which = filterOf(options, value(day), value);
  const limit = limitOf(options);
  const most = MOST_RANKED + 1;
  const [sought, ranked] = [tsquery(parts, value), tsranked(parts, value)];
  // Of too many finds a few more are looked at, and those in force are kept first.
  const finds = async (isOnlyFirm: boolean) =>
    await database.query<Found>(
      `with sought as (select ${sought} as q, ${ranked} as ranked),
      seen as (select unit.text_id, place, weight, signs, ${which.firm} as is_firm, document, date, language, rank
        from sought, unit join shelf s on s.text_id = unit.text_id
        where signs @@ q and ${which.searched}${isOnlyFirm ? ` and ${which.firm}` : ''} limit ${isOnlyFirm ? most : LOOKED_AT * most}),
      kept as (select * from seen${isOnlyFirm ? '' : ` order by is_firm desc limit ${most}`}),
      best as (select text_id, place, is_firm, document, date, language,
          ts_rank(signs, ranked, 1) * weight * (1 + 1.0 / rank) as worth, count(*) over () as total, bool_and(is_firm) over () as all_firm
        from sought, kept
        order by is_firm desc, worth desc, document, date desc, language desc, place
        limit ${limit} offset ${Math.max(0, Math.trunc(options.offset ?? 0))})
      select best.*, title, kind, s.begins, s.begins_by, s.ends, s.ends_by, s.ended_by, next.begins_by as next_begins_by
        from best join shelf s on s.text_id = best.text_id
          left join version next on next.document_id = s.document and next.date = s.ended_by
      order by is_firm desc, worth desc, best.document, best.date desc, best.language desc, place`,
      values,
    );
  let rows = await finds(false);
  const [first] = rows;
  if (first && Number(first.total) >= most && !first.all_firm) {
    const firm = await finds(true);
    if (Number(firm[0]?.total ?? 0) >= limit) rows = firm.map((row) => ({ ...row, total: first.total }));
  }
  const total = Number(rows[0]?.total ?? 0);
  const hits = await hitsOf(database, rows, parts, day);
  return {
    hits,
    count: Math.min(total, MOST_RANKED),
    isMore: total > MOST_RANKED,
    corrected,
    translated: parts.flatMap((p) => p.or.map((o) => [p.words, o] as const)),
  };
}

/** A text of the shelf. */
interface ShelfRow extends ForceRow {
  readonly text_id: number;
  readonly document: string;
  readonly date: string;
  readonly language: string;
  readonly title: string;
  readonly kind: string;
}

interface Found extends ShelfRow {
  readonly place: number;
  readonly total: number | string;
  readonly all_firm: boolean;
}

/** Which texts of the shelf are searched, and which of them are in force or, as policy documents, need not be. */
function filterOf(filter: SearchFilter, day: string, value: (given: SqlValue) => string) {
  const isOver = `(s.ends is not null and s.ends <= ${day})`;
  const terms: string[] = [];
  if (filter.document !== undefined) terms.push(`s.document = ${value(filter.document)}`);
  if (filter.kind !== undefined) terms.push(`s.kind = ${value(filter.kind)}`);
  if (filter.rank !== undefined) terms.push(`s.rank = ${value(filter.rank)}`);
  if (filter.language !== undefined) terms.push(`s.language = ${value(filter.language)}`);
  if (filter.on !== undefined) terms.push(`s.begins <= ${day} and not ${isOver}`);
  else if (!filter.allVersions) terms.push(`not (s.ends_by is not distinct from 'superseded' and ${isOver})`);
  return {
    searched: terms.length > 0 ? terms.join(' and ') : 'true',
    firm: `(not ${isOver} and (s.kind = 'policy' or s.begins is null or s.begins <= ${day}))`,
  };
}

interface FoundNode extends NodeRow {
  readonly hit: number;
}

/** The words of what was found, all in one question: the nodes of an article follow it up to the next unit. */
async function hitsOf(
  database: Database,
  found: readonly Found[],
  parts: readonly QueryPart[],
  day: string,
): Promise<SearchHit[]> {
  if (found.length === 0) return [];
  const rows = await database.query<FoundNode>(
    `select hit.hit, node.* from json_to_recordset($1::json) as hit (hit integer, text_id integer, place integer)
      join node on node.text_id = hit.text_id and node.place >= hit.place and node.place < coalesce(
        (select min(unit.place) from unit where unit.text_id = hit.text_id and unit.place > hit.place), 2147483647)
      order by hit.hit, node.place`,
    [JSON.stringify(found.map(({ text_id, place }, hit) => ({ hit, text_id, place })))],
  );
  const byHit: FoundNode[][] = found.map(() => []);
  for (const row of rows) byHit[row.hit]!.push(row);
  return found.map((row, hit) => hitOf(row, byHit[hit]!, parts, day));
}

function hitOf(found: Found, rows: readonly NodeRow[], parts: readonly QueryPart[], day: string): SearchHit {
  const [first] = rows as [NodeRow];
  const isArticle = first.kind === 'article';
  const own = isArticle
    ? rows.map((r) => (r.place === first.place ? { ...r, parent: null } : r))
    : [{ ...first, parent: null }];
  const node = treeOf(own)[0] as LibraryNode;
  const words = fullText(node);
  return {
    document: found.document,
    version: found.date,
    language: found.language,
    title: found.title,
    eId: node.eId,
    article: isArticle ? (node.number?.written ?? null) : null,
    words,
    marks: spansOf(words, parts),
    force: forceOn(spanOf(found), found.kind as DocumentKind, day),
  };
}
