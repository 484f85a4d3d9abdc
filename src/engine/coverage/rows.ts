import type { Law, Rule } from '../../language/index.js';
import { isAdverse, type Verdict } from '../verdict.js';
import { declarationsOf, Resting } from './parts.js';

/** The only reasons for which a fact is not encoded. */
export const REASONS = [
  'concerns the conduct of persons',
  'tallies persons',
  'defines a term',
  'no act to observe',
  'superseded',
] as const;
export type Reason = (typeof REASONS)[number];

/** What became of one row of the table of facts in one law. */
export interface RowCoverage {
  readonly law: string;
  readonly row: string;
  /** Rules that carry the row. */
  readonly rules: readonly string[];
  /** Why it is not encoded; null where it is. Another text than one of {@link REASONS} stands as it is. */
  readonly reason: string | null;
  /** Whether an example expects some rule of the row to be kept, and one to be broken; a rule that cannot be, needs none. */
  readonly kept: boolean;
  readonly broken: boolean;
  /** Whether both hold of one and the same rule. */
  readonly reached: boolean;
  /** Whether the law marks what the row rests on as to be confirmed. */
  readonly unconfirmed: boolean;
}

/**
 * What a law does with each row that it names: a row counts as encoded when a rule that carries it is reached by an example that
 * keeps it and by one that breaks it. A duty without a number is never broken, and an act that is never lawful has no kept form.
 */
export function rowCoverage(law: Law): RowCoverage[] {
  const rows = new Map<string, { rules: Set<string>; reasons: Set<string> }>();
  const at = (row: string) => {
    const known = rows.get(row) ?? { rules: new Set(), reasons: new Set() };
    rows.set(row, known);
    return known;
  };
  for (const rule of law.rules) for (const row of rule.rows) at(row).rules.add(rule.name);
  for (const { points } of law.articles) {
    for (const { rows: named, notEncoded, claimedBy } of points) {
      for (const row of named) {
        if (notEncoded !== null) at(row).reasons.add(notEncoded);
        for (const name of claimedBy) if (law.rules.some((r) => r.name === name)) at(row).rules.add(name);
      }
    }
  }
  const reach = reachIn(law);
  return [...rows].map(([row, { rules, reasons }]) => ({
    law: law.id,
    row,
    rules: [...rules],
    reason: rules.size === 0 ? reasonOf([...reasons]) : null,
    ...together([...rules].map(reach)),
    unconfirmed: isMarked(law, row, rules),
  }));
}

/** Rules that rest on something known from memory or second-hand only: a point that they, or a clock or fact that they ask for, claim. */
export function unconfirmedRules(law: Law): ReadonlySet<string> {
  const marked = new Set(law.articles.flatMap((a) => a.points.flatMap((p) => (p.unconfirmed ? p.claimedBy : []))));
  if (marked.size === 0) return marked;
  const resting = new Resting(law, declarationsOf(law));
  const names = new Set(law.rules.map((r) => r.name));
  return new Set([...names].filter((rule) => [...resting.of(rule)].some((d) => marked.has(d.name))));
}

/** Whether every rule that carries the row, or else the point that names it, is marked as to be confirmed. */
function isMarked(law: Law, row: string, rules: ReadonlySet<string>): boolean {
  const points = law.articles.flatMap((a) => a.points);
  const marked = (name: string) => points.some((p) => p.unconfirmed && p.claimedBy.includes(name));
  return rules.size > 0 ? [...rules].every(marked) : points.some((p) => p.unconfirmed && p.rows.includes(row));
}

function reasonOf(reasons: readonly string[]): string {
  return [...new Set(reasons.map(plainReason))].join('; ');
}

/** A reason may be explained after a colon, a semicolon or a comma; another text than one of {@link REASONS} stands as it is. */
export function plainReason(reason: string): string {
  const word = reason
    .toLowerCase()
    .split(/[:;,(（：；，]/)[0]!
    .trim();
  return REASONS.find((known) => word === known) ?? reason;
}

/** Rows that a rule carries, itself or by a point that it claims. */
export function rowsOfRule(law: Law, name: string): string[] {
  const own = law.rules.filter((r) => r.name === name).flatMap((r) => r.rows);
  const points = law.articles.flatMap((a) => a.points).filter((p) => p.claimedBy.includes(name));
  return [...own, ...points.flatMap((p) => p.rows)];
}

/** What the worked examples show of a rule: that it is kept, and that it is broken. */
export interface Reach {
  readonly kept: boolean;
  readonly broken: boolean;
}

/** What is shown of several rules, and whether one of them is both kept and broken. */
export function together(all: readonly Reach[]): Reach & { readonly reached: boolean } {
  return {
    kept: all.some((r) => r.kept),
    broken: all.some((r) => r.broken),
    reached: all.some((r) => r.kept && r.broken),
  };
}

/** What is shown of each rule of a law, by its name. */
export function reachIn(law: Law): (name: string) => Reach {
  const expected = new Map<string, Set<string>>();
  for (const { expect } of law.examples) {
    for (const { rule, verdict } of expect) {
      const verdicts = expected.get(rule) ?? new Set();
      expected.set(rule, verdicts.add(verdict));
    }
  }
  return (name) => reachOf(law, name, expected.get(name) ?? new Set());
}

/** Verdicts of a rule that was kept: what is not owed yet, or no longer, shows nothing. */
const KEPT: ReadonlySet<string> = new Set(['met', 'lawful', 'in-time', 'late-explained']);

function reachOf(law: Law, name: string, expected: ReadonlySet<string>): Reach {
  const versions = law.rules.filter((r) => r.name === name);
  const kept = [...expected].some((verdict) => KEPT.has(verdict)) || versions.every(isNeverLawful);
  const broken = [...expected].some((verdict) => isAdverse(verdict as Verdict)) || versions.every(isNeverBroken);
  return { kept, broken: broken && expected.size > 0 };
}

function isNeverLawful(rule: Rule): boolean {
  return rule.kind === 'guard' && rule.condition.op === 'constant' && !rule.condition.value;
}

function isNeverBroken(rule: Rule): boolean {
  return rule.kind === 'duty' && rule.due === null;
}
