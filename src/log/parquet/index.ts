export { type ParquetOptions, readParquet, readParquetTable } from './read.js';
export { writeParquet } from './write.js';
export { writeParquetRows } from './write-rows.js';
