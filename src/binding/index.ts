export { compareToLog, countUnbound, requireNamed } from './activities.js';
export { bindEvents, bindLog, clockOf, lastOfEvents, recordingOf, type Wanted } from './apply.js';
export type { AttributeBinding, Binding, ColumnRef, DueBinding, EventBinding, RoleRef, Source } from './binding.js';
export {
  type BoundColumn,
  type BoundList,
  type BoundLog,
  type BoundNumber,
  type BoundText,
  isUnreadable,
  NO_DAY,
  type Recording,
  UNREADABLE_TEXT,
} from './bound-log.js';
export { bindByName } from './by-name.js';
export { cutAfter, eventsAt } from './cut.js';
export { type DueReader, dueReaders } from './due.js';
export { type Memory, ReusedMemory } from './memory.js';
export { type BoundOddity, mergeOddities } from './oddities.js';
export { lawOfBinding, parseBinding } from './parse.js';
export { columnsRead } from './reads.js';
export { columnsNamed } from './select.js';
export { type Clock, TimeReader } from './times.js';
export { logFromTraces, ownBinding, type Trace, type TraceEvent } from './traces.js';
