export { type Apart, digestsApart, digestsOf } from './apart.js';
export { carriedNotes } from './carried.js';
export { caseDigests, readsOf } from './case-digests.js';
export { CaseText, ruleTitle } from './case-text/index.js';
export type { CheckConfig, LetterConfig, RunConfig } from './config.js';
export {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type CheckDiff,
  countChanges,
  diffChecks,
  type Said,
  sinceOf,
} from './diff.js';
export {
  cellsOf,
  columnTitles,
  csvHotSpots,
  groupNames,
  type HotSpot,
  type HotSpots,
  hotSpots,
  htmlHotSpots,
  PERIODS,
  type PeriodOfTime,
  rowTexts,
  rulesCalled,
  timelineTo,
} from './hotspots/index.js';
export {
  ANSWERS,
  concernsOffice,
  csvReplyForm,
  filledTemplate,
  htmlLetter,
  LETTER_VERSION,
  type LetterDocument,
  type LetterFile,
  LetterParts,
  parseReplyPeriod,
  parseTemplate,
  type Recommendation,
  type Reply,
  type ReplyAnswer,
  type ReplyPeriod,
  readLetterFile,
  readReplies,
  recommendationsOf,
  replyBy,
  replyForm,
  rowOf,
  writeDocx,
  writeReplyForm,
} from './letters/index.js';
export { meaningsOf, recordingHash } from './meanings.js';
export { placed, placeLines } from './moved.js';
export { isNoteState, NOTE_STATES, type Note, type NoteDraft, type NoteState } from './note.js';
export { isNoted, NoteBook, type NoteMark } from './note-book.js';
export { appendNotes, type NoteFault, type NoteFile, readNotes } from './note-file.js';
export { type Known, parseConfig } from './parse-config.js';
export {
  CHECK_NAME,
  checkFile,
  checkOf,
  findRun,
  isRunName,
  LAST,
  latestRun,
  listRuns,
  type Run,
  readCheckReceipt,
  readFindings,
  readRun,
  runsFolderOf,
} from './read-run.js';
export {
  CASES_FILE,
  type CarriedNote,
  type CheckManifest,
  DIGESTS_FILE,
  FINDINGS_FILE,
  NOTES_FILE,
  type NotesHead,
  PLACES_FILE,
  RECEIPT_FILE,
  RUN_FILE,
  RUN_VERSION,
  type RunFile,
  type RunManifest,
} from './run-folder.js';
export {
  type Answer,
  type CleanCases,
  cleanCases,
  csvWorksheet,
  draw,
  foundAgain,
  population,
  readFilled,
  readSampleFile,
  SAMPLE_VERSION,
  type SampleFile,
  type SampleRow,
  type Shown,
  scoreOf,
  storedEvidence,
  type Vocabulary,
  type Worksheet,
  type WorksheetOptions,
  worksheet,
  writeWorksheet,
} from './sampling/index.js';
export { type Trend, type TrendCell, type TrendRow, type TrendRun, trendOf } from './trend.js';
export { type GlobalChange, WHYS, type Why } from './why.js';
export { writeRun } from './write-run.js';
