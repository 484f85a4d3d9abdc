export { type CorrectedPair, type Correction, correctedPairs, sentencePlace } from './corrected.js';
export { corrections, correctPair } from './store.js';
