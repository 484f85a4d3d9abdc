export { importBytes, readTexts } from './read-texts.js';
