import { isAdverse, VERDICTS, type Verdict } from '../engine/index.js';

/** What `--verdict` and its like take. */
export const ANY_VERDICT: readonly string[] = [...VERDICTS, 'adverse'];

/** Verdicts by their names; `adverse` stands for all of that sort. */
export function verdictsOf(names: readonly string[]): Set<Verdict> {
  return new Set(VERDICTS.filter((v) => names.includes(v) || (names.includes('adverse') && isAdverse(v))));
}
