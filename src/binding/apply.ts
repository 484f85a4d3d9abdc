import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import { zone as namedZone, type Zone } from '../time/index.js';
import { compareToLog, countUnbound, requireNamed } from './activities.js';
import type { Binding } from './binding.js';
import { type BoundLog, NO_DAY, type Recording } from './bound-log.js';
import { attributeColumn, type Positions, whoColumn } from './columns.js';
import { corrected } from './corrections.js';
import { type Memory, OWN_MEMORY } from './memory.js';
import { type BoundOddity, Oddities } from './oddities.js';
import { orderEvents, timesInto } from './order.js';
import { selectEvents } from './select.js';
import { dropSlips } from './slips.js';
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
  /**
   * The moment of the run, in milliseconds. What the source dates after its day cannot have happened, and is kept without a time;
   * absent: every time is believed.
   */
  readonly now?: number;
}

/** Sees a log through a binding. Throws an InputError where the binding names what the log has not. */
export function bindLog(log: EventLog, law: Law, binding: Binding, lawZone: Zone, wanted: Wanted): BoundLog {
  requireNamed(log, binding);
  const bound = bindEvents(log, law, binding, lawZone, wanted, OWN_MEMORY);
  const meetings = compareToLog(log, law, binding, () => countUnbound(log, binding));
  const met = bound.oddities.map(({ code, count, example }) => ({ code, count, example }));
  return { ...bound, oddities: [...meetings, ...met] };
}

/** As {@link bindLog}, of one stretch of a log, without comparing its activities; the bound log stands in `memory`. */
export function bindEvents(
  log: EventLog,
  law: Law,
  binding: Binding,
  lawZone: Zone,
  wanted: Wanted,
  memory: Memory,
): Omit<BoundLog, 'oddities'> & { readonly oddities: readonly BoundOddity[] } {
  const clock = memory.keep('clock', () => clockOf(binding, lawZone));
  const times = new TimeReader(log.time, clock);
  const vouched = binding.source.order === 'source';
  const oddities = new Oddities();
  const events = selectEvents(log, binding, law.events.length, memory);
  const { selection, correct } = corrected(log, binding, events, times, clock, oddities);
  const { kind, row: selected, caseStart } = selection;
  const { now } = wanted;
  const stray: { lastDays?: BoundLog['lastDays'] } = {};
  const ordered = orderEvents(caseStart, selected, times, vouched, wanted.instants, memory, (read) => {
    correct?.(read);
    if (now === undefined) return;
    dropSlips(read, now, clock, oddities, () => {
      stray.lastDays = spanOf(read.day).lastDays;
    });
  });
  const row = selected ?? (ordered.move ? positions(kind.length, memory) : null);
  if (ordered.move) for (const column of [kind, row]) if (column) ordered.move(column);
  const at = positionsOf(log, law, binding, clock, caseStart, kind, row, oddities, memory);
  countRepeats(law, caseStart, kind, oddities);
  const attributes = law.attributes.map((_, a) => {
    oddities.pass++;
    return wanted.attributes.has(a) ? attributeColumn(at, a) : undefined;
  });
  const who = (name: 'actor' | 'role' | 'office') => (wanted[name] ? whoColumn(at, binding[name], name) : null);
  const leftOpen = leftOpenCases(binding, caseStart, kind, ordered.day);
  return {
    name: log.name,
    caseCount: log.caseCount,
    eventCount: kind.length,
    caseStart,
    caseIds: log.caseIds,
    kind,
    row,
    day: ordered.day,
    from: ordered.from,
    to: ordered.to,
    joined: ordered.joined,
    hard: hardCases(ordered.unclear, leftOpen, log.caseCount, memory),
    leftOpen,
    attributes,
    actor: who('actor'),
    role: who('role'),
    office: who('office'),
    recording: memory.keep('recording', () => recordingOf(law, binding)),
    ...spanOf(ordered.day),
    // A log may not be taken to end on a day that is to come, nor on what is left without it.
    ...stray,
    oddities: oddities.list(),
  };
}

/** The last days of a stretch of a log, and its last moment where instants are asked for: what `bindEvents` would say of them. */
export function lastOfEvents(
  log: EventLog,
  law: Law,
  binding: Binding,
  lawZone: Zone,
  instants: boolean,
  memory: Memory,
): { readonly events: number; readonly lastDays: BoundLog['lastDays']; readonly lastMs: number | null } {
  const { kind, row } = selectEvents(log, binding, law.events.length, memory);
  const times = new TimeReader(
    log.time,
    memory.keep('clock', () => clockOf(binding, lawZone)),
  );
  const { day, to } = timesInto(row, kind.length, times, instants, memory);
  let lastMs = Number.NEGATIVE_INFINITY;
  if (to) for (let i = 0; i < to.length; i++) if (to[i]! > lastMs) lastMs = to[i]!;
  return { events: kind.length, lastDays: spanOf(day).lastDays, lastMs: instants ? lastMs : null };
}

function positions(count: number, memory: Memory): Uint32Array {
  const rows = memory.column('row', Uint32Array, count);
  for (let i = 0; i < count; i++) rows[i] = i;
  return rows;
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
    // What the law alone brings about no source has to name.
    return binding.never.includes(e) || law.events[e]!.byLaw ? ('never' as const) : ('not' as const);
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
  oddities: Oddities,
  memory: Memory,
): Positions {
  let cases: Int32Array | null = null;
  const caseOf = (i: number) => {
    cases ??= casesOf(caseStart, memory.column('case', Int32Array, kind.length));
    return cases[i]!;
  };
  return { log, law, binding, clock, kind, row, caseOf, memory, odd: (code, example) => oddities.add(code, example) };
}

function casesOf(caseStart: Uint32Array, cases: Int32Array): Int32Array {
  for (let c = 0; c + 1 < caseStart.length; c++) cases.fill(c, caseStart[c]!, caseStart[c + 1]!);
  return cases;
}

/** Counts events that the law knows at most once in a case and that the log has again. */
function countRepeats(law: Law, caseStart: Uint32Array, kind: BoundLog['kind'], oddities: Oddities): void {
  const once = law.events.flatMap((e, k) => (e.once ? [k] : []));
  for (let first = 0; first < once.length; first += BITS) {
    oddities.pass++;
    const bits = new Int32Array(law.events.length);
    once.slice(first, first + BITS).forEach((k, n) => {
      bits[k] = 1 << n;
    });
    eachRepeat(caseStart, kind, bits, (k) => oddities.add('once-event-repeated', law.events[k]!.name));
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

/** Memory that is used again has room for it in any case, as code that reads it may stay as it is. */
function hardCases(
  unclear: Uint8Array | null,
  leftOpen: Uint8Array | null,
  cases: number,
  memory: Memory,
): Uint8Array | null {
  if (!memory.reused && (!unclear || !leftOpen)) return unclear ?? leftOpen;
  const hard = memory.zeros('hard', Uint8Array, cases);
  for (const flags of [unclear, leftOpen]) if (flags) for (let c = 0; c < cases; c++) hard[c]! |= flags[c]!;
  return hard;
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
