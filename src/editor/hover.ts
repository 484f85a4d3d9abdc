import type { Hover } from 'vscode-languageserver';
import {
  type Article,
  clockSentence,
  deemSentence,
  type EventKind,
  factSentence,
  headingIn,
  type Law,
  sentenceOf,
  textIn,
} from '../language/index.js';
import type { Messages } from '../messages/index.js';
import type { LawDocument } from './document.js';
import type { Mention } from './names.js';
import { type ClaimedPoint, pointAt } from './points.js';

/** Text of a law shown as it is: nothing in it is taken for Markdown or HTML. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!+-]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

/** What the name or the point at a place stands for, in the editor's language; null where there is nothing to say. */
export function hoverAt(document: LawDocument, offset: number, messages: Messages): Hover | null {
  const { reading, lines } = document;
  const mention = reading.names.at(offset);
  if (mention) {
    const parts = new Describer(document, messages).mention(mention);
    if (parts.length > 0) return { contents: markdown(parts), range: lines.range(mention) };
  }
  const point = pointAt(reading.dissected, offset);
  if (!point) return null;
  return { contents: markdown([pointText(point, messages)]), range: lines.range(point) };
}

function markdown(parts: readonly string[]) {
  return { kind: 'markdown' as const, value: parts.join('\n\n') };
}

function pointText({ article, number, texts, notEncoded }: ClaimedPoint, messages: Messages): string {
  const { language } = messages;
  const head = `**${plain(headingIn(article, language))}**, ${messages.text('editor/point', { number })}`;
  const why = notEncoded === null ? '' : `  \n${plain(messages.text('laws/not-encoded', { why: notEncoded }))}`;
  return `${head}  \n${plain(textIn(texts, language, ''))}${why}`;
}

/** Says in one language what a name of a law stands for. */
export class Describer {
  readonly #law: NonNullable<LawDocument['lastLaw']> | undefined;

  constructor(
    readonly document: LawDocument,
    readonly messages: Messages,
  ) {
    this.#law = document.lastLaw;
  }

  /** Paragraphs of Markdown: what it is, what the law says of it, and where. */
  mention({ kind, name }: Pick<Mention, 'kind' | 'name'>): string[] {
    const law = this.#law?.law;
    const shown = kind === 'option' ? name.slice(name.indexOf('.') + 1) : name.replace(/@\d+$/, '');
    const head = `**${this.messages.text(`editor/kind-${kind}`)}** \`${shown}\``;
    if (!law) {
      const isDeclared = this.document.lastNames.declarationsOf({ kind, name }).length > 0;
      return isDeclared ? [head, this.messages.text('editor/not-sound')] : [];
    }
    const said = this.said(law, kind, name);
    if (said === undefined) return kind === 'variable' || kind === 'assumption' ? [head] : [];
    return [head, ...said];
  }

  private said(law: Law, kind: Mention['kind'], name: string): string[] | undefined {
    const { language } = this.messages;
    switch (kind) {
      case 'rule': {
        const own = law.rules.filter((r) => r.name === name);
        const titles = law.wordings.rule[name];
        const title = titles ? [`*${plain(textIn(titles, language, name))}*`] : [];
        return this.versions(own, (rule) => plain(sentenceOf(law, rule, language)), law, title);
      }
      case 'clock':
        return this.versions(
          law.clocks.filter((c) => c.name === name),
          (clock) => plain(clockSentence(law, clock, language)),
          law,
        );
      case 'fact': {
        const own = law.facts.filter((f) => f.name === name);
        return this.versions(
          own.map((f) => ({ ...f, points: [] })),
          (fact) => plain(factSentence(law, fact, language)),
          law,
        );
      }
      case 'event': {
        const event = law.events.find((e) => e.name === name);
        return event && this.event(law, event);
      }
      case 'attribute':
        return this.attribute(law, name);
      case 'table': {
        const table = law.tables.find((t) => t.name === name);
        return table && [...this.worded(law, name), this.messages.text('editor/gives', { type: table.type })];
      }
      case 'reading':
        return this.readingText(law, name);
      case 'option': {
        const [reading, option] = name.split('.');
        const found = law.readings.find((r) => r.name === reading)?.options.find((o) => o.name === option);
        return found && [plain(textIn(law.wordings.option[name] ?? {}, language, found.text))];
      }
      default:
        return undefined;
    }
  }

  /** Each version's sentence with the gloss that it claims; silent on those that were changed since. */
  private versions<
    T extends {
      readonly article: number;
      readonly points: readonly number[];
      readonly range: { readonly offset: number; readonly end: number };
    },
  >(all: readonly T[], say: (one: T) => string, law: Law, before: readonly string[] = []): string[] | undefined {
    if (all.length === 0) return undefined;
    const current = all.filter(({ range }) => this.#law!.stillSays(range));
    if (current.length === 0) return [this.messages.text('editor/not-sound')];
    const glosses = current.flatMap(({ article, points }) => this.gloss(law.articles[article], points));
    return [...before, ...current.map(say), ...new Set(glosses)];
  }

  /** The points of an article that are claimed; where it has one alone, that is claimed by all. */
  private gloss(article: Article | undefined, points: readonly number[]): string[] {
    if (!article) return [];
    const claimed = article.points.filter((p) => points.includes(p.number) || article.points.length === 1);
    const { language } = this.messages;
    const lines = claimed.map((p) => `> ${p.number}. ${plain(textIn(p.texts, language, ''))}`);
    return [
      `**${plain(headingIn(article.heading, language))}**${lines.length > 0 ? `\n\n${lines.join('\n>\n')}` : ''}`,
    ];
  }

  private event(law: Law, event: EventKind): string[] {
    const { language } = this.messages;
    const text = textIn(event.texts, language, '');
    const by = this.messages.text(`editor/by-${event.by}`);
    const once = event.once ? `, ${this.messages.text('editor/once')}` : '';
    const carries = event.attributes.map((a) => `\`${law.attributes[a]!.name}\`: ${law.attributes[a]!.type}`);
    const code = law.events.indexOf(event);
    const deems = law.deems.filter((d) => d.event === code && this.#law!.stillSays(d.range));
    return [
      ...(text === '' ? [] : [`*${plain(text)}*`]),
      `${by}${once}`,
      ...(carries.length > 0 ? [carries.join(', ')] : []),
      ...(event.judges ? [plain(this.messages.text('editor/judges', { text: event.judges.text }))] : []),
      ...deems.map((deem) => plain(deemSentence(law, deem, language))),
      ...this.gloss(law.articles[event.article], [])
        .slice(0, 1)
        .map((g) => g.split('\n')[0]!),
    ];
  }

  private attribute(law: Law, name: string): string[] | undefined {
    const id = law.attributes.findIndex((a) => a.name === name);
    if (id < 0) return undefined;
    const carriers = law.events.filter((e) => e.attributes.includes(id)).map((e) => `\`${e.name}\``);
    return [
      ...this.worded(law, name),
      `${law.attributes[id]!.type}`,
      this.messages.text('editor/carried-by', { events: carriers.join(', ') }),
    ];
  }

  private readingText(law: Law, name: string): string[] | undefined {
    const reading = law.readings.find((r) => r.name === name);
    if (!reading) return undefined;
    const { language } = this.messages;
    const options = reading.options.map((option, i) => {
      const text = textIn(law.wordings.option[`${name}.${option.name}`] ?? {}, language, option.text);
      return `- \`${option.name}\`: ${plain(text)}${i === reading.assumed ? ` (${this.messages.text('report/assumed')})` : ''}`;
    });
    const why = law.assumed[name];
    const worded = law.wordings.assumption[name];
    return [options.join('\n'), ...(why === undefined ? [] : [plain(textIn(worded ?? {}, language, why))])];
  }

  private worded(law: Law, name: string): string[] {
    const texts = law.wordings.term[name];
    return texts ? [`*${plain(textIn(texts, this.messages.language, name))}*`] : [];
  }
}
