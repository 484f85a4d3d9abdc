export { type CorrectedPair, type Correction, correctedPairs, goneCorrections, sentencePlace } from './corrected.js';
export { correctionsCsv, readCorrections, readCorrectionsFile } from './csv.js';
export { type AddedCorrections, addCorrections, allCorrections, corrections, correctPair } from './store.js';
