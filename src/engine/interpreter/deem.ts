import type { BoundLog } from '../../binding/index.js';
import type { Condition, Deem, Law } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../tri.js';
import { walkDeem } from '../walk.js';
import { cheapFirst } from './cheap-first.js';
import { type Found, foundBy } from './deem-found.js';
import { mayHold, type Needs, needsOf } from './deem-needs.js';
import { type CaseEvent, type Held, held } from './event.js';
import { followed } from './followed.js';
import type { Until } from './judgment.js';
import type { Group } from './keys.js';
import { groupsOf } from './partition.js';
import type { Scene } from './scene.js';
import { setScene } from './set-scene.js';

/** Something that the law takes for happened, before it stands among the events. */
interface Firing extends Found {
  readonly id: string;
  readonly kind: number;
  readonly values: ReadonlyMap<number, Held>;
  /** Kinds of which an event that came before keeps it from being deemed. */
  readonly barredBy: ReadonlySet<number>;
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
      .map((deem, index) => ({
        deem: inCheapOrder(law, deem),
        index,
        needs: needsOf(law, deem),
        touches: touchedBy(law, deem),
        barredBy: barring(deem),
      }))
      .filter(({ deem }) => !deem.under || readings[deem.under.reading] === deem.under.option);
  }

  /**
   * The events of a case with all that is deemed among them, the earliest first. `mayBe`: what the law may deem here before it has deemed
   * anything else, by its position in the law.
   */
  within(group: Group, mayBe: (deem: number) => boolean = () => true): Group {
    if (this.#deems.length === 0 || group.events.length === 0) return group;
    let current = group;
    const fired = new Set<string>();
    const known = new Map<Candidate, readonly Firing[]>();
    for (const candidate of this.#deems) if (!mayBe(candidate.index)) known.set(candidate, []);
    // By moment, what is deemed at it and rests on nothing else of it: a block, as nothing says which of it came first.
    const fellows = new Map<number, ReadonlySet<string>>();
    while (fired.size < MOST) {
      const found = this.#firings(current, known).filter(({ id }) => !fired.has(id));
      const beside = (f: Firing) => f.dated && fellows.get(f.ms)?.has(f.id) === true;
      const [next] = found.sort(
        (a, b) => Number(b.dated) - Number(a.dated) || a.ms - b.ms || Number(beside(b)) - Number(beside(a)),
      );
      if (next === undefined) return current;
      fired.add(next.id);
      const joins = beside(next);
      if (next.dated && !joins)
        fellows.set(next.ms, new Set(found.filter((f) => f.dated && f.ms === next.ms).map((f) => f.id)));
      const isDoubted = next.there === TRUE && found.some((f) => mayPrevent(f, next));
      current = inserted(current, isDoubted ? { ...next, there: UNKNOWN } : next, joins);
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

/** Whether what is deemed at a time that nobody knows may have come first, and kept the other from being deemed. */
function mayPrevent(f: Firing, next: Firing): boolean {
  if (f.dated || f.unseen || !next.dated || !next.barredBy.has(f.kind)) return false;
  if (f.since !== undefined && f.since > next.ms) return false;
  return [...f.values].every(([attribute, value]) => (next.values.get(attribute) ?? value) === value);
}

interface Candidate {
  readonly deem: Deem;
  readonly index: number;
  readonly needs: Needs;
  /** Whether one more event of a kind may change what is deemed. */
  readonly touches: (kind: number) => boolean;
  readonly barredBy: ReadonlySet<number>;
}

function inCheapOrder(law: Law, deem: Deem): Deem {
  const { when } = deem;
  return when.op === 'holds' ? { ...deem, when: { ...when, condition: cheapFirst(law, when.condition) } } : deem;
}

/** Kinds of which an event that came before a clock ran out keeps it from deeming. */
function barring({ when, event, unless }: Deem): ReadonlySet<number> {
  return new Set(when.op === 'lapse' ? [event, ...unless.flatMap(({ of }) => of.map((k) => k.event))] : []);
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
  { deem, index, needs, barredBy }: Candidate,
): Firing[] {
  const shown = groupsOf(log, rules.law, deem.key, [group]);
  const unseen = unseenPart(log, rules.law, deem, group);
  const parts = unseen ? [...shown, unseen] : shown;
  return parts.flatMap((part, p) => {
    const scene = part === group ? whole : setScene(log, rules, time, part);
    const found = foundBy(scene, deem, until, needs);
    if (found.length === 0) return [];
    if (part === unseen)
      for (const [i, f] of found.entries()) found[i] = { ...f, there: UNKNOWN, dated: false, unseen: true };
    const values = keyValues(log, deem, part);
    const members = new Set(part.events.filter((e) => !e.deemed).map((e) => e.index));
    // What lacks a value may belong to a key of which the record knows nothing else: so does what belongs to every key, and stands in none.
    if (part.holed && !group.holed) for (const index of inNone(parts, group, deem.event)) members.add(index);
    return found.map((f) => ({
      ...f,
      kind: deem.event,
      values,
      barredBy,
      members,
      id: `${index} ${p} ${f.unseen ? '' : f.cause.index} ${f.cause.deemed ? f.cause.kind : ''}`,
    }));
  });
}

/** What belongs to every key also belongs to one that only an event names which the record does not show; null where there is none. */
function unseenPart({ recording }: BoundLog, law: Law, { key }: Deem, group: Group): Group | null {
  const { attributes } = key;
  if (attributes.length === 0) return null;
  const names = law.events.some(
    (kind, e) =>
      (recording.events[e] === 'not' || (group.leftOpen && recording.events[e] === 'recorded')) &&
      attributes.every((a) => kind.attributes.includes(a)),
  );
  const everywhere = group.events.filter((e) => !attributes.some((a) => law.events[e.kind]!.attributes.includes(a)));
  if (!names || everywhere.length === 0) return null;
  return { events: everywhere.map((e) => ({ ...e, sure: false })), leftOpen: true, holed: true };
}

/** Real events of a kind that stand in no part. */
function inNone(parts: readonly Group[], { events }: Group, kind: number): number[] {
  const known = new Set(parts.flatMap((part) => part.events.map((e) => e.index)));
  return events.filter((e) => e.kind === kind && !e.deemed && !known.has(e.index)).map((e) => e.index);
}

function keyValues(log: BoundLog, deem: Deem, { events }: Group): Map<number, Held> {
  const values = new Map<number, Held>();
  for (const attribute of deem.key.attributes)
    for (const e of events) {
      const value = e.deemed ? e.deemed.get(attribute) : held(log.attributes[attribute], e.index);
      if (value !== undefined && !values.has(attribute)) values.set(attribute, value);
    }
  return values;
}

/**
 * After which event it stands, and whether in that one's block: `fellow` is told of what was deemed at its moment before. Null where it may
 * stand in several blocks.
 */
function placeOf(
  events: readonly CaseEvent[],
  { day, ms, cause, beside }: Pick<Firing, 'day' | 'ms' | 'cause'> & { readonly beside: Firing['beside'] | undefined },
  fellow: boolean,
): { readonly after: number; readonly joins: boolean } | null {
  if (beside === undefined) {
    const after = events.findLastIndex((e) => e.block >= 0 && (e.deemed ? e.from <= ms : e.day <= day && e.from <= ms));
    const straddled = events.filter((e) => e.block >= 0 && e.block <= (events[after]?.block ?? -1) && e.to > ms);
    if (straddled.some((e) => e.block !== events[after]!.block)) return null;
    return { after, joins: fellow || straddled.length > 0 };
  }
  // Its cause may have moved since, as others were deemed before it.
  const behind = events.find((e) => e.index === cause.index && e.kind === cause.kind && !e.deemed === !cause.deemed)!;
  const last = (block: number) => events.findLastIndex((e) => e.block === block);
  const shared = !behind.deemed && events.some((e) => e !== behind && e.block === behind.block);
  if (beside === 'within' || shared) return { after: last(behind.block), joins: true };
  const next = last(behind.block) + 1;
  if (fellow && events[next]?.deemed && events[next].to === ms) return { after: last(events[next].block), joins: true };
  return { after: next - 1, joins: false };
}

/** The event among the others: of a clock, in a block of its own after all of its day; of a condition, beside its cause. */
function inserted(
  group: Group,
  { kind, day, ms, from = ms, there, dated: hasTime, cause, values, members, beside }: Firing,
  fellow: boolean,
): Group {
  const { events } = group;
  const place = hasTime ? placeOf(events, { day, ms, cause, beside }, fellow) : null;
  const dated = place !== null;
  const { after, joins } = place ?? { after: -1, joins: fellow };
  const block = dated ? (events[after]?.block ?? -1) + (joins ? 0 : 1) : -1;
  const never = Number.NEGATIVE_INFINITY;
  const made: CaseEvent = {
    index: cause.index,
    case: cause.case,
    kind,
    day: dated ? day : -0x80000000,
    from: dated ? from : never,
    to: dated ? ms : never,
    block,
    sure: there === TRUE && dated,
    deemed: values,
  };
  const later = (e: CaseEvent): CaseEvent => {
    const moved = dated && !joins && e.block >= block ? { ...e, block: e.block + 1 } : e;
    if (e.kind !== kind || e.deemed || !members.has(e.index) || (dated && e.block >= 0 && e.block < block))
      return moved;
    const repeats: Tri = dated && e.block >= 0 ? there : UNKNOWN;
    return { ...moved, repeated: Math.max(repeats, e.repeated ?? FALSE) as Tri };
  };
  const shifted = events.map(later);
  if (!dated) return { ...group, events: [...shifted, made] };
  return { ...group, events: [...shifted.slice(0, after + 1), made, ...shifted.slice(after + 1)] };
}
