export type { CaseRun } from './case-run.js';
export { caseStory } from './case-story.js';
export type { CheckRun, RunOptions, Statute } from './check-run.js';
export { clockSentences, lengthText } from './clock-text.js';
export {
  type ComparedInstance,
  type ComparedLaw,
  type ComparedRule,
  type Comparison,
  compareRuns,
  EFFECTS,
  type Effect,
  type EffectKind,
  type Judgement,
  pairRules,
  type RulePair,
} from './comparison/index.js';
export { countingLines } from './counting-text.js';
export { renderDiagnostics } from './diagnostics.js';
export {
  type Breakdown,
  type CaseEvidence,
  type ClockWorking,
  caseEvidence,
  type DayRange,
  type DelayDistribution,
  type DocumentOptions,
  type ElapsedDistribution,
  type Evidence,
  type EvidenceEvent,
  evidenceFor,
  type FindingEvidence,
  hasMeasured,
  type ImpossibleDates,
  type Lack,
  type Lag,
  type LimitWorking,
  OTHER_GROUP,
  type PeriodWorking,
  type PiledUp,
  type Readiness,
  type ReportDocument,
  type RuleReadiness,
  type RuleWording,
  readinessReport,
  reportDocument,
  roughDays,
  type UnreadableValues,
  type Wording,
  type WorkingLine,
} from './document/index.js';
export {
  type CleanScore,
  type ErrorRate,
  errorRateLines,
  type RuleScore,
  readErrorRate,
  SCORE_VERSION,
  type StatedShare,
  statedShareText,
} from './error-rate.js';
export {
  type ExplainedArticle,
  type ExplainedPoint,
  type ExplainedReading,
  type ExplainedRule,
  explainLaw,
  explanationMarkdown,
  explanationText,
  type LawExplanation,
  notEncodedText,
  optionText,
} from './explanation/index.js';
export { type FailedTest, failedText } from './failed-tests.js';
export { type FindingIdentity, findingId } from './finding-id.js';
export { type ReportedEvent, type ReportedFinding, Reporter, reportFindings } from './findings.js';
export { REPORT_KEY } from './findings-table.js';
export {
  csvFindings,
  csvSummary,
  field,
  jsonLines,
  jsonReport,
  jsonSummary,
  type PlainReport,
  plainReport,
  withFindingsHash,
} from './formats.js';
export {
  type ActEntry,
  type ChangesDocument,
  type ClockEntry,
  changesDocument,
  changesText,
  type DueEntry,
  type DueLine,
  dueLines,
  dueText,
  type Move,
  movesBetween,
  moveText,
  type StandingDocument,
  StandingText,
  StandingWriter,
  standingCalendar,
  standingDocument,
  standingText,
  titleOf,
} from './forward/index.js';
export { type Grouping, groupingsOf, NO_GROUP, officesOf } from './group-values.js';
export { limitSentences, stepText } from './limit-text.js';
export { markdownReport, plain as plainMarkdown } from './markdown.js';
export { type Masker, maskerOf } from './mask.js';
export { type Mentions, mentionsOf } from './mentions.js';
export { Namer, type Names, namesOf, plainName, wordIn } from './names.js';
export { type NoteCounts, noteCounts, saidSince } from './note-counts.js';
export { readinessTable } from './readiness-table.js';
export { instancesOf, type OtherReading, otherReadings, type ReadAs, readAs, stretchOf } from './readings.js';
export { type Reason, reasonText } from './reasons.js';
export { type Receipt, receiptOf } from './receipt.js';
export {
  badShape,
  type Difference,
  differenceOf,
  digestLines,
  digestOf,
  type Input,
  lastPart,
  type Misstated,
  misstatedIn,
  type ReceiptFile,
  readBounded,
  readReceipt,
  receiptFile,
  receiptOfReport,
  receiptText,
} from './receipts/index.js';
export {
  ADVERSE,
  type Amount,
  countOf,
  type ReportHead,
  type RuleReport,
  reportHead,
  SCHEMA_VERSION,
} from './report.js';
export type { Style } from './rule-table.js';
export { ruleTitles } from './rule-titles.js';
export { shortened } from './shortened.js';
export {
  type Contradiction,
  contradictionsIn,
  type ExportOptions,
  judgeSingle,
  type Misstatement,
  misstatementsIn,
  readSingleFinding,
  type SingleFinding,
  type SingleVerdict,
  sameVerdict,
  singleFinding,
  verdictIn,
} from './single/index.js';
export {
  count,
  list,
  mappedFindings,
  type Narrowing,
  narrowed,
  object,
  oneOf,
  optional,
  orNull,
  type ReadReport,
  readSomeFindings,
  readStoredReport,
  record,
  type Shape,
  text,
  truth,
  withFindings,
} from './stored/index.js';
export { adverseShare, isSettled, SUSPECT_SHARE, type Suspicion } from './suspicion.js';
export {
  amountText,
  byNameNote,
  numbers,
  suspectRules,
  type TableOptions,
  tableReport,
} from './table-report.js';
export { displayWidth, textTable, textTableWidth, wrapped } from './text-table.js';
export {
  BINARY_FORMS,
  type BinaryForm,
  isBinaryForm,
  isTableOfFindings,
  showsEvidence,
  writeForm,
  writeSheets,
  writeZip,
} from './write-form.js';
export { instantText, writtenTimes } from './written-time.js';
export type { Kind as CellKind, LooseCell, Sheet, SheetColumn, Value as CellValue } from './xlsx/index.js';
