import { ADVERSE, digestOf, type ReportedFinding } from '../../report/index.js';
import { digestsOf, isNoted, type Run, readCheckReceipt } from '../../supervise/index.js';

/** What a run before had found, by check: the digest of each finding by its id. */
export type Since = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function sinceRun(run: Run): Since {
  return new Map(
    run.checks.map((check) => {
      const lines = digestsOf(run, check, readCheckReceipt(run, check));
      return [check.name, new Map(Array.from(lines, split))];
    }),
  );
}

/** Adverse, not there before as it stands, and not dealt with. */
export function isNew(since: Since, check: string): (finding: ReportedFinding) => boolean {
  const before = since.get(check);
  return (finding) =>
    ADVERSE.has(finding.verdict) && !isNoted(finding) && before?.get(finding.id) !== digestOf(finding).digest;
}

function split(line: string): [string, string] {
  const at = line.lastIndexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
}
