import type { Condition, Rule } from '../../language/index.js';
import { followed } from '../interpreter/index.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import { walkRule } from '../walk.js';

const CONDITIONS: ReadonlySet<Condition['op']> = new Set([
  'judged',
  'quantified',
  'time-of-day',
  'kind-of-day',
  'past',
]);

/** What of a rule only the interpreter can judge; null where generated code may try. */
export function beyond({ law, readings }: RuleSet, { name, versions }: RuleVersions): string | null {
  if (law.options.length > 0 || versions.some((v) => v.options.length > 0)) return 'counted by options';
  const held = (r: Rule) => !r.under || readings[r.under.reading] === r.under.option;
  if (law.rules.some((r) => r.overrides.includes(name) && held(r))) return 'a rule that gives way';
  if (versions.some((v) => v.kind === 'recurring')) return 'a duty that recurs';
  if (versions.some((v) => v.kind === 'duty' && v.explained.length > 0)) return 'lateness that may be explained';
  return reaches(law, versions);
}

function reaches(law: RuleSet['law'], versions: readonly Rule[]): string | null {
  const deemed = new Set(law.deems.map((d) => d.event));
  let why: string | null = null;
  const visitor = followed(law, {
    clock() {
      why = 'a clock';
    },
    pattern(p) {
      if (p.of.some((a) => a.window)) why = 'a window';
      if (p.of.some((a) => deemed.has(a.event))) why = 'a deemed event';
    },
    condition(c) {
      if (CONDITIONS.has(c.op)) why = c.op;
    },
    expression(e) {
      if (e.op === 'table' || e.op === 'variable' || e.op === 'if') why = e.op;
    },
    length(l) {
      if (l.op === 'value' || l.op === 'sum') why = `a length by ${l.op}`;
    },
    point(p) {
      if (p.op === 'if') why = 'a point that depends';
    },
  });
  for (const version of versions) walkRule(version, visitor);
  return why;
}
