import { VERDICTS, type Verdict } from '../engine/index.js';
import { ADVERSE, isSettled, OTHER_GROUP, type ReportDocument } from '../report/index.js';
import { type Run, readFindings } from './read-run.js';

/** One check over several runs: how many adverse verdicts each rule and each office had. */
export interface Trend {
  readonly name: string;
  readonly law: string;
  readonly runs: readonly TrendRun[];
  /** By rule; those alone that had an adverse verdict in any run. */
  readonly rules: readonly TrendRow[];
  /** By office, where the binding says that offices are safe to show; the largest first. */
  readonly offices: readonly TrendRow[];
}

export interface TrendRun {
  readonly id: string;
  readonly at: string;
  /** Instances that were decided one way or the other, and those of them that are adverse. */
  readonly decided: number;
  readonly adverse: number;
}

export interface TrendRow {
  readonly name: string;
  readonly article: string | null;
  /** One for each run; null where the run had no such rule or office. */
  readonly runs: readonly (TrendCell | null)[];
}

export interface TrendCell {
  readonly adverse: number;
  /** Instances that were decided one way or the other. */
  readonly decided: number;
}

/** The course of a check over runs, oldest first; runs without that check are left out. */
export function trendOf(runs: readonly Run[], name: string, language: string): Trend {
  const having = runs.flatMap((run) => {
    const check = run.checks.find((each) => each.name === name);
    return check ? [{ run, check }] : [];
  });
  const rules = new Map<string, { article: string | null; runs: (TrendCell | null)[] }>();
  const offices = new Map<string, { article: string | null; runs: (TrendCell | null)[] }>();
  const put = (into: typeof rules, row: string, article: string | null, i: number, cell: TrendCell) => {
    const found = into.get(row) ?? { article, runs: having.map(() => null) };
    found.runs[i] = cell;
    into.set(row, found);
  };
  const told = having.map(({ run, check }, i): TrendRun => {
    const { report } = readFindings(run, check, language);
    let [decided, adverse] = [0, 0];
    for (const rule of report.rules) {
      const cell = cellOf(rule.counts);
      put(rules, rule.rule, rule.article, i, cell);
      adverse += cell.adverse;
      decided += cell.decided;
    }
    for (const [office, counts] of officesOf(report)) put(offices, office, null, i, cellOf(counts));
    return { id: run.id, at: check.at, decided, adverse };
  });
  const rows = (from: typeof rules): TrendRow[] =>
    [...from]
      .map(([row, { article, runs: cells }]) => ({ name: row, article, runs: cells }))
      .filter((row) => row.runs.some((cell) => cell !== null && cell.adverse > 0))
      .sort((a, b) => most(b) - most(a));
  return { name, law: having.at(-1)?.check.law ?? '', runs: told, rules: rows(rules), offices: rows(offices) };
}

type Counts = Readonly<Partial<Record<Verdict, number>>>;

function cellOf(counts: Counts): TrendCell {
  const sum = (wanted: (verdict: Verdict) => boolean) =>
    VERDICTS.reduce((n, verdict) => (wanted(verdict) ? n + (counts[verdict] ?? 0) : n), 0);
  return { adverse: sum((verdict) => ADVERSE.has(verdict)), decided: sum(isSettled) };
}

/** Verdicts by office; what stands for the many small ones, and for none, is no office. */
function officesOf({ breakdowns }: ReportDocument): Map<string, Counts> {
  const offices = new Map<string, Partial<Record<Verdict, number>>>();
  for (const { by, groups, counts } of breakdowns) {
    if (by !== 'office') continue;
    for (const [group, , verdict, n] of counts) {
      const office = groups[group];
      if (office === null || office === undefined || office === OTHER_GROUP) continue;
      const of = offices.get(office) ?? {};
      of[verdict] = (of[verdict] ?? 0) + n;
      offices.set(office, of);
    }
  }
  return offices;
}

const most = ({ runs }: TrendRow) => runs.findLast((cell) => cell !== null)?.adverse ?? 0;
