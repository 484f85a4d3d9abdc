export { readXes, readXesFile, type XesOptions } from './read.js';
export { type ScanLimits, XesScanner } from './scanner.js';
export { type TextSink, writeXes, type XesWritten } from './write.js';
