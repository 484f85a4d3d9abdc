export { citationIn, headingIn, isOfLanguage } from './headings.js';
export * from './ir.js';
export { isReadable, UNREADABLE_VALUE } from './ir-example.js';
export { loadLaw, openWorkshop } from './load.js';
export type { LoadedLaw } from './loaded-law.js';
export { ownReason } from './own-reason.js';
export { type References, referencesOf, restsOn } from './references.js';
export { reviewLaw } from './review/index.js';
export {
  clockSentence,
  conditionText,
  deemSentence,
  expressionText,
  factSentence,
  sentenceOf,
  textIn,
} from './sentence.js';
export { Source, type Span } from './source.js';
export { type ReadLawOptions, readLaw, storedText } from './store.js';
export { foldedWord } from './words.js';
export type { DissectedLaw, Grammar, LawNode, Piece, Skeleton, Token, Workshop } from './workshop.js';
