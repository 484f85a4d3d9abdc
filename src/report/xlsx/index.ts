export type { Kind, Value } from './cells.js';
export type { LooseCell, Sheet, SheetColumn } from './sheet-writer.js';
export { writeWorkbook } from './workbook.js';
export { xlsxReport } from './xlsx-report.js';
export { ZipTooLarge, ZipWriter } from './zip-writer.js';
