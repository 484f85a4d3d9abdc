import { type Article, type GlossPoint, type Law, type Place, referencesOf } from '../language/index.js';
import { chineseNumber, NUMBER_SIGNS } from './chinese-number.js';
import { declaredWorkingDays, type Mark, marksOf } from './marks.js';
import { numberKey, numbersOf, type RuleNumbers } from './rule-numbers.js';
import type { StatuteText, TextArticle, TextSentence } from './structure/index.js';

/** Of the law file: a place or an article that the text does not have, a point that no rule and no reason claims. */
export type AmissInLaw = 'no-such-place' | 'article-nowhere' | 'unclaimed-point';

/** Something in a statute's own text that the law file does not answer for. */
export interface Unclaimed {
  readonly what: 'article' | 'paragraph' | 'item' | 'sentence' | 'number' | 'modal' | AmissInLaw;
  /** Label of the article; of what is amiss in the law, its heading there. */
  readonly article: string;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly sentence: number | null;
  /** In the statute's text, from 1; of what is amiss in the law, in the law file. */
  readonly line: number;
  readonly column: number;
  /** The words. */
  readonly text: string;
}

/** Where the text is held against the law: how much there was, and what nobody claims. */
export interface AgainstText {
  readonly articles: number;
  readonly sentences: number;
  readonly numbers: number;
  readonly modals: number;
  readonly unclaimed: readonly Unclaimed[];
}

/** A sentence with its place. */
interface PlacedSentence extends TextSentence {
  readonly paragraph: number;
  readonly item: number | null;
  readonly number: number;
  /** What in it binds. */
  readonly marks: readonly Mark[];
}

/**
 * Holds a law against the statute's own text. Every sentence must lie in a place that a point of the gloss speaks for (`covers`),
 * and that point must be claimed by a rule or marked `not encoded`; every number with a unit in a sentence that rules claim must
 * be a number of theirs, in working days where the statute declares that number of days to be such. A single point speaks for its whole article, and as many points as there are paragraphs for one each,
 * where they do not say otherwise. A clock or fact that no rule rests on claims nothing.
 */
export function holdAgainst(given: Law, text: StatuteText): AgainstText {
  const law = claimedByUsed(given);
  const unclaimed: Unclaimed[] = amissInLaw(law, text);
  let [sentences, numbers, modals] = [0, 0, 0];
  const worked = declaredWorkingDays(text.articles.flatMap(sentencesOf).map((s) => s.text));
  for (const article of text.articles) {
    const placed = sentencesOf(article).map((s) => ({ ...s, marks: s.marks.map((m) => asWorked(m, worked)) }));
    const marks = placed.flatMap((s) => s.marks);
    sentences += placed.length;
    numbers += marks.filter((m) => m.is === 'number').length;
    modals += marks.filter((m) => m.is === 'modal').length;
    const points = pointsFor(law, article);
    if (points === null) {
      const whole = { paragraph: null, item: null, sentence: null, line: article.line, column: 1 };
      unclaimed.push({ what: 'article', article: article.label, ...whole, text: placed[0]?.text ?? '' });
    }
    unclaimed.push(...ofArticle(law, article, placed, points ?? []));
  }
  return { articles: text.articles.length, sentences, numbers, modals, unclaimed };
}

/** The law with its points claimed by rules and deemed events alone, and by the clocks and facts that these ask for. */
function claimedByUsed(law: Law): Law {
  const owners = [...law.rules, ...law.deems];
  const asked = referencesOf(law, owners, true);
  const used = new Set([
    ...law.rules.map((r) => r.name),
    ...law.deems.map((d) => law.events[d.event]!.name),
    ...[...asked.clocks].map((c) => law.clocks[c]!.name),
    ...[...asked.facts].map((f) => law.facts[f]!.name),
  ]);
  const points = (all: readonly GlossPoint[]) =>
    all.map((p) => ({ ...p, claimedBy: p.claimedBy.filter((name) => used.has(name)) }));
  return { ...law, articles: law.articles.map((a) => ({ ...a, points: points(a.points) })) };
}

function amissInLaw(law: Law, text: StatuteText): Unclaimed[] {
  const nowhere = { paragraph: null, item: null, sentence: null };
  return law.articles.flatMap((article) => {
    const { heading, citation, range, points } = article;
    const at = ({ line, column }: Article['range']) => ({ article: citation, ...nowhere, line, column });
    const isMissing = labelled(heading) !== null && !text.articles.some((a) => isFor(article, a));
    const holes = points.filter((p) => !isAnswered(p));
    return [
      ...(isMissing ? [{ what: 'article-nowhere' as const, ...at(range), text: heading }] : []),
      ...holes.map((p) => ({
        what: 'unclaimed-point' as const,
        ...at(p.range),
        text: Object.values(p.texts)[0] ?? '',
      })),
    ];
  });
}

function asWorked(mark: Mark, worked: ReadonlySet<number>): Mark {
  return mark.is === 'number' && mark.unit === 'days' && worked.has(mark.n) ? { ...mark, unit: 'working-days' } : mark;
}

/** A point and the places that it speaks for. */
interface Speaking {
  readonly point: GlossPoint;
  readonly places: readonly Place[] | 'whole';
  readonly numbers: RuleNumbers;
}

function ofArticle(
  law: Law,
  article: TextArticle,
  placed: readonly PlacedSentence[],
  points: readonly GlossPoint[],
): Unclaimed[] {
  const speaking = points.map((point) => ({
    point,
    places: placesOf(point, points, article),
    numbers: numbersOf(law, point.claimedBy),
  }));
  const found: Unclaimed[] = speaking.flatMap((s) => missingPlaces(s, article, placed));
  const lost = placed.filter((s) => !speaking.some((by) => isAnswered(by.point) && speaksFor(by, s)));
  if (points.length > 0) found.push(...gathered(article, placed, lost));
  for (const sentence of placed) {
    const by = speaking.filter((s) => isAnswered(s.point) && speaksFor(s, sentence));
    const excused = by.some((s) => s.point.notEncoded !== null);
    for (const mark of sentence.marks) {
      const isKept =
        by.length > 0 &&
        (mark.is === 'modal' || excused || by.some(({ numbers }) => numbers.has(numberKey(mark.unit, mark.n))));
      if (isKept) continue;
      const { paragraph, item, number, line, column } = sentence;
      const at = { paragraph, item, sentence: number, line, column: column + mark.at };
      found.push({ what: mark.is, article: article.label, ...at, text: mark.text });
    }
  }
  return found;
}

function isAnswered(point: GlossPoint): boolean {
  return point.notEncoded !== null || point.claimedBy.length > 0;
}

function placesOf(point: GlossPoint, points: readonly GlossPoint[], article: TextArticle): Speaking['places'] {
  if (point.covers) return point.covers;
  if (points.length === 1) return 'whole';
  const all = points.every((p) => p.covers === null) && points.length === article.paragraphs.length;
  return all ? [{ paragraph: point.number, item: null, sentence: null }] : [];
}

function speaksFor({ places }: Speaking, sentence: PlacedSentence): boolean {
  return places === 'whole' || places.some((place) => liesIn(sentence, place));
}

/** A place without an item is the paragraph with its list; with a sentence, that sentence of the paragraph's own text or of the item. */
function liesIn(sentence: PlacedSentence, { paragraph, item, sentence: number }: Place): boolean {
  if (sentence.paragraph !== paragraph) return false;
  if (item === null && number === null) return true;
  return sentence.item === item && (number === null || sentence.number === number);
}

function missingPlaces(
  { point, places }: Speaking,
  article: TextArticle,
  placed: readonly PlacedSentence[],
): Unclaimed[] {
  if (places === 'whole') return [];
  return places
    .filter((place) => !placed.some((s) => liesIn(s, place)))
    .map((place) => ({
      what: 'no-such-place',
      article: article.label,
      ...place,
      line: point.range.line,
      column: point.range.column,
      text: `${place.paragraph}${place.item === null ? '' : `(${place.item})`}${place.sentence === null ? '' : `.${place.sentence}`}`,
    }));
}

/** Lost sentences, a paragraph or an item told as one where nothing of it is claimed. */
function gathered(
  article: TextArticle,
  placed: readonly PlacedSentence[],
  lost: readonly PlacedSentence[],
): Unclaimed[] {
  const gone = new Set(lost);
  const told = new Set<string>();
  return lost.flatMap((s) => {
    const inParagraph = placed.filter((o) => o.paragraph === s.paragraph);
    const inItem = inParagraph.filter((o) => o.item === s.item);
    const what = inParagraph.every((o) => gone.has(o))
      ? 'paragraph'
      : s.item !== null && inItem.every((o) => gone.has(o))
        ? 'item'
        : 'sentence';
    const item = what === 'paragraph' ? null : s.item;
    const sentence = what === 'sentence' ? s.number : null;
    const key = `${s.paragraph} ${item} ${sentence}`;
    if (told.has(key)) return [];
    told.add(key);
    const { paragraph, line, column, text } = s;
    return [{ what, article: article.label, paragraph, item, sentence, line, column, text } as const];
  });
}

function sentencesOf(article: TextArticle): PlacedSentence[] {
  const placed = (sentences: readonly TextSentence[], paragraph: number, item: number | null) =>
    sentences.map((s, i) => ({ ...s, paragraph, item, number: i + 1, marks: marksOf(s.text) }));
  return article.paragraphs.flatMap(({ sentences, items }, p) => [
    ...placed(sentences, p + 1, null),
    ...items.flatMap((item) => placed(item.sentences, p + 1, item.number)),
  ]);
}

const LABEL = new RegExp(`第([${NUMBER_SIGNS}]+)条(?:之([${NUMBER_SIGNS}]+))?`, 'g');

/** The points of all headings for this article; null where the law has none. A heading may stand for a row: 第一条至第六条. */
function pointsFor(law: Law, article: TextArticle): readonly GlossPoint[] | null {
  const headings = law.articles.filter((a) => isFor(a, article));
  return headings.length === 0 ? null : headings.flatMap((a) => a.points);
}

function isFor({ heading }: Article, { number, inserted }: TextArticle): boolean {
  const labels = labelled(heading);
  if (!labels) return false;
  const [first, second] = labels;
  if (second && /^\s*(?:至|到|-|–|~|～)\s*$/.test(heading.slice(first.end, second.start)))
    return number >= first.number && number <= second.number;
  return first.number === number && first.inserted === inserted;
}

interface Label {
  readonly number: number;
  readonly inserted: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers of articles in a heading that begins with one; null where it does not. */
function labelled(heading: string): readonly [Label, ...Label[]] | null {
  const [first, ...rest] = [...heading.matchAll(LABEL)].map((m) => ({
    number: chineseNumber(m[1]!) ?? -1,
    inserted: m[2] === undefined ? 0 : (chineseNumber(m[2]) ?? -1),
    start: m.index,
    end: m.index + m[0].length,
  }));
  return first?.start === 0 ? [first, ...rest] : null;
}
