import { type BoundLog, NO_DAY } from '../../binding/index.js';
import type { Alternative } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import type { CaseEvent } from './event.js';

/** The events of one key, in order, those without a time last. */
export interface Group {
  readonly events: readonly CaseEvent[];
  readonly leftOpen: boolean;
  readonly holed: boolean;
  /** Its events lack a value of the key: each may belong to any group, of some or of its own alone. */
  readonly keyless?: boolean;
  /** Whether events that are left out may be what is asked for, and have happened here at any time. */
  readonly besides?: (alternative: Alternative) => boolean;
}

export interface Besides {
  /** Whether one of them may be what is asked for in a group. */
  readonly mayBe: (alternative: Alternative, group: number) => boolean;
}

/** A log whose cases are the groups of a key, so that whatever judges cases judges them. */
export interface KeyedLog extends BoundLog {
  /** By position: where the event stands in the log that was given. */
  readonly places: Uint32Array;
  /** 1 where the event may belong to another group. */
  readonly unsure: Uint8Array;
  /** Per group: 1 where what began before the log may hide events at any time. */
  readonly holed: Uint8Array;
  /** Per group: 1 where it is that of the events that lack a value. */
  readonly keyless: Uint8Array;
  /** Per group: 1 where more than blocks keeps plain order from saying everything. */
  readonly unclear: Uint8Array;
  /** Events that are left out of all groups, and may have happened in each at any time. */
  readonly besides?: Besides;
}

export function isKeyed(log: BoundLog): log is KeyedLog {
  return 'unsure' in log;
}

/** Where an event stands in the source, as far as positions tell. */
export function placeOf(log: BoundLog, { index }: CaseEvent): number {
  return isKeyed(log) && index >= 0 ? log.places[index]! : index;
}

export function allCases({ caseCount }: BoundLog): number[] {
  return Array.from({ length: caseCount }, (_, c) => c);
}

/** The events of one case as the interpreter sees them. */
export function caseGroup(log: BoundLog, time: LegalTime, c: number): Group {
  const unsure = isKeyed(log) ? log.unsure : null;
  const keyless = isKeyed(log) && log.keyless[c] === 1;
  const sureness = (i: number) =>
    unsure?.[i] === 1 ? (keyless ? { sure: false } : { sure: false, stray: true }) : { sure: true };
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
        ...sureness(i),
      });
      continue;
    }
    if (!log.joined?.[i]) block++;
    const from = log.from ? log.from[i]! : time.startOf(day);
    const to = log.to ? log.to[i]! : time.startOf(day + 1) - 1;
    events.push({ index: i, case: c, kind: log.kind[i]!, day, from, to, block, ...sureness(i) });
  }
  const hidden = isKeyed(log) ? log.besides : undefined;
  const besides = hidden ? { besides: (alternative: Alternative) => hidden.mayBe(alternative, c) } : {};
  const holed = isKeyed(log) && log.holed[c] === 1;
  return { events: untimedLast(events), leftOpen: log.leftOpen?.[c] === 1, holed, keyless, ...besides };
}

function untimedLast(events: CaseEvent[]): CaseEvent[] {
  return events.some((e) => e.block < 0)
    ? [...events.filter((e) => e.block >= 0), ...events.filter((e) => e.block < 0)]
    : events;
}
