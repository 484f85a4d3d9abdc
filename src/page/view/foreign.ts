import { h, type Spoken, type View } from './node.js';

/**
 * Words of a law that has none in the page's language carry the language that they are in through every sentence they enter:
 * wherever a text is written out, they become an element with its `lang`. The marks are characters for private use, which no
 * font shows; a log that holds them could at most name a language for a text of its own.
 */
const [OPEN, SPLIT, CLOSE] = ['\ue000', '\ue001', '\ue002'];

const MARKED = /\ue000([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\ue001([^\ue000-\ue002]*)\ue002/g;

/** A text that names its language; null: the page's own. */
export function inLanguage({ text, lang }: Spoken): string {
  return lang === null || text === '' ? text : `${OPEN}${lang}${SPLIT}${text}${CLOSE}`;
}

/** The text alone, for places that hold no elements. */
export function unmarked(text: string): string {
  return text.includes(OPEN) ? text.replace(MARKED, '$2') : text;
}

/** A text as what is written: the marked parts of it as elements. */
export function withLanguages(text: string): View {
  if (!text.includes(OPEN)) return text;
  // Of three parts each: what stands before, the language, its text.
  const parts = text.split(MARKED);
  const views: View[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    if (parts[i] !== '') views.push(parts[i]!);
    if (i + 2 < parts.length) views.push(h('span', { lang: parts[i + 1]! }, parts[i + 2]!));
  }
  return views;
}

/** The one language of a text that is in another than the page's as a whole; null of any other. */
export function wholeLanguage(text: string): string | null {
  const found = [...text.matchAll(MARKED)];
  return found.length === 1 ? found[0]![1]! : null;
}

/** Elements whose texts hold no elements. */
export const PLAIN_INSIDE: ReadonlySet<string> = new Set(['option', 'title', 'text', 'textarea']);
