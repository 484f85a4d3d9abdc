export { type Decoded, decode } from './decode.js';
export { importBytes, readTexts } from './read-texts.js';
