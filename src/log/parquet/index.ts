export { type ParquetOptions, readParquet } from './read.js';
export { writeParquet } from './write.js';
