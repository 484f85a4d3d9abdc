export { Budget, LogBuilder } from './build/index.js';
export { type CellGrid, readCellGrid } from './cell-grid.js';
export type { CsvOptions } from './csv/index.js';
export { timeEdges } from './edges.js';
export { describeDifference, logsEqual } from './equal.js';
export { detectFormat, gatherFiles, type LogFormat } from './files/index.js';
export type { GzipLimits } from './gzip.js';
export {
  type AttributeInfo,
  type Counted,
  type InfoOptions,
  type LogInfo,
  logInfo,
  type TimeFindings,
  type Variant,
} from './info/index.js';
export {
  type BooleanColumn,
  type Codes,
  type Column,
  type EventLog,
  isThere,
  type ListColumn,
  NO_OFFSET,
  type NumberColumn,
  type Oddity,
  Precision,
  type StringTable,
  type TextColumn,
  type TimeColumn,
} from './model.js';
export { type OpenOptions, openLog } from './open.js';
export {
  type CarriedPlan,
  type ColumnDescription,
  type ColumnUse,
  DATE_FORMATS,
  type DateColumnPlan,
  type DateFormat,
  type DatesDescription,
  describeTable,
  logName,
  openRegister,
  type Register,
  type RegisterOptions,
  type RegisterPlan,
  type TableDescription,
  type TablePlan,
} from './register/index.js';
export { withCasesSorted } from './sort.js';
export { openStored, type StoredOptions } from './stored.js';
export { NotInStretches, type StoredLog } from './stored-log.js';
export {
  areClockTexts,
  type ColumnType,
  type DateOrder,
  formatTime,
  type Roles,
  type Sink,
  shownNames,
  standardNameOf,
} from './table/index.js';
export { type RowColumn, type RowType, type RowValue, type TypedRows, writeTypedRows } from './typed-rows.js';
export { type WriteOptions, type Written, writeLog } from './write.js';
