export {
  type ColumnDescription,
  type DatesDescription,
  describeTable,
  type TableDescription,
} from './describe.js';
export {
  type CarriedPlan,
  type ColumnUse,
  DATE_FORMATS,
  type DateColumnPlan,
  type DateFormat,
  logName,
  type RegisterPlan,
  type TablePlan,
} from './plan.js';
export { openRegister, type Register, type RegisterOptions } from './read.js';
