import { fullText, type LibraryNode } from '../model.js';
import type { Database, SqlValue } from '../store/index.js';
import { type NodeRow, treeOf } from '../store/index.js';
import { GLOSSARY, type TermPair } from '../terms/index.js';
import { spansOf } from './marks.js';
import { type QueryPart, queryParts, tsquery } from './parse-query.js';
import { correctedParts } from './typing.js';

/** Which texts are searched; what is left out is not asked for. */
export interface SearchFilter {
  /** A document's id. */
  readonly document?: string;
  readonly kind?: string;
  /** 1 the highest; see `RANK_OF`. */
  readonly rank?: number;
  readonly language?: string;
  /** `YYYY-MM-DD`: versions in force on this day; otherwise the newest of each document. */
  readonly on?: string;
  /** Every version. */
  readonly allVersions?: boolean;
}

export interface SearchOptions extends SearchFilter {
  /** 20 where not said. */
  readonly limit?: number;
  readonly offset?: number;
  readonly terms?: readonly TermPair[];
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
export const MOST_RANKED = 2000;

/** Finds the articles in which all parts of a query occur, the best first. */
export async function search(database: Database, query: string, options: SearchOptions = {}): Promise<SearchResult> {
  const typed = queryParts(query, options.terms ?? GLOSSARY);
  const { parts, corrected } = await correctedParts(database, typed, options.terms ?? GLOSSARY);
  if (parts.length === 0) return { hits: [], count: 0, isMore: false, corrected, translated: [] };
  const values: SqlValue[] = [];
  const value = (given: SqlValue) => `$${values.push(given)}`;
  const sought = tsquery(parts, value);
  const where = filterSql(options, value);
  const limit = Math.min(Math.max(options.limit ?? 20, 1), 200);
  const rows = await database.query<Found>(
    `with sought as (select ${sought} as q),
      found as (
        select unit.text_id, unit.place, weight, signs from unit, sought
        where signs @@ q and unit.text_id in (${where}) limit ${MOST_RANKED + 1}
      )
      select found.text_id, found.place, document.id as document, date, language, title, kind, rank, count(*) over () as total
      from found, sought, text, version, document
      where text.id = found.text_id and version.id = version_id and document.id = document_id
      order by ts_rank(signs, q, 1) * weight * (1 + 1.0 / rank) desc, document.id, date desc, language desc, place
      limit ${limit} offset ${Math.max(0, Math.trunc(options.offset ?? 0))}`,
    values,
  );
  const total = Number(rows[0]?.total ?? 0);
  const hits = await hitsOf(database, rows, parts);
  return {
    hits,
    count: Math.min(total, MOST_RANKED),
    isMore: total > MOST_RANKED,
    corrected,
    translated: parts.flatMap((p) => p.or.map((o) => [p.words, o] as const)),
  };
}

interface Found extends Record<string, unknown> {
  readonly text_id: number;
  readonly place: number;
  readonly document: string;
  readonly date: string;
  readonly language: string;
  readonly title: string;
  readonly total: number | string;
}

/** The ids of the texts that are searched. */
function filterSql(filter: SearchFilter, value: (given: SqlValue) => string): string {
  const terms: string[] = [];
  if (filter.document !== undefined) terms.push(`d.id = ${value(filter.document)}`);
  if (filter.kind !== undefined) terms.push(`d.kind = ${value(filter.kind)}`);
  if (filter.rank !== undefined) terms.push(`d.rank = ${value(filter.rank)}`);
  if (filter.language !== undefined) terms.push(`t.language = ${value(filter.language)}`);
  if (filter.on !== undefined) {
    const on = value(filter.on);
    terms.push(
      `coalesce(v.in_force_from, v.date) <= ${on}`,
      `(v.in_force_until is null or v.in_force_until > ${on})`,
      newest(on),
    );
  } else if (!filter.allVersions) terms.push(newest(null));
  return `select t.id from text t join version v on v.id = t.version_id join document d on d.id = v.document_id
    ${terms.length > 0 ? `where ${terms.join(' and ')}` : ''}`;
}

/** No version of the document is newer, of those in force on the day. */
const newest = (on: string | null): string =>
  `not exists (select 1 from version w where w.document_id = v.document_id and w.date <> 'undated'
    and (w.date > v.date or v.date = 'undated')${on === null ? '' : ` and coalesce(w.in_force_from, w.date) <= ${on}`})`;

interface FoundNode extends NodeRow {
  readonly hit: number;
}

/** The words of what was found, all in one question: the nodes of an article follow it up to the next unit. */
async function hitsOf(database: Database, found: readonly Found[], parts: readonly QueryPart[]): Promise<SearchHit[]> {
  if (found.length === 0) return [];
  const rows = await database.query<FoundNode>(
    `select hit.hit, node.* from json_to_recordset($1::json) as hit (hit integer, text_id integer, place integer)
      join node on node.text_id = hit.text_id and node.place >= hit.place and node.place < coalesce(
        (select min(unit.place) from unit where unit.text_id = hit.text_id and unit.place > hit.place), 2147483647)
      order by hit.hit, node.place`,
    [JSON.stringify(found.map(({ text_id, place }, hit) => ({ hit, text_id, place })))],
  );
  return found.map((row, hit) =>
    hitOf(
      row,
      rows.filter((r) => r.hit === hit),
      parts,
    ),
  );
}

function hitOf(found: Found, rows: readonly NodeRow[], parts: readonly QueryPart[]): SearchHit {
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
  };
}
