/** What a law takes for happened, put among what did, the earliest first; written from docs/semantics.md alone. */
import type { Deem, Key, Law, Pattern } from '../../src/language/index.js';
import { standOf } from './oracle-clocks.js';
import type { Known } from './oracle-events.js';
import { Teller } from './oracle-terms.js';
import { Speechless, surely, type World } from './oracle-world.js';

type Until = { readonly day: number; readonly ms: number };

interface Deemed {
  readonly name: string;
  readonly deem: Deem;
  readonly day: number;
  readonly ms: number;
  readonly cause: Known;
  readonly part: readonly Known[];
  readonly key: readonly unknown[];
}

/** The events of one case up to the time of checking, with those deemed. */
export function withDeemed(happened: readonly Known[], world: Omit<World, 'all'>, until: Until): readonly Known[] {
  const { law, readings } = world.rules;
  const deems = law.deems.filter((d) => !d.under || readings[d.under.reading] === d.under.option);
  let events = happened;
  let fellows: readonly string[] = [];
  for (const done = new Set<string>(); deems.length > 0 && events.length > 0; ) {
    const found = deems.flatMap((deem, d) => deemedBy(deem, d, events, world, until));
    const [next, ...others] = found.filter(({ name }) => !done.has(name)).sort((a, b) => a.ms - b.ms);
    if (next === undefined) break;
    // Nobody can say which of two came first that are deemed at one moment, and not one for the other.
    if (fellows.includes(next.name)) throw new Speechless();
    fellows = others.filter(({ ms }) => ms === next.ms).map(({ name }) => name);
    done.add(next.name);
    if (done.size > 30) throw new Speechless();
    events = inserted(events, next);
  }
  return events;
}

/** The events of each key, in order of time. */
export function groupsBy(key: Key, all: readonly Known[], law: Law): { key: unknown[]; events: Known[] }[] {
  const { byCase, byOffice, attributes } = key;
  const parts = (e: Known) => [
    byCase ? e.case : null,
    byOffice ? e.office : null,
    ...attributes.map((a) => (law.events[e.kind]!.attributes.includes(a) ? e.values[a] : undefined)),
  ];
  const lacks = (e: Known) =>
    (byOffice && e.office === undefined) ||
    attributes.some((a) => law.events[e.kind]!.attributes.includes(a) && e.values[a] === undefined);
  if (all.some(lacks)) throw new Speechless();
  const full = all.map(parts).filter((p) => !p.includes(undefined));
  const keys = [...new Map(full.map((p) => [JSON.stringify(p), p])).values()];
  return keys.map((k) => ({
    key: k,
    events: all.filter((e) => parts(e).every((p, i) => p === undefined || p === k[i])),
  }));
}

function deemedBy(deem: Deem, d: number, all: readonly Known[], outer: Omit<World, 'all'>, until: Until): Deemed[] {
  if (deem.options.length > 0 || deem.version.span.from !== null || deem.version.span.until !== null)
    throw new Speechless();
  return groupsBy(deem.key, all, outer.rules.law).flatMap(({ key, events: part }) => {
    const world = { ...outer, all: part };
    const found =
      deem.when.op === 'lapse'
        ? lapses(world, deem, deem.when.clock, until)
        : holding(world, deem, deem.when.condition, until);
    return found.map((f) => ({ ...f, deem, part, key, name: JSON.stringify([d, key, f.cause.id]) }));
  });
}

type Found = Pick<Deemed, 'day' | 'ms' | 'cause'>;

/** One for each clock that has run out before the time of checking, unless something came no later. */
function lapses(world: World, deem: Deem, clock: number, until: Until): Found[] {
  const { start } = world.rules.law.clocks[clock]!;
  if (start.op !== 'event') throw new Speechless();
  const begins = world.all.filter((e) => is(world, start.anchor.pattern, e) && !e.repeated);
  const { which } = start.anchor;
  const begun = which === 'first' ? begins.slice(0, 1) : begins;
  return begun.flatMap((own, i) => {
    // Of the latest, what has run out before the next begins it anew stays so.
    const end = which === 'latest' ? begins[i + 1] : undefined;
    const known = end ? world.all.filter((e) => e.ms < end.ms) : world.all;
    const now = end ?? until;
    const s = standOf(world, clock, known, now, own);
    if (s === null || s.ended || s.off || s.due >= (s.hours ? now.ms : now.day)) return [];
    if (isPrevented(world, deem, (e) => (s.hours ? e.ms : e.day) <= s.due)) return [];
    const at = s.hours ? { day: world.time.dayOf(s.due), ms: s.due } : endOf(world, s.due);
    return [{ ...at, cause: s.begunBy }];
  });
}

/** After the first event after which the condition is true. */
function holding(world: World, deem: Deem, condition: Parameters<Teller['holds']>[0], until: Until): Found[] {
  for (const [i, e] of world.all.entries()) {
    const nobody = { ...e, kind: -1, values: {}, id: -1, actor: undefined, role: undefined, office: undefined };
    if (!surely(new Teller(world, world.all.slice(0, i + 1), nobody, null).holds(condition))) continue;
    if (until.day <= e.day || isPrevented(world, deem, (x) => x.day <= e.day)) return [];
    // A quarter of a millisecond after what made it hold: before all else that is known to come later.
    return [{ day: e.day, ms: e.ms + 0.25, cause: e }];
  }
  return [];
}

/** After all of a day. */
function endOf({ time }: World, day: number): { day: number; ms: number } {
  return { day, ms: time.startOf(day + 1) - 0.5 };
}

function isPrevented(world: World, { event, unless }: Deem, early: (e: Known) => boolean): boolean {
  return world.all.some((e) => (e.kind === event || unless.some((p) => is(world, p, e))) && early(e));
}

function is(world: World, pattern: Pattern, e: Known): boolean {
  return surely(new Teller(world, [e], e, null).matches(pattern, e));
}

/** In its place; what comes later of its kind and key repeats it. */
function inserted(events: readonly Known[], { deem, day, ms, cause, part, key }: Deemed): readonly Known[] {
  const values = Object.fromEntries(deem.key.attributes.map((a, i) => [a, key[i + 2] as string]));
  const made: Known = {
    id: -1000 - events.length,
    case: cause.case,
    kind: deem.event,
    day,
    ms,
    values,
    actor: undefined,
    role: undefined,
    office: undefined,
    shown: cause.shown ?? cause.id,
  };
  const marked = events.map((e) =>
    part.includes(e) && e.kind === deem.event && e.ms > ms && e.shown === undefined ? { ...e, repeated: true } : e,
  );
  return [...marked, made].sort((a, b) => a.ms - b.ms);
}
