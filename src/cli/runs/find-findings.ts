import { failInput } from '../../base/index.js';
import { digestOf, type ReportedFinding } from '../../report/index.js';
import { type CheckManifest, checkOf, type NoteDraft, type Run, readFindings } from '../../supervise/index.js';

export interface FoundFinding {
  readonly check: CheckManifest;
  readonly finding: ReportedFinding;
}

/** What a note keeps of the finding that it is about. */
export function toldOf({
  check,
  finding,
}: FoundFinding): Pick<NoteDraft, 'finding' | 'check' | 'law' | 'rule' | 'case' | 'verdict' | 'digest'> {
  const { id, law, rule, case: caseId, verdict } = finding;
  return { finding: id, check: check.name, law, rule, case: caseId, verdict, digest: digestOf(finding).digest };
}

/** Findings of a run by their ids, in the order asked for. Throws an InputError where one is in no check, or in several. */
export function findFindings(
  run: Run,
  ids: readonly string[],
  check: string | undefined,
  language: string,
): FoundFinding[] {
  const wanted = new Set(ids);
  const found = new Map<string, FoundFinding>();
  for (const each of check === undefined ? run.checks : [checkOf(run, check)]) {
    for (const finding of readFindings(run, each, language).report.findings) {
      if (!wanted.has(finding.id)) continue;
      const other = found.get(finding.id);
      if (other !== undefined)
        failInput('note/in-several', run.folder, {
          data: { finding: finding.id, checks: `${other.check.name}, ${each.name}` },
        });
      found.set(finding.id, { check: each, finding });
    }
  }
  return [...wanted].map(
    (id) => found.get(id) ?? failInput('note/unknown-finding', run.folder, { data: { finding: id, run: run.id } }),
  );
}
