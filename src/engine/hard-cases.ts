import { type BoundLog, NO_DAY } from '../binding/index.js';
import { isKeyed } from './interpreter/index.js';

/** Cases that have blocks and nothing else that is unclear, and the others of which plain order does not say everything. */
export function hardCases(log: BoundLog): { readonly blocks: Uint32Array; readonly others: readonly number[] } {
  const { hard, joined, leftOpen, caseStart, day, caseCount } = log;
  const known = isKeyed(log) ? log.unclear : null;
  const blocks: number[] = [];
  const others: number[] = [];
  if (hard)
    for (let c = 0; c < caseCount; c++) {
      if (hard[c] !== 1) continue;
      const last = caseStart[c + 1]! - 1;
      // Events without a time stand last.
      const unclear =
        known?.[c] === 1 || joined === null || leftOpen?.[c] === 1 || (last >= caseStart[c]! && day[last] === NO_DAY);
      (unclear ? others : blocks).push(c);
    }
  return { blocks: Uint32Array.from(blocks), others };
}
