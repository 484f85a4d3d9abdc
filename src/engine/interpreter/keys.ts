import { type BoundLog, NO_DAY } from '../../binding/index.js';
import type { Key, Law } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import { type CaseEvent, held, whoAt } from './event.js';

/** The events of one key, in order, those without a time last. */
export interface Group {
  readonly events: readonly CaseEvent[];
  readonly leftOpen: boolean;
  readonly holed: boolean;
}

/** A log whose cases are the groups of a key, so that whatever judges cases judges them. */
export interface KeyedLog extends BoundLog {
  /** By position: where the event stands in the log that was given. */
  readonly places: Uint32Array;
  /** 1 where the event may belong to another group. */
  readonly unsure: Uint8Array;
  /** Per group: 1 where what began before the log may hide events at any time. */
  readonly holed: Uint8Array;
  /** Per group: 1 where more than blocks keeps plain order from saying everything. */
  readonly unclear: Uint8Array;
}

export function isKeyed(log: BoundLog): log is KeyedLog {
  return 'unsure' in log;
}

/** Where an event stands in the source, as far as positions tell. */
export function placeOf(log: BoundLog, { index }: CaseEvent): number {
  return isKeyed(log) && index >= 0 ? log.places[index]! : index;
}

/** The events of one case as the interpreter sees them. */
export function caseGroup(log: BoundLog, time: LegalTime, c: number): Group {
  const unsure = isKeyed(log) ? log.unsure : null;
  const events: CaseEvent[] = [];
  let block = -1;
  for (let i = log.caseStart[c]!; i < log.caseStart[c + 1]!; i++) {
    const day = log.day[i]!;
    if (day === NO_DAY) {
      events.push({
        index: i,
        case: c,
        kind: log.kind[i]!,
        day,
        from: Number.NEGATIVE_INFINITY,
        to: Number.NEGATIVE_INFINITY,
        block: -1,
        sure: unsure?.[i] !== 1,
      });
      continue;
    }
    if (!log.joined?.[i]) block++;
    const from = log.from ? log.from[i]! : time.startOf(day);
    const to = log.to ? log.to[i]! : time.startOf(day + 1) - 1;
    events.push({ index: i, case: c, kind: log.kind[i]!, day, from, to, block, sure: unsure?.[i] !== 1 });
  }
  const holed = isKeyed(log) && log.holed[c] === 1;
  return { events: untimedLast(events), leftOpen: log.leftOpen?.[c] === 1, holed };
}

function untimedLast(events: CaseEvent[]): CaseEvent[] {
  return events.some((e) => e.block < 0)
    ? [...events.filter((e) => e.block >= 0), ...events.filter((e) => e.block < 0)]
    : events;
}

/** Splits the events of cases by a key. Across cases only times order events. */
export function groupsOf(log: BoundLog, law: Law, key: Key, cases: readonly Group[]): Group[] {
  if (!key.byCase) {
    const all = cases.flatMap((g) => g.events);
    const leftOpen = cases.some((g) => g.leftOpen);
    return split(log, law, key, { events: reordered(all), leftOpen, holed: leftOpen });
  }
  if (key.attributes.length === 0 && !key.byOffice) return [...cases];
  return cases.flatMap((g) => split(log, law, key, g));
}

/** Events of several cases: ordered by time alone; those whose times overlap are one block. What is deemed comes after the instant that it has. */
function reordered(events: readonly CaseEvent[]): CaseEvent[] {
  const after = (e: CaseEvent) => (e.deemed ? 0.5 : 0);
  const begin = (e: CaseEvent) => e.from + after(e);
  const timed = events.filter((e) => e.block >= 0).sort((a, b) => begin(a) - begin(b) || a.index - b.index);
  let block = -1;
  let end = Number.NEGATIVE_INFINITY;
  const ordered = timed.map((e) => {
    if (begin(e) > end) block++;
    end = Math.max(end, e.to + after(e));
    return { ...e, block };
  });
  return [...ordered, ...events.filter((e) => e.block < 0)];
}

/** What an event says of one part of a key: a value, nothing (its kind has none: it belongs everywhere), or a missing value. */
type KeyPart =
  | { readonly is: 'value'; readonly value: string | number }
  | { readonly is: 'everywhere' }
  | { readonly is: 'missing' };

function partsOf(log: BoundLog, law: Law, key: Key, e: CaseEvent): KeyPart[] {
  const part = (value: unknown): KeyPart =>
    typeof value === 'string' || typeof value === 'number' ? { is: 'value', value } : { is: 'missing' };
  const parts = key.attributes.map((attribute): KeyPart => {
    if (!law.events[e.kind]!.attributes.includes(attribute)) return { is: 'everywhere' };
    return part(e.deemed ? e.deemed.get(attribute) : held(log.attributes[attribute], e.index));
  });
  return key.byOffice ? [part(e.deemed ? undefined : whoAt(log, 'office', e.index)), ...parts] : parts;
}

/**
 * One group for each combination of values that some event carries in full. An event that lacks a part belongs to every
 * group that agrees on the rest: surely where its kind has no such part, perhaps where its value is missing.
 */
function split(log: BoundLog, law: Law, key: Key, { events, leftOpen, holed }: Group): Group[] {
  const parts = events.map((e) => partsOf(log, law, key, e));
  const keys = new Map<string, readonly KeyPart[]>();
  for (const p of parts) if (p.every(({ is }) => is === 'value')) keys.set(JSON.stringify(p), p);
  const groups = [...keys.values()].map((wanted) => {
    const members: CaseEvent[] = [];
    events.forEach((e, i) => {
      const agrees = parts[i]!.every((p, k) => p.is !== 'value' || p.value === (wanted[k] as { value: unknown }).value);
      if (!agrees) return;
      members.push(parts[i]!.some(({ is }) => is === 'missing') ? { ...e, sure: false } : e);
    });
    return { events: members, leftOpen, holed };
  });
  const keyless = events
    .filter((_, i) => parts[i]!.some(({ is }) => is === 'missing'))
    .map((e) => ({ ...e, sure: false }));
  return keyless.length === 0 ? groups : [...groups, { events: keyless, leftOpen: true, holed: true }];
}
