export { type DateAndClock, dateAndClock, isClockText, joined } from './date-and-clock.js';
export { type LogTable, spread, tableOfLog } from './from-log.js';
export { isClock, LAYOUT_KEY, type Layout, type LayoutColumn, readLayout } from './layout.js';
export { type MixedOptions, MixedTable } from './mixed-table.js';
export { nativeLog } from './native.js';
export { listAt, retype, textAt, toText } from './retype.js';
export { countRoles, findRoles, shownNames, standardNameOf } from './roles.js';
export { stretches } from './stretches.js';
export { PickedStrings, StringList } from './strings.js';
export {
  ACTIVITY_COLUMN,
  CASE_COLUMN,
  CASE_PREFIX,
  type ColumnType,
  type DateOrder,
  NATIVE_ROLES,
  type Roles,
  type Table,
  type TableLog,
  type TableOptions,
  TIME_COLUMN,
} from './table.js';
export { formatOffset, formatTime, TimeReader } from './time-text.js';
export { areClockTexts, clocksIn, logFromTable, named } from './to-log.js';
export { type Sink, writeWhole, zippedIf } from './whole-file.js';
export { isWrittenTime } from './written-times.js';
export { offsetsIn } from './zones.js';
