import type { Law, Point } from '../language/index.js';

/** Names of the events that call for an act or begin a clock. */
export function startingEvents(law: Law): string[] {
  const kinds = new Set<number>();
  for (const rule of law.rules)
    if (rule.kind === 'duty') for (const { event } of rule.trigger.pattern.of) kinds.add(event);
  for (const { start } of law.clocks) for (const event of namedIn(start)) kinds.add(event);
  return [...kinds].map((kind) => law.events[kind]!.name);
}

function namedIn(point: Point): number[] {
  switch (point.op) {
    case 'event':
      return point.anchor.pattern.of.map(({ event }) => event);
    case 'shift':
      return namedIn(point.point);
    case 'earlier':
    case 'later':
    case 'last':
      return point.of.flatMap(namedIn);
    default:
      return [];
  }
}
