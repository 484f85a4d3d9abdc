export { type Decoded, decode } from './decode.js';
export { importBytes, readPlainText, readTexts } from './read-texts.js';
