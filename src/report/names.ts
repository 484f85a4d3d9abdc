import { isOfLanguage, type Law, type Texts } from '../language/index.js';

/** What readers call the things that a law names, in every language that it has words for. */
export interface Names {
  /** By the law's name for the event. */
  readonly events: Readonly<Record<string, { readonly by: 'office' | 'party'; readonly texts: Texts }>>;
  /** Attributes, facts, clocks, tables, readings and assumptions; those alone that the law has words for. */
  readonly terms: Readonly<Record<string, Texts>>;
  /** Texts that attributes take. */
  readonly values: Readonly<Record<string, Texts>>;
  /** What each way to read the text says, by `reading.option`. */
  readonly readings: Readonly<Record<string, Texts>>;
  /** What the law as written down assumes, by its name. */
  readonly assumed: Readonly<Record<string, Texts>>;
  /** What a person is asked, as the law's rules ask it. */
  readonly judgments: Readonly<Record<string, Texts>>;
}

export function namesOf({ events, readings, assumed, wordings }: Law): Names {
  return {
    events: Object.fromEntries(events.map(({ name, by, texts }) => [name, { by, texts }])),
    terms: wordings.term,
    values: wordings.value,
    readings: Object.fromEntries(
      readings.flatMap(({ name, options }) =>
        options.map((option) => {
          const key = `${name}.${option.name}`;
          return [key, { en: option.text, ...wordings.option[key] }];
        }),
      ),
    ),
    assumed: Object.fromEntries(
      Object.entries(assumed).map(([name, why]) => [name, { en: why, ...wordings.assumption[name] }]),
    ),
    judgments: Object.fromEntries(
      events.flatMap(({ judges }) => {
        if (judges === null) return [];
        return [[judges.text, { en: judges.text, ...own(wordings.value, judges.text) }]];
      }),
    ),
  };
}

/** The text in a language, else in English, else the fallback: a third language helps nobody. */
export function wordIn(texts: Texts | undefined, language: string, fallback: string): string {
  return texts?.[language] ?? texts?.['en'] ?? fallback;
}

/** A name for which there are no words. */
export function plainName(name: string): string {
  return name.replaceAll('-', ' ');
}

/** Names in one language. */
export class Namer {
  constructor(
    readonly names: Names,
    readonly language: string,
  ) {}

  event(name: string): string {
    return this.#in(own(this.names.events, name)?.texts, name);
  }

  term(name: string): string {
    return this.#in(own(this.names.terms, name), name);
  }

  /** A text that an attribute takes; any other text stays as it is. */
  value(text: string): string {
    return wordIn(own(this.names.values, text), this.language, text);
  }

  reading(name: string): string {
    return wordIn(own(this.names.readings, name), this.language, name);
  }

  assumption(name: string, why: string): string {
    return wordIn(own(this.names.assumed, name), this.language, why);
  }

  /** What an assumption is called; nothing where only its English name is there for readers of another language. */
  assumptionName(name: string): string {
    const words = own(this.names.terms, name)?.[this.language];
    return words ?? (this.language === 'en' ? plainName(name) : '');
  }

  judgment(asked: string): string {
    return wordIn(own(this.names.judgments, asked), this.language, asked);
  }

  /** Whoever the law names, where it has words for them or the name is in the reader's language. */
  bearer(name: string): string | null {
    return own(this.names.values, name)?.[this.language] ?? (isOfLanguage(name, this.language) ? name : null);
  }

  /** `event` or `event.attribute`, as reasons name what is lacking. */
  field(field: string): string {
    const at = field.indexOf('.');
    if (at < 0) return this.event(field);
    return `${this.event(field.slice(0, at))}${this.language === 'zh' ? '：' : ': '}${this.term(field.slice(at + 1))}`;
  }

  #in(texts: Texts | undefined, name: string): string {
    return wordIn(texts, this.language, plainName(name));
  }
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
