import type { Deem, Law, Pattern } from '../../language/index.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import { type Visitor, walkPoint } from '../walk.js';
import { now } from './clock-due.js';
import { type ClockView, clockAfter, type From, probe } from './clocks/index.js';
import { mayHold, type Needs } from './deem-needs.js';
import { anew, type CaseEvent } from './event.js';
import type { Until } from './judgment.js';
import { isOpen, matches, type Scene } from './scene.js';
import { sometime } from './sometime.js';

/** When something is deemed to happen. */
export interface Found {
  readonly day: number;
  /** Its instant, at the latest; of a day, the end of it. */
  readonly ms: number;
  /** Its instant at the earliest, where that is another. */
  readonly from?: number;
  /** Whether it surely is deemed; where even its day is unknown, it has no time. */
  readonly there: Tri;
  readonly dated: boolean;
  /** Where it has no time: the instant before which it surely does not stand; absent: it may stand anywhere. */
  readonly since?: number;
  /** The real event behind it. */
  readonly cause: CaseEvent;
  /** By a clock of which the record does not even show what began it, or for a key that it does not name. */
  readonly unseen?: boolean;
  /** Made to hold by its cause: it stands right after it; `within` where others share the cause's block, whose order is unknown. */
  readonly beside?: 'after' | 'within';
}

/** When a clock or a condition deems its event to happen, among the events of one key; `needs`: kinds without which it does not. */
export function foundBy(scene: Scene, deem: Deem, until: Until, needs: Needs): Found[] {
  const { when } = deem;
  if (when.op === 'lapse') return lapses(scene, deem, when.clock, until);
  return holding(scene, deem, when.condition, until, needs);
}

/** One for each clock that has run out. */
function lapses(scene: Scene, deem: Deem, clock: number, until: Until): Found[] {
  const { start } = scene.law.clocks[clock]!;
  const each = start.op === 'event' && start.anchor.which === 'each' ? start.anchor.pattern : null;
  if (each === null)
    return [...earlierLapses(scene, deem, clock), ...lapseBy(scene, deem, clock, null, now(scene, until), until)];
  const instances = scene.events.filter((e) => anew(e, matches(scene, each, e)) !== FALSE);
  const hidden = isOpen(scene, each, (kind) => instances.some((e) => e.kind === kind));
  const unseen = hidden ? [{ ...perhapsBy(scene.events[0]!, until), unseen: true }] : [];
  const seen = instances.flatMap((instance) => {
    const found = lapseBy(scene, deem, clock, instance, now(scene, until), until);
    return found.map((f) => (instance.repeated ? { ...perhapsBy(instance, until), since: f.since ?? f.ms } : f));
  });
  return [...seen, ...unseen];
}

function lapseBy(
  scene: Scene,
  deem: Deem,
  clock: number,
  instance: CaseEvent | null,
  from: From,
  until: Until,
): Found[] {
  const view = clockAfter(scene, clock, from, instance);
  const found = lapseOf(scene, deem, view, until);
  return found === null ? [] : [{ ...found, cause: instance ?? view.begunBy ?? realEventOf(scene, found.day) }];
}

/** What had run out before a later event began it anew stays so. */
function earlierLapses(scene: Scene, deem: Deem, clock: number): Found[] {
  const latest = startedByLatest(scene.law, clock);
  if (latest.length === 0) return [];
  const anews = scene.events.filter((e) => e.block > 0 && latest.some((p) => matches(scene, p, e) !== FALSE));
  return anews.flatMap((next) => {
    const from = { block: next.block - 1, day: next.day, from: next.from, to: next.from };
    return lapseBy(scene, deem, clock, null, from, { day: next.day, ms: next.from });
  });
}

/** The patterns of which the latest begins a clock, through those that it follows on. */
export function startedByLatest(law: Law, clock: number): Pattern[] {
  const found: Pattern[] = [];
  const seen = new Set<string>();
  const visit = (index: number): void => {
    const { name } = law.clocks[index]!;
    if (seen.has(name)) return;
    seen.add(name);
    for (const { start } of law.clocks.filter((c) => c.name === name)) walkPoint(start, visitor);
  };
  const visitor: Visitor = {
    clock: visit,
    point(p) {
      if (p.op === 'event' && p.anchor.which !== 'first') found.push(p.anchor.pattern);
    },
  };
  visit(clock);
  return found;
}

/** The deemed event could have been brought about by nothing else that happened: the last real event before it. */
function realEventOf(scene: Scene, day: number): CaseEvent {
  return scene.events.findLast((e) => e.block >= 0 && e.day <= day) ?? scene.events[0]!;
}

function lapseOf(scene: Scene, deem: Deem, view: ClockView, until: Until): Omit<Found, 'cause'> | null {
  const { begun, off, due, unit } = view;
  if (begun === FALSE || off === TRUE) return null;
  const at = unit === 'hours' ? until.ms : until.day;
  if (due.lo >= at) return null;
  if (begun === UNKNOWN || off === UNKNOWN || due.lo !== due.hi)
    return { day: until.day, ms: until.ms, there: UNKNOWN, dated: false, since: instantOf(scene, due.lo, unit) };
  const startDay =
    view.states[0]?.startedBy?.day ??
    (unit === 'days' ? view.states[0]!.start : scene.time.dayOf(view.states[0]!.start));
  if (!inSpan(deem, startDay)) return null;
  const prevented = isPrevented(scene, deem, due.hi, unit);
  if (prevented === TRUE) return null;
  return { ...standsOn(scene, deem, due.hi, unit, until), there: prevented === FALSE ? TRUE : UNKNOWN, dated: true };
}

function inSpan({ version: { span } }: Deem, day: number): boolean {
  return (span.from === null || day >= span.from) && (span.until === null || day <= span.until);
}

function standsOn(
  scene: Scene,
  deem: Deem,
  due: number,
  unit: 'days' | 'hours',
  until: Until,
): { day: number; ms: number } {
  if (unit === 'hours') return { day: scene.time.dayOf(due), ms: due };
  const nextDay = deem.options.includes('deemed-next-day') || scene.law.options.includes('deemed-next-day');
  const day = nextDay ? Math.min(due + 1, until.day) : due;
  return { day, ms: endOf(scene, day) };
}

/** The beginning of a day, or the instant that it is. */
function instantOf(scene: Scene, lowest: number, unit: 'days' | 'hours'): number {
  return unit === 'hours' || !Number.isSafeInteger(lowest) ? lowest : scene.time.startOf(lowest);
}

/** With the end of the day, after all that has happened on it. */
function endOf(scene: Scene, day: number): number {
  return scene.time.startOf(day + 1) - 1;
}

/** Whether an `unless`, or the event itself, came no later than the clock ran out. */
function isPrevented(scene: Scene, deem: Deem, due: number, unit: 'days' | 'hours'): Tri {
  const itself: Pattern = { of: [{ event: deem.event, where: null }] };
  let prevented: Tri = FALSE;
  for (const pattern of [itself, ...deem.unless]) {
    if (isOpen(scene, pattern, (kind) => scene.events.some((e) => e.kind === kind)))
      prevented = Math.max(prevented, UNKNOWN) as Tri;
    for (const event of scene.events) {
      const there = matches(scene, pattern, event);
      const early: Tri = event.block < 0 ? UNKNOWN : inTime(event, due, unit);
      prevented = Math.max(prevented, Math.min(there, early)) as Tri;
    }
  }
  return prevented;
}

function inTime(event: CaseEvent, due: number, unit: 'days' | 'hours'): Tri {
  if (unit === 'days') return tri(event.day <= due);
  return event.to <= due ? TRUE : event.from > due ? FALSE : UNKNOWN;
}

/** Looked for after each event, in order: the first after which the condition is true. */
function holding(
  scene: Scene,
  deem: Deem,
  condition: (Deem['when'] & { op: 'holds' })['condition'],
  until: Until,
  needs: Needs,
): Found[] {
  const timed = scene.events.filter((e) => e.block >= 0);
  const first = timed[0] ?? scene.events[0]!;
  const hides = mayHideAfter(scene);
  const before = probe(first, timed.length === 0);
  if (hides(NEVER) && sometime(scene, condition, before, before) !== FALSE) return [perhapsBy(first, until)];
  const judge = (self: CaseEvent) => scene.judge(scene, condition, { self, inclusive: false, rolls: null });
  const there = new Set(scene.events.flatMap((e) => (e.block < 0 ? [e.kind] : [])));
  for (const [i, event] of timed.entries()) {
    const next = timed[i + 1];
    there.add(event.kind);
    if (next?.block === event.block) continue;
    if (!hides(event.day) && !mayHold(needs, (kind) => there.has(kind))) continue;
    const after = probe(event, true);
    const holds = judge(after);
    const shared = timed[i - 1]?.block === event.block;
    if (holds !== FALSE) return firstHolding(scene, deem, event, { holds, shared }, until);
    const end = next ? probe(next, false) : { ...after, day: until.day, from: until.ms, to: until.ms };
    const may =
      (shared && judge({ ...after, block: event.block }) !== FALSE) ||
      (hides(event.day) && sometime(scene, condition, after, end) !== FALSE);
    if (may) return isPrevented(scene, deem, event.day, 'days') === TRUE ? [] : [perhapsBy(event, until)];
  }
  return [];
}

/** At a time that is not known, if at all. */
function perhapsBy(cause: CaseEvent, { day, ms }: Until): Found {
  return { day, ms, there: UNKNOWN, dated: false, cause };
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Whether after a day (NEVER: before the first of the key) something may have happened that is not among the events in order. */
function mayHideAfter({ events, leftOpen, log: { recording } }: Scene): (day: number) => boolean {
  const anywhere = events.some((e) => e.block < 0) || recording.events.includes('not');
  return (day) =>
    anywhere || (leftOpen && (recording.completeFrom === null ? day === NEVER : day < recording.completeFrom));
}

/**
 * Right after what made it hold, whose time it has: what the rest of the day brings comes after it, and what shares the block may.
 */
function firstHolding(
  scene: Scene,
  deem: Deem,
  cause: CaseEvent,
  { holds, shared }: { readonly holds: Tri; readonly shared: boolean },
  until: Until,
): Found[] {
  const { day } = cause;
  if (!inSpan(deem, day)) return [];
  const prevented = isPrevented(scene, deem, day, 'days');
  if (prevented === TRUE || until.day <= day) return [];
  const known = holds === TRUE && prevented === FALSE;
  const fellows = scene.events.filter((e) => e.block === cause.block);
  const from = Math.min(...fellows.map((e) => e.from));
  const ms = Math.max(...fellows.map((e) => e.to));
  const beside = shared ? 'within' : 'after';
  return [{ day, from, ms, there: known ? TRUE : UNKNOWN, dated: known, cause, beside }];
}
