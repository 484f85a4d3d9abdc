import { followed } from './interpreter/index.js';
import type { RuleSet } from './rule-set.js';
import { walkRule } from './walk.js';

/** Whether what the law deems to happen can bear on any of the rules, through their clocks and facts too. */
export function asksForDeemed({ law, rules }: RuleSet): boolean {
  const deemed = new Set(law.deems.map((d) => d.event));
  if (deemed.size === 0) return false;
  // A rule that gives way asks for what the other asks for.
  const names = new Set(rules.map((r) => r.name));
  const before = law.rules.filter((r) => r.overrides.some((name) => names.has(name)));
  const asked = [...rules.flatMap((r) => r.versions), ...before];
  // The bearer of a duty that recurs is seen by any of its events.
  if (asked.some((rule) => rule.kind === 'recurring')) return true;
  let found = [...asked, ...law.clocks].some(({ version: { by } }) => by !== null && deemed.has(by));
  const visitor = followed(law, {
    pattern: (p) => {
      if (p.of.some((a) => deemed.has(a.event))) found = true;
    },
  });
  for (const rule of asked) walkRule(rule, visitor);
  return found;
}
