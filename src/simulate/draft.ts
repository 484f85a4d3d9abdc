import type { Trace } from '../binding/index.js';
import { type ExampleEvent, isReadable, type Law } from '../language/index.js';
import { formatDay, parseInstant } from '../time/index.js';

export const DAY = 86_400_000;
const MINUTE = 60_000;

/** One event of a case that is being made up. */
export interface DraftEvent {
  /** Milliseconds of the law's wall clock, read as if it were UTC; whole days where the law counts no hours. */
  readonly at: number;
  readonly event: number;
  readonly values: ExampleEvent['values'];
  readonly actor: string | null;
  readonly role: string | null;
  readonly office: string | null;
}

/** The events of one case, in order. */
export type Draft = readonly DraftEvent[];

export function inOrder(events: readonly DraftEvent[]): Draft {
  // Sorting is stable: events of one time keep the order in which they were put.
  return [...events].sort((a, b) => a.at - b.at);
}

/** A draft in the words that a log is made of. */
export function traceOf(id: string, draft: Draft, hours: boolean): Trace {
  return { id, events: draft.map(({ at, ...rest }) => ({ ...rest, time: timeText(at, hours) })) };
}

export function timeText(at: number, hours: boolean): string {
  return hours ? new Date(at).toISOString().slice(0, 16) : formatDay(Math.floor(at / DAY));
}

/** The worked examples of a law as drafts; those with an event that has no time, or a value that cannot be read, are left out. */
export function exampleDrafts(
  law: Law,
  hours: boolean,
): readonly { readonly draft: Draft; readonly rules: readonly string[] }[] {
  return law.examples.flatMap((example) => {
    const events: DraftEvent[] = [];
    for (const { time, event, values, actor, role, office } of example.events) {
      const parsed = time === null ? undefined : parseInstant(time);
      if (!parsed || parsed.precision === 'none' || !Object.values(values).every(isReadable)) return [];
      const wall = parsed.ms + (parsed.offsetMinutes ?? 0) * MINUTE;
      events.push({
        at: hours ? Math.floor(wall / MINUTE) * MINUTE : Math.floor(wall / DAY) * DAY,
        event,
        values,
        actor,
        role,
        office,
      });
    }
    return events.length === 0 ? [] : [{ draft: inOrder(events), rules: example.expect.map((e) => e.rule) }];
  });
}

/** The same case some days later, its date attributes too. */
export function shifted(law: Law, draft: Draft, days: number): Draft {
  return draft.map((e) => ({
    ...e,
    at: e.at + days * DAY,
    values: Object.fromEntries(
      Object.entries(e.values).map(([a, value]) => [
        a,
        law.attributes[Number(a)]!.type === 'date' && typeof value === 'number' ? value + days : value,
      ]),
    ),
  }));
}
