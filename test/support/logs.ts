import {
  type Binding,
  type BoundLog,
  bindLog,
  logFromTraces,
  ownBinding,
  type Trace,
  type Wanted,
} from '../../src/binding/index.js';
import type { LegalTime, Until } from '../../src/engine/index.js';
import { type ExampleEvent, type ExampleValue, type Law, UNREADABLE_VALUE } from '../../src/language/index.js';
import { formatDay } from '../../src/time/index.js';
import { DOCS, OFFICES, PEOPLE, TEXTS } from './conditions.js';
import type { Draw } from './draw.js';
import { ATTRIBUTES, EVENTS } from './vocabulary.js';

export type TraceEvent = Omit<ExampleEvent, 'range'>;

/** How the times of one log are written. */
type Style = 'days' | 'minutes' | 'instants' | 'mixed';

/** Every kind of event as likely as another. */
export const ALL_KINDS: readonly number[] = EVENTS.map((_, event) => event);

/** A random case: few days, so that events meet; some without a time, some coarser than a day. */
export function randomTraces(draw: Draw, base: number, kinds: readonly number[] = ALL_KINDS): Trace[] {
  const style = draw.pick<Style>(['days', 'days', 'minutes', 'instants', 'mixed']);
  const untimed = draw.chance(15);
  const longest = draw.pick([4, 7, 10]);
  return draw.many(1, 4, (c) => {
    let day = base + draw.below(4);
    const events = draw.many(0, longest, () => {
      day += draw.pick([0, 0, 1, 1, 2, 5, 9, -1]);
      return randomEvent(draw, draw.pick(kinds), day, base, style, untimed);
    });
    return { id: `case ${c}`, events };
  });
}

function randomEvent(draw: Draw, event: number, day: number, base: number, style: Style, untimed: boolean): TraceEvent {
  const values: Record<number, ExampleValue> = {};
  for (const attribute of EVENTS[event]!.attributes)
    if (!draw.chance(14)) values[attribute] = randomValue(draw, attribute, base);
  const maybe = (options: readonly string[]) => (draw.chance(15) ? null : draw.pick(options));
  return {
    time: untimed && draw.chance(25) ? draw.pick([null, '2020']) : writtenTime(draw, day, style),
    event,
    values,
    actor: maybe(PEOPLE),
    role: maybe(['clerk', 'chief']),
    office: maybe(OFFICES),
  };
}

/** Two in the morning and midnight, so that the hours that clocks repeat or leave out are met. */
function writtenTime(draw: Draw, day: number, style: Style): string {
  const date = formatDay(day);
  const kind = style === 'mixed' ? draw.pick(['days', 'minutes', 'instants'] as const) : style;
  const clock = draw.pick(['10:00', '10:00', '02:30', '00:00', '23:59', '11:30']);
  if (kind === 'days') return date;
  if (kind === 'minutes') return `${date}T${clock}`;
  return `${date}T${clock}:${draw.pick(['00', '30'])}${draw.pick(['', '', '+02:00', 'Z'])}`;
}

function randomValue(draw: Draw, attribute: number, base: number): ExampleValue {
  const { name, type } = ATTRIBUTES[attribute]!;
  switch (type) {
    case 'money':
      return draw.pick([0, 50, 100, 150, 333, -50]);
    case 'number':
      return draw.pick([0, 1, 2, 3, 10, 15, -1, 2.5]);
    case 'boolean':
      return draw.chance(50);
    case 'date':
      return base + draw.int(-10, 45);
    case 'list':
      return draw.some(['a', 'b', 'p1'], 50);
    case 'text':
      return draw.pick(name === 'doc' ? DOCS : TEXTS);
  }
}

/** The same cases with some values that cannot be read, in place of others and of none. */
export function blurred(draw: Draw, traces: readonly Trace[]): Trace[] {
  return traces.map(({ id, events }) => ({
    id,
    events: events.map((e) => {
      const lost = draw.some(EVENTS[e.event]!.attributes, 30);
      return { ...e, values: { ...e.values, ...Object.fromEntries(lost.map((a) => [a, UNREADABLE_VALUE])) } };
    }),
  }));
}

/** The same cases as a law reads them: a word that is none of its attribute's cannot be read, nor a role that is none of the law's. */
export function asRead(law: Law, traces: readonly Trace[]): Trace[] {
  const isForeign = (a: number, value: unknown) => {
    const { words } = law.attributes[a]!;
    return words !== null && [value].flat().some((text) => typeof text === 'string' && !words.includes(text));
  };
  return traces.map(({ id, events }) => ({
    id,
    events: events.map((e) => {
      const values = Object.entries(e.values).map(([a, value]) => [
        a,
        isForeign(Number(a), value) ? UNREADABLE_VALUE : value,
      ]);
      const role = law.roles && !law.roles.includes(e.role ?? '') ? null : e.role;
      return { ...e, role, values: Object.fromEntries(values) as TraceEvent['values'] };
    }),
  }));
}

/** Cases of which everything is known: each event has an instant of its own, each attribute a value, each act an actor. */
export function exactTraces(draw: Draw, base: number, kinds: readonly number[] = ALL_KINDS): Trace[] {
  let n = 0;
  return draw.many(1, 4, (c) => {
    let day = base + draw.below(4);
    const events = draw.many(0, 7, (): TraceEvent => {
      day += draw.pick([0, 0, 1, 1, 2, 5, 9]);
      const event = draw.pick(kinds);
      const values = Object.fromEntries(EVENTS[event]!.attributes.map((a) => [a, randomValue(draw, a, base)]));
      const second = n++;
      const clock = `${draw.pick(['04', '06', '12', '18'])}:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}Z`;
      return {
        time: `${formatDay(day)}T${clock}`,
        event,
        values,
        actor: draw.pick(PEOPLE),
        role: draw.pick(['clerk', 'chief']),
        office: draw.pick(OFFICES),
      };
    });
    return { id: `case ${c}`, events };
  });
}

/** A binding in the law's own words with random gaps in what is recorded. */
export function randomBinding(draw: Draw, law: Law, base: number): Binding {
  const gaps = draw.chance(45);
  const events = gaps
    ? draw.some(
        EVENTS.map((_, e) => e),
        9,
      )
    : [];
  const never = gaps
    ? draw
        .some(
          EVENTS.map((_, e) => e),
          6,
        )
        .filter((e) => !events.includes(e))
    : [];
  const pairs = EVENTS.flatMap((kind, event) => kind.attributes.map((attribute) => ({ event, attribute })));
  const notRecorded = [...events.map((event) => ({ event, attribute: null })), ...(gaps ? draw.some(pairs, 7) : [])];
  const assumable = [0, 1, 2, 3, 4].map((attribute) => ({ attribute, value: assumedValue(draw, attribute, base) }));
  const assume = draw.chance(15) ? draw.some(assumable, 30) : [];
  const own = ownBinding(law, { ordered: !draw.chance(25), notRecorded, neverHappens: never, assume });
  const early = draw.chance(6);
  return {
    ...own,
    actor: draw.chance(6) ? null : own.actor,
    role: draw.chance(6) ? { constant: law.roles ? 'chief' : 'clerk' } : own.role,
    source: {
      ...own.source,
      zone: draw.chance(6) ? 'Europe/London' : null,
      precision: draw.pick(['as-written', 'as-written', 'as-written', 'minute', 'day']),
      completeFrom: early ? base + draw.int(1, 4) : null,
      beginsWith: draw.chance(5) ? [0] : [],
    },
  };
}

function assumedValue(draw: Draw, attribute: number, base: number): ExampleValue {
  const value = randomValue(draw, attribute, base);
  return typeof value === 'boolean' ? Number(value) : value;
}

/** A time of checking from before the last events to long after them. */
export function randomUntil(draw: Draw, base: number, time: LegalTime): Until {
  const day = base + draw.pick([20, 20, 8, 60, 200, 0]);
  const end = time.startOf(day + 1) - 1;
  return { day, ms: draw.chance(25) ? time.startOf(day) + 10 * 3_600_000 : end };
}

export function boundTraces(
  law: Law,
  traces: readonly Trace[],
  binding: Binding,
  time: LegalTime,
  wanted: Wanted,
): BoundLog {
  return bindLog(logFromTraces(law, 'random', traces), law, binding, time.zone, wanted);
}
