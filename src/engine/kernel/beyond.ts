import type { Rule } from '../../language/index.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';

/** What of a rule only the interpreter can judge; null where generated code may try. */
export function beyond({ law, readings }: RuleSet, { name }: RuleVersions): string | null {
  const held = (r: Rule) => !r.under || readings[r.under.reading] === r.under.option;
  if (law.rules.some((r) => r.overrides.includes(name) && held(r))) return 'a rule that gives way';
  return null;
}
