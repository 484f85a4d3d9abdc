import type { Law } from '../../language/index.js';
import type { Construct } from './constructs.js';
import { type Declaration, declarationsOf, Resting } from './parts.js';
import { reachIn, rowsOfRule, together } from './rows.js';

/** Where a law uses a construct, and what its worked examples say of it. */
export interface ConstructUse {
  readonly construct: number;
  readonly law: string;
  /** Rules, clocks, deemed events and facts that are written so. */
  readonly in: readonly string[];
  /** Worked examples that expect a verdict of a rule that rests on one of them. */
  readonly examples: number;
  /** Whether one of these keeps such a rule, and whether one breaks such a rule. */
  readonly kept: boolean;
  readonly broken: boolean;
  /** Whether one and the same rule is kept and broken. */
  readonly reached: boolean;
}

/** How a law uses each construct; those that it does not use are left out. Found by what the law does, not by its words. */
export function constructUses(law: Law, constructs: readonly Construct[]): ConstructUse[] {
  const all = declarationsOf(law);
  const resting = new Resting(law, all);
  const reach = reachIn(law);
  const rules = [...new Set(law.rules.map((r) => r.name))];
  const rowsOf = (d: Declaration): Set<string> => {
    const above = d.sort === 'rule' ? [] : rules.filter((rule) => resting.of(rule).has(d));
    const rows = [...(d.sort === 'fact' ? [] : d.of.rows), ...above.flatMap((rule) => rowsOfRule(law, rule))];
    return new Set(d.sort === 'rule' ? [...rows, ...rowsOfRule(law, d.name)] : rows);
  };
  return constructs.flatMap(({ number, form, rows }): ConstructUse[] => {
    const has = (d: Declaration) => form(d) && (rows.length === 0 || rows.some((row) => rowsOf(d).has(row)));
    const used = new Set(all.filter(has));
    if (used.size === 0) return [];
    const upon = new Set(rules.filter((rule) => [...resting.of(rule)].some((d) => used.has(d))));
    return [
      {
        construct: number,
        law: law.id,
        in: [...new Set([...used].map((d) => d.name))],
        examples: law.examples.filter(({ expect }) => expect.some((e) => upon.has(e.rule))).length,
        ...together([...upon].map(reach)),
      },
    ];
  });
}
