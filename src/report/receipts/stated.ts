import { createHash } from 'node:crypto';
import type { CheckRun } from '../check-run.js';
import { type ReportedFinding, reportFindings } from '../findings.js';
import { listed, readingsListed, reasonsListed } from '../listed.js';
import { maskerOf } from '../mask.js';
import { digestOf } from './digest.js';

/** What a stored finding says besides its digest, where the check made again says something else. */
export interface Misstated {
  readonly id: string;
  readonly of: string;
  readonly then: string;
  readonly now: string;
}

/** So many are told. */
const MOST = 1000;

/**
 * Holds what the findings of a stored report say besides rule, verdict, steps, due day and delay against those of the check made
 * again. Findings whose digests differ are told as changed, and left out here; pseudonyms hang on a key and are passed over.
 */
export function misstatedIn(told: Iterable<ReportedFinding>, made: CheckRun, showPersons: boolean): Misstated[] {
  const said = new Map<string, string>();
  for (const finding of told) said.set(finding.id, shortOf(finding));
  const masker = showPersons ? made.masker : maskerOf(new Uint8Array(32), made.binding.safe);
  const others = new Map<string, ReportedFinding>();
  for (const finding of reportFindings({ ...made, masker })) {
    const then = said.get(finding.id);
    if (then === undefined || then === shortOf(finding) || others.size >= MOST) continue;
    others.set(finding.id, finding);
  }
  if (others.size === 0) return [];
  const found: Misstated[] = [];
  for (const finding of told) {
    const now = others.get(finding.id);
    if (!now || digestOf(finding).digest !== digestOf(now).digest) continue;
    const [before, after] = [factsOf(finding), factsOf(now)];
    for (const of of Object.keys(before))
      if (before[of] !== after[of]) found.push({ id: finding.id, of, then: before[of]!, now: after[of]! });
  }
  return found;
}

function shortOf(finding: ReportedFinding): string {
  return createHash('sha256')
    .update(JSON.stringify(factsOf(finding)))
    .digest('base64')
    .slice(0, 22);
}

function factsOf(f: ReportedFinding): Record<string, string> {
  return {
    law: f.law,
    article: f.article,
    case: plain('case', f.case),
    office: String(f.office ?? '-'),
    key: listed(Object.entries(f.key ?? {}).map(([name, value]) => `${name} ${plain(name, value ?? '-')}`)),
    recordedDue: f.recordedDue ?? '-',
    why: reasonsListed(f),
    provisional: String(f.provisional),
    assumptions: listed(f.assumptions),
    readings: readingsListed(f.readings),
    draft: String(f.draft),
    unconfirmed: String(f.unconfirmed === true),
  };
}

/** A value that stands in clear; in the place of a pseudonym, that it is one. */
function plain(name: string, value: string | number): string {
  const text = String(value);
  return text.startsWith(`${name}-`) && /^[a-z2-7]{12}$/.test(text.slice(name.length + 1)) ? '…' : text;
}
