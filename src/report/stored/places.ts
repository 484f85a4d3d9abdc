import type { ReportedFinding } from '../findings.js';
import type { StoredReport } from './report-shape.js';

/** What one part of a report says by the place or the name of another; null where all of these are there. */
export function placeFault({
  rules,
  wording,
  readiness,
  breakdowns,
  delays,
  elapsed = [],
  evidence,
}: StoredReport): string | null {
  if (wording.rules.length !== rules.length) return `.wording.rules: ${rules.length} rules`;
  if (readiness.rules.length !== rules.length) return `.readiness.rules: ${rules.length} rules`;
  for (const [i, { groups, counts }] of breakdowns.entries()) {
    if (!counts.every(([group, rule]) => group < groups.length && rule < rules.length))
      return `.breakdowns[${i}].counts: places of groups and rules`;
  }
  if (!elapsed.every(({ rule }) => rule < rules.length)) return '.elapsed: places of rules';
  if (!delays.every(({ rule }) => rule < rules.length)) return '.delays: places of rules';
  const { cases, workings, tests = [], findings } = evidence;
  for (const [i, finding] of findings.entries()) {
    if (finding.case >= cases.length) return `.evidence.findings[${i}].case: the place of a case`;
    if (!finding.limits.every((place) => place < workings.length))
      return `.evidence.findings[${i}].limits: places of workings`;
    if (!(finding.failed ?? []).every((place) => place < tests.length))
      return `.evidence.findings[${i}].failed: places of tests`;
  }
  return null;
}

interface Known {
  readonly rules: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

export function knownNames({ rules, wording }: StoredReport): Known {
  return { rules: new Set(rules.map(ruleKey)), events: new Set(Object.keys(wording.events)) };
}

/** Findings name a rule and events that the report tells of. */
export function nameFault(finding: ReportedFinding, { rules, events }: Known): string | null {
  if (!rules.has(ruleKey(finding))) return '.rule: a rule of the report';
  if (!events.has(finding.event.kind)) return '.event.kind: an event of the report';
  if (finding.other !== null && !events.has(finding.other.kind)) return '.other.kind: an event of the report';
  return null;
}

function ruleKey({ law, rule, article }: { law: string; rule: string; article: string }): string {
  return `${law}\u0000${rule}\u0000${article}`;
}
