export { toAkomaNtoso } from './akn.js';
export { toMarkdown } from './markdown.js';
