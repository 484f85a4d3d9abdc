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

/** The units of one text that are cited by number: its articles; of a text without articles its clauses and numbered sections. */
export class Articles {
  readonly #byNumber: ReadonlyMap<string, LibraryNode>;
  readonly #inOrder: readonly LibraryNode[];
  /** Whether its units are articles; else they are sections or clauses, which are cited where the text is named alone. */
  readonly hasArticles: boolean;
  /** What a text in letters calls them; null where it does not say. */
  readonly unit: 'article' | 'section' | null;
  /** Whether lines were lost, so that articles share one: how many paragraphs there are cannot be told. */
  readonly isRunTogether: boolean;

  constructor(readonly text: LibraryText) {
    const numbered = [...walkOwn(text.nodes)].filter((node) => node.number !== null);
    const articles = numbered.filter((node) => node.kind === 'article');
    this.hasArticles = articles.length > 0;
    this.#inOrder = this.hasArticles ? articles : numbered.filter(isUnit);
    const byNumber = new Map<string, LibraryNode>();
    for (const node of this.#inOrder) {
      const key = keyOf(node.number!.value, node.number!.inserted);
      // What annexes number anew comes after; of two clauses with one number neither can be told from the other.
      if (!byNumber.has(key)) byNumber.set(key, node);
      else if (!this.hasArticles) byNumber.delete(key);
    }
    this.#byNumber = byNumber;
    const first = this.#inOrder[0]?.number?.written ?? '';
    this.unit = /^(?:第|art)/i.test(first) ? 'article' : /^(?:§|sec|\d)/i.test(first) ? 'section' : null;
    this.isRunTogether = articles.some((node, i) => i > 0 && node.line === articles[i - 1]!.line);
  }

  get size(): number {
    return this.#byNumber.size;
  }

  article(value: number, inserted: number): LibraryNode | null {
    return this.#byNumber.get(keyOf(value, inserted)) ?? null;
  }

  /** The article that stands so many before another; null where there is none. */
  before(article: LibraryNode, back: number): LibraryNode | null {
    const at = this.#inOrder.indexOf(article);
    return at < back ? null : (this.#inOrder[at - back] ?? null);
  }

  /** The only item with a number in the whole text, as policy documents count theirs; null where none or more than one has it. */
  soleItem(value: number): LibraryNode | null {
    const all = [...walkOwn(this.text.nodes)].filter(
      ({ kind, number }) =>
        (kind === 'item' || kind === 'subsection') && number?.value === value && /^[（(]/.test(number.written),
    );
    return all.length === 1 ? all[0]! : null;
  }

  /** The last article that counts, for `has 291 articles`. */
  get last(): number {
    return Math.max(0, ...[...this.#byNumber.values()].map((node) => node.number!.value));
  }
}

/** 一、 of a decision or an opinion, and sections where there are no articles. */
const isUnit = ({ kind, number }: LibraryNode): boolean =>
  kind === 'clause' || (kind === 'section' && /、$|^\d|^sec/i.test(number!.written));

const keyOf = (value: number, inserted: number): string => `${value}-${inserted}`;

/** All nodes but those that an amending text sets into another law. */
export function* walkOwn(nodes: readonly LibraryNode[]): Generator<LibraryNode> {
  for (const node of nodes) {
    if (node.kind === 'quoted') continue;
    yield node;
    yield* walkOwn(node.children);
  }
}

/** The nodes down to the one of an id, which is the last; none where no node has it. */
export function pathTo(nodes: readonly LibraryNode[], eId: string): readonly LibraryNode[] {
  for (const node of nodes) {
    if (node.eId === eId) return [node];
    const below = pathTo(node.children, eId);
    if (below.length > 0) return [node, ...below];
  }
  return [];
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
      const isOwn = node.kind === 'paragraph' && (article === null || nodes === article.children);
      const at = isOwn ? nodes.filter((n) => n.kind === 'paragraph').indexOf(node) + 1 : paragraph;
      yield { node, article: here, paragraph: at };
      yield* down(node.children, here, at);
    }
  }
  yield* down(text.nodes, null, 0);
}
