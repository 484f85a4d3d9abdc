export { csvRows, rangeAt } from './csv-rows.js';
export {
  Counting,
  type Formulations,
  formulationsIn,
  NEAR,
  type NearWord,
  type PhraseUse,
  type TextCount,
} from './formulations.js';
export { GLOSSARY, type GlossaryTerm, otherForms, type TermPair } from './glossary.js';
export { type Occurrence, occurrencesIn, occurrencesOf, phrasePattern } from './occurrences.js';
export { type AddedTerms, addTerms, glossaryOf, removeTerms } from './own-terms.js';
export { readTerms, readTermsFile } from './read-terms.js';
