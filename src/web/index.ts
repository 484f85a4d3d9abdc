export { type Child, download, el } from './dom.js';
export { languageMenu, languageOfBrowser, type Say, textIn, wordsIn } from './words.js';
export { packedBytes, TaskWorker, unpackedText } from './worker-client.js';
