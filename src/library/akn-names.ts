import type { NodeKind } from './model.js';

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** For what Akoma Ntoso has no word for: the value of a number, the line of the input. */
export const OWN_NAMESPACE = 'urn:duecourse:library';

/** Elements of Akoma Ntoso by kind; kinds without one are an `hcontainer` of that name. */
export const AKN_ELEMENTS: Readonly<Partial<Record<NodeKind, string>>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  article: 'article',
  clause: 'clause',
  paragraph: 'paragraph',
  item: 'point',
  point: 'indent',
};

/** Name of the container around what is quoted. */
export const QUOTATION = 'quotation';

/** Languages by their two letters as Akoma Ntoso writes them, in three. */
export const THREE_LETTERS: Readonly<Record<string, string>> = {
  zh: 'zho',
  en: 'eng',
  it: 'ita',
  fr: 'fra',
  de: 'deu',
  es: 'spa',
  ru: 'rus',
  ja: 'jpn',
  ko: 'kor',
  pt: 'por',
  ar: 'ara',
};
