import { fullText, type LibraryNode, type LibraryText, walkNodes } from '../model.js';
import { chineseCitations } from './chinese.js';
import { type Articles, type Collection, pathTo, placesOf } from './collection.js';
import { englishCitations } from './english.js';
import { takeAliases } from './english-titles.js';
import type { Citation, Pinpoint } from './model.js';
import { within } from './within.js';

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
    if (text.text.language !== 'zh') takeAliases(node.text, collection.names, aliases);
    const found =
      text.text.language === 'zh'
        ? chineseCitations(node.text, collection.names, aliases)
        : englishCitations(node.text, collection.names, aliases);
    const place = { text, node, article };
    for (const citation of found) {
      const targets = targetsOf(citation, place, paragraph, collection);
      if (targets.length > 0) yield { place, citation, written: node.text.slice(citation.from, citation.to), targets };
    }
  }
}

function targetsOf(citation: Citation, place: CitingPlace, paragraph: number, collection: Collection): Target[] {
  const { document } = citation;
  if (document.is === 'around') return containerAround(document.called, place);
  if (document.is === 'relative') return relativeTargets(citation, place, paragraph, collection);
  if (document.is === 'self') {
    // What an amending text says of itself is of little use: its articles are those of another law.
    if (place.text.document.kind === 'amendment') return [];
    const own = collection.articlesOf(place.text);
    const item = document.isNamed && !own.hasArticles ? itemAlone(citation, own) : null;
    if (item) return [item];
    // A text without articles that says Article 5 speaks of another one.
    if (own.size === 0 || !(own.hasArticles || document.isNamed) || !isOfUnit(citation, own)) return [];
    const targets = pointsOf(citation, place.article).map((point) => targetIn(own, point));
    // Words in letters that name no document may mean another one: what is not here is then no fault.
    const isSure = document.isNamed || place.text.text.language === 'zh';
    return isSure && own.hasArticles ? targets : targets.filter((target) => target.is === 'found');
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
  if (articles.size === 0 || !isOfUnit(citation, articles)) return [];
  const targets = pointsOf(citation, null).map((point) => targetIn(articles, point));
  return articles.hasArticles ? targets : targets.filter((target) => target.is === 'found');
}

/** Section 2 is not Article 2. */
const isOfUnit = ({ unit }: Citation, articles: Articles): boolean =>
  unit === undefined || articles.unit === null || unit === articles.unit;

/** 本意见第（五）项: of a document that counts its items through. */
function itemAlone({ points }: Citation, own: Articles): Target | null {
  const [point] = points;
  if (points.length !== 1 || point!.article !== null || point!.paragraph !== null || point!.item === null) return null;
  const item = own.soleItem(point!.item);
  return item && { is: 'found', text: own.text, eId: item.eId, point: point! };
}

/** The container of a name around a place, 附则 being a chapter; nothing where the place stands in none. */
function containerAround(called: string, { text, node }: CitingPlace): Target[] {
  const isCalled = ({ kind, number }: LibraryNode): boolean => {
    const written = number?.written.replace(/[\s\u3000]/g, '').toLowerCase();
    if (written === undefined) return called === '章' && kind === 'chapter';
    // 第一编 and no 第一分编.
    return new RegExp(`^${called}|^第.*[^分]${called}$|^第[^分]*${called}$`).test(written);
  };
  const around = pathTo(text.nodes, node.eId)
    .slice(0, -1)
    .findLast((one) => one.kind !== 'article' && isCalled(one));
  return around === undefined ? [] : [{ is: 'found', text, eId: around.eId, point: null }];
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
  const found = (node: LibraryNode): Target => ({ is: 'found', text, eId: node.eId, point });
  if (point.labels !== undefined && point.labels.length > 0) {
    const at = within(article, point.labels);
    if (at.is === 'found') return found(at.node);
    return { is: 'missing', text, point, level: at.depth === 0 ? 'paragraph' : 'item', has: at.has };
  }
  const paragraphs = article.children.filter((n) => n.kind === 'paragraph');
  const paragraph = point.paragraph === null ? null : paragraphs[point.paragraph - 1];
  if (paragraph === undefined)
    return articles.isRunTogether || paragraphs.length === 0
      ? found(article)
      : { is: 'missing', text, point, level: 'paragraph', has: paragraphs.length };
  if (point.item === null) return found(paragraph ?? article);
  // What an opinion counts stands in its sections without a paragraph around it.
  const holders = paragraph !== null ? [paragraph] : article.kind === 'article' ? paragraphs : [article, ...paragraphs];
  const items = holders.flatMap((p) => p.children.filter((n) => n.kind === 'item' || n.kind === 'subsection'));
  const named = items.filter((n) => n.number?.value === point.item);
  if (named.length === 1) return found(named[0]!);
  // Two lists in one article, or items within the words: the unit around them is what can be told.
  const around = paragraph ?? article;
  if (named.length > 1 || (items.length === 0 && ENUMERATES.test(fullText(around)))) return found(around);
  const counted = items.every((n) => n.number === null) ? items[point.item - 1] : undefined;
  if (counted !== undefined) return found(counted);
  return { is: 'missing', text, point, level: 'item', has: items.length };
}

/** Items that run together with the words around them. */
const ENUMERATES = /[（(][一二1a][）)].*[（(][二三2b][）)]|[；;]/s;

/** Paragraph 1 alone may be one of something else: it is taken for the article's own where that has one so labelled. */
const isExact = (target: Target, article: LibraryNode): boolean =>
  target.is === 'outside' ||
  target.point?.labels === undefined ||
  (target.is === 'found' && target.eId !== article.eId);

/** 前项 in an item: the one before it in its list; elsewhere which list is meant cannot be told. */
function itemsBefore(
  { back, count }: { readonly back: number; readonly count: number },
  { points }: Citation,
  { text, node, article }: CitingPlace,
  base: Pinpoint,
): Target[] {
  if (node.kind !== 'item' || points.length > 0) return [];
  const list = [article!, ...walkNodes(article!.children)].find(({ children }) => children.includes(node));
  const items = list?.children.filter(({ kind }) => kind === 'item') ?? [];
  const at = items.indexOf(node);
  return Array.from({ length: count }, (_, k) => items[at - back + k]).flatMap((item): Target[] =>
    item === undefined
      ? []
      : [{ is: 'found', text, eId: item.eId, point: { ...base, item: item.number?.value ?? null } }],
  );
}

/** 前款, 前两款, 前条, 本条第二款: counted back from the place; none where the text does not say enough. */
function relativeTargets(citation: Citation, place: CitingPlace, paragraph: number, collection: Collection): Target[] {
  const { document } = citation;
  const own = place.article?.number;
  if (document.is !== 'relative' || !own) return [];
  const articles = collection.articlesOf(place.text);
  const base: Pinpoint = { article: own.value, inserted: own.inserted, paragraph: null, item: null };
  if (articles.article(own.value, own.inserted) !== place.article) return [];
  if (document.level === 'item') return itemsBefore(document, citation, place, base);
  const back = Array.from({ length: document.count }, (_, k) => document.back - k);
  const bases = back.flatMap((n): Pinpoint[] => {
    if (document.level !== 'article') return [{ ...base, paragraph: paragraph - n }];
    const before = articles.before(place.article!, n)?.number;
    return before ? [{ ...base, article: before.value, inserted: before.inserted }] : [];
  });
  const points =
    citation.points.length === 0
      ? bases
      : bases.flatMap((b) =>
          citation.points.map((p) => ({
            ...b,
            ...(p.labels && { labels: p.labels }),
            paragraph: p.paragraph ?? b.paragraph,
            item: p.item,
          })),
        );
  return points
    .filter((p) => (p.paragraph ?? 1) >= 1 && (p.article ?? 1) >= 1)
    .map((p) => targetIn(articles, p))
    .filter((target) => isExact(target, place.article!));
}
