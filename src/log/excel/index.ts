export { type ExcelOptions, readExcel } from './read.js';
