import type { Rule } from '../../language/index.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';

/** What of a rule only the interpreter can judge; null where generated code may try. */
export function beyond({ law, readings }: RuleSet, { name, versions }: RuleVersions): string | null {
  const held = (r: Rule) => !r.under || readings[r.under.reading] === r.under.option;
  // What may not both happen is placed at an act with a look at all that may go before it, held or not.
  const both = versions.some((v) => v.kind === 'not-both');
  if (law.rules.some((r) => r.overrides.includes(name) && (both || held(r)))) return 'a rule that gives way';
  return null;
}
