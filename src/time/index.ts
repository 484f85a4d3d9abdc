export {
  type BackRoll,
  backDay,
  dueInstant,
  type HoursFrom,
  hoursLate,
  inWindow,
  nthCountingDay,
  windowStart,
} from './around.js';
export {
  Calendar,
  type CalendarData,
  type CalendarRow,
  type CalendarTables,
  type Carried,
  type DayNote,
  type DayReason,
  type KnownSpan,
  type RestWhenRolling,
  type RollRule,
} from './calendar.js';
export { loadCalendar } from './calendar-file.js';
export { type CalendarTexts, type CalendarView, parseCalendar } from './calendar-text.js';
export {
  addMonths,
  addMonthsLastToLast,
  dayFromYmd,
  dayIfReal,
  daysInMonth,
  formatDay,
  isLeapYear,
  MAX_DAY,
  MIN_DAY,
  parseDay,
  UNKNOWN_DAY,
  weekday,
  type Ymd,
  ymdFromDay,
} from './civil.js';
export { type Counting, type CountingOptions, countingOf } from './counting.js';
export { type DuePlan, daysAdded, dueDay, duePlan, dueTable } from './due.js';
export { type ParsedTime, type Precision, parseInstant, wallMs } from './instant.js';
export {
  isHourPeriod,
  type Period,
  type PeriodKind,
  type PeriodParts,
  periodKind,
  periodOf,
} from './period.js';
export { type StoppedDue, stoppedDue } from './stopped.js';
export {
  type DayRun,
  type DueRange,
  dueRange,
  type StepKind,
  type StepReason,
  unionOf,
  type Working,
  type WorkingStep,
  working,
} from './working.js';
export { type Zone, zone } from './zone.js';
