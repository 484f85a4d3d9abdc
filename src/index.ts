/**
 * Duecourse as a library: read a law, open a log, see the log through a binding, and check it.
 *
 * ```ts
 * import { bindByName, bindLog, checkLog, formatDay, legalTime, openLog, readLaw, ruleSet, untilOf, wantedBy, zone } from 'duecourse';
 *
 * const { law, diagnostics } = await readLaw('my.law.md');
 * if (law === undefined) throw new Error(diagnostics.map((d) => d.code).join(', '));
 * const time = legalTime(null, zone('Europe/Rome'));
 * const rules = ruleSet(law);
 * const log = await openLog('cases.csv');
 * const bound = bindLog(log, law, bindByName(law, log), time.zone, wantedBy(rules));
 * const { rules: results, findings } = checkLog(bound, rules, time, { until: untilOf('2024-05-01', time) });
 * rules.rules.forEach((rule, r) => console.log(rule.name, results[r].counts.late));
 * for (const f of findings) console.log(rules.rules[f.rule].name, f.verdict, f.due === null ? '' : formatDay(f.due));
 * ```
 *
 * Nothing here masks anything: whoever shows what a log says of persons answers for it. The command does mask.
 *
 * @packageDocumentation
 */
export * from './api/index.js';
export { type Diagnostic, InputError, type Progress, type Range, type Work } from './base/index.js';
export {
  type Binding,
  type BoundLog,
  bindByName,
  bindLog,
  cutAfter,
  lawOfBinding,
  parseBinding,
  type Recording,
  type Wanted,
} from './binding/index.js';
export {
  assumedReadings,
  type CheckOptions,
  type CheckResult,
  checkLog,
  type ExampleResult,
  type Finding,
  FindingColumns,
  isAdverse,
  type LegalTime,
  legalTime,
  type RuleResult,
  type RuleSet,
  ruleSet,
  runExamples,
  type Until,
  untilLast,
  untilOf,
  VERDICTS,
  type Verdict,
  type VerdictCounts,
  wantedBy,
} from './engine/index.js';
export { type Example, type Law, type LoadedLaw, loadLaw, type Rule, readLaw, sentenceOf } from './language/index.js';
export { type EventLog, type LogInfo, logInfo, type OpenOptions, openLog, writeLog } from './log/index.js';
export { LANGUAGES, type Language, type Messages, messagesIn } from './messages/index.js';
export {
  type ChangesDocument,
  type DueLine,
  type FindingIdentity,
  findingId,
  type Masker,
  maskerOf,
  type ReportedFinding,
  type ReportHead,
  renderDiagnostics,
  type StandingDocument,
  type Statute,
} from './report/index.js';
export { type Simulated, type SimulateOptions, simulate } from './simulate/index.js';
export {
  Calendar,
  formatDay,
  loadCalendar,
  type Period,
  parseDay,
  type Working,
  working,
  type Zone,
  zone,
} from './time/index.js';
