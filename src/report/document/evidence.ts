import {
  type CaseEvent,
  type Doubt,
  type Failure,
  type Finding,
  type FindingColumns,
  isAdverse,
  type Reckoner,
  type Reckoning,
  type Verdict,
} from '../../engine/index.js';
import type { CheckRun } from '../check-run.js';
import { type EventFact, factsReader } from '../event-facts.js';
import { type FailedTest, failedTests } from '../failed-tests.js';
import { type ReportedFinding, Reporter, reportFindings } from '../findings.js';
import { type Reasons, reasonOf } from '../reasons.js';
import { reckonerOf } from '../reckoner-of.js';
import type { CaseEvidence, Evidence, FindingEvidence, LimitWorking } from './document.js';
import { limitWorking } from './limit-working.js';

/**
 * The cases and workings behind at most so many findings, the worst first of each rule in turn; and all findings in their order,
 * told once for both where there are no more than that. What the undetermined lack is remembered.
 */
export function evidenceOf(
  run: CheckRun,
  most: number,
  reasons: Reasons,
): { readonly evidence: Evidence; readonly findings: Iterable<ReportedFinding> } {
  const { findings } = run.result;
  const inOrder = findings.inOrder();
  const chosen = worstFirst(findings, inOrder, most);
  const wanted = new Set(chosen);
  const looked = new Map<number, Looked>();
  const reporter = new Reporter(run, reasons);
  // Case after case, so that the events of each are put in order once.
  for (const i of inOrder) {
    if (!wanted.has(i)) continue;
    const finding = findings.get(i);
    if (finding.verdict === 'undetermined') reasons.remembered(finding);
    looked.set(i, lookInto(finding, reporter, reasons.reckoner));
  }
  const sample = chosen.map((i) => looked.get(i)!);
  return {
    evidence: { ...evidenceBehind(run, sample, reporter), total: findings.length },
    findings:
      findings.length <= most
        ? [...looked.values()].map(({ told }) => told)
        : { [Symbol.iterator]: () => reportFindings(run) },
  };
}

/** Cases and workings behind some findings, or behind other instances that a run has judged. */
export function evidenceFor(run: CheckRun, chosen: readonly Finding[]): Evidence {
  const reporter = new Reporter(run);
  const reckoner = reckonerOf(run);
  return evidenceBehind(
    run,
    chosen.map((finding) => lookInto(finding, reporter, reckoner)),
    reporter,
  );
}

/** A finding with what the engine says is behind it. */
interface Looked {
  readonly finding: Finding;
  readonly told: ReportedFinding;
  readonly limits: readonly Reckoning[];
  readonly failures: readonly Failure[];
}

function lookInto(finding: Finding, reporter: Reporter, reckoner: Reckoner): Looked {
  return {
    finding,
    told: reporter.report(finding),
    limits: reckoner.limits(finding),
    failures: reckoner.failures(finding),
  };
}

function evidenceBehind(run: CheckRun, chosen: readonly Looked[], reporter: Reporter): Evidence {
  const places = new Map<number, number>();
  const cases: CaseEvidence[] = [];
  const factsOf = factsReader(run);
  const caseOf = (c: number, id: string): number => {
    const known = places.get(c);
    if (known !== undefined) return known;
    places.set(c, cases.length);
    return cases.push({ case: id, events: eventsOf(run, reporter, factsOf, c) }) - 1;
  };
  const workings = new Workings(run, reporter);
  const tests = new Once<FailedTest>();
  const shown = chosen.map(({ finding: f, told, limits, failures }): FindingEvidence => {
    const failed = failedTests(run, failures, f.event, reporter).map((test) => tests.placeOf(test));
    return {
      id: told.id,
      finding: told,
      case: caseOf(f.case, told.case),
      limits: limits.map((r) => workings.placeOf(r)),
      ...(failed.length > 0 && { failed }),
    };
  });
  return {
    total: shown.length,
    shown: shown.length,
    cases,
    workings: workings.all,
    tests: tests.all,
    findings: shown,
  };
}

/** Values, each once. */
class Once<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  placeOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

/** The workings of limits, each once; those of limits that are alike are written out once. */
class Workings {
  readonly #once = new Once<LimitWorking>();
  readonly #alike = new Map<string, number>();
  readonly #work: (r: Reckoning) => LimitWorking;

  constructor({ statute }: CheckRun, reporter: Reporter) {
    const eventOf = (e: CaseEvent) => reporter.reckoned(e);
    const reason = (doubt: Doubt) => reasonOf(doubt, statute);
    this.#work = (r) => limitWorking(r, statute.time, eventOf, reason);
  }

  get all(): LimitWorking[] {
    return this.#once.all;
  }

  placeOf(r: Reckoning): number {
    // A clock names events of its own case.
    if (r.clock) return this.#once.placeOf(this.#work(r));
    const key = JSON.stringify(r);
    const known = this.#alike.get(key);
    if (known !== undefined) return known;
    const place = this.#once.placeOf(this.#work(r));
    this.#alike.set(key, place);
    return place;
  }
}

/** The events of a case, masked as everything is. */
export function caseEvidence(run: CheckRun, reporter: Reporter, c: number): CaseEvidence {
  const { bound, masker } = run;
  return { case: masker.caseId(bound.caseIds.get(c)), events: eventsOf(run, reporter, factsReader(run), c) };
}

function eventsOf(
  { bound: { caseStart } }: CheckRun,
  reporter: Reporter,
  factsOf: (i: number) => EventFact[],
  c: number,
): CaseEvidence['events'] {
  const first = caseStart[c]!;
  return Array.from({ length: caseStart[c + 1]! - first }, (_, k) => {
    const facts = factsOf(first + k).map(({ name, value }) => [name, value] as const);
    return { ...reporter.event(first + k), facts };
  });
}

/** Places of findings: of each rule in turn the worst that is left. */
function worstFirst(findings: FindingColumns, inOrder: Iterable<number>, most: number): number[] {
  const byRule = new Map<number, number[]>();
  for (const i of inOrder) {
    const rule = findings.ruleAt(i);
    const known = byRule.get(rule);
    if (known) known.push(i);
    else byRule.set(rule, [i]);
  }
  const queues = [...byRule].sort(([a], [b]) => a - b).map(([, list]) => worst(findings, list));
  const chosen: number[] = [];
  for (let turn = 0; chosen.length < most && queues.some((q) => turn < q.length); turn++)
    for (const queue of queues) if (turn < queue.length && chosen.length < most) chosen.push(queue[turn]!);
  return chosen;
}

/** Adverse before for review before undetermined before all else; then by how much too late or too early. */
function worst(findings: FindingColumns, list: readonly number[]): number[] {
  const rank = (verdict: Verdict) =>
    isAdverse(verdict) ? 0 : verdict === 'for-review' ? 1 : verdict === 'undetermined' ? 2 : 3;
  return list
    .map((i) => ({
      i,
      rank: rank(findings.verdictAt(i)),
      by: Math.abs(findings.lateAt(i) ?? 0) * (findings.isInHours(i) ? 1 : 24),
    }))
    .sort((a, b) => a.rank - b.rank || b.by - a.by)
    .map(({ i }) => i);
}
