export { objectLayout } from './layout.js';
export { type JsonLinesOptions, readJsonLines, readJsonTable } from './read.js';
