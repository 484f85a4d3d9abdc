import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import { zone as namedZone, type Zone } from '../time/index.js';
import { compareActivities, compareSafe } from './activities.js';
import type { Binding } from './binding.js';
import { type BoundLog, NO_DAY, type Recording } from './bound-log.js';
import { attributeColumn, type Positions, whoColumn } from './columns.js';
import { orderEvents } from './order.js';
import { pick } from './pick.js';
import { requireColumn, selectEvents } from './select.js';
import { type Clock, TimeReader } from './times.js';

/** What the rules to be run will ask of the events; nothing else is read from the log. */
export interface Wanted {
  /** Attribute ids. */
  readonly attributes: ReadonlySet<number>;
  /** Hours, or order across cases. */
  readonly instants: boolean;
  readonly actor: boolean;
  readonly role: boolean;
  readonly office: boolean;
}

/** Sees a log through a binding. Throws an InputError where the binding names what the log has not. */
export function bindLog(log: EventLog, law: Law, binding: Binding, lawZone: Zone, wanted: Wanted): BoundLog {
  if (binding.entered !== null) requireColumn(log, binding.entered, binding.file);
  if (isWritten(binding)) requireWho(log, binding);
  const clock = clockOf(binding, lawZone);
  const selection = selectEvents(log, binding, law.events.length);
  const times = new TimeReader(log.time, clock);
  const ordered = orderEvents(
    selection.caseStart,
    selection.row,
    times,
    binding.source.order === 'source',
    wanted.instants,
  );
  const { moved } = ordered;
  const kind = moved ? pick(selection.kind, moved) : selection.kind;
  const row = moved && selection.row ? pick(selection.row, moved) : (moved ?? selection.row);
  const oddities = new Map<string, { code: string; count: number; example: string }>();
  const positions = positionsOf(log, law, binding, clock, selection.caseStart, kind, row, oddities);
  countRepeats(law, selection.caseStart, kind, positions.odd);
  const who = (name: 'actor' | 'role' | 'office') => (wanted[name] ? whoColumn(positions, binding[name]) : null);
  const leftOpen = leftOpenCases(binding, selection.caseStart, kind, ordered.day);
  return {
    name: log.name,
    caseCount: log.caseCount,
    eventCount: kind.length,
    caseStart: selection.caseStart,
    caseIds: log.caseIds,
    kind,
    row,
    day: ordered.day,
    from: ordered.from,
    to: ordered.to,
    joined: ordered.joined,
    hard: either(ordered.unclear, leftOpen),
    leftOpen,
    attributes: law.attributes.map((_, a) => (wanted.attributes.has(a) ? attributeColumn(positions, a) : undefined)),
    actor: who('actor'),
    role: who('role'),
    office: who('office'),
    recording: recordingOf(law, binding),
    ...spanOf(ordered.day),
    oddities: [
      ...(isWritten(binding) ? [...compareActivities(log, law, binding), ...compareSafe(log, binding)] : []),
      ...oddities.values(),
    ],
  };
}

/** A slip in these would go unseen where no rule asks who acted. */
function requireWho(log: EventLog, { actor, role, office, file }: Binding): void {
  for (const ref of [actor, role, office]) if (ref && 'column' in ref) requireColumn(log, ref.column, file);
}

/** Bindings made up by the program name no file; what they match by name needs no second look. */
function isWritten(binding: Binding): boolean {
  return !binding.file.startsWith('<');
}

export function clockOf(binding: Binding, lawZone: Zone): Clock {
  const { zone, precision } = binding.source;
  return { law: lawZone, source: zone === null ? lawZone : namedZone(zone)!, precision };
}

/** What a binding says that its source records. */
export function recordingOf(law: Law, binding: Binding): Recording {
  const bound = new Map(binding.events.map((e) => [e.event, e]));
  const assumed = new Set(binding.assume.map((a) => a.attribute));
  const events = law.events.map((_, e) => {
    if (bound.has(e)) return 'recorded' as const;
    return binding.never.includes(e) ? ('never' as const) : ('not' as const);
  });
  const unrecordedAttributes = new Set<number>();
  law.events.forEach((kind, e) => {
    for (const attribute of kind.attributes) {
      const isBound = bound.get(e)?.attributes.some((a) => a.attribute === attribute) ?? false;
      if (!isBound && !assumed.has(attribute)) unrecordedAttributes.add(e * law.attributes.length + attribute);
    }
  });
  for (const { event, attribute } of binding.notRecorded) {
    if (attribute === null) events[event] = 'not';
    else if (!assumed.has(attribute)) unrecordedAttributes.add(event * law.attributes.length + attribute);
  }
  return { events, unrecordedAttributes, assumedAttributes: assumed, completeFrom: binding.source.completeFrom };
}

function positionsOf(
  log: EventLog,
  law: Law,
  binding: Binding,
  clock: Clock,
  caseStart: Uint32Array,
  kind: BoundLog['kind'],
  row: Uint32Array | null,
  oddities: Map<string, { code: string; count: number; example: string }>,
): Positions {
  let cases: Int32Array | null = null;
  const caseOf = (i: number) => {
    cases ??= casesOf(caseStart, kind.length);
    return cases[i]!;
  };
  const odd = (code: string, example: string) => {
    const known = oddities.get(code);
    if (known) known.count++;
    else oddities.set(code, { code, count: 1, example });
  };
  return { log, law, binding, clock, kind, row, caseOf, odd };
}

function casesOf(caseStart: Uint32Array, events: number): Int32Array {
  const cases = new Int32Array(events);
  for (let c = 0; c + 1 < caseStart.length; c++) cases.fill(c, caseStart[c]!, caseStart[c + 1]!);
  return cases;
}

/** Counts events that the law knows at most once in a case and that the log has again. */
function countRepeats(law: Law, caseStart: Uint32Array, kind: BoundLog['kind'], odd: Positions['odd']): void {
  const once = law.events.flatMap((e, k) => (e.once ? [k] : []));
  for (let first = 0; first < once.length; first += BITS) {
    const bits = new Int32Array(law.events.length);
    once.slice(first, first + BITS).forEach((k, n) => {
      bits[k] = 1 << n;
    });
    eachRepeat(caseStart, kind, bits, (k) => odd('once-event-repeated', law.events[k]!.name));
  }
}

const BITS = 32;

/** Visits the kinds of events that are in their case again, of those that have a bit. */
function eachRepeat(
  caseStart: Uint32Array,
  kind: BoundLog['kind'],
  bits: Int32Array,
  visit: (kind: number) => void,
): void {
  for (let c = 0; c + 1 < caseStart.length; c++) {
    const end = caseStart[c + 1]!;
    let seen = 0;
    for (let i = caseStart[c]!; i < end; i++) {
      const bit = bits[kind[i]!]!;
      if ((seen & bit) !== 0) visit(kind[i]!);
      seen |= bit;
    }
  }
}

/** Cases that began before the log: they start before its left edge, or without an event that begins a case. */
function leftOpenCases(
  binding: Binding,
  caseStart: Uint32Array,
  kind: BoundLog['kind'],
  day: Int32Array,
): Uint8Array | null {
  const { beginsWith, completeFrom } = binding.source;
  if (beginsWith.length === 0 && completeFrom === null) return null;
  const begins = new Uint8Array(256 ** kind.BYTES_PER_ELEMENT);
  for (const k of beginsWith) begins[k] = 1;
  const flags = new Uint8Array(caseStart.length - 1);
  let any = false;
  for (let c = 0; c < flags.length; c++) {
    const start = caseStart[c]!;
    const end = caseStart[c + 1]!;
    if (start === end) continue;
    let first = start;
    while (first < end && begins[kind[first]!] === 0) first++;
    const headless = beginsWith.length > 0 && first === end;
    const early = completeFrom !== null && day[start]! !== NO_DAY && day[start]! < completeFrom;
    if (headless || early) {
      flags[c] = 1;
      any = true;
    }
  }
  return any ? flags : null;
}

function either(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (!a || !b) return a ?? b;
  return a.map((flag, i) => flag | b[i]!);
}

/** First and last day, and the last but one event's, which tells a stray date far ahead. */
function spanOf(day: Int32Array): Pick<BoundLog, 'span' | 'lastDays'> {
  let first = NONE;
  // No day is the least number, so that an event without a time never comes last.
  let last = NO_DAY;
  let before = NO_DAY;
  for (let i = 0; i < day.length; i++) {
    const d = day[i]!;
    if (d < first && d !== NO_DAY) first = d;
    if (d <= before) continue;
    before = d < last ? d : last;
    if (d > last) last = d;
  }
  const orNever = (d: number) => (d === NO_DAY ? Number.NEGATIVE_INFINITY : d);
  return {
    span: { firstDay: first === NONE ? Number.POSITIVE_INFINITY : first, lastDay: orNever(last) },
    lastDays: { last: orNever(last), before: orNever(before) },
  };
}

/** Beyond every day. */
const NONE = 0x7fffffff;
