export { citationIn, headingIn, isOfLanguage } from './headings.js';
export * from './ir.js';
export { isReadable, UNREADABLE_VALUE } from './ir-example.js';
export { loadLaw } from './load.js';
export type { LoadedLaw } from './loaded-law.js';
export {
  clockSentence,
  conditionText,
  deemSentence,
  expressionText,
  factSentence,
  sentenceOf,
  textIn,
} from './sentence.js';
export { type ReadLawOptions, readLaw, storedText } from './store.js';
