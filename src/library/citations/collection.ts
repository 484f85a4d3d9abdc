import type { LibraryNode, LibraryText } from '../model.js';
import { KNOWN_REPEALS, type Repeal } from './repealed.js';

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

  constructor(readonly texts: readonly LibraryText[]) {
    for (const [id, versions] of groupedBy(texts, (t) => t.document.id)) {
      const kept = { id, versions: [...versions].sort((a, b) => compare(a.version.date, b.version.date)) };
      this.#byId.set(id, kept);
      for (const text of versions) for (const title of titlesOf(text.text.title)) this.#byTitle.set(title, kept);
    }
    this.names = [...this.#byTitle.keys()].filter((t) => t.length >= 2).sort((a, b) => b.length - a.length);
    this.repeals = [...KNOWN_REPEALS, ...texts.flatMap(repealsIn)];
  }

  /** The document that a title names; null where the collection has none of it. */
  titled(title: string): string | null {
    return (
      titlesOf(title)
        .map((t) => this.#byTitle.get(t)?.id)
        .find((id) => id !== undefined) ?? null
    );
  }

  /** The version in force on a day by its date, in the language asked for where there is one; null before the oldest. */
  at(id: string, day: string, language: string): LibraryText | null {
    const until = this.#of(id, language).filter((t) => t.version.date !== 'undated' && t.version.date <= day);
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
    return this.repeals.find((r) => r.day <= day && titlesOf(r.title).some((t) => titles.includes(t))) ?? null;
  }

  #of(id: string, language: string): readonly LibraryText[] {
    const all = this.#byId.get(id)?.versions ?? [];
    const same = all.filter((t) => t.text.language === language);
    return same.length > 0 ? same : all;
  }
}

const STATE = '中华人民共和国';

/** A title and the shorter ones by which the same document is cited: without the state, without a year of amendment. */
export function titlesOf(title: string): string[] {
  const plain = title
    .replace(/[\s\u3000\u200b]+/g, /[A-Za-z]/.test(title) ? ' ' : '')
    .replace(/[（(][^）)]*(?:修正|修订|年)[^）)]*[）)]$/, '');
  const short = plain.startsWith(STATE) ? [plain.slice(STATE.length)] : [];
  const english = /^(?:the )?(.+?) of the People[’']s Republic of China$/i.exec(plain)?.[1];
  return [plain, ...short, ...(english === undefined ? [] : [english])];
}

/** 自……起施行。……《X》同时废止: what a text's own last articles put out of force, from its first day in force or its date. */
function repealsIn(text: LibraryText): Repeal[] {
  const day = text.version.from ?? text.version.date;
  if (day === 'undated') return [];
  return (
    [...walkOwn(text.nodes)]
      .filter((node) => node.text.includes('废止'))
      .flatMap((node) =>
        [...node.text.matchAll(/((?:《[^》]+》[、和及]?)+)(?:同时|自[^。]{0,12}起)?废止/g)].flatMap((m) =>
          [...m[1]!.matchAll(/《([^》]+)》/g)].map((t) => ({ title: t[1]!, day, by: text.text.title })),
        ),
      )
      // A text that takes the place of an older one of its own name goes on under it.
      .filter(({ title }) => !titlesOf(title).some((t) => titlesOf(text.text.title).includes(t)))
  );
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
