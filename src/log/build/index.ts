export { Budget } from './budget.js';
export { ByteDictionary, type Stretches, sameBytes } from './byte-dictionary.js';
export { BooleanBuilder, IntegerBuilder, NumberBuilder, TextBuilder, withValidity } from './columns.js';
export { ListBuilder } from './list-builder.js';
export {
  type Builders,
  type ColumnBuilder,
  type ColumnType,
  LogBuilder,
  type LogBuilderOptions,
} from './log-builder.js';
export { Oddities } from './oddities.js';
export { permute } from './permute.js';
export { Presence } from './presence.js';
export { RowArray } from './row-array.js';
export { Segments } from './segments.js';
export { TimeBuilder } from './time-builder.js';
export { decodeUtf8, Utf8Table } from './utf8-table.js';
