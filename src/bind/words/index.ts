export { ACTS, type Concept, KIN, THINGS, type Vocabulary } from './concepts.js';
export { en } from './en.js';
export { it } from './it.js';
export { areKin, conceptsOf, isAct, type Token, tokensOf } from './lexicon.js';
export { folded } from './stem.js';
export { zh } from './zh.js';
