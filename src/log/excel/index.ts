export { type ExcelOptions, readExcel } from './read.js';
export { bytesOfCells, readExcelRows, type SheetOptions, sheetNames } from './rows.js';
export { type Cell as ExcelCell, columnName } from './sheet.js';
