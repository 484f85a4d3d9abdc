export { type CsvLog, type CsvOptions, readCsv } from './read.js';
export { openText, type SourceOptions } from './source.js';
export { type CsvWriteOptions, writeCsv } from './write.js';
