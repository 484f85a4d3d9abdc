import { citationIn, headingIn, type Texts } from '../language/index.js';
import type { Names, ReportDocument } from '../report/index.js';
import { inLanguage, type PageData, type Spoken } from './view/index.js';

/** As `textIn` chooses, with the language of what was chosen where it is not the page's. */
export function spokenIn(texts: Texts, language: string, fallback: string): Spoken {
  const lang = [language, 'en', ...Object.keys(texts)].find((tag) => texts[tag] !== undefined);
  if (lang === undefined) return { text: fallback, lang: null };
  return { text: texts[lang]!, lang: lang === language ? null : lang };
}

/** The law's words in one language; what it has none for is left out. */
export function wordsIn(names: Names, language: string) {
  const chosen = (words: Readonly<Record<string, Texts>>) =>
    Object.fromEntries(
      Object.entries(words).flatMap(([name, texts]) => {
        const word = spokenIn(english(texts, language), language, '');
        return word.text === '' ? [] : [[name, inLanguage(word)]];
      }),
    );
  const { terms, values, readings, assumed, judgments } = names;
  return {
    terms: chosen(terms),
    values: chosen(values),
    readings: chosen(readings),
    assumed: chosen(assumed),
    judgments: chosen(judgments),
  };
}

/** A third language helps nobody. */
function english(texts: Texts, language: string): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([tag]) => tag === language || tag === 'en'));
}

/** The same names, where those that the law has not in a language name the language that they are in. */
export function markedNames(names: Names, language: string): Names {
  const marked = (texts: Texts): Texts =>
    texts[language] !== undefined || texts['en'] === undefined
      ? texts
      : { ...texts, [language]: inLanguage({ text: texts['en'], lang: 'en' }) };
  const all = (words: Readonly<Record<string, Texts>>) =>
    Object.fromEntries(Object.entries(words).map(([name, texts]) => [name, marked(texts)]));
  return {
    events: Object.fromEntries(
      Object.entries(names.events).map(([name, { by, texts }]) => [name, { by, texts: marked(texts) }]),
    ),
    terms: all(names.terms),
    values: all(names.values),
    readings: all(names.readings),
    assumed: all(names.assumed),
    judgments: all(names.judgments),
  };
}

const QUOTED = /(?<=[«“])[^«“»”]+(?=[»”])/g;

/** Marks in a sentence of the page's language the quoted names that the law has in English alone. */
export function quotedMarker(names: Names, language: string): (said: string) => string {
  if (language === 'en') return (said) => said;
  const foreign = new Set<string>();
  const own = new Set<string>();
  const put = (name: string, texts: Texts) => {
    // Without a word of any use a name stands as it is written in the law.
    for (const text of [texts['en'] ?? '', name, name.replaceAll('-', ' ')]) foreign.add(text);
    if (texts[language] !== undefined) own.add(texts[language]);
  };
  for (const [name, { texts }] of Object.entries(names.events)) put(name, texts);
  for (const words of [names.terms, names.values]) for (const [name, texts] of Object.entries(words)) put(name, texts);
  return (said) =>
    said.replace(QUOTED, (name) =>
      foreign.has(name) && !own.has(name) ? inLanguage({ text: name, lang: 'en' }) : name,
    );
}

/** A heading with its words marked, after the citation, where they are in another language than the page's. */
export function spokenHeading(
  heading: string,
  article: string,
  language: string,
  isForeignLaw: (said: string) => boolean,
): string {
  const said = headingIn(heading, language);
  const citation = citationIn(article, language);
  const at = said.startsWith(citation) ? citation.length + (said[citation.length] === ' ' ? 1 : 0) : 0;
  const words = said.slice(at);
  const isHan = /\p{Script=Han}/u.test(words);
  const isForeign = language === 'zh' ? !isHan : isHan || (language !== 'en' && isForeignLaw(words));
  if (words === '' || !isForeign) return said;
  return `${said.slice(0, at)}${inLanguage({ text: words, lang: isHan ? 'zh' : 'en' })}`;
}

/**
 * Whether words of the law that name no language, as those of headings, are English where the page is in another with the same
 * letters: more of them stand in its English texts than in those of the page's language.
 */
export function englishTeller({ rules, wording }: ReportDocument, language: string): (said: string) => boolean {
  if (language === 'en' || language === 'zh') return () => false;
  const texts = [
    ...rules.flatMap(({ title }) => (title === null ? [] : [title])),
    ...wording.rules.flatMap(({ gloss, sentence }) => [...gloss, sentence]),
    ...Object.values(wording.events).map((event) => event.texts),
  ];
  const [english, own] = ['en', language].map((tag) => new Set(texts.flatMap((text) => wordsOf(text[tag] ?? ''))));
  return (said) => {
    const words = wordsOf(said);
    const [foreign, native] = [english!, own!].map((known) => words.filter((word) => known.has(word)).length);
    return foreign! > native!;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** What the law's texts for rules and events lack in a language, and in which they stand instead; null where nothing is lacking. */
export function foreignTexts({ rules, wording }: ReportDocument, language: string): PageData['foreignTexts'] {
  const texts = [
    ...rules.flatMap(({ title }) => (title === null ? [] : [title])),
    ...wording.rules.flatMap(({ gloss }) => gloss),
    ...Object.values(wording.events).map((event) => event.texts),
  ];
  const spoken = texts.map((text) => spokenIn(text, language, ''));
  const foreign = new Set(spoken.flatMap(({ lang }) => lang ?? []));
  if (foreign.size === 0) return null;
  const named = new Intl.DisplayNames([language], { type: 'language' });
  return {
    all: spoken.every(({ lang, text }) => lang !== null || text === ''),
    languages: [...foreign].map((tag) => named.of(tag) ?? tag),
  };
}
