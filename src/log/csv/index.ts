export { lowered, withoutLines } from './above.js';
export { piecesWithoutBlanks, withoutBlanks } from './blanks.js';
export { type Above, aboveRow, splitSample } from './dialect.js';
export { firstFieldsOf, RaggedRows } from './ragged.js';
export { type CsvLog, type CsvOptions, readCsv } from './read.js';
export { type Batch, lineOf, lineRange, QUOTE, Scanner, undouble } from './scanner.js';
export { type SourceOptions, sampleText, type TextSource, withText } from './source.js';
export { type CsvWriteOptions, writeCsv } from './write.js';
