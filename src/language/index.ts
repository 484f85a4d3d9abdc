export * from './ir.js';
export { type LoadedLaw, loadLaw } from './load.js';
export { sentenceOf, textIn } from './sentence.js';
export { type ReadLawOptions, readLaw, storedText } from './store.js';
export { nearest, suggestion } from './suggest.js';
