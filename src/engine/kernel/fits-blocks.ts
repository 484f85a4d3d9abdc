import type { Condition, Rule } from '../../language/index.js';
import { followed, kindsAsked, mayMove } from '../interpreter/index.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import { walkRule } from '../walk.js';

/** What keeps a state of its own, or looks at more than the fold remembers of events. */
const STATEFUL: ReadonlySet<Condition['op']> = new Set(['judged', 'clock', 'quantified', 'past']);

/**
 * Whether generated code may judge a rule in cases that have blocks: all that bears on it is the rule's own state and what the fold
 * remembers of events, of which it is known what order matters to.
 */
export function fitsBlocks({ law, readings }: RuleSet, { name, versions }: RuleVersions): boolean {
  const held = (r: Rule) => !r.under || readings[r.under.reading] === r.under.option;
  if (law.rules.some((r) => r.overrides.includes(name) && held(r))) return false;
  // The bearer of a duty that recurs is seen by any event, by what is deemed too.
  if (law.deems.length > 0 && versions.some((v) => v.kind === 'recurring')) return false;
  const deemed = new Set(law.deems.map((d) => d.event));
  let fits = true;
  const refuse = (when: boolean) => {
    if (when) fits = false;
  };
  const visitor = followed(law, {
    clock: () => refuse(true),
    pattern: (p) => refuse(p.of.some((a) => a.window || deemed.has(a.event))),
    condition: (c) => refuse(STATEFUL.has(c.op)),
    expression: (e) => refuse(e.op === 'variable'),
  });
  for (const version of versions) {
    refuse(version.kind === 'duty' && mayMove(law, version));
    walkRule(version, visitor);
  }
  return fits;
}

/**
 * All kinds of events that bear on a rule, its clocks and facts included; null where more than that may. A case in whose blocks no two of
 * them meet can be judged one event after the other, whatever the rule asks.
 */
export function kindsThatBear(rules: RuleSet, rule: RuleVersions): ReadonlySet<number> | null {
  const deemed = new Set(rules.law.deems.map((d) => d.event));
  const kinds = kindsAsked({ ...rules, rules: [rule] });
  return kinds === null || [...kinds].some((kind) => deemed.has(kind)) ? null : kinds;
}
