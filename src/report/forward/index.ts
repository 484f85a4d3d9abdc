export { standingCalendar } from './calendar.js';
export { type ChangesDocument, changesDocument, changesText, titleOf } from './changes.js';
export {
  type ActEntry,
  type ClockEntry,
  type DueEntry,
  STANDING_VERSION,
  type StandingDocument,
  StandingWriter,
  standingDocument,
} from './document.js';
export { type DueLine, dueLines, dueText } from './due-lines.js';
export { type Move, movesBetween, moveText } from './moves.js';
export { StandingText, standingText } from './text.js';
