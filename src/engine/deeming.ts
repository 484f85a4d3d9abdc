import type { Deem } from '../language/index.js';
import { followed } from './interpreter/index.js';
import type { RuleSet } from './rule-set.js';
import { walkDeem, walkRule } from './walk.js';

/** Whether what the law deems to happen can bear on any of the rules, through their clocks and facts too. */
export function asksForDeemed(rules: RuleSet): boolean {
  return deemsAskedFor(rules).length > 0;
}

/** Of what the law deems to happen, what can bear on any of the rules, through their clocks, facts and other deemed events too. */
export function deemsAskedFor({ law, rules }: RuleSet): readonly Deem[] {
  if (law.deems.length === 0) return law.deems;
  // A rule that gives way asks for what the other asks for.
  const names = new Set(rules.map((r) => r.name));
  const before = law.rules.filter((r) => r.overrides.some((name) => names.has(name)));
  const asking = [...rules.flatMap((r) => r.versions), ...before];
  // The bearer of a duty that recurs is seen by any of its events.
  if (asking.some((rule) => rule.kind === 'recurring')) return law.deems;
  const asked = new Set<number>();
  for (const { version } of [...asking, ...law.clocks, ...law.deems]) if (version.by !== null) asked.add(version.by);
  const visitor = followed(law, {
    pattern: (p) => {
      for (const { event } of p.of) asked.add(event);
    },
  });
  for (const rule of asking) walkRule(rule, visitor);
  const found = new Set<Deem>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const deem of law.deems) {
      if (found.has(deem) || !asked.has(deem.event)) continue;
      found.add(deem);
      walkDeem(deem, visitor);
    }
  }
  return law.deems.filter((d) => found.has(d));
}

/** The same rules, by a law that deems nothing else to happen than what bears on them. */
export function withDeemsAskedFor(rules: RuleSet): RuleSet {
  const deems = deemsAskedFor(rules);
  return deems.length === rules.law.deems.length ? rules : { ...rules, law: { ...rules.law, deems } };
}
