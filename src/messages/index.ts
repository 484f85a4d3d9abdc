import { fillMessage } from './fill.js';

export { fillMessage } from './fill.js';
export { percents } from './percent.js';
export { verdictKind, verdictWord } from './verdict-word.js';
export { WEB_TEXTS } from './web/index.js';

/** Languages that the program speaks; what one has no words for is said in English. */
export const LANGUAGES = ['en', 'zh', 'it'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The words of one language, by code. */
export type Texts = Readonly<Record<string, string>>;

export interface Messages {
  readonly language: Language;
  /** The text of a code with its data put in; the code itself where there are no words for it. */
  text(code: string, data?: Readonly<Record<string, string | number>>): string;
  has(code: string): boolean;
  /** The text as it is, braces and brackets untouched; for help. */
  raw(code: string): string;
  /** Every code that begins with one of these. */
  codes(prefixes: readonly string[]): string[];
}

/** Loads the words of a language, with English behind them. */
export async function messagesIn(language: Language): Promise<Messages> {
  const [own, english] = await Promise.all([textsOf(language), textsOf('en')]);
  const find = (code: string) =>
    Object.hasOwn(own, code) ? own[code] : Object.hasOwn(english, code) ? english[code] : undefined;
  return {
    language,
    text: (code, data) => fillMessage(find(code) ?? code, data),
    has: (code) => find(code) !== undefined,
    raw: (code) => find(code) ?? code,
    codes: (prefixes) => Object.keys(english).filter((code) => prefixes.some((prefix) => code.startsWith(prefix))),
  };
}

/** All texts of one language; each is loaded only when it is spoken. */
export async function textsOf(language: Language): Promise<Texts> {
  switch (language) {
    case 'en':
      return (await import('./en/index.js')).en;
    case 'zh':
      return (await import('./zh/index.js')).zh;
    case 'it':
      return (await import('./it/index.js')).it;
  }
}

/** The language of a tag or locale such as `zh-CN` or `it_IT.UTF-8`; undefined where the program does not speak it. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_.@]/);
  return LANGUAGES.find((language) => language === primary);
}
