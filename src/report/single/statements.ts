import { clockOf } from '../../binding/index.js';
import type { LegalTime } from '../../engine/index.js';
import type { Law } from '../../language/index.js';
import { type ReportedFinding, Reporter } from '../findings.js';
import { listed, readingsListed, reasonsListed } from '../listed.js';
import { maskerOf } from '../mask.js';
import { instanceAgain, judgeSingle } from './judge.js';
import type { SingleFinding } from './single-finding.js';

/** Something that a finding says besides its verdict and steps, and what the law and evidence that it carries make of it. */
export interface Misstatement {
  readonly of: string;
  readonly finding: string;
  readonly instead: string;
}

/** What a finding says of its law, article, case, office and of what it rests on, held against the law and evidence that it carries. */
export function misstatementsIn(single: SingleFinding, law: Law, time: LegalTime, file: string): Misstatement[] {
  const { finding, receipt } = single;
  const again = reportedAgain(single, law, time, file);
  if (!again) return [];
  const here = evidenceOf(single);
  const facts: Record<string, readonly [told: unknown, is: unknown]> = {
    law: [finding.law, law.id],
    article: [finding.article, again.article],
    case: [finding.case, here.case],
    ...(finding.office != null && here.office !== null && { office: [finding.office, here.office] }),
    key: keys(finding.key, again.key, single.masked),
    why: [reasonsListed(finding), reasonsListed(again)],
    provisional: [finding.provisional, again.provisional],
    assumptions: [listed(finding.assumptions), listed(again.assumptions)],
    readings: [
      readingsListed(finding.readings),
      readingsListed(finding.readings.filter((told) => isSo(told, single, law, time, file))),
    ],
    draft: [finding.draft, again.draft],
    unconfirmed: [finding.unconfirmed === true, again.unconfirmed === true],
    other: [finding.other !== null, single.other !== null],
    'receipt.law.id': [receipt.law.id, law.id],
    'receipt.law.review': [receipt.law.review, law.review?.by ?? null],
    'receipt.calendar.id': [receipt.calendar?.id ?? null, law.calendar],
  };
  return Object.entries(facts).flatMap(([of, [told, is]]) =>
    told === is ? [] : [{ of, finding: String(told ?? '-'), instead: String(is ?? '-') }],
  );
}

/** The finding as a report of its evidence alone would show it. */
function reportedAgain(single: SingleFinding, law: Law, time: LegalTime, file: string): ReportedFinding | null {
  const found = instanceAgain(single, law, time, 'kernel', file);
  if (!found) return null;
  const { log, binding, bound, rules } = found;
  const { receipt } = single;
  const run = {
    version: receipt.program,
    statute: { law, complete: true, time },
    binding,
    bindingName: null,
    bindingsAtHand: [],
    clock: clockOf(binding, time.zone),
    log,
    logHash: null,
    bound,
    rules,
    at: receipt.at,
    masker: maskerOf(null, new Set()),
    options: receipt.options,
  };
  return new Reporter(run).report(found.finding);
}

/** Of the event that the finding is about: its case, and its office where it stands in clear. */
function evidenceOf({ cases, event, masked }: SingleFinding): { case: string; office: string | null } {
  const all = cases.flatMap((c) => c.events.map(({ office = null }) => ({ case: c.case, office })));
  const about = all[event]!;
  return masked.includes('office') ? { ...about, office: null } : about;
}

/** Values of the rule's key, those apart that stand as a pseudonym on either side. */
function keys(
  told: ReportedFinding['key'],
  is: ReportedFinding['key'],
  masked: readonly string[],
): readonly [string, string] {
  const isHidden = (name: string) =>
    masked.includes(name) || (told !== null && PSEUDONYM.test(String(told[name] ?? '')));
  const text = (key: ReportedFinding['key']) =>
    Object.entries(key ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name} ${isHidden(name) ? '…' : (value ?? '-')}`)
      .join('; ') || '-';
  return [text(told), text(is)];
}

/** As reports write it. */
const PSEUDONYM = /^.+-[a-z2-7]{12}$/u;

/** Whether another reading gives what is told of it. */
function isSo(
  told: ReportedFinding['readings'][number],
  single: SingleFinding,
  law: Law,
  time: LegalTime,
  file: string,
): boolean {
  const isKnown = law.readings.some(
    ({ name, options }) => name === told.reading && options.some((o) => o.name === told.option),
  );
  if (!isKnown) return false;
  const { receipt } = single;
  const taken = { ...receipt.readings, [told.reading]: told.option };
  const under = judgeSingle({ ...single, receipt: { ...receipt, readings: taken } }, law, time, 'kernel', file);
  return under === null ? told.verdicts.length === 0 : told.verdicts.includes(under.verdict);
}
