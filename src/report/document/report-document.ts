import type { CheckRun } from '../check-run.js';
import { eachInstance, type Judged } from '../instances.js';
import { Reasons } from '../reasons.js';
import { receiptOf } from '../receipt.js';
import { type ReportHead, reportHead } from '../report.js';
import { Breakdowns } from './breakdowns.js';
import { Delays } from './delays.js';
import type { Readiness, ReportDocument } from './document.js';
import { Elapsed } from './elapsed.js';
import { evidenceOf } from './evidence.js';
import { ReadinessOf } from './readiness.js';
import { wordingOf } from './wording.js';

export interface DocumentOptions {
  /** Language of the law's title. */
  readonly language?: string;
  /** At most how many findings come with their evidence. */
  readonly evidence?: number;
  /** About how many events are judged at once, where the run has not kept every verdict. */
  readonly eventsAPart?: number;
}

/** Findings with evidence, unless the user says another number. */
const EVIDENCE = 20_000;

/** The head of a report and what the record can tell at all, without a finding. */
export function readinessReport(run: CheckRun, language?: string): ReportHead & { readonly readiness: Readiness } {
  const readiness = new ReadinessOf(run);
  eachInstance(run, (judged) => readiness.add(judged));
  return { ...reportHead(run, language), readiness: readiness.done(checkedRules(run)) };
}

/** Rules of the rule set that could be checked. */
function checkedRules(run: CheckRun): number[] {
  return run.rules.rules.flatMap((_, r) => (run.result.rules[r]!.missing.length === 0 ? [r] : []));
}

/** Everything that a report shows of a run. */
export function reportDocument(run: CheckRun, options: DocumentOptions = {}): ReportDocument {
  const head = reportHead(run, options.language);
  const rules = checkedRules(run);
  const breakdowns = new Breakdowns(run, rules);
  const delays = new Delays(run, rules);
  const elapsed = new Elapsed(run, rules);
  const reasons = new Reasons(run);
  // First, since readiness need not ask again what was found out of the same instances.
  const evidence = evidenceOf(run, options.evidence ?? run.options.evidence ?? EVIDENCE, reasons);
  const readiness = new ReadinessOf(run, reasons);
  const visit = (judged: Judged) => {
    readiness.add(judged);
    breakdowns.add(judged);
    delays.add(judged);
    elapsed.add(judged);
  };
  eachInstance(run, visit, options.eventsAPart);
  return {
    ...head,
    wording: wordingOf(run, rules),
    readiness: readiness.done(rules),
    breakdowns: breakdowns.done(),
    delays: delays.done(),
    elapsed: elapsed.done(),
    ...evidence,
    receipt: receiptOf(run, null),
  };
}
