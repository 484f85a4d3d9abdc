export { roughDays } from './clock-working.js';
export {
  type Breakdown,
  type CaseEvidence,
  type ClockStepWorking,
  type ClockWorking,
  type DayRange,
  type DelayDistribution,
  type ElapsedDistribution,
  type Evidence,
  type EvidenceEvent,
  type FindingEvidence,
  type FurtherWorking,
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
  type UnreadableValues,
  type Wording,
  type WorkingLine,
} from './document.js';
export { elapsedOf, hasMeasured } from './elapsed.js';
export { caseEvidence, evidenceFor } from './evidence.js';
export { limitWorking } from './limit-working.js';
export { type DocumentOptions, readinessReport, reportDocument } from './report-document.js';
