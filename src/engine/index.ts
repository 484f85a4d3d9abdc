export { type Breachable, breachable } from './breachable.js';
export {
  type CheckOptions,
  type CheckResult,
  checkLog,
  checkLogBy,
  programsFor,
  type Ran,
  type RuleResult,
} from './check.js';
export {
  type Amiss,
  type Assumption,
  assumptionsIn,
  type CarriedRows,
  CONSTRUCTS,
  COUNTING,
  COUNTING_TESTS,
  type Construct,
  type ConstructUse,
  type CountingRule,
  calendarRows,
  constructUses,
  countingRows,
  type Declaration,
  type Elsewhere,
  type FactRow,
  factRows,
  fragmentRows,
  fragmentsText,
  heldAgainst,
  REASONS,
  type Reason,
  type RowCoverage,
  readFragments,
  restingOn,
  rowCoverage,
  SECTIONS,
  unconfirmedRules,
} from './coverage/index.js';
export {
  type ExampleProblem,
  type ExampleResult,
  ExampleRuns,
  exampleLog,
  runExamples,
  untilLast,
  untilOf,
} from './examples.js';
export type { Finding } from './finding.js';
export { FindingColumns } from './findings.js';
export {
  type ActProspect,
  type AddedAct,
  type CaseEvent,
  type Change,
  type Chart,
  type ClockProspect,
  type ClockReckoning,
  type ClockStanding,
  type ClockStep,
  chartOf,
  clockProspects,
  type Doubt,
  type Failure,
  interpret,
  type Judged,
  judgmentsIn,
  limitSide,
  Outlook,
  type OwnField,
  Reckoner,
  type Reckoning,
  type ThoughtAct,
  thoughtActs,
  type Unmet,
  type Until,
  type Value,
} from './interpreter/index.js';
export { type LegalTime, legalTime, type Span } from './legal-time.js';
export { type MutationScore, mutationScore, type Survivor } from './mutation/index.js';
export { personAttributes } from './persons.js';
export type { Program, Programs } from './programs.js';
export { assumedReadings, missingFor, type RuleSet, type RuleVersions, ruleSet } from './rule-set.js';
export {
  byStretches,
  type Edge,
  StretchedCheck,
  type StretchedLog,
  type Survey,
  type Totals,
} from './stretches/index.js';
export { checkLogInThreads } from './threads/index.js';
export { isAdverse, isReported, noCounts, VERDICTS, type Verdict, type VerdictCounts, verdictCode } from './verdict.js';
export { wantedBy } from './wanted.js';
