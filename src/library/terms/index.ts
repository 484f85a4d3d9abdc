export { type Formulations, formulationsIn, type TextCount } from './formulations.js';
export { GLOSSARY, type TermPair } from './glossary.js';
export { type Occurrence, occurrencesOf } from './occurrences.js';
