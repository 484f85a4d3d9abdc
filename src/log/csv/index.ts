export { type CsvLog, type CsvOptions, readCsv } from './read.js';
export { type CsvWriteOptions, writeCsv } from './write.js';
