import type { ReportedFinding } from './findings.js';

/** Texts in one line, whatever order they came in, so that two lists can be held against each other. */
export function listed(texts: readonly string[]): string {
  return [...texts].sort().join('; ') || '-';
}

export function reasonsListed({ why }: Pick<ReportedFinding, 'why'>): string {
  return listed(why.map((reason) => (reason.field === null ? reason.why : `${reason.why} ${reason.field}`)));
}

export function readingsListed(readings: ReportedFinding['readings']): string {
  return listed(readings.map(({ reading, option, verdicts }) => `${reading}.${option}: ${verdicts.join(', ')}`));
}
