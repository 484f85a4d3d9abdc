import type { Law } from '../../language/index.js';
import { parseInstant } from '../../time/index.js';
import type { SingleFinding } from './single-finding.js';

/** Where an exported finding tells of a step something else than its evidence does. */
export interface Contradiction {
  readonly of: 'event' | 'other';
  readonly finding: Step;
  readonly evidence: Step;
}

interface Step {
  readonly kind: string;
  readonly time: string | null;
}

/** What the finding says of its steps, held against the evidence that it points to. */
export function contradictionsIn({ finding, event, other, cases }: SingleFinding, law: Law): Contradiction[] {
  const evidence = cases.flatMap(({ events }) => events);
  const pairs = [
    ['event', finding.event, event],
    ['other', finding.other, other],
  ] as const;
  return pairs.flatMap(([of, told, at]) => {
    const step = at === null ? undefined : evidence[at];
    if (!told || !step) return [];
    const there = { kind: step.event, time: step.time };
    // What the law deems is told by its own name and day, and stands at the real step behind it.
    const deemed = told.kind !== there.kind && law.deems.some((d) => law.events[d.event]!.name === told.kind);
    const agree = deemed || (told.kind === there.kind && mayBeOne(told.time, there.time));
    return agree ? [] : [{ of, finding: { kind: told.kind, time: told.time }, evidence: there }];
  });
}

const DAY = 86_400_000;

/** The evidence tells times on the law's clock, the finding as the source writes them: without an offset they may lie a day apart. */
function mayBeOne(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const [one, two] = [parseInstant(a), parseInstant(b)];
  if (!one || !two) return true;
  const exact = one.offsetMinutes !== null && two.offsetMinutes !== null;
  if (exact) return Math.abs(one.ms - two.ms) < 60_000;
  const days = one.precision === 'day' && two.precision === 'day';
  return Math.abs(one.ms - two.ms) < (days ? DAY : 2 * DAY);
}
