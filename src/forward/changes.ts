import type { CaseEvent } from '../engine/index.js';
import type { ActStanding } from './acts.js';
import type { ClockAt, Due, Standing } from './standing.js';

/** Something that is there before, after, or both, and what it is then. */
export interface Changed<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** What is different between two standings of one matter. */
export interface Changes {
  readonly dues: readonly Changed<Due>[];
  readonly acts: readonly Changed<ActStanding>[];
  readonly clocks: readonly Changed<ClockAt>[];
}

/** Compares two standings under one law, whatever differs in them: events, time, readings or calendar. */
export function changesBetween(before: Standing, after: Standing): Changes {
  const lawOf = (s: Standing) => s.outlook.rules.law;
  return {
    dues: changed(
      before.dues,
      after.dues,
      (d, s) =>
        `${s.outlook.rules.rules[d.judged.rule]!.name} ${placeOf(d.trigger, s)} ${d.version.kind === 'recurring' ? d.due?.lo : ''}`,
      (d) => JSON.stringify([d.judged.judgment.verdict, d.due, d.unit]),
      before,
      after,
    ),
    acts: changed(
      before.acts,
      after.acts,
      (a, s) => lawOf(s).events[a.kind]!.name,
      (a) => JSON.stringify([a.state, a.until, a.from]),
      before,
      after,
    ),
    clocks: changed(
      before.clocks,
      after.clocks,
      (k, s) => `${lawOf(s).clocks[k.clock]!.name} ${k.instance ? placeOf(k.instance, s) : k.scene.events[0]?.index}`,
      (k) => JSON.stringify([k.standing, k.served, k.standing === 'not-begun' ? null : k.due]),
      before,
      after,
    ),
  };
}

function changed<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T, of: Standing) => string,
  look: (item: T) => string,
  from: Standing,
  to: Standing,
): Changed<T>[] {
  const old = new Map(before.map((item) => [keyOf(item, from), item]));
  const found: Changed<T>[] = [];
  for (const item of after) {
    const key = keyOf(item, to);
    const was = old.get(key) ?? null;
    old.delete(key);
    if (was === null || look(was) !== look(item)) found.push({ before: was, after: item });
  }
  for (const was of old.values()) found.push({ before: was, after: null });
  return found;
}

/** An event by what does not change when others are put beside it: its kind, its day, and which of its kind it is on that day. */
function placeOf(event: CaseEvent, { outlook }: Standing): string {
  const alike = outlook.events.filter((e) => e.kind === event.kind && e.day === event.day);
  return `${event.kind} ${event.day} ${alike.findIndex((e) => e.index === event.index)}`;
}
