import { isAdverse } from '../verdict.js';
import type { Judgment } from './judgment.js';

/**
 * Where a rule that goes before answers for an event, this one does not; where it may, this one accuses nobody. A guard that has
 * `not-begun` and a rule that is not in force do not answer; a duty that recurs is about no event, and neither goes before nor gives way.
 */
export function givingWay(judged: readonly Judgment[], before: readonly Judgment[]): Judgment[] {
  const answers = before.filter(
    (b) => !b.recurs && b.verdict !== 'not-in-force' && (b.verdict !== 'not-begun' || b.unsettled === true),
  );
  return judged.map((j) => {
    const over = answers.filter((b) => b.event === j.event);
    if (over.length === 0 || j.recurs) return j;
    const sure = over.some((b) => !['undetermined', 'for-review', 'not-begun'].includes(b.verdict));
    const plain = { ...j, other: null, due: null, unit: 'days' as const, late: null };
    if (sure) return { ...plain, verdict: 'not-in-force' };
    return isAdverse(j.verdict) ? { ...plain, verdict: 'undetermined' } : j;
  });
}
