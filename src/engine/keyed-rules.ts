import { ReusedMemory } from '../binding/index.js';
import type { Key, Rule } from '../language/index.js';
import { asksForDeemed } from './deeming.js';
import { isPerCase, kindsAsked, withinOffices } from './interpreter/index.js';
import type { Keying } from './keyed/index.js';
import type { RuleSet } from './rule-set.js';

/** Rules of one key other than the case, as rules of cases: of a log whose cases are the groups of that key. */
export interface KeyedRules extends Omit<Keying, 'without'> {
  readonly rules: RuleSet;
  /** Their indices in the rule set that they are taken from. */
  readonly indices: readonly number[];
  /** Whether some of them asks for what the law deems to happen. */
  readonly deeming: boolean;
}

const CASE: Key = { byCase: true, byOffice: false, attributes: [] };

/** Sorts the rules that are not of single cases by their keys; those that need another's events than the log has, it leaves out. */
export function keyedRules(rules: RuleSet): KeyedRules[] {
  const byKey = new Map<string, number[]>();
  rules.rules.forEach(({ versions }, r) => {
    const { key } = versions[0]!;
    if (isPerCase(key)) return;
    const asked = { ...rules, rules: [rules.rules[r]!] };
    const deeming = asksForDeemed(asked);
    // What is deemed in a case where it may be more is not among the events of a log.
    if (deeming && !key.byCase) return;
    const kinds = kindsAsked(asked);
    // Whether a case tells offices apart hangs on what the one rule asks for.
    const name = JSON.stringify([key, deeming, kinds === null || (withinOffices(key) && [...kinds].sort())]);
    byKey.set(name, [...(byKey.get(name) ?? []), r]);
  });
  return [...byKey.values()].map((indices) => {
    const own = indices.map((r) => rules.rules[r]!);
    const all = { ...rules, rules: own };
    const perCase = own.map((rule) => ({ ...rule, versions: rule.versions.map((v): Rule => ({ ...v, key: CASE })) }));
    return {
      key: own[0]!.versions[0]!.key,
      kinds: kindsAsked(all),
      memory: new ReusedMemory(),
      rules: { ...rules, rules: perCase },
      indices,
      deeming: asksForDeemed(all),
    };
  });
}
