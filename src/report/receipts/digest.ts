import { createHash } from 'node:crypto';
import type { ReportedFinding } from '../findings.js';

/** What a finding says, told apart by its id: the same under any key of pseudonyms, in any order of the log's rows. */
export interface FindingDigest {
  readonly id: string;
  /** 16 hex digits of a SHA-256 over rule, verdict, events with their times, due day and delay. */
  readonly digest: string;
}

export function digestOf({ id, rule, verdict, event, other, due, late }: ReportedFinding): FindingDigest {
  const said = [
    rule,
    verdict,
    event.kind,
    event.time,
    other && [other.kind, other.time],
    due,
    late && [late.n, late.unit],
  ];
  return { id, digest: createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16) };
}

/** Lines `ID DIGEST` in their own order, whatever order the findings were made in. */
export function digestLines(findings: Iterable<ReportedFinding>): string[] {
  const lines: string[] = [];
  for (const finding of findings) {
    const { id, digest } = digestOf(finding);
    lines.push(`${id} ${digest}`);
  }
  return lines.sort();
}

/** SHA-256 over the lines, each followed by a line feed. */
export function hashOfLines(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}
