export { xlsxReport } from './xlsx-report.js';
export { ZipTooLarge } from './zip-writer.js';
