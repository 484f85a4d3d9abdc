import { fillMessage, LANGUAGES, type Language, languageOf, WEB_TEXTS } from '../messages/index.js';
import { el } from './dom.js';

export type Say = (code: string, data?: Readonly<Record<string, string | number>>) => string;

/** The words of a page in one language. */
export function wordsIn(language: Language): Say {
  return (code, data) => fillMessage(WEB_TEXTS[language][code] ?? WEB_TEXTS.en[code] ?? code, data);
}

/** The first language of the browser that the program speaks. */
export function languageOfBrowser(): Language {
  for (const tag of navigator.languages) {
    const language = languageOf(tag);
    if (language !== undefined) return language;
  }
  return 'en';
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文', it: 'Italiano' };

/** A menu of the languages, each in its own words. */
export function languageMenu(
  current: Language,
  label: string,
  onChoice: (language: Language) => void,
): HTMLSelectElement {
  const options = LANGUAGES.map((language) =>
    el('option', { value: language, lang: language, selected: language === current }, NAMES[language]),
  );
  const menu = el('select', { 'aria-label': label, id: 'language' }, ...options);
  menu.addEventListener('change', () => onChoice(languageOf(menu.value) ?? 'en'));
  return menu;
}

/** The text in a language, else in English, else in any. */
export function textIn(texts: Readonly<Record<string, string>>, language: Language): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}
