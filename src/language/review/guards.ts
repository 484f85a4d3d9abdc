import type { Condition, DaySpan, GuardRule, Law, Under } from '../ir.js';
import { slackOf, type Tell } from './tell.js';
import { canHold } from './together.js';

const always: Condition = { op: 'constant', value: true };

/** Two guards of one act of which each can be kept, and never both where both apply. */
export function reviewGuards(law: Law, tell: Tell): void {
  const guards = law.rules.filter(
    (rule): rule is GuardRule => rule.kind === 'guard' && rule.condition.op !== 'constant',
  );
  guards.forEach((b, n) => {
    for (const a of guards.slice(0, n)) {
      if (a.name === b.name || !meet(a, b)) continue;
      const slack = Math.max(slackOf(law, a.rolls), slackOf(law, b.rolls));
      if (exclude(a, b, slack)) tell('law/guards-exclude', b, { name: b.name, guard: a.name });
    }
  });
}

/** Whether both may be asked of one act. */
function meet(a: GuardRule, b: GuardRule): boolean {
  return (
    JSON.stringify(a.key) === JSON.stringify(b.key) &&
    !a.overrides.includes(b.name) &&
    !b.overrides.includes(a.name) &&
    bothRead(a.under, b.under) &&
    overlap(a.version.span, b.version.span)
  );
}

function exclude(a: GuardRule, b: GuardRule, slack: number): boolean {
  return a.act.of.some((one) =>
    b.act.of.some((other) => {
      if (one.event !== other.event) return false;
      const applies = [one.where, other.where, a.applies, b.applies].map((c) => c ?? always);
      if (!canHold(applies, slack)) return false;
      const alone = (guard: GuardRule) => canHold([...applies, guard.condition], slack);
      return alone(a) && alone(b) && !canHold([...applies, a.condition, b.condition], slack);
    }),
  );
}

export function bothRead(a: Under | null, b: Under | null): boolean {
  return a === null || b === null || a.reading !== b.reading || a.option === b.option;
}

export function overlap(a: DaySpan, b: DaySpan): boolean {
  const from = Math.max(a.from ?? Number.NEGATIVE_INFINITY, b.from ?? Number.NEGATIVE_INFINITY);
  const until = Math.min(a.until ?? Number.POSITIVE_INFINITY, b.until ?? Number.POSITIVE_INFINITY);
  return from <= until;
}
