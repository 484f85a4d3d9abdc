import type { ErrorRate, RuleScore } from '../../report/index.js';
import { SCORE_VERSION } from '../../report/index.js';
import { CONFIDENCE, type Estimate, shareFound, type Weighted, weightedShare, wilson } from '../statistics/index.js';
import type { Answer } from './filled.js';
import type { SampleFile } from './sample-file.js';

/** What the answers of those who looked say of the whole check. */
export function scoreOf(sample: SampleFile, answers: ReadonlyMap<string, Answer>, program: string): ErrorRate {
  const rules = sample.rules.map((rule) => ruleScore(rule, sample, answers));
  const precision = sample.byRule ? overRules(rules) : overAll(rules);
  const clean = cleanScore(sample, answers);
  const total = rules.reduce((sum, { findings }) => sum + findings, 0);
  const missed = clean && wilson(clean.missed, clean.kept + clean.missed, clean.cases);
  const recall =
    clean && missed && (precision !== null || total === 0)
      ? shareFound(
          { weight: total, estimate: precision ?? { share: 0, low: 0, high: 0 } },
          { weight: clean.cases, estimate: missed },
        )
      : null;
  return {
    duecourse: 'score',
    scoreVersion: SCORE_VERSION,
    program,
    at: sample.at,
    law: sample.law,
    findings: sample.findings,
    seed: sample.seed,
    blind: sample.blind,
    confidence: CONFIDENCE,
    precision,
    rules,
    clean,
    recall,
  };
}

function ruleScore(
  { rule, article, findings }: SampleFile['rules'][number],
  { rows }: SampleFile,
  answers: ReadonlyMap<string, Answer>,
): RuleScore {
  const said = rows.filter((r) => r.finding !== null && r.rule === rule).map((r) => answers.get(r.row)!.verdict);
  const [right, wrong, unclear] = (['breach', 'kept', 'unclear'] as const).map(
    (verdict) => said.filter((v) => v === verdict).length,
  ) as [number, number, number];
  const precision = wilson(right, right + wrong, findings);
  return { rule, article, findings, drawn: said.length, right, wrong, unclear, precision };
}

/** One sample of all findings. */
function overAll(rules: readonly RuleScore[]): Estimate | null {
  const sum = (of: (rule: RuleScore) => number) => rules.reduce((n, rule) => n + of(rule), 0);
  const right = sum((r) => r.right);
  return wilson(
    right,
    right + sum((r) => r.wrong),
    sum((r) => r.findings),
  );
}

/**
 * A sample of each rule, weighed by how many findings it has; of a rule of which nothing could be decided, anything may be true. Of few rows of
 * each rule, their limits say too little of all: no less is left open than of one sample of all that says as much as these.
 */
function overRules(rules: readonly RuleScore[]): Estimate | null {
  const pooled = overAll(rules);
  if (pooled === null) return null;
  const parts = rules.map(
    ({ findings, precision }): Weighted => ({
      weight: findings,
      estimate: precision ?? { share: pooled.share, low: 0, high: 1 },
    }),
  );
  const whole = weightedShare(parts);
  const pool = whole && asOneSample(whole.share, rules);
  return pool ? { ...whole, low: Math.min(whole.low, pool.low), high: Math.max(whole.high, pool.high) } : whole;
}

/** The limits of a share as of one sample of all that says as much as samples of rules, unequally drawn (Kish, Survey Sampling, 1965, § 11.7). */
function asOneSample(share: number, rules: readonly RuleScore[]): Estimate | null {
  let [total, squares] = [0, 0];
  for (const { findings, right, wrong } of rules) {
    if (right + wrong === 0) continue;
    total += findings;
    squares += findings ** 2 / (right + wrong);
  }
  const n = total ** 2 / squares;
  return wilson(share * n, n, total);
}

function cleanScore({ rows, clean }: SampleFile, answers: ReadonlyMap<string, Answer>): ErrorRate['clean'] {
  if (clean === null) return null;
  const said = rows.filter((r) => r.finding === null).map((r) => answers.get(r.row)!);
  const missed = said.filter(({ verdict, other }) => verdict === 'breach' || other === 'some').length;
  const kept = said.filter(({ verdict, other }) => verdict === 'kept' && other === 'none').length;
  return { cases: clean.cases, drawn: said.length, kept, missed, unclear: said.length - missed - kept };
}
