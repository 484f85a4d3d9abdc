import { ruleSet, unconfirmedRules } from '../../engine/index.js';
import type { Law } from '../../language/index.js';
import { isProvisional } from '../findings.js';
import { assumedText, assumptionsOf } from '../report.js';
import { bindingOf, readingsOf } from './judge.js';
import type { SingleFinding } from './single-finding.js';

/** Something that a finding says besides its verdict and steps, and what the law and evidence that it carries make of it. */
export interface Misstatement {
  readonly of: string;
  readonly finding: string;
  readonly instead: string;
}

/** What a finding says of its law, article, case, office and of what it rests on, held against the law and evidence that it carries. */
export function misstatementsIn(single: SingleFinding, law: Law, file: string): Misstatement[] {
  const { finding } = single;
  const rules = ruleSet(law, readingsOf(single, law), new Set([finding.rule]));
  const [rule] = rules.rules;
  if (!rule) return [];
  const run = { statute: { law }, rules, binding: bindingOf(single, law, file) };
  const here = evidenceOf(single);
  const facts: Record<string, readonly [told: unknown, is: unknown]> = {
    law: [finding.law, law.id],
    article: [finding.article, law.articles[rule.article]!.citation],
    case: [finding.case, here.case],
    ...(finding.office != null && here.office !== null && { office: [finding.office, here.office] }),
    provisional: [finding.provisional, isProvisional(finding.verdict, finding.other !== null)],
    assumptions: [listed(finding.assumptions), listed(assumptionsOf(run, 0).map(assumedText))],
    draft: [finding.draft, law.review === null],
    unconfirmed: [finding.unconfirmed === true, unconfirmedRules(law).has(rule.name)],
  };
  return Object.entries(facts).flatMap(([of, [told, is]]) =>
    told === is ? [] : [{ of, finding: String(told), instead: String(is) }],
  );
}

/** Of the event that the finding is about: its case, and its office where it stands in clear. */
function evidenceOf({ cases, event, masked }: SingleFinding): { case: string; office: string | null } {
  const all = cases.flatMap((c) => c.events.map(({ office = null }) => ({ case: c.case, office })));
  const about = all[event]!;
  return masked.includes('office') ? { ...about, office: null } : about;
}

function listed(texts: readonly string[]): string {
  return [...texts].sort().join('; ') || '-';
}
