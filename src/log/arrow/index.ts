export { type ArrowLog, type ArrowOptions, readArrow } from './read.js';
export { openStoredArrow } from './stored.js';
export { writeArrow } from './write.js';
export { writeArrowRows } from './write-rows.js';
