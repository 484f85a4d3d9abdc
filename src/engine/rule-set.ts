import type { Recording } from '../binding/index.js';
import type { Law, Pattern, Rule } from '../language/index.js';

/** The rules of a law under one choice of readings, the versions of a rule together. */
export interface RuleSet {
  readonly law: Law;
  /** Option chosen, by reading. */
  readonly readings: readonly number[];
  readonly rules: readonly RuleVersions[];
}

export interface RuleVersions {
  readonly name: string;
  readonly article: number;
  readonly kind: 'duty' | 'guard';
  readonly versions: readonly Rule[];
}

/** Options that a law assumes, reading by reading. */
export function assumedReadings(law: Law): number[] {
  return law.readings.map((r) => r.assumed);
}

/** Gathers the rules that hold under a choice of readings; `only` keeps the rules named. */
export function ruleSet(
  law: Law,
  readings: readonly number[] = assumedReadings(law),
  only?: ReadonlySet<string>,
): RuleSet {
  const byName = new Map<string, Rule[]>();
  for (const rule of law.rules) {
    if (only && !only.has(rule.name)) continue;
    if (rule.under && readings[rule.under.reading] !== rule.under.option) continue;
    const versions = byName.get(rule.name);
    if (versions) versions.push(rule);
    else byName.set(rule.name, [rule]);
  }
  const rules = [...byName].map(([name, versions]) => ({
    name,
    article: versions[0]!.article,
    kind: ['duty', 'recurring'].includes(versions[0]!.kind) ? ('duty' as const) : ('guard' as const),
    versions,
  }));
  return { law, readings, rules };
}

/** What a source would have to record before a rule could be checked at all; empty = checkable. */
export function missingFor(rule: RuleVersions, law: Law, recording: Recording): string[] {
  const missing = new Set<string>();
  for (const version of rule.versions) {
    const lacking = lackingOf(version, recording);
    if (lacking.length === 0) return [];
    for (const event of lacking) missing.add(law.events[event]!.name);
  }
  return [...missing];
}

function lackingOf(rule: Rule, recording: Recording): number[] {
  const unrecorded = (patterns: readonly Pattern[]) =>
    patterns.flatMap((p) => p.of.map((k) => k.event)).filter((e) => recording.events[e] === 'not');
  const none = (patterns: readonly Pattern[]) => {
    const lacking = unrecorded(patterns);
    return lacking.length === patterns.reduce((n, p) => n + p.of.length, 0) ? lacking : [];
  };
  switch (rule.kind) {
    case 'duty':
      return [...none([rule.trigger.pattern]), ...none(rule.answers)];
    case 'recurring':
      return none(rule.answers);
    case 'guard':
      return none([rule.act]);
    case 'not-both':
      return [...none([rule.left]), ...none([rule.right])];
  }
}
