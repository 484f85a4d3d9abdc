import type {
  Clock,
  ClockEffect,
  Condition,
  CountingOption,
  Deem,
  Key,
  Limits,
  Pattern,
  Table,
} from '../../src/language/index.js';
import type { Writer } from './conditions.js';
import type { Draw } from './draw.js';
import { NOWHERE } from './vocabulary.js';

/** What only the interpreter judges, so far: clocks, what is deemed, tables, judgments and the rest of the whole language. */
export interface Whole {
  readonly clocks: readonly Clock[];
  readonly deems: readonly Deem[];
  readonly tables: readonly Table[];
  readonly options: readonly CountingOption[];
}

export const NO_WHOLE: Whole = { clocks: [], deems: [], tables: [], options: [] };

const HEAD = { article: 0, under: null, points: [], rows: [], range: NOWHERE } as const;
const OPEN = { span: { from: null, until: null }, by: null } as const;
const CASE: Key = { byCase: true, byOffice: false, attributes: [] };
const DOC = 6;

/** Two clocks, the second of which may rest on the first; one event deemed when the first runs out; one table. */
export function randomWhole(draw: Draw, writer: Writer, base: number): Whole {
  const tables: Table[] = [
    {
      name: 'table-0',
      keys: ['outcome'],
      type: 'number',
      rows: [
        {
          from: base - 400,
          cells: [
            { keys: ['a'], value: 3 },
            { keys: null, value: 5 },
          ],
        },
        { from: base + 5, cells: [{ keys: ['b'], value: 8 }] },
      ],
      article: 0,
      range: NOWHERE,
    },
  ];
  const clocks = [0, 1].map((i) => randomClock(draw, writer, i, base));
  return { clocks, deems: draw.chance(60) ? [randomDeem(draw, writer)] : [], tables, options: randomOptions(draw) };
}

/** A short clock that one event begins and another acts on: simple enough to be known. */
function plainClock(draw: Draw, index: number): Clock {
  const only = (event: number) => ({ of: [{ event, where: null }] });
  return {
    ...HEAD,
    name: `clock-${index}`,
    version: OPEN,
    rolls: false,
    options: [],
    length: { op: 'period', period: { months: 0, days: draw.int(1, 3), workingDays: 0, minutes: 0 } },
    start: { op: 'event', anchor: { which: draw.pick(['each', 'latest'] as const), pattern: only(3) } },
    effects: draw.many(1, draw.chance(30) ? 2 : 1, (i) => plainEffect(draw, i, only(draw.chance(70) ? 4 : 2), only(0))),
  };
}

function anyOf(events: readonly number[]): Pattern {
  return { of: events.map((event) => ({ event, where: null })) };
}

/** A pause until another event, more often than anything else. */
function plainEffect(draw: Draw, i: number, pattern: Pattern, other: Pattern): ClockEffect {
  const days = (n: number) => ({ op: 'period', period: { months: 0, days: n, workingDays: 0, minutes: 0 } }) as const;
  const limits: Limits = { times: draw.chance(15) ? 1 : null, each: null, total: null, cause: `effect ${i + 1}` };
  const base = { on: [pattern], condition: null, limits };
  const point = { op: 'event', anchor: { which: 'first', pattern: other } } as const;
  const later = { op: 'shift', point: { op: 'event', anchor: { which: 'first', pattern } }, sign: 1 } as const;
  if (i === 0 && draw.chance(85)) return { op: 'pause', ...base, on: [anyOf([2, 4, 5])], until: point };
  switch (draw.pick(['extend', 'extend', 'restart', 'end', 'set', 'set-until', 'move'])) {
    case 'extend':
      return { op: 'extend', ...base, amount: days(draw.int(1, 5)), most: null };
    case 'restart':
      return { op: 'restart', ...base, keeps: draw.chance(40) };
    case 'set':
      return { op: 'set', ...base, length: days(draw.int(0, 9)) };
    case 'set-until':
      return { op: 'set-until', ...base, point: { ...later, period: days(draw.int(0, 9)).period } };
    case 'move':
      return { op: 'move', ...base, to: { ...later, period: days(draw.int(0, 4)).period } };
    default:
      return { op: 'end', ...base };
  }
}

function randomClock(draw: Draw, writer: Writer, index: number, base: number): Clock {
  if (draw.chance(55)) return plainClock(draw, index);
  const hours = draw.chance(15);
  const start =
    index === 1 && draw.chance(40)
      ? ({ op: 'lapse', clock: 0 } as const)
      : ({
          op: 'event',
          anchor: { which: draw.pick(['first', 'latest', 'each'] as const), pattern: writer.pattern() },
        } as const);
  const events = start.op === 'event' ? start.anchor.pattern.of.map((o) => o.event) : [];
  return {
    ...HEAD,
    name: `clock-${index}`,
    version: draw.chance(15) ? { span: { from: base + 2, until: null }, by: null } : OPEN,
    rolls: draw.pick([null, false]),
    options: randomOptions(draw),
    length: writer.length({ events, looksBack: true, time: false }, hours),
    start,
    effects: draw.many(0, 3, (i) => randomEffect(draw, writer, i, hours)),
  };
}

function randomOptions(draw: Draw): CountingOption[] {
  return draw.some(
    [
      'start-day-counts',
      'hours-from-next-hour',
      'months-last-to-last',
      'pause-takes-both-ends',
      'extension-adds-to-rolled-day',
      'extension-in-time-unrolled',
      'deemed-next-day',
      'late-in-working-days',
    ],
    4,
  );
}

function randomEffect(draw: Draw, writer: Writer, index: number, hours: boolean): ClockEffect {
  const op = draw.pick([
    'pause',
    'extend',
    'pause',
    'extend',
    'restart',
    'move',
    'set',
    'set-until',
    'end',
    'off',
  ] as const);
  const on = op === 'off' ? [] : draw.many(1, op === 'extend' ? 2 : 1, () => writer.pattern());
  const events = on[0]?.of.map((o) => o.event) ?? [];
  const scope = { events, looksBack: true, time: op !== 'off' };
  const condition: Condition | null = op === 'off' || draw.chance(20) ? writer.condition(scope, 1) : null;
  const bounded = op === 'pause' || op === 'extend';
  const limits: Limits = {
    times: op !== 'off' && draw.chance(35) ? draw.int(1, 2) : null,
    each: bounded && draw.chance(20) ? writer.period(hours) : null,
    total: bounded && draw.chance(20) ? writer.period(hours) : null,
    cause: draw.chance(30) ? 'shared' : `effect ${index + 1}`,
  };
  const base = { on, condition, limits };
  switch (op) {
    case 'pause':
      return { op, ...base, until: writer.point(scope, 1) };
    case 'extend':
      return draw.chance(30)
        ? { op, ...base, amount: null, most: writer.period(hours) }
        : { op, ...base, amount: writer.length(scope, hours, 1), most: null };
    case 'restart':
      return { op, ...base, keeps: draw.chance(40) };
    case 'move':
      return { op, ...base, to: writer.point(scope, 1) };
    case 'set':
      return { op, ...base, length: writer.length(scope, hours, 1) };
    case 'set-until':
      return { op, ...base, point: writer.point(scope, 1) };
    default:
      return { op, ...base };
  }
}

function randomDeem(draw: Draw, writer: Writer): Deem {
  return {
    ...HEAD,
    event: draw.below(6),
    version: OPEN,
    key: draw.chance(30) ? { ...CASE, attributes: [DOC] } : CASE,
    options: [],
    when: draw.chance(70)
      ? { op: 'lapse', clock: draw.below(2) }
      : { op: 'holds', condition: writer.condition({ events: [], looksBack: true, time: false }, 1) },
    unless: draw.chance(40) ? [writer.pattern()] : [],
  };
}
