export { type ExcelOptions, readExcel } from './read.js';
export { bytesOfCells, readExcelRows, type SheetOptions, type SheetTop, sheetNames, TOP_ROWS } from './rows.js';
export { type Cell as ExcelCell, columnName } from './sheet.js';
