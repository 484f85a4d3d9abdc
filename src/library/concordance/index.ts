export { type Concordance, type ConcordanceOfLanguage, type ConcordanceOptions, concordance } from './concordance.js';
export { type FormulationsOptions, formulations, type StoredFormulations } from './formulations.js';
export type { PlacedOccurrence, TextFilter } from './stored-occurrences.js';
