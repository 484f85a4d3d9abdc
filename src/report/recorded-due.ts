import { dueReaders } from '../binding/index.js';
import type { Finding } from '../engine/index.js';
import type { CheckRun } from './check-run.js';
import { caseOf } from './event-facts.js';
import { eachInstance } from './instances.js';

/** How the due days that the source keeps agree with the law's, over all instances of a rule. */
export interface RecordedDue {
  /** Column of the source. */
  readonly column: string;
  readonly equal: number;
  /** The source's day is before, or after, the law's. */
  readonly earlier: number;
  readonly later: number;
  /** The law gives a day and the source keeps none. */
  readonly missing: number;
  /** What the record holds does not settle the law's day, or there is none. */
  readonly unsettled: number;
}

type DueRun = Pick<CheckRun, 'log' | 'binding' | 'clock' | 'bound' | 'rules' | 'statute'>;

/** The due day that the source keeps for a finding; undefined where the binding names no column for its rule. */
export function recordedDueOf(run: DueRun): (f: Finding) => number | null | undefined {
  const readers = dueReaders(run.log, run.binding, run.clock);
  const byRule = run.rules.rules.map((rule) => readers.get(rule.name));
  const { row, caseStart } = run.bound;
  // Of a part of a log the number of the case is one of that part; the position is not.
  return (f) => byRule[f.rule]?.(row ? row[f.event]! : f.event, caseOf(caseStart, f.event));
}

/** The law's due day; null where it is not settled. */
export function settledDue(run: Pick<CheckRun, 'statute'>, f: Finding): number | null {
  if (f.due === null || f.verdict === 'undetermined' || f.verdict === 'for-review') return null;
  return f.unit === 'days' ? f.due : run.statute.time.dayOf(f.due);
}

/** By rule, for all rules of which the source keeps due days. */
export function recordedDues(run: CheckRun): ReadonlyMap<string, RecordedDue> {
  const columns = new Map(run.binding.due.map(({ rule, column }) => [rule, column]));
  const rules = run.rules.rules.filter((rule) => columns.has(rule.name));
  if (rules.length === 0) return new Map();
  const { instances: _, ...others } = run;
  const part = { ...others, rules: { ...run.rules, rules } };
  const recorded = recordedDueOf(part);
  const found = new Map(
    rules.map(({ name }) => [
      name,
      { column: columns.get(name)!, equal: 0, earlier: 0, later: 0, missing: 0, unsettled: 0 },
    ]),
  );
  eachInstance(part, ({ instances }) => {
    for (const f of instances) {
      const counts = found.get(rules[f.rule]!.name)!;
      const due = settledDue(run, f);
      const kept = recorded(f) ?? null;
      if (due === null) counts.unsettled++;
      else if (kept === null) counts.missing++;
      else if (kept === due) counts.equal++;
      else if (kept < due) counts.earlier++;
      else counts.later++;
    }
  });
  return found;
}
