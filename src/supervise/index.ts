<<<<<<< HEAD
export { CaseText } from './case-text/index.js';
=======
export { type Apart, digestsApart } from './apart.js';
export { caseDigests, readsOf } from './case-digests.js';
export type { CheckConfig, RunConfig } from './config.js';
export { type Holder, type LockOptions, withLock } from './lock.js';
export { meaningsOf, recordingHash } from './meanings.js';
export { NOTE_STATES, type Note, type NoteDraft, type NoteState } from './note.js';
export { isNoted, NoteBook, type NoteMark } from './note-book.js';
export { appendNotes, type NoteFault, type NoteFile, readNotes } from './note-file.js';
export { type Known, parseConfig } from './parse-config.js';
>>>>>>> fe70f8c (Make every check of duecourse.yaml into one dated folder, whole or absent, one at a time)
export {
  CHECK_NAME,
  checkFile,
  checkOf,
  findRun,
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
  type CheckManifest,
  FINDINGS_FILE,
  NOTES_FILE,
  type NotesHead,
  RECEIPT_FILE,
  RUN_FILE,
  RUN_VERSION,
  type RunFile,
  type RunManifest,
} from './run-folder.js';
<<<<<<< HEAD
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
=======
export { writeRun } from './write-run.js';
>>>>>>> fe70f8c (Make every check of duecourse.yaml into one dated folder, whole or absent, one at a time)
