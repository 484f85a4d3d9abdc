import {
  type Force,
  type ForceSpan,
  forceOn,
  KNOWN_REPEALS,
  type Repeal,
  repealsIn,
  spansOf,
  titlesOf,
} from '../force/index.js';
import type { LibraryNode, LibraryText } from '../model.js';

/** The articles of one text by number, and what can be cited within them. */
export class Articles {
  readonly #byNumber: ReadonlyMap<string, LibraryNode>;

  constructor(readonly text: LibraryText) {
    const articles = [...walkOwn(text.nodes)].filter((node) => node.kind === 'article' && node.number !== null);
    this.#byNumber = new Map(articles.map((node) => [keyOf(node.number!.value, node.number!.inserted), node]));
  }

  get size(): number {
    return this.#byNumber.size;
  }

  article(value: number, inserted: number): LibraryNode | null {
    return this.#byNumber.get(keyOf(value, inserted)) ?? null;
  }

  /** The last article that counts, for `has 291 articles`. */
  get last(): number {
    return Math.max(0, ...[...this.#byNumber.values()].map((node) => node.number!.value));
  }
}

const keyOf = (value: number, inserted: number): string => `${value}-${inserted}`;

/** All nodes but those that an amending text sets into another law. */
export function* walkOwn(nodes: readonly LibraryNode[]): Generator<LibraryNode> {
  for (const node of nodes) {
    if (node.kind === 'quoted') continue;
    yield node;
    yield* walkOwn(node.children);
  }
}

/** One document of the collection: its texts by version, oldest first, of each language. */
interface Kept {
  readonly id: string;
  readonly versions: readonly LibraryText[];
}

/** Documents by the titles that others cite them by. */
export class Collection {
  readonly #byTitle = new Map<string, Kept>();
  readonly #byId = new Map<string, Kept>();
  readonly #articles = new Map<LibraryText, Articles>();
  /** Titles that may be cited without marks, longest first. */
  readonly names: readonly string[];
  readonly repeals: readonly Repeal[];
  readonly #spans: ReadonlyMap<LibraryText, ForceSpan>;

  constructor(readonly texts: readonly LibraryText[]) {
    const own = texts.flatMap(repealsIn);
    this.repeals = [...KNOWN_REPEALS, ...own];
    this.#spans = spansByText(texts, own);
    const begin = (text: LibraryText) => `${this.#begin(text)} ${text.version.date}`;
    for (const [id, versions] of groupedBy(texts, (t) => t.document.id)) {
      const kept = { id, versions: [...versions].sort((a, b) => compare(begin(a), begin(b))) };
      this.#byId.set(id, kept);
      for (const text of versions) for (const title of titlesOf(text.text.title)) this.#byTitle.set(title, kept);
    }
    this.names = [...this.#byTitle.keys()].filter((t) => t.length >= 2).sort((a, b) => b.length - a.length);
  }

  /** From when to when a text of the collection is in force. */
  span(text: LibraryText): ForceSpan {
    return this.#spans.get(text)!;
  }

  /** How a text of the collection stands on a day. */
  force(text: LibraryText, day: string): Force {
    return forceOn(this.span(text), text.document.kind, day);
  }

  /** The document that a title names; null where the collection has none of it. */
  titled(title: string): string | null {
    return (
      titlesOf(title)
        .map((t) => this.#byTitle.get(t)?.id)
        .find((id) => id !== undefined) ?? null
    );
  }

  /**
   * The newest version that was in force on a day or before it, in the language asked for where there is one; null before the oldest. A
   * repealed document is still cited by its last version.
   */
  at(id: string, day: string, language: string): LibraryText | null {
    const until = this.#of(id, language).filter((t) => (this.span(t).from ?? '9999') <= day);
    return until.at(-1) ?? null;
  }

  latest(id: string, language: string): LibraryText | null {
    return this.#of(id, language).at(-1) ?? null;
  }

  oldest(id: string, language: string): LibraryText | null {
    return this.#of(id, language)[0] ?? null;
  }

  articlesOf(text: LibraryText): Articles {
    const known = this.#articles.get(text) ?? new Articles(text);
    this.#articles.set(text, known);
    return known;
  }

  /** The repeal of a document by a title, where it is no longer in force on a day and no later text of it is kept. */
  repealOf(title: string, day: string): Repeal | null {
    const titles = titlesOf(title);
    const kept = titles.flatMap((t) => this.#byTitle.get(t)?.versions ?? []);
    if (kept.some((text) => this.force(text, day).is === 'in-force')) return null;
    return this.repeals.find((r) => r.day <= day && titlesOf(r.title).some((t) => titles.includes(t))) ?? null;
  }

  /** What is undated comes first. */
  #begin(text: LibraryText): string {
    return this.span(text).from ?? '';
  }

  #of(id: string, language: string): readonly LibraryText[] {
    const all = this.#byId.get(id)?.versions ?? [];
    const same = all.filter((t) => t.text.language === language);
    return same.length > 0 ? same : all;
  }
}

/** The days in force of every text: those of its version, whatever the language. */
function spansByText(texts: readonly LibraryText[], repeals: readonly Repeal[]): Map<LibraryText, ForceSpan> {
  const versions = [...groupedBy(texts, (t) => `${t.document.id} ${t.version.date}`).values()];
  const spans = spansOf(
    versions.map((all) => {
      const [{ document, version }] = all as [LibraryText];
      const stated = (key: 'from' | 'until') => all.map((t) => t.version[key]).find((day) => day !== null) ?? null;
      return {
        document: document.id,
        kind: document.kind,
        date: version.date,
        from: stated('from'),
        until: stated('until'),
        titles: all.map((t) => t.text.title),
      };
    }),
    repeals,
  );
  return new Map(versions.flatMap((all, i) => all.map((text) => [text, spans[i]!] as const)));
}

function groupedBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every node of a text with the article and the paragraph around it. */
export function* placesOf(
  text: LibraryText,
): Generator<{ readonly node: LibraryNode; readonly article: LibraryNode | null; readonly paragraph: number }> {
  function* down(
    nodes: readonly LibraryNode[],
    article: LibraryNode | null,
    paragraph: number,
  ): ReturnType<typeof placesOf> {
    for (const node of nodes) {
      if (node.kind === 'quoted' || node.kind === 'history' || node.kind === 'note' || node.kind === 'title') continue;
      const here = node.kind === 'article' ? node : article;
      const at = node.kind === 'paragraph' ? nodes.filter((n) => n.kind === 'paragraph').indexOf(node) + 1 : paragraph;
      yield { node, article: here, paragraph: at };
      yield* down(node.children, here, at);
    }
  }
  yield* down(text.nodes, null, 0);
}
