import type { Verdict } from '../../engine/index.js';
import type { ReportDocument } from '../document/index.js';
import type { ReportedFinding } from '../findings.js';

/** Which rules and which findings are wanted; empty: all. */
export interface Narrowing {
  readonly only: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/**
 * A report of some of its rules, and of findings with some verdicts. What rules are counted by stays as it was; the receipt then
 * has no hash of findings, as these are not the ones that it told of.
 */
export function narrowed(report: ReportDocument, { only, verdicts }: Narrowing): ReportDocument {
  if (only.length === 0 && verdicts.length === 0) return report;
  const isWanted = (rule: string) => only.length === 0 || only.includes(rule);
  const kept = report.rules.flatMap(({ rule }, place) => (isWanted(rule) ? [place] : []));
  const placeOf = new Map(kept.map((place, i) => [place, i]));
  const at = <T>(list: readonly T[]): T[] => kept.map((place) => list[place]!);
  const isShown = ({ rule, verdict }: ReportedFinding) =>
    isWanted(rule) && (verdicts.length === 0 || verdicts.includes(verdict));
  const findings = { [Symbol.iterator]: () => filtered(report.findings, isShown) };
  const shown = report.evidence.findings.filter(({ finding }) => isShown(finding));
  let total = 0;
  for (const _ of findings) total++;
  return {
    ...report,
    rules: at(report.rules),
    notCheckable: report.notCheckable.filter(({ rule }) => isWanted(rule)),
    underOtherReadings: report.underOtherReadings.filter(({ rule }) => isWanted(rule)),
    wording: { ...report.wording, rules: at(report.wording.rules) },
    readiness: { ...report.readiness, rules: at(report.readiness.rules) },
    breakdowns: report.breakdowns.map((breakdown) => ({
      ...breakdown,
      counts: breakdown.counts.flatMap(([group, rule, verdict, n]) => {
        const place = placeOf.get(rule);
        return place === undefined ? [] : [[group, place, verdict, n] as const];
      }),
    })),
    delays: report.delays.flatMap((d) => (placeOf.has(d.rule) ? [{ ...d, rule: placeOf.get(d.rule)! }] : [])),
    ...(report.elapsed === undefined
      ? {}
      : {
          elapsed: report.elapsed.flatMap((e) => (placeOf.has(e.rule) ? [{ ...e, rule: placeOf.get(e.rule)! }] : [])),
        }),
    evidence: { ...report.evidence, total, shown: shown.length, findings: shown },
    findings,
    receipt: { ...report.receipt, findings: null },
  };
}

function* filtered<T>(items: Iterable<T>, isWanted: (item: T) => boolean): Generator<T> {
  for (const item of items) if (isWanted(item)) yield item;
}

/** A report with some of its findings; what rules are counted by, and what is said of all instances, stays. */
export function withFindings(report: ReportDocument, isShown: (finding: ReportedFinding) => boolean): ReportDocument {
  const shown = report.evidence.findings.filter(({ finding }) => isShown(finding));
  let total = 0;
  for (const finding of report.findings) if (isShown(finding)) total++;
  return {
    ...report,
    evidence: { ...report.evidence, total, shown: shown.length, findings: shown },
    findings: { [Symbol.iterator]: () => filtered(report.findings, isShown) },
    receipt: { ...report.receipt, findings: null },
  };
}

/** A report whose findings say more than the check found. */
export function mappedFindings(
  report: ReportDocument,
  map: (finding: ReportedFinding) => ReportedFinding,
): ReportDocument {
  const { findings, evidence } = report;
  return {
    ...report,
    evidence: { ...evidence, findings: evidence.findings.map((shown) => ({ ...shown, finding: map(shown.finding) })) },
    findings: {
      *[Symbol.iterator]() {
        for (const finding of findings) yield map(finding);
      },
    },
  };
}
