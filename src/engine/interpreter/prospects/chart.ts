import type { GuardRule, Key, NotBothRule, Rule } from '../../../language/index.js';
import type { RuleSet } from '../../rule-set.js';
import { walkDeem, walkRule } from '../../walk.js';
import { followed } from '../followed.js';
import { overriding } from '../interpreter.js';

export type Guard = GuardRule | NotBothRule;

/** What is the same of a set of rules for every matter: worked out once. */
export interface Chart {
  readonly rules: RuleSet;
  /** By kind of event, the rules that would judge it as an act. */
  readonly guards: readonly (readonly number[])[];
  /** By rule, those that go before it, the versions of each together. */
  readonly before: readonly (readonly (readonly Rule[])[])[];
  /** By clock (its first version), the keys of whatever asks for it, each once. */
  readonly clocks: ReadonlyMap<number, readonly Key[]>;
  /** By kind of event, whoever the law names as owing something once it has happened. */
  readonly bodies: readonly (readonly string[])[];
}

export function chartOf(rules: RuleSet): Chart {
  const guards = rules.law.events.map((): number[] => []);
  rules.rules.forEach(({ versions }, r) => {
    for (const kind of new Set(versions.flatMap((v) => (isGuard(v) ? kindsIn(v) : [])))) guards[kind]!.push(r);
  });
  return {
    rules,
    guards,
    before: rules.rules.map(({ name }) => overriding(rules, name)),
    clocks: askedClocks(rules),
    bodies: bodiesOf(rules),
  };
}

export function isGuard(rule: Rule): rule is Guard {
  return rule.kind === 'guard' || rule.kind === 'not-both';
}

function kindsIn(rule: Guard): number[] {
  const patterns = rule.kind === 'guard' ? [rule.act] : [rule.left, rule.right];
  return patterns.flatMap((p) => p.of.map((a) => a.event));
}

function askedClocks({ law, rules, readings }: RuleSet): Map<number, Key[]> {
  const found = new Map<number, Map<string, Key>>();
  const asks = (key: Key) =>
    followed(law, {
      clock(index) {
        const first = law.clocks.findIndex((c) => c.name === law.clocks[index]!.name);
        const keys = found.get(first) ?? new Map<string, Key>();
        found.set(first, keys.set(JSON.stringify(key), key));
      },
    });
  for (const rule of rules.flatMap((r): readonly Rule[] => r.versions)) walkRule(rule, asks(rule.key));
  for (const deem of law.deems)
    if (!deem.under || readings[deem.under.reading] === deem.under.option) walkDeem(deem, asks(deem.key));
  return new Map([...found].sort(([a], [b]) => a - b).map(([clock, keys]) => [clock, [...keys.values()]]));
}

function bodiesOf({ law, rules }: RuleSet): string[][] {
  const bodies = law.events.map(() => new Set<string>());
  for (const version of rules.flatMap((r): readonly Rule[] => r.versions))
    if (version.kind === 'duty' && version.bearer === 'office' && version.bearerName !== null)
      for (const { event } of version.trigger.pattern.of) bodies[event]!.add(version.bearerName);
  return bodies.map((names) => [...names]);
}
