export { type JsonLinesOptions, readJsonLines } from './read.js';
