import type { LibraryNode, LibraryText } from '../model.js';
import type { Collection } from './collection.js';
import type { Pinpoint } from './model.js';
import { citationsOf, type ResolvedCitation } from './resolve.js';

/**
 * What a citation in a text leads to, where it does not lead to what it meant:
 *
 * - `repealed`: the document cited is no longer in force;
 * - `missing`: the article, paragraph or item is not in the text that was in force when the citing one was adopted;
 * - `gone`: it was, but the text in force today has no such article any more;
 * - `renumbered`: it was, and stands under another number in the text in force today;
 * - `unseen`: the citing text is older than the oldest version kept, so that the number may mean another article.
 *
 * Each is a place to look at, not a fault proven: a person decides what it means.
 */
export type ReviewKind = 'repealed' | 'missing' | 'gone' | 'renumbered' | 'unseen';

export interface ReviewFinding {
  readonly kind: ReviewKind;
  readonly from: {
    readonly document: string;
    readonly version: string;
    readonly eId: string;
    readonly article: string | null;
  };
  /** The citation as it stands in the text. */
  readonly written: string;
  /** The words around it, for a reader to see what is meant. */
  readonly words: string;
  readonly cited: { readonly title: string; readonly document: string | null; readonly version: string | null };
  readonly point: Pinpoint | null;
  /** What lacks, of `missing`; how many articles, paragraphs or items there are. */
  readonly level: 'article' | 'paragraph' | 'item' | null;
  readonly has: number | null;
  /** Where it stands today: the article as written there, and the version; of `renumbered`. */
  readonly now: { readonly article: string; readonly eId: string; readonly version: string } | null;
  /** Of `repealed`: since when, and by what. */
  readonly since: string | null;
  readonly by: string | null;
}

/** Finds which article of `to` carries on an article of `from`; null where none does. */
export type Successor = (article: LibraryNode, from: LibraryText, to: LibraryText) => LibraryNode | null;

export interface ReviewOptions {
  /** Day on which texts are in force or not, `YYYY-MM-DD`. */
  readonly on: string;
  readonly successor: Successor;
  /** Also texts that a later version took the place of, and repealed ones. */
  readonly superseded?: boolean;
}

/** What is not in force any more leans on nothing; what comes into force, or bears no day, does. */
const STANDS: ReadonlySet<string> = new Set(['in-force', 'not-yet', 'undated', 'no-law']);

/** The first sieve of record and review: citations of texts in force that lead nowhere, or elsewhere than they did. */
export function* review(collection: Collection, options: ReviewOptions): Generator<ReviewFinding> {
  for (const text of collection.texts) {
    if (!options.superseded && !STANDS.has(collection.force(text, options.on).is)) continue;
    for (const cited of citationsOf(text, collection)) yield* findingsOf(cited, collection, options);
  }
}

function* findingsOf(
  cited: ResolvedCitation,
  collection: Collection,
  options: ReviewOptions,
): Generator<ReviewFinding> {
  const repealed = repealOf(cited, collection, options.on);
  if (repealed) {
    yield repealed;
    return;
  }
  // The points of one citation that lack alike are one finding: `written` has them all.
  const told = new Set<string>();
  const isFirst = (key: string): boolean => !told.has(key) && told.add(key).has(key);
  for (const target of cited.targets) {
    if (target.is === 'missing' && isFirst(target.level))
      yield { ...base(cited, 'missing', target.text), point: target.point, level: target.level, has: target.has };
    if (target.is === 'older' && isFirst(`${target.point.article}-${target.point.inserted}`))
      yield { ...base(cited, 'unseen', target.text), point: target.point };
    if (target.is === 'found' && target.point !== null && target.text !== cited.place.text) {
      const moved = movedSince(target.text, target.point, collection, options);
      if (moved === null) continue;
      yield {
        ...base(cited, moved.now === null ? 'gone' : 'renumbered', target.text),
        point: target.point,
        now: moved.now && { article: moved.now.number!.written, eId: moved.now.eId, version: moved.version },
      };
    }
  }
}

function repealOf(cited: ResolvedCitation, collection: Collection, on: string): ReviewFinding | null {
  const { document } = cited.citation;
  // The repealing sentence itself names what it repeals.
  if (document.is !== 'titled' || /废止/.test(cited.place.node.text)) return null;
  const repeal = collection.repealOf(document.title, on);
  if (repeal === null) return null;
  const target = cited.targets[0];
  const text = target !== undefined && target.is !== 'outside' ? target.text : null;
  return {
    ...base(cited, 'repealed', text),
    cited: { title: document.title, document: text?.document.id ?? null, version: text?.version.date ?? null },
    point: cited.citation.points[0] ?? null,
    since: repeal.day,
    by: repeal.by,
  };
}

/** Where a cited article stands in today's text; null where it stands under its number. */
function movedSince(seen: LibraryText, point: Pinpoint, collection: Collection, options: ReviewOptions) {
  const today = collection.at(seen.document.id, options.on, seen.text.language);
  if (today === null || today === seen) return null;
  const article = collection.articlesOf(seen).article(point.article!, point.inserted);
  if (article === null) return null;
  const now = options.successor(article, seen, today);
  const isSame = now?.number?.value === point.article && now?.number?.inserted === point.inserted;
  return isSame ? null : { now, version: today.version.date };
}

function base(cited: ResolvedCitation, kind: ReviewKind, target: LibraryText | null): ReviewFinding {
  const { text, node, article } = cited.place;
  const { from, to, document } = cited.citation;
  return {
    kind,
    from: {
      document: text.document.id,
      version: text.version.date,
      eId: node.eId,
      article: article?.number?.written ?? null,
    },
    written: cited.written,
    words: node.text.slice(Math.max(0, from - 30), to + 40),
    cited: {
      title: document.is === 'titled' ? document.title : text.text.title,
      document: target?.document.id ?? null,
      version: target?.version.date ?? null,
    },
    point: null,
    level: null,
    has: null,
    now: null,
    since: null,
    by: null,
  };
}
