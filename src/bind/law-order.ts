import type { Condition, Law, Pattern, Point } from '../language/index.js';

/** Pairs `[a, b]` of events of which the law's rules expect `a` before `b`: what sets a duty off, what a guard asks for. */
export function lawOrder(law: Law): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  const add = (before: readonly number[], after: readonly number[]) => {
    for (const a of before) for (const b of after) if (a !== b) pairs.set(`${a} ${b}`, [a, b]);
  };
  for (const rule of law.rules) {
    if (rule.kind === 'duty') add(eventsOf(rule.trigger.pattern), rule.answers.flatMap(eventsOf));
    if (rule.kind === 'guard') add(asked(rule.condition), eventsOf(rule.act));
  }
  // Where two rules expect either, the law expects nothing.
  return [...pairs.values()].filter(([a, b]) => !pairs.has(`${b} ${a}`));
}

function eventsOf(pattern: Pattern): number[] {
  return pattern.of.map(({ event }) => event);
}

/** Events without which a condition cannot hold. */
function asked(condition: Condition): number[] {
  switch (condition.op) {
    case 'and':
      return condition.of.flatMap(asked);
    case 'seen':
      return eventsOf(condition.pattern);
    case 'within':
      return pointEvents(condition.of);
    case 'from-day':
      return pointEvents(condition.after);
    case 'after':
      return pointEvents(condition.from);
    default:
      return [];
  }
}

function pointEvents(point: Point): number[] {
  switch (point.op) {
    case 'event':
      return eventsOf(point.anchor.pattern);
    case 'shift':
      return pointEvents(point.point);
    default:
      return [];
  }
}
