import type { Law, Place } from '../../language/index.js';
import { formatDay } from '../../time/index.js';
import { titlesOf } from '../force/index.js';
import type { LibraryNode, LibraryText } from '../model.js';
import { articlesOf } from '../versions/index.js';
import { type HeadedArticles, headedArticles, isHeaded } from './article-numbers.js';

/** A rule or clock of a law, and the articles of a text that it rests on. */
export interface RestingRule {
  readonly law: Law;
  readonly kind: Law['rules'][number]['kind'] | 'clock';
  readonly name: string;
  /** As the law cites what it rests on. */
  readonly citation: string;
  /** Line of the law's file. */
  readonly line: number;
  /** Articles of the text, by `eId`, in its order. */
  readonly articles: readonly string[];
  /** Places of the article that the points it claims speak for; null where they do not say. */
  readonly places: readonly Place[] | null;
}

/** How a law and a text belong together: written on this version, or on another of the document that may number articles otherwise. */
export type Basis = 'this-version' | 'other-version';

/** A source that a law names, by title and number: 行政诉讼法; 最高人民法院关于适用…的解释, 法释〔2018〕1号. */
interface Source {
  readonly titles: readonly string[];
  readonly number: string | null;
}

/** A version of a text with the first day on which it no longer held; null while it holds. */
export type HeldText = Pick<LibraryText, 'version' | 'text' | 'nodes'> & { readonly end?: string | null };

/** Whether a law is written on a text: its title is the law's or that of a source that the law names; null where it is not. */
export function basisOf(law: Law, text: HeldText): Basis | null {
  if (sourceFor(law, text) === null) return null;
  const { date, from, until } = text.version;
  const days = daysIn(Object.values(law.source).join(' '));
  if (days.includes(date)) return 'this-version';
  const end = [until, text.end ?? null].filter((day) => day !== null).sort()[0];
  const begin = from ?? date;
  const [first, last] = [law.inForce.from, law.inForce.until].map((day) => (day === null ? null : formatDay(day)));
  const overlaps =
    date === 'undated' || ((last == null || begin <= last) && (end === undefined || first == null || end > first));
  if (!overlaps) return null;
  return days.length === 0 || date === 'undated' ? 'this-version' : 'other-version';
}

/** Rules and clocks of a law that rest on articles of a text, in the order of the law; each name once an article of the law. */
export function rulesResting(law: Law, text: HeldText): RestingRule[] {
  const source = sourceFor(law, text);
  if (source === null) return [];
  const own = articlesOf(text.nodes).map(({ node }) => node);
  const byArticle = law.articles.map(({ heading }) => {
    const headed = headedArticles(heading);
    return headed !== null && isOf(headed, source, law) ? own.filter((node) => isIn(node, headed)) : [];
  });
  const all = [
    ...law.rules.map(({ kind, name, article, range }) => ({ kind, name, article, line: range.line })),
    ...law.clocks.map(({ name, article, range }) => ({ kind: 'clock' as const, name, article, line: range.line })),
  ];
  const told = new Set<string>();
  return all.flatMap(({ kind, name, article, line }) => {
    const articles = byArticle[article]!.map(({ eId }) => eId);
    const key = `${kind === 'clock' ? 'clock' : 'rule'} ${name} ${article}`;
    if (articles.length === 0 || told.has(key)) return [];
    told.add(key);
    const { citation, points } = law.articles[article]!;
    const claimed = points.filter(({ claimedBy }) => claimedBy.includes(name));
    const covers = claimed.map((point) => point.covers);
    const places = claimed.length === 0 || covers.includes(null) ? null : covers.flatMap((c) => c ?? []);
    return [{ law, kind, name, citation, line, articles, places }];
  });
}

const isIn = ({ number }: LibraryNode, headed: HeadedArticles): boolean =>
  number !== null && isHeaded(headed, { number: number.value, inserted: number.inserted });

function isOf({ of }: HeadedArticles, source: Source, law: Law): boolean {
  const [main] = sourcesOf(law);
  if (of === '') return source.titles.some((title) => main!.titles.includes(title));
  return source.number === of || source.titles.some((title) => title.endsWith(of));
}

function sourceFor(law: Law, { text }: HeldText): Source | null {
  const titles = titlesOf(text.title).map(plain);
  return sourcesOf(law).find((source) => source.titles.some((title) => titles.includes(title))) ?? null;
}

/** The sources of a law: first its own text, by the law's title and the first 《…》 of its source; then the others that this names. */
function sourcesOf(law: Law): readonly [Source, ...Source[]] {
  const named = [...(law.source['zh'] ?? '').matchAll(/《([^》]+)》(?:[（(]([^（）()]*号)[）)])?/g)].map((m) => ({
    titles: titlesOf(m[1]!).map(plain),
    number: m[2] ?? null,
  }));
  const [first, ...others] = named;
  const own = Object.values(law.titles).flatMap(titlesOf).map(plain);
  return [{ titles: [...own, ...(first?.titles ?? [])], number: first?.number ?? null }, ...others];
}

/** Titles within titles stand in 〈〉 or 《》, and letters in either case. */
const plain = (title: string): string => title.replace(/[《》〈〉\s]/g, '').toLowerCase();

const daysIn = (words: string): string[] =>
  [...words.matchAll(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g)].map(
    ([, year, month, day]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
  );
