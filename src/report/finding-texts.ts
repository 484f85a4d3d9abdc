import type { ReportedFinding } from './findings.js';

/** What a rule is kept by beside the case, as tables show it: JSON, so that no value can pass for another. */
export function keyText(key: ReportedFinding['key']): string | null {
  return key && JSON.stringify(key);
}

/** Other readings with their verdicts: `days.months: met`. */
export function readingsText({ readings }: ReportedFinding): string {
  return readings.map((r) => `${r.reading}.${r.option}: ${r.verdicts.join(' ')}`).join('; ');
}

/** What an undetermined verdict lacks, for programs: `attribute notice-served.expense; order`. */
export function whyText({ why }: ReportedFinding): string {
  return why.map((reason) => (reason.field === null ? reason.why : `${reason.why} ${reason.field}`)).join('; ');
}
