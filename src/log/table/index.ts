export { type LogTable, spread, tableOfLog } from './from-log.js';
export { listAt, retype, textAt, toText } from './retype.js';
export { findRoles } from './roles.js';
export { PickedStrings, StringList } from './strings.js';
export {
  ACTIVITY_COLUMN,
  CASE_COLUMN,
  CASE_PREFIX,
  type ColumnType,
  type DateOrder,
  LIFECYCLE_COLUMN,
  RESOURCE_COLUMN,
  type Roles,
  type Table,
  type TableLog,
  type TableOptions,
  TIME_COLUMN,
} from './table.js';
export { daysFromCivil, formatOffset, formatTime, TimeReader } from './time-text.js';
export { logFromTable, named } from './to-log.js';
export { type Sink, writeWhole } from './whole-file.js';
export { offsetsIn } from './zones.js';
