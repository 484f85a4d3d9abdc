import type { Rule } from '../../language/index.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';

/** What of a rule only the interpreter can judge; null where generated code may try. */
export function beyond({ law, readings }: RuleSet, { name, versions }: RuleVersions): string | null {
  if (law.options.length > 0 || versions.some((v) => v.options.length > 0)) return 'counted by options';
  const held = (r: Rule) => !r.under || readings[r.under.reading] === r.under.option;
  if (law.rules.some((r) => r.overrides.includes(name) && held(r))) return 'a rule that gives way';
  if (versions.some((v) => v.kind === 'recurring')) return 'a duty that recurs';
  if (versions.some((v) => v.kind === 'duty' && v.explained.length > 0)) return 'lateness that may be explained';
  return null;
}
