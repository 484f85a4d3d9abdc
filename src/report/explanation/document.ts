import {
  clockSentence,
  deemSentence,
  factSentence,
  headingIn,
  type Law,
  ownReason,
  type Rule,
  restsOn,
  sentenceOf,
  textIn,
} from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import type { Statute } from '../check-run.js';
import { countingLines } from '../counting-text.js';
import { Namer, namesOf, plainName } from '../names.js';
import { ruleTitles } from '../rule-titles.js';

/** A law in sentences that a lawyer can hold against its text, in one language. */
export interface LawExplanation {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly source: string;
  /** Who has reviewed the reading; null: nobody with authority over the text. */
  readonly reviewed: string | null;
  /** How days are counted, and what is assumed where the text is silent. */
  readonly counting: readonly string[];
  readonly articles: readonly ExplainedArticle[];
  /** What the text leaves open, and how it is taken. */
  readonly readings: readonly ExplainedReading[];
}

export interface ExplainedArticle {
  readonly citation: string;
  readonly heading: string;
  readonly points: readonly ExplainedPoint[];
  readonly events: readonly ExplainedEvent[];
  /** Facts, clocks and what is deemed to happen. */
  readonly terms: readonly {
    readonly is: 'fact' | 'clock' | 'deemed';
    readonly name: string;
    readonly sentence: string;
  }[];
  readonly rules: readonly ExplainedRule[];
}

export interface ExplainedEvent {
  readonly name: string;
  readonly title: string;
  /** The law's names for what the event carries, and what readers call these. */
  readonly attributes: readonly string[];
  readonly attributeTitles: readonly string[];
}

export interface ExplainedPoint {
  readonly number: number;
  readonly text: string;
  readonly notEncoded: string | null;
  /** What it rests on is known from memory or second-hand. */
  readonly unconfirmed: boolean;
}

export interface ExplainedRule {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  /** Points of the article's gloss that it stands for. */
  readonly points: readonly number[];
}

export interface ExplainedReading {
  readonly name: string;
  readonly title: string;
  readonly options: readonly { readonly name: string; readonly text: string; readonly assumed: boolean }[];
}

/** Explains a law, or (`only`) some of its rules with all that they rest on. */
export function explainLaw(statute: Statute, messages: Messages, only?: ReadonlySet<string>): LawExplanation {
  const { law } = statute;
  const { language } = messages;
  const rules = only === undefined ? law.rules : law.rules.filter(({ name }) => only.has(name));
  const part = only === undefined ? undefined : partOf(law, rules);
  const titles = ruleTitles(law, rules);
  const namer = new Namer(namesOf(law), language);
  const readings = only === undefined ? undefined : new Set(rules.flatMap(({ under }) => under?.reading ?? []));
  return {
    id: law.id,
    language,
    title: textIn(law.titles, language, law.id),
    source: textIn(law.source, language, ''),
    reviewed: law.review?.by ?? null,
    counting: countingLines(statute, messages),
    articles: law.articles.flatMap((_, a) => articleOf(law, a, namer, rules, titles, part) ?? []),
    readings: law.readings
      .filter((_, r) => readings?.has(r) ?? true)
      .map(({ name, options, assumed }) => ({
        name: plainName(name),
        title: namer.term(name),
        options: options.map((option, o) => ({
          name: option.name,
          text: namer.reading(`${name}.${option.name}`),
          assumed: o === assumed,
        })),
      })),
  };
}

/** A reason with what the law adds to it in the reader's words, where it has any. */
function reasonIn(why: string, namer: Namer): string {
  const own = ownReason(why);
  return why.slice(0, why.length - own.length) + namer.value(own);
}

/** What some rules name, and what that names. */
function partOf(law: Law, rules: readonly Rule[]) {
  const all = rules.map((rule) => restsOn(law, rule));
  return {
    facts: new Set(all.flatMap(({ facts }) => [...facts])),
    clocks: new Set(all.flatMap(({ clocks }) => [...clocks])),
    events: new Set(all.flatMap(({ events }) => [...events])),
  };
}

function articleOf(
  law: Law,
  a: number,
  namer: Namer,
  rules: readonly Rule[],
  titles: ReturnType<typeof ruleTitles>,
  part: ReturnType<typeof partOf> | undefined,
): ExplainedArticle | null {
  const article = law.articles[a]!;
  const { language } = namer;
  const has = (of: ReadonlySet<number> | undefined, i: number) => of?.has(i) ?? true;
  const own = rules.flatMap((rule, r) =>
    rule.article === a
      ? [
          {
            name: rule.name,
            title: titles[r] ? textIn(titles[r], language, '') : '',
            sentence: sentenceOf(law, rule, language),
            points: rule.points,
          },
        ]
      : [],
  );
  const terms = [
    ...law.facts.flatMap((fact, f) =>
      fact.article === a && has(part?.facts, f)
        ? [{ is: 'fact' as const, name: fact.name, sentence: factSentence(law, fact, language) }]
        : [],
    ),
    ...law.clocks.flatMap((clock, c) =>
      clock.article === a && has(part?.clocks, c)
        ? [{ is: 'clock' as const, name: clock.name, sentence: clockSentence(law, clock, language) }]
        : [],
    ),
    ...law.deems.flatMap((deem) =>
      deem.article === a && has(part?.events, deem.event)
        ? [{ is: 'deemed' as const, name: law.events[deem.event]!.name, sentence: deemSentence(law, deem, language) }]
        : [],
    ),
  ];
  if (part !== undefined && own.length + terms.length === 0) return null;
  const claimed = new Set(own.flatMap(({ points }) => points));
  return {
    citation: article.citation,
    heading: headingIn(article.heading, language),
    points: article.points
      .filter(({ number }) => part === undefined || claimed.size === 0 || claimed.has(number))
      .map(({ number, texts, notEncoded, unconfirmed }) => ({
        number,
        text: textIn(texts, language, ''),
        notEncoded: notEncoded && reasonIn(notEncoded, namer),
        unconfirmed,
      })),
    events: law.events
      .filter(({ article: of }, e) => of === a && has(part?.events, e))
      .map(({ name, texts, attributes }) => ({
        name,
        title: textIn(texts, language, ''),
        attributes: attributes.map((i) => law.attributes[i]!.name),
        attributeTitles: attributes.map((i) => namer.term(law.attributes[i]!.name)),
      })),
    terms,
    rules: own,
  };
}
