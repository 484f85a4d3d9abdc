import { ymdFromDay } from '../../time/index.js';
import { citationIn, isOfLanguage } from '../headings.js';
import type { Key, Law, Texts, Under, Version, WordingSort } from '../ir.js';
import { en } from './en.js';
import { fill, listed } from './fill.js';
import { it } from './it.js';
import type { Phrases } from './phrases.js';
import { zh } from './zh.js';

const TONGUES: Readonly<Record<string, Phrases>> = { en, zh, it };

/** The text in a language, else in English, else in any language, else the fallback. */
export function textIn(texts: Texts, language: string, fallback: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? fallback;
}

/** A name as words: `by-head` is by head. Any other text stays as it is. */
const plain = (name: string) => (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) ? name.replaceAll('-', ' ') : name);

/** What things are called in one language. */
export class Names {
  readonly p: Phrases;

  constructor(
    readonly law: Law,
    readonly language: string,
  ) {
    this.p = TONGUES[language] ?? en;
  }

  quoted(name: string): string {
    return fill(this.p.quoted, { name });
  }

  /** `A, B or C` */
  or(items: readonly string[]): string {
    return listed(items, this.p.listComma, this.p.listOr);
  }

  /** `A, B and C` */
  and(items: readonly string[]): string {
    return listed(items, this.p.listComma, this.p.listAnd);
  }

  event(code: number): string {
    const { texts, name } = this.law.events[code]!;
    return this.quoted(textIn(texts, this.language, plain(name)));
  }

  /** A name as the law words it for readers, in quotes; where it does not, the name itself. */
  word(name: string, sort: WordingSort): string {
    return this.quoted(this.#worded(name, sort) ?? plain(name));
  }

  #worded(name: string, sort: WordingSort): string | undefined {
    const all = this.law.wordings[sort];
    const texts = Object.hasOwn(all, name) ? all[name] : undefined;
    return texts?.[this.language] ?? texts?.['en'];
  }

  term(name: string): string {
    return this.word(name, 'term');
  }

  attribute(id: number): string {
    return this.term(this.law.attributes[id]!.name);
  }

  clock(index: number): string {
    return this.term(this.law.clocks[index]!.name);
  }

  /** As the law names it where that is in the reader's language, or the law has words for it. */
  bearer({ bearer, bearerName }: { readonly bearer: 'office' | 'party'; readonly bearerName: string | null }): string {
    if (bearerName === null) return this.p[bearer];
    const worded = this.law.wordings.value[bearerName]?.[this.language];
    return worded ?? (isOfLanguage(bearerName, this.language) ? bearerName : this.p[bearer]);
  }

  article(index: number): string {
    const citation = this.law.articles[index]?.citation;
    return citation === undefined ? this.law.id : citationIn(citation, this.language);
  }

  date(day: number): string {
    const { year, month, day: d } = ymdFromDay(day);
    return fill(this.p.date, { y: year, m: month, d, month: this.p.monthNames[month - 1] ?? '' });
  }

  /** What a rule is kept for, where that is not simply the case. */
  perKey({ byCase, byOffice, attributes }: Key): string {
    if (byCase && !byOffice && attributes.length === 0) return '';
    const { keyCase, keyOffice, perKey } = this.p;
    const parts = [
      ...(byCase ? [keyCase] : []),
      ...(byOffice ? [keyOffice] : []),
      ...attributes.map((a) => this.attribute(a)),
    ];
    return fill(perKey, { key: this.and(parts) });
  }

  /** From when until when, and on which reading of the text. */
  version(version: Version, under: Under | null): string {
    return this.#span(version) + this.#reading(under);
  }

  #span({ span, by }: Version): string {
    const { from, until } = span;
    if (from === null && until === null) return '';
    const { versionBetween, versionFrom, versionUntil, versionBy } = this.p;
    const template = from === null ? versionUntil : until === null ? versionFrom : versionBetween;
    const parts = { from: from === null ? '' : this.date(from), until: until === null ? '' : this.date(until) };
    return fill(template, parts) + (by === null ? '' : fill(versionBy, { event: this.event(by) }));
  }

  #reading(under: Under | null): string {
    if (under === null) return '';
    const reading = this.law.readings[under.reading];
    const option = reading?.options[under.option];
    if (!reading || !option) return '';
    const text = this.#worded(`${reading.name}.${option.name}`, 'option') ?? option.text;
    return fill(this.p.reading, { text });
  }
}
