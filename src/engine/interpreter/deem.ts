import type { BoundLog } from '../../binding/index.js';
import type { Condition, Deem, Law, Pattern } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import { walkDeem } from '../walk.js';
import { now } from './clock-due.js';
import { type ClockView, clockAfter, probe } from './clocks/index.js';
import { anew, type CaseEvent, type Held, held } from './event.js';
import { followed } from './followed.js';
import type { Until } from './judgment.js';
import { type Group, groupsOf } from './keys.js';
import { isOpen, matches, type Scene } from './scene.js';
import { setScene } from './set-scene.js';
import { sometime } from './sometime.js';

/** Something that the law takes for happened, before it stands among the events. */
interface Firing {
  readonly id: string;
  readonly kind: number;
  readonly day: number;
  /** Its instant; of a day, the end of it. */
  readonly ms: number;
  /** Whether it surely is deemed; where even its day is unknown, it has no time. */
  readonly there: Tri;
  readonly dated: boolean;
  /** The real event behind it. */
  readonly cause: CaseEvent;
  readonly values: ReadonlyMap<number, Held>;
  /** Events of its key: what they repeat of it triggers nothing. */
  readonly members: ReadonlySet<number>;
}

/** More than this in one case would be a law that never comes to rest. */
const MOST = 200;

/** Finds what a law deems to have happened in one case after another. */
export class Deemer {
  readonly #log: BoundLog;
  readonly #rules: RuleSet;
  readonly #time: LegalTime;
  readonly #until: Until;
  readonly #deems: readonly Candidate[];

  constructor(log: BoundLog, rules: RuleSet, time: LegalTime, until: Until) {
    this.#log = log;
    this.#rules = rules;
    this.#time = time;
    this.#until = until;
    const { law, readings } = rules;
    this.#deems = law.deems
      .map((deem, index) => ({ deem, index, needs: needsOf(law, deem), touches: touchedBy(law, deem) }))
      .filter(({ deem }) => !deem.under || readings[deem.under.reading] === deem.under.option);
  }

  /** The events of a case with all that is deemed among them, the earliest first. */
  within(group: Group): Group {
    if (this.#deems.length === 0 || group.events.length === 0) return group;
    let current = group;
    const fired = new Set<string>();
    const known = new Map<Candidate, readonly Firing[]>();
    while (fired.size < MOST) {
      const next = this.#firings(current, known)
        .filter(({ id }) => !fired.has(id))
        .sort((a, b) => Number(b.dated) - Number(a.dated) || a.ms - b.ms)[0];
      if (next === undefined) return current;
      fired.add(next.id);
      current = inserted(current, next);
      for (const candidate of this.#deems) if (candidate.touches(next.kind)) known.delete(candidate);
    }
    return current;
  }

  /** `known` holds what the last event that was deemed has not changed. */
  #firings(group: Group, known: Map<Candidate, readonly Firing[]>): Firing[] {
    let whole: Scene | undefined;
    const there = new Set(group.events.map((e) => e.kind));
    const { events: recorded } = this.#log.recording;
    const mayBe = (kind: number) => group.leftOpen || there.has(kind) || recorded[kind] === 'not';
    return this.#deems.flatMap((candidate) => {
      const before = known.get(candidate);
      if (before) return before;
      if (!mayHold(candidate.needs, mayBe)) return [];
      whole ??= setScene(this.#log, this.#rules, this.#time, group);
      const firings = firingsOf(this.#log, this.#rules, this.#time, this.#until, group, whole, candidate);
      known.set(candidate, firings);
      return firings;
    });
  }
}

interface Candidate {
  readonly deem: Deem;
  readonly index: number;
  readonly needs: Needs;
  /** Whether one more event of a kind may change what is deemed. */
  readonly touches: (kind: number) => boolean;
}

/** Kinds of events without which nothing is deemed; null: it cannot be told. */
type Needs = { readonly all: readonly Needs[] } | { readonly any: readonly Needs[] } | number | null;

function mayHold(needs: Needs, mayBe: (kind: number) => boolean): boolean {
  if (needs === null) return true;
  if (typeof needs === 'number') return mayBe(needs);
  return 'all' in needs ? needs.all.every((n) => mayHold(n, mayBe)) : needs.any.some((n) => mayHold(n, mayBe));
}

function needsOf(law: Law, { when }: Deem): Needs {
  if (when.op === 'holds') return needsOfCondition(when.condition);
  const { name } = law.clocks[when.clock]!;
  return {
    any: law.clocks
      .filter((c) => c.name === name)
      .map(({ start }) => (start.op === 'event' ? oneOf(start.anchor.pattern) : null)),
  };
}

function needsOfCondition(condition: Condition): Needs {
  switch (condition.op) {
    case 'and':
      return { all: condition.of.map(needsOfCondition) };
    case 'or':
      return { any: condition.of.map(needsOfCondition) };
    case 'seen':
      return oneOf(condition.pattern);
    default:
      return null;
  }
}

function oneOf({ of }: Pattern): Needs {
  return { any: of.map((k) => k.event) };
}

/** What is true at one event may be so by its day alone, whatever its kind. */
const TIMELESS: ReadonlySet<Condition['op']> = new Set([
  'and',
  'or',
  'not',
  'seen',
  'constant',
  'boolean',
  'missing',
  'in',
]);

function touchedBy(law: Law, deem: Deem): (kind: number) => boolean {
  const kinds = new Set([deem.event]);
  const { when } = deem;
  let byAny = when.op === 'lapse' && law.clocks[when.clock]!.start.op !== 'event';
  const visitor = followed(law, {
    pattern(p) {
      for (const k of p.of) {
        kinds.add(k.event);
        if (k.window) byAny = true;
      }
    },
    condition(c) {
      if (when.op === 'holds' && !TIMELESS.has(c.op)) byAny = true;
    },
  });
  walkDeem(deem, visitor);
  return (kind) => byAny || kinds.has(kind);
}

function firingsOf(
  log: BoundLog,
  rules: RuleSet,
  time: LegalTime,
  until: Until,
  group: Group,
  whole: Scene,
  { deem, index }: Candidate,
): Firing[] {
  return groupsOf(log, rules.law, deem.key, [group]).flatMap((part, p) => {
    const scene = part === group ? whole : setScene(log, rules, time, part);
    const found =
      deem.when.op === 'lapse'
        ? lapses(scene, deem, deem.when.clock, until)
        : holding(scene, deem, deem.when.condition, until);
    if (found.length === 0) return [];
    const values = keyValues(log, deem, part);
    const members = new Set(part.events.filter((e) => !e.deemed).map((e) => e.index));
    return found.map((f) => ({
      ...f,
      kind: deem.event,
      values,
      members,
      id: `${index} ${p} ${f.cause.index} ${f.cause.deemed ? f.cause.kind : ''}`,
    }));
  });
}

type Found = Pick<Firing, 'day' | 'ms' | 'there' | 'dated' | 'cause'>;

function keyValues(log: BoundLog, deem: Deem, { events }: Group): Map<number, Held> {
  const values = new Map<number, Held>();
  for (const attribute of deem.key.attributes)
    for (const e of events) {
      const value = e.deemed ? e.deemed.get(attribute) : held(log.attributes[attribute], e.index);
      if (value !== undefined && !values.has(attribute)) values.set(attribute, value);
    }
  return values;
}

/** One for each clock that has run out. */
function lapses(scene: Scene, deem: Deem, clock: number, until: Until): Found[] {
  const { start } = scene.law.clocks[clock]!;
  const each = start.op === 'event' && start.anchor.which === 'each' ? start.anchor.pattern : null;
  const instances = each ? scene.events.filter((e) => anew(e, matches(scene, each, e)) !== FALSE) : [null];
  const hidden = each && isOpen(scene, each, (kind) => instances.some((e) => e?.kind === kind));
  const unseen = hidden ? [perhapsBy(scene.events[0]!, until)] : [];
  const seen = instances.flatMap((instance) => {
    const view = clockAfter(scene, clock, now(scene, until), instance);
    const found = lapseOf(scene, deem, view, until);
    if (found === null) return [];
    if (instance?.repeated) return [perhapsBy(instance, until)];
    const cause = instance ?? view.begunBy ?? realEventOf(scene, found.day);
    return [{ ...found, cause }];
  });
  return [...seen, ...unseen];
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
    return { day: until.day, ms: until.ms, there: UNKNOWN, dated: false };
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

/** After all that has happened on the day, before the next. */
function endOf(scene: Scene, day: number): number {
  return scene.time.startOf(day + 1) - 0.5;
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
): Found[] {
  const timed = scene.events.filter((e) => e.block >= 0);
  const first = timed[0] ?? scene.events[0]!;
  const hides = mayHideAfter(scene);
  const before = probe(first, timed.length === 0);
  if (hides(NEVER) && sometime(scene, condition, before, before) !== FALSE) return [perhapsBy(first, until)];
  const judge = (self: CaseEvent) => scene.judge(scene, condition, { self, inclusive: false, rolls: null });
  for (const [i, event] of timed.entries()) {
    const next = timed[i + 1];
    if (next?.block === event.block) continue;
    const after = probe(event, true);
    const holds = judge(after);
    if (holds !== FALSE) return firstHolding(scene, deem, event, holds, until);
    const shared = timed[i - 1]?.block === event.block;
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

function firstHolding(scene: Scene, deem: Deem, cause: CaseEvent, holds: Tri, until: Until): Found[] {
  const { day } = cause;
  if (!inSpan(deem, day)) return [];
  const prevented = isPrevented(scene, deem, day, 'days');
  if (prevented === TRUE || until.day <= day) return [];
  const known = holds === TRUE && prevented === FALSE;
  return [{ day, ms: endOf(scene, day), there: known ? TRUE : UNKNOWN, dated: known, cause }];
}

/** The event among the others: in a block of its own after all of its day. */
function inserted(group: Group, { kind, day, ms, there, dated, cause, values, members }: Firing): Group {
  const { events } = group;
  const after = dated
    ? events.findLastIndex((e) => e.block >= 0 && (e.deemed ? e.from <= ms : e.day <= day && e.from <= ms))
    : -1;
  const block = dated ? (events[after]?.block ?? -1) + 1 : -1;
  const never = Number.NEGATIVE_INFINITY;
  const made: CaseEvent = {
    index: cause.index,
    case: cause.case,
    kind,
    day: dated ? day : -0x80000000,
    from: dated ? ms : never,
    to: dated ? ms : never,
    block,
    sure: there === TRUE,
    deemed: values,
  };
  const later = (e: CaseEvent): CaseEvent => {
    const moved = dated && e.block >= block ? { ...e, block: e.block + 1 } : e;
    if (e.kind !== kind || e.deemed || !members.has(e.index) || (dated && e.block >= 0 && e.block < block))
      return moved;
    const repeats: Tri = dated && e.block >= 0 ? there : UNKNOWN;
    return { ...moved, repeated: Math.max(repeats, e.repeated ?? FALSE) as Tri };
  };
  const shifted = events.map(later);
  if (!dated) return { ...group, events: [...shifted, made] };
  return { ...group, events: [...shifted.slice(0, after + 1), made, ...shifted.slice(after + 1)] };
}
