import type { Finding } from '../../engine/index.js';
import { isAdverse, isReported } from '../../engine/index.js';
import {
  type CaseEvidence,
  type CheckRun,
  caseEvidence,
  evidenceFor,
  type LimitWorking,
  type ReportDocument,
  type ReportedEvent,
  type ReportedFinding,
  Reporter,
} from '../../report/index.js';
import { shuffled } from './draw.js';

/** A finding, or a case without one, with what whoever checks it must see. */
export interface Shown {
  /** Null of a case without a finding. */
  readonly finding: ReportedFinding | null;
  readonly case: CaseEvidence;
  readonly rule: string;
  /** The act that the rule is asked of; null where the case has none. */
  readonly act: ReportedEvent | null;
  readonly limits: readonly LimitWorking[];
}

/** Ids of the adverse findings, by rule or all together. */
export function population(report: ReportDocument, byRule: boolean): Map<string, string[]> {
  const strata = new Map<string, string[]>();
  for (const { id, rule, verdict } of report.findings) {
    if (!isAdverse(verdict)) continue;
    const name = byRule ? rule : '';
    const ids = strata.get(name);
    if (ids) ids.push(id);
    else strata.set(name, [id]);
  }
  return strata;
}

/** What is stored of these findings; null where some of them have no evidence in the report. */
export function storedEvidence({ evidence }: ReportDocument, ids: readonly string[]): Map<string, Shown> | null {
  const wanted = new Set(ids);
  const found = new Map<string, Shown>();
  for (const { id, finding, case: place, limits } of evidence.findings) {
    if (!wanted.has(id)) continue;
    found.set(id, {
      finding,
      case: evidence.cases[place]!,
      rule: finding.rule,
      act: finding.event,
      limits: limits.map((limit) => evidence.workings[limit]!),
    });
  }
  return found.size === wanted.size ? found : null;
}

/** The same of a check that was made again; ids that it does not find are left out. */
export function foundAgain(run: CheckRun, ids: readonly string[]): Map<string, Shown> {
  const wanted = new Set(ids);
  const reporter = new Reporter(run);
  const chosen: Finding[] = [];
  const { findings } = run.result;
  const { verdicts } = run.options;
  const isKept = (f: Finding) => (verdicts.length > 0 ? verdicts.includes(f.verdict) : isReported(f.verdict));
  for (const i of findings.inOrder()) {
    const f = findings.get(i);
    // Ids are told apart by the order of the findings that were reported.
    if (isKept(f) && wanted.has(reporter.idOf(f))) chosen.push(f);
  }
  const { findings: shown, cases, workings } = evidenceFor(run, chosen);
  return new Map(
    shown.map(({ id, finding, case: place, limits }) => [
      id,
      { finding, case: cases[place]!, rule: finding.rule, act: finding.event, limits: limits.map((l) => workings[l]!) },
    ]),
  );
}

/** Cases without an adverse finding: how many there are, and some of them. */
export interface CleanCases {
  readonly cases: number;
  readonly shown: readonly Shown[];
}

/**
 * Draws cases in which the check found nothing adverse. Each is shown with one of its rules, if it can be one of those that the drawn
 * findings are about, so that nobody sees by the rule what the program has said.
 */
export function cleanCases(run: CheckRun, n: number, seed: string, rules: ReadonlySet<string>): CleanCases {
  const { bound, result, masker } = run;
  const adverse = new Uint8Array(bound.caseCount);
  const { findings } = result;
  for (let i = 0; i < findings.length; i++) if (isAdverse(findings.verdictAt(i))) adverse[findings.get(i).case] = 1;
  const clean: number[] = [];
  for (let c = 0; c < bound.caseCount; c++)
    if (adverse[c] === 0 && bound.caseStart[c + 1]! > bound.caseStart[c]!) clean.push(c);
  const placeOf = new Map(clean.map((c) => [masker.caseId(bound.caseIds.get(c)), c]));
  const drawn = shuffled([...placeOf.keys()], `${seed}\u0000clean`).slice(0, n);
  const instances = instancesOf(run, new Set(drawn.map((id) => placeOf.get(id)!)));
  const reporter = new Reporter(run);
  const shown = drawn.map((id): Shown => {
    const c = placeOf.get(id)!;
    const instance = focusOf(run, instances.get(c) ?? [], `${seed}\u0000${id}`, rules);
    if (instance === null) {
      const [rule = ''] = shuffled([...rules], `${seed}\u0000${id}`);
      return { finding: null, case: caseEvidence(run, reporter, c), rule, act: null, limits: [] };
    }
    const { cases, workings, findings: found } = evidenceFor(run, [instance]);
    const [one] = found;
    return {
      finding: null,
      case: cases[0]!,
      rule: one!.finding.rule,
      act: one!.finding.event,
      limits: one!.limits.map((limit) => workings[limit]!),
    };
  });
  return { cases: clean.length, shown };
}

function instancesOf({ result: { findings } }: CheckRun, cases: ReadonlySet<number>): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const i of findings.inOrder()) {
    const f = findings.get(i);
    if (!cases.has(f.case) || f.verdict === 'not-in-force') continue;
    const known = found.get(f.case);
    if (known) known.push(f);
    else found.set(f.case, [f]);
  }
  return found;
}

function focusOf(
  run: CheckRun,
  instances: readonly Finding[],
  seed: string,
  rules: ReadonlySet<string>,
): Finding | null {
  const isAsked = (f: Finding) => rules.has(run.rules.rules[f.rule]!.name);
  const asked = instances.filter(isAsked);
  const among = asked.length > 0 ? asked : instances;
  const [first] = shuffled(
    among.map((_, i) => String(i)),
    seed,
  );
  return first === undefined ? null : among[Number(first)]!;
}
