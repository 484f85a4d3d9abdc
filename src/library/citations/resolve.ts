import type { LibraryNode, LibraryText } from '../model.js';
import { chineseCitations } from './chinese.js';
import { type Articles, type Collection, placesOf } from './collection.js';
import { englishCitations } from './english.js';
import type { Citation, Pinpoint } from './model.js';

/** Where a citation stands. */
export interface CitingPlace {
  readonly text: LibraryText;
  readonly node: LibraryNode;
  readonly article: LibraryNode | null;
}

/** One point of a citation, and what the collection has of it. */
export type Target =
  /** `eId` is null where a document is cited as a whole. */
  | { readonly is: 'found'; readonly text: LibraryText; readonly eId: string | null; readonly point: Pinpoint | null }
  /** The document is kept, the article, paragraph or item is not in it. `level` tells which; `has` how many there are. */
  | {
      readonly is: 'missing';
      readonly text: LibraryText;
      readonly point: Pinpoint;
      readonly level: 'article' | 'paragraph' | 'item';
      readonly has: number;
    }
  /** The document is kept, but no version as old as the text that cites it: `text` is the oldest. */
  | { readonly is: 'older'; readonly text: LibraryText; readonly point: Pinpoint }
  /** No document of this title is kept. */
  | { readonly is: 'outside'; readonly title: string };

export interface ResolvedCitation {
  readonly place: CitingPlace;
  readonly citation: Citation;
  readonly written: string;
  /** One for each point; one alone for a document as a whole. */
  readonly targets: readonly Target[];
}

/** Every citation of a text, each point of it sought in the collection as it stood on the day of the citing version. */
export function* citationsOf(text: LibraryText, collection: Collection): Generator<ResolvedCitation> {
  const aliases = new Map<string, string>();
  for (const { node, article, paragraph } of placesOf(text)) {
    if (node.text === '') continue;
    const found =
      text.text.language === 'zh'
        ? chineseCitations(node.text, collection.names, aliases)
        : englishCitations(node.text, collection.names);
    const place = { text, node, article };
    for (const citation of found) {
      const targets = targetsOf(citation, place, paragraph, collection);
      if (targets.length > 0) yield { place, citation, written: node.text.slice(citation.from, citation.to), targets };
    }
  }
}

function targetsOf(citation: Citation, place: CitingPlace, paragraph: number, collection: Collection): Target[] {
  const { document } = citation;
  if (document.is === 'relative') return relativeTargets(citation, place, paragraph, collection);
  if (document.is === 'self') {
    // What an amending text says of itself is of little use: its articles are those of another law.
    if (place.text.document.kind === 'amendment') return [];
    const own = collection.articlesOf(place.text);
    // A text without articles that says Article 5 speaks of another one.
    return own.size === 0 ? [] : pointsOf(citation, place.article).map((point) => targetIn(own, point));
  }
  const id = collection.titled(document.title);
  if (id === null) return [{ is: 'outside', title: document.title }];
  const language = place.text.text.language;
  // A text that comes into force with another cites that one as it will be.
  const day = collection.span(place.text).from;
  const seen = day === null ? collection.latest(id, language) : collection.at(id, day, language);
  if (seen === null) {
    const oldest = collection.oldest(id, language);
    return oldest === null ? [] : citation.points.map((point) => ({ is: 'older', text: oldest, point }));
  }
  if (citation.points.length === 0) return [{ is: 'found', text: seen, eId: null, point: null }];
  const articles = collection.articlesOf(seen);
  return articles.size === 0 ? [] : pointsOf(citation, null).map((point) => targetIn(articles, point));
}

/** The points of a citation with those of a range between its ends; a point without an article is one of the article at hand. */
function pointsOf(citation: Citation, here: LibraryNode | null): Pinpoint[] {
  const own = here?.number ?? null;
  const points = citation.points.map((p) =>
    p.article === null && own ? { ...p, article: own.value, inserted: own.inserted } : p,
  );
  const last = points.at(-1);
  if (citation.through === null || last === undefined) return points.filter((p) => p.article !== null);
  const to = citation.through;
  const level =
    to.item !== null ? 'item' : to.paragraph !== null && to.article === last.article ? 'paragraph' : 'article';
  const [from, end] = [last[level] ?? 0, to[level] ?? 0];
  const between = Array.from({ length: Math.max(0, Math.min(end - from, 2000)) }, (_, k) => ({
    ...last,
    [level]: from + k + 1,
  }));
  return [...points, ...between].filter((p) => p.article !== null);
}

function targetIn(articles: Articles, point: Pinpoint): Target {
  const { text } = articles;
  const article = point.article === null ? null : articles.article(point.article, point.inserted);
  if (article === null) return { is: 'missing', text, point, level: 'article', has: articles.last };
  const paragraphs = article.children.filter((n) => n.kind === 'paragraph');
  const paragraph = point.paragraph === null ? null : paragraphs[point.paragraph - 1];
  if (paragraph === undefined) return { is: 'missing', text, point, level: 'paragraph', has: paragraphs.length };
  if (point.item === null) return { is: 'found', text, eId: (paragraph ?? article).eId, point };
  const items = (paragraph === null ? paragraphs : [paragraph]).flatMap((p) =>
    p.children.filter((n) => n.kind === 'item'),
  );
  const item = items.find((n) => n.number?.value === point.item) ?? items[point.item - 1];
  if (item === undefined) return { is: 'missing', text, point, level: 'item', has: items.length };
  return { is: 'found', text, eId: item.eId, point };
}

/** 前款, 前两款, 前条, 本条第二款: counted back from the place; none where the text does not say enough. */
function relativeTargets(citation: Citation, place: CitingPlace, paragraph: number, collection: Collection): Target[] {
  const { document } = citation;
  const own = place.article?.number;
  if (document.is !== 'relative' || !own) return [];
  const articles = collection.articlesOf(place.text);
  const base: Pinpoint = { article: own.value, inserted: own.inserted, paragraph: null, item: null };
  if (document.level === 'item') return [];
  const back = Array.from({ length: document.count }, (_, k) => document.back - k);
  const bases = back.map(
    (n): Pinpoint =>
      document.level === 'article'
        ? { ...base, article: own.value - n }
        : n === 0
          ? { ...base, paragraph }
          : { ...base, paragraph: paragraph - n },
  );
  const points =
    citation.points.length === 0
      ? bases
      : bases.flatMap((b) =>
          citation.points.map((p) => ({ ...b, paragraph: p.paragraph ?? b.paragraph, item: p.item })),
        );
  return points.filter((p) => (p.paragraph ?? 1) >= 1 && (p.article ?? 1) >= 1).map((p) => targetIn(articles, p));
}
