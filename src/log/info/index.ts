export { type AttributeInfo, type Counted, type InfoOptions, type LogInfo, logInfo } from './info.js';
export type { TimeFindings } from './times.js';
export type { Variant } from './variants.js';
