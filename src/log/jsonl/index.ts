export { type JsonLinesOptions, readJsonLines, readJsonTable } from './read.js';
