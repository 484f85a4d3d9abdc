import { failInput } from '../../base/index.js';
import type { LegalTime } from '../../engine/index.js';
import { parseInstant, type Zone, zone } from '../../time/index.js';
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
export function contradictionsIn(
  { finding, event, other, cases, record }: SingleFinding,
  time: LegalTime,
  file: string,
): Contradiction[] {
  const evidence = cases.flatMap(({ events }) => events);
  const source = record.zone === undefined ? time.zone : zone(record.zone);
  if (!source) failInput('zone/unknown', file, { data: { zone: record.zone?.slice(0, 40) ?? '' } });
  const pairs = [
    ['event', finding.event, event],
    ['other', finding.other, other],
  ] as const;
  return pairs.flatMap(([of, told, at]) => {
    const step = at === null ? undefined : evidence[at];
    if (!told || !step) return [];
    const there = { kind: step.event, time: step.time };
    const isOne =
      step.written === undefined ? areOne(told.time, source, step.time, time.zone) : told.time === step.written;
    const agree = told.kind === there.kind && isOne;
    return agree ? [] : [{ of, finding: { kind: told.kind, time: told.time }, evidence: there }];
  });
}

/** The finding writes times on the source's clock, the evidence on the law's. */
function areOne(a: string | null, source: Zone, b: string | null, law: Zone): boolean {
  if (a === b || a === null || b === null) return a === b;
  const [one, two] = [instantIn(a, source), instantIn(b, law)];
  return one !== null && two !== null && Math.abs(one - two) < 60_000;
}

/** Null of a day, and of what is no time: written twice, either is written the same. */
function instantIn(text: string, on: Zone): number | null {
  const parsed = parseInstant(text);
  if (!parsed || parsed.precision === 'none' || parsed.precision === 'day') return null;
  return parsed.offsetMinutes === null ? on.instantOf(parsed.ms) : parsed.ms;
}
