import type { Law } from '../../language/index.js';
import type { RuleResult } from '../check.js';
import type { RuleSet } from '../rule-set.js';

/** Sets of rules of one law as they are judged, and what came of it by the sets as they were. */
export interface United {
  readonly sets: readonly RuleSet[];
  apart(results: readonly (readonly RuleResult[])[]): readonly (readonly RuleResult[])[];
}

/** More rules than this are not judged by the same code as fewer are. */
const MOST_RULES = 64;

/**
 * The rules under all readings as one set, where a reading says which rules hold and nothing of what they mean: each event is then
 * looked at once for all of them. Else the sets as they are.
 */
export function united(sets: readonly RuleSet[]): United {
  const rules = sets.flatMap((set) => set.rules);
  const [first] = sets;
  if (!first || sets.length === 1 || rules.length > MOST_RULES || meaningHangsOnReadings(first.law))
    return { sets, apart: (results) => results };
  const ends = sets.map((_, k) => sets.slice(0, k + 1).reduce((n, set) => n + set.rules.length, 0));
  return {
    sets: [{ ...first, rules }],
    apart: ([results]) => sets.map((set, k) => results!.slice(ends[k]! - set.rules.length, ends[k])),
  };
}

/** Whether anything that a rule may ask for, or give way to, holds under some readings only. */
function meaningHangsOnReadings({ facts, clocks, deems, rules }: Law): boolean {
  return [...facts, ...clocks, ...deems, ...rules.filter((r) => r.overrides.length > 0)].some((part) => part.under);
}
