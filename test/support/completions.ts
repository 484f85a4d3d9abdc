import type { Binding, BoundLog, Trace } from '../../src/binding/index.js';
import type { LegalTime } from '../../src/engine/index.js';
import { type ExampleValue, isReadable, type Law } from '../../src/language/index.js';
import { parseInstant, type Zone } from '../../src/time/index.js';
import { DOCS, OFFICES, PEOPLE, TEXTS } from './conditions.js';
import type { Draw } from './draw.js';
import type { TraceEvent } from './logs.js';
import type { Known } from './oracle-events.js';
import { ATTRIBUTES } from './vocabulary.js';

/** A log with gaps, and what may fill them. */
export interface Gaps {
  readonly law: Law;
  readonly traces: readonly Trace[];
  readonly binding: Binding;
  readonly bound: BoundLog;
  readonly time: LegalTime;
  /** Of clock times without an offset. */
  readonly source: Zone;
  readonly base: number;
  readonly until: { readonly day: number; readonly ms: number };
  /** Whether it matters what is left empty: then that stays so, and of what cannot be read or is not recorded it is open. */
  readonly absence?: boolean;
}

/**
 * One way in which the gaps of a log may have been filled: every event gets an instant of its own within its time, every missing
 * value one, and of kinds that are not recorded there may have been events (of cases cut off at the left, before their first).
 * What the source vouches for (its order) and what it says never happens stays so. Null where this draw contradicts itself.
 */
export function completion(draw: Draw, gaps: Gaps): Known[] | null {
  const { law, traces, binding, bound } = gaps;
  const events: Known[] = [];
  let row = 0;
  for (const [c, trace] of traces.entries()) {
    const instants: number[] = [];
    for (const e of trace.events) {
      const id = row++;
      if (bound.recording.events[e.event] !== 'recorded') continue;
      const ms = instantOf(draw, gaps, e, id);
      if (ms === null) continue;
      instants.push(ms);
      events.push(known(draw, gaps, { id, case: c, ms }, e));
    }
    const first = Math.min(...instants, gaps.until.ms);
    law.events.forEach((kind, event) => {
      const standing = bound.recording.events[event];
      const leftOpen = bound.leftOpen?.[c] === 1 && standing === 'recorded';
      if ((standing !== 'not' && !leftOpen) || !draw.chance(40)) return;
      if (kind.once && events.some((k) => k.case === c && k.kind === event)) return;
      for (let n = kind.once ? 1 : draw.int(1, 2); n > 0; n--) {
        const at = leftOpen ? unlogged(draw, gaps, first) : anywhere(draw, gaps);
        const bare = { time: null, event, values: {}, actor: null, role: null, office: null };
        events.push(known(draw, gaps, { id: -1 - events.length, case: c, ms: at }, bare));
      }
    });
  }
  const sorted = [...events].sort((a, b) => a.ms - b.ms);
  if (sorted.some((e, i) => i > 0 && e.ms === sorted[i - 1]!.ms)) return null;
  return binding.source.order === 'source' && !inSourceOrder(events, gaps) ? null : events;
}

/** Events whose times overlap stand in the order of the source. */
function inSourceOrder(events: readonly Known[], { bound }: Gaps): boolean {
  const position = new Map(Array.from({ length: bound.eventCount }, (_, i) => [bound.row ? bound.row[i]! : i, i]));
  const timed = events.filter((e) => e.id >= 0 && bound.day[position.get(e.id)!]! > -0x80000000);
  return timed.every((a) =>
    timed.every((b) => a.case !== b.case || a.ms < b.ms === position.get(a.id)! < position.get(b.id)! || a === b),
  );
}

/** Null where the event lies after the time of checking. */
function instantOf(draw: Draw, gaps: Gaps, e: TraceEvent, id: number): number | null {
  const { binding, time, source, bound, until } = gaps;
  const parsed = e.time === null ? undefined : parseInstant(e.time);
  if (!parsed || parsed.precision === 'none') return anywhere(draw, gaps);
  const position = bound.row ? bound.row.indexOf(id) : id;
  if (position < 0) return null;
  const day = bound.day[position]!;
  const from = bound.from ? bound.from[position]! : time.startOf(day);
  const to = Math.min(bound.to ? bound.to[position]! : time.startOf(day + 1) - 1, until.ms);
  if (from === to) return from;
  if (bound.from === null && binding.source.precision !== 'day' && parsed.precision !== 'day') {
    // The log keeps days only; the order of what is finer is known all the same.
    const ms = parsed.offsetMinutes === null ? source.instantOf(parsed.ms) : parsed.ms;
    return parsed.precision === 'minute' || binding.source.precision === 'minute'
      ? ms - (ms % 60_000) + draw.below(60_000)
      : ms;
  }
  return Math.min(to, from + Math.floor(((to - from) * draw.pick([0, 1, 2, 3, 4, 5, 6, 7, 8])) / 8) + id);
}

/** Before the case's first event, or before the day from which the log is complete. */
function unlogged(draw: Draw, { binding, time, until }: Gaps, first: number): number {
  const { completeFrom } = binding.source;
  const edge = completeFrom === null ? first : Math.max(first, Math.min(time.startOf(completeFrom), until.ms));
  return edge - draw.int(1, 8) * draw.pick([40_000_000, 5_000_000]);
}

/** At some event's day or near it. */
function anywhere(draw: Draw, { time, base, until }: Gaps): number {
  const day = Math.min(base + draw.pick([-3, 0, 1, 2, 3, 5, 9, 15, 25, 60]), until.day);
  return Math.min(time.startOf(day) + draw.int(0, 47) * 1_800_000 + draw.below(1000), until.ms - draw.below(1000));
}

function known(
  draw: Draw,
  { law, base, binding, time, absence }: Gaps,
  at: Pick<Known, 'id' | 'case' | 'ms'>,
  e: TraceEvent,
): Known {
  const values: Record<number, number | string | readonly string[]> = {};
  const empty = new Set<number>();
  for (const attribute of law.events[e.event]!.attributes) {
    const isBound = binding.events.some(
      (b) => b.event === e.event && b.attributes.some((x) => x.attribute === attribute),
    );
    const written = isBound ? e.values[attribute] : undefined;
    const stands = written === undefined ? binding.assume.find((a) => a.attribute === attribute)?.value : written;
    const isGiven = stands !== undefined && isReadable(stands);
    values[attribute] = held(isGiven ? stands : anyValue(draw, attribute, base));
    const isLeftEmpty = stands === undefined && isBound && at.id >= 0;
    if (absence && !isGiven && (isLeftEmpty || draw.chance(50))) empty.add(attribute);
  }
  const who = (name: 'actor' | 'role' | 'office', options: readonly string[]) => {
    const ref = binding[name];
    if (ref && 'constant' in ref) return ref.constant;
    return (ref ? e[name] : null) ?? draw.pick(options);
  };
  return {
    ...at,
    kind: e.event,
    day: time.dayOf(at.ms),
    values,
    ...(absence ? { empty } : {}),
    actor: who('actor', [...PEOPLE, 'p9']),
    role: who('role', ['clerk', 'chief']),
    office: who('office', [...OFFICES, 'o9']),
  };
}

/** As the engines hold values: booleans as 0 and 1. */
function held(value: ExampleValue): number | string | readonly string[] {
  return typeof value === 'boolean' ? Number(value) : value;
}

function anyValue(draw: Draw, attribute: number, base: number): ExampleValue {
  const { name, type } = ATTRIBUTES[attribute]!;
  switch (type) {
    case 'money':
      return draw.pick([0, 50, 100, 5000, -5000]);
    case 'number':
      return draw.pick([0, 1, 2, 3, 10, 15]);
    case 'boolean':
      return draw.chance(50);
    case 'date':
      return base + draw.pick([-400, -10, -1, 0, 1, 5, 20, 45, 400]);
    case 'list':
      return draw.some(['a', 'b', 'p1', 'zz'], 50);
    case 'text':
      return draw.pick([...(name === 'doc' ? DOCS : TEXTS), 'elsewhere']);
  }
}
