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

  /** What it is called; in a language where that is what one does, in those words if the law has them. */
  event(code: number): string {
    const { texts, name } = this.law.events[code]!;
    return this.quoted((this.p.actIsName ? this.act(code) : undefined) ?? textIn(texts, this.language, plain(name)));
  }

  /** What one does who brings the event about, where the law has words for it in this language. */
  act(code: number): string | undefined {
    const { act } = this.law.wordings;
    const { texts, name } = this.law.events[code]!;
    const worded = Object.hasOwn(act, name) ? act[name]![this.language] : undefined;
    return worded ?? (this.p.actIsName ? texts[this.language] : undefined);
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
    if (bearerName === null) return this.#side(bearer);
    const worded = this.law.wordings.value[bearerName]?.[this.language];
    return worded ?? (isOfLanguage(bearerName, this.language) ? bearerName : this.#side(bearer));
  }

  /** What a law calls an office or a party of which it says no more. */
  #side(side: 'office' | 'party'): string {
    return this.law.wordings.term[side]?.[this.language] ?? this.p[side];
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

  /** From when until when. */
  version({ span, by }: Version): string {
    const { from, until } = span;
    if (from === null && until === null) return '';
    const { versionBetween, versionFrom, versionUntil, versionBy } = this.p;
    const template = from === null ? versionUntil : until === null ? versionFrom : versionBetween;
    const parts = { from: from === null ? '' : this.date(from), until: until === null ? '' : this.date(until) };
    return fill(template, parts) + (by === null ? '' : fill(versionBy, { event: this.event(by) }));
  }

  /** A sentence that holds on one reading of the text, and whether that is the one that the law as written down assumes. */
  under(under: Under | null, text: string): string {
    const reading = under && this.law.readings[under.reading];
    const option = reading?.options[under!.option];
    if (!reading || !option) return text;
    const { assumedReading, otherReading, anotherReading } = this.p;
    const { options, assumed } = reading;
    const template = under!.option === assumed ? assumedReading : options.length > 2 ? anotherReading : otherReading;
    return fill(template, { reading: this.#worded(`${reading.name}.${option.name}`, 'option') ?? option.text, text });
  }
}
