import { type BoundOddity, mergeOddities } from '../../binding/index.js';
import type { RuleResult } from '../check.js';
import { noCounts, VERDICTS } from '../verdict.js';
import type { Edge, Judged, Survey } from './order.js';

/** The earlier of two; of times alike, that of the earlier row. */
export function earlier(a: Edge | null, b: Edge | null): Edge | null {
  if (!a || !b) return a ?? b;
  return b.ms < a.ms || (b.ms === a.ms && b.row < a.row) ? b : a;
}

export function later(a: Edge | null, b: Edge | null): Edge | null {
  if (!a || !b) return a ?? b;
  return b.ms > a.ms || (b.ms === a.ms && b.row < a.row) ? b : a;
}

/** The two greatest of several days; the same day twice where two events are on it. */
export function lastTwo(...days: readonly number[]): readonly [last: number, before: number] {
  const [last = Number.NEGATIVE_INFINITY, before = Number.NEGATIVE_INFINITY] = [...days].sort((a, b) => b - a);
  return [last, before];
}

export function surveyOf(shares: readonly Survey[]): Survey {
  const [last, before] = lastTwo(...shares.flatMap((s) => [s.last, s.before]));
  return {
    is: 'survey',
    events: shares.reduce((sum, s) => sum + s.events, 0),
    last,
    before,
    lastMs: shares.some((s) => s.lastMs === null) ? null : Math.max(...shares.map((s) => s.lastMs!)),
  };
}

/** What all threads found together. */
export interface Totals extends Omit<Judged, 'is' | 'oddities'> {
  readonly oddities: readonly BoundOddity[];
}

export function totalsOf(shares: readonly Judged[]): Totals {
  const sum = (of: (share: Judged) => number) => shares.reduce((n, share) => n + of(share), 0);
  const oddities = shares.flatMap((s) => s.oddities).sort(([a], [b]) => a - b);
  return {
    events: sum((s) => s.events),
    unbound: sum((s) => s.unbound),
    first: shares.reduce<Edge | null>((edge, s) => earlier(edge, s.first), null),
    last: shares.reduce<Edge | null>((edge, s) => later(edge, s.last), null),
    oddities: mergeOddities(oddities.map(([, met]) => met)),
    sets: shares[0]!.sets.map((rules, k) => rules.map((_, r) => together(shares.map((s) => s.sets[k]![r]!)))),
  };
}

/** One rule's results on several shares; a share without a stretch does not know what is missing. */
function together(results: readonly RuleResult[]): RuleResult {
  const counts = noCounts();
  for (const result of results) for (const verdict of VERDICTS) counts[verdict] += result.counts[verdict];
  return {
    missing: results.find((r) => r.missing.length > 0)?.missing ?? [],
    counts,
    worst: Math.max(...results.map((r) => r.worst)),
  };
}
