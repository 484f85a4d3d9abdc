import type { Law, Rule } from '../../language/index.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import { walkRule } from '../walk.js';
import { followed } from './followed.js';
import { withinOffices } from './partition.js';

/** All kinds of events that bear on rules, through clocks, facts and the rules that go before them too; null: any may. */
export function kindsAsked({ law, rules }: RuleSet): ReadonlySet<number> | null {
  const names = new Set(rules.map((r) => r.name));
  const before = law.rules.filter((r) => r.overrides.some((name) => names.has(name)));
  return kindsOf(law, [...rules.flatMap((r) => r.versions), ...before]);
}

/** The kinds of which an office tells the offices of a case apart, for a rule whose key asks for that; else null. */
export function kindsTelling(rules: RuleSet, rule: RuleVersions): ReadonlySet<number> | null {
  return withinOffices(rule.versions[0]!.key) ? kindsAsked({ ...rules, rules: [rule] }) : null;
}

function kindsOf(law: Law, rules: readonly Rule[]): ReadonlySet<number> | null {
  const kinds = new Set<number>(rules.flatMap(({ version }) => (version.by === null ? [] : [version.by])));
  const visitor = followed(law, {
    clock(index) {
      const { name } = law.clocks[index]!;
      for (const { name: other, version } of law.clocks)
        if (other === name && version.by !== null) kinds.add(version.by);
    },
    pattern(p) {
      for (const { event } of p.of) kinds.add(event);
    },
  });
  for (const rule of rules) walkRule(rule, visitor);
  // The bearer of a duty that recurs is seen by any of its events.
  return rules.some((r) => r.kind === 'recurring') ? null : kinds;
}
