import type {
  Clock,
  Condition,
  CountingOption,
  DutyRule,
  Law,
  Length,
  Pattern,
  Period,
  Point,
} from '../../language/index.js';
import { followed, longestLength } from '../interpreter/index.js';
import { walkClock, walkCondition, walkPoint } from '../walk.js';
import { literal, NotCompiled } from './code.js';
import { type Gen, type Here, NO_EVENT, NO_MS, type PointCode } from './gen.js';

/**
 * A clock on which nothing has acted yet: where `plain` is 1 in the generated code, it has begun (2) or not (0) and falls due on a day.
 * Everything else about clocks is rare in a case, and the interpreter's.
 */
export interface PlainClock {
  readonly plain: string;
  readonly begun: string;
  readonly due: string;
}

/** Options that change how even a clock that nothing acts on is counted. */
const COUNTED: readonly CountingOption[] = ['start-day-counts', 'months-last-to-last', 'hours-from-next-hour'];

/**
 * A clock as seen from an event that neither begins it nor acts on it, or from the end of the case; `of` a duty, for one instance: then one
 * that each of several events begins is not the latest of them.
 */
export function plainClock(gen: Gen, index: number, here: Here, of: 'duty' | 'case' = 'case'): PlainClock {
  const { code } = gen;
  const clock = knownClock(gen, index);
  if (of === 'duty' && clock.start.op === 'event' && clock.start.anchor.which === 'each')
    throw new NotCompiled('a clock of another event');
  if (clock.effects.some((e) => e.op === 'off')) throw new NotCompiled('a clock that may be off');
  const last = lastActed(gen, clock, here);
  const [plain, begun, due] = ['plain', 'begun', 'due'].map((name) => code.name(name)) as [string, string, string];
  code.line(`let ${plain} = 0, ${begun} = 0, ${due} = 0;`);
  const start = startOf(gen, clock, here, last);
  code.line(`if (${start.exists} === 0) ${plain} = 1;`);
  code.block(`else if (${start.exists} === 2 && ${start.untouched})`, () => {
    code.line(`${begun} = 2;`);
    dueCode(gen, clock, start, due);
    code.line(`if (${due} < UNKNOWN_DAY) ${plain} = 1;`);
  });
  return { plain, begun, due };
}

/**
 * The clock of a duty that the duty's trigger begins: how long it is can be told right there. Null where another event, or more than one,
 * begins it.
 */
export function ownClock(gen: Gen, index: number, { trigger }: DutyRule): Clock | null {
  const clock = gen.either(
    () => knownClock(gen, index),
    () => null,
  );
  if (clock?.start.op !== 'event') return null;
  const { which, pattern } = clock.start.anchor;
  if (which !== trigger.which || which === 'latest') return null;
  if (which === 'each') return trigger.pattern.of.every((k) => isAnyOf(pattern, k)) ? clock : null;
  if (pattern.of.some((k) => gen.isDeemed(k.event))) return null;
  return JSON.stringify(pattern) === JSON.stringify(trigger.pattern) ? clock : null;
}

/** Whether each event that is one of a kind is also of a pattern. */
function isAnyOf(pattern: Pattern, kind: Pattern['of'][number]): boolean {
  const same = (k: Pattern['of'][number]) => JSON.stringify(k) === JSON.stringify(kind);
  return pattern.of.some((k) => same(k) || (k.event === kind.event && !k.where && !k.window));
}

/**
 * Whether a clock that began at position `p` runs as it began, as an expression; seen from an event that neither begins it nor acts on it,
 * or from the end of the case.
 */
export function runsOn(gen: Gen, clock: Clock, here: Here): string {
  const last = lastActed(gen, clock, here);
  const off = clock.effects.flatMap((e) => (e.op === 'off' && e.condition ? [e.condition] : []));
  if (!off.every((c) => looksBackOnly(gen.law, c))) throw new NotCompiled('a clock that is off by what is at hand');
  const on = off.map((c) => `${gen.code.hold(gen.condition(c, here), 'off')} === 0`);
  return [`${last} < p`, ...on].join(' && ');
}

const LOOKS_BACK: ReadonlySet<Condition['op']> = new Set(['and', 'or', 'not', 'constant', 'seen', 'compare']);
const AT_HAND: ReadonlySet<string> = new Set(['attribute', 'actor', 'role', 'office']);

/** Whether a condition asks nothing of the event at hand or of the time, but only what has happened. */
function looksBackOnly(law: Law, condition: Condition): boolean {
  let only = true;
  const refuse = (when: boolean) => {
    if (when) only = false;
  };
  const visitor = followed(law, {
    clock: () => refuse(true),
    pattern: ({ of }) => refuse(of.some((k) => k.where || k.window)),
    condition: (c) => refuse(!LOOKS_BACK.has(c.op)),
    expression: (e) => refuse(AT_HAND.has(e.op)),
  });
  walkCondition(condition, visitor);
  return only;
}

/** A clock that generated code may count. */
function knownClock(gen: Gen, index: number): Clock {
  const clock = theOne(gen, index);
  const { law, recording } = gen;
  if ([...law.options, ...clock.options].some((o) => COUNTED.includes(o))) throw new NotCompiled('counted by options');
  if (actingOn(clock).some((event) => recording.events[event] === 'not'))
    throw new NotCompiled('what acts on it is hidden');
  if (beginningHidden(gen, clock)) throw new NotCompiled('its beginning is hidden');
  return clock;
}

function beginningHidden(gen: Gen, { start }: Clock): boolean {
  let hidden = false;
  const visitor = followed(gen.law, {
    pattern: (p) => {
      if (gen.isOpen(p)) hidden = true;
    },
  });
  walkPoint(start, visitor);
  return hidden;
}

/** The position of the last event that may have acted on a clock, or -1. */
function lastActed(gen: Gen, clock: Clock, here: Here): string {
  if (here.event !== NO_EVENT && bearsOn(gen, clock, here.event)) throw new NotCompiled('an event of the clock');
  const acting = actingOn(clock);
  return acting.length === 0 ? '-1' : gen.memory.variable(anyOf(acting), { is: 'last' });
}

/** The version that holds, where there is one for all days. */
function theOne({ law, readings }: Gen, index: number): Clock {
  const { name } = law.clocks[index]!;
  const versions = law.clocks.filter(
    (c) => c.name === name && (!c.under || readings[c.under.reading] === c.under.option),
  );
  const [clock] = versions;
  const spans = versions.map((c) => c.version.span);
  if (!clock || versions.length > 1 || spans.some((s) => s.from !== null || s.until !== null))
    throw new NotCompiled('versions of a clock');
  return clock;
}

function actingOn({ effects }: Clock): number[] {
  return [...new Set(effects.flatMap((e) => e.on.flatMap((p) => p.of.map((k) => k.event))))];
}

function anyOf(events: readonly number[]): Pattern {
  return { of: events.map((event) => ({ event, where: null })) };
}

/** Whether an event of this kind may begin the clock, act on it, or on one that it begins with. */
function bearsOn({ law }: Gen, clock: Clock, event: number): boolean {
  let bears = false;
  const visitor = followed(law, {
    pattern: (p) => {
      if (p.of.some((k) => k.event === event)) bears = true;
    },
  });
  walkClock(clock, visitor);
  return bears;
}

interface Start {
  readonly exists: string;
  /** Nothing has acted on the clock since. */
  readonly untouched: string;
  readonly day: string;
  /** Its event's position; null where it is a day alone. */
  readonly at: string | null;
}

function startOf(gen: Gen, clock: Clock, here: Here, last: string): Start {
  const { start } = clock;
  if (start.op === 'event') {
    // Seen from elsewhere, the clock of the latest event is meant where each begins one.
    const first = start.anchor.which === 'first';
    const at = gen.memory.variable(start.anchor.pattern, { is: first ? 'first' : 'last' });
    return { exists: `(${at} < 0 ? 0 : 2)`, untouched: `${last} < ${at}`, day: `D[${at}]`, at };
  }
  if (!isFixed(start)) throw new NotCompiled('a clock from a date');
  const point = gen.point(start, { ...here, rolls: false });
  const known = gen.code.hold(
    `(${point.exists} === 2 && (${point.lo} !== ${point.hi} || !isDay(${point.lo})) ? 1 : ${point.exists})`,
  );
  return { exists: known, untouched: `${last} < 0`, day: point.lo, at: null };
}

/** Whether a point is the same from wherever it is seen, but for what has happened. */
function isFixed(point: Point): boolean {
  switch (point.op) {
    case 'event':
    case 'lapse':
      return true;
    case 'date':
      return point.expression.op === 'literal' || point.expression.op === 'aggregate';
    case 'shift':
      return isFixed(point.point);
    case 'if':
      return false;
    default:
      return point.of.every(isFixed);
  }
}

function dueCode(gen: Gen, clock: Clock, start: Start, due: string): void {
  const { code } = gen;
  const rolls = clock.rolls ?? gen.law.rolls;
  const period = periodOf(clock.length);
  if (period) return code.line(`${due} = day${gen.tables.due(period, { rolls })}(${start.day});`);
  const { length } = clock;
  if (length.op !== 'attribute' || start.at === null || length.unit === 'hours' || length.unit === 'minutes')
    throw new NotCompiled('the length of a clock');
  const n = code.hold(`${gen.column(length.attribute)}[${start.at}]`);
  const usable = `Number.isInteger(${n}) && ${n} >= 0 && ${n} <= ${literal(longestLength(length))}`;
  const to = `${gen.state.dataLength}(${gen.tables.length(length, { rolls })}, ${n}, ${start.day})`;
  code.line(`${due} = ${usable} ? ${to} : UNKNOWN_DAY;`);
}

/** A length of days that is the same for every case. */
function periodOf(length: Length): Period | null {
  if (length.op === 'period') return length.period.minutes === 0 ? length.period : null;
  if (length.op !== 'sum') return null;
  return length.of.map(periodOf).reduce((a, b) => a && b && sumOf(a, b));
}

function sumOf(a: Period, b: Period): Period {
  return { months: a.months + b.months, days: a.days + b.days, workingDays: a.workingDays + b.workingDays, minutes: 0 };
}

/** How a clock stands, as an expression worth 0, 1 or 2. */
export function clockCode(gen: Gen, condition: Condition & { op: 'clock' }, here: Here): string {
  if (here.alone) throw new NotCompiled('history inside a pattern');
  const { plain, begun, due } = plainClock(gen, condition.clock, here);
  const k = gen.questions.add({ is: 'condition', of: condition, suppose: {}, asker: here });
  const states = {
    begun: '2',
    'run-out': `(day > ${due} ? 2 : 0)`,
    running: `(day > ${due} ? 0 : 2)`,
    paused: '0',
  } as const;
  return gen.code.hold(
    `(${plain} === 0 ? askCondition(${k}, c, i) : ${begun} === 0 ? 0 : ${states[condition.state]})`,
    's',
  );
}

/** The day by which a clock runs out, as a point. */
export function lapseCode(gen: Gen, point: Point & { op: 'lapse' }, here: Here): PointCode {
  if (here.alone) throw new NotCompiled('history inside a pattern');
  const { code } = gen;
  const { plain, begun, due } = plainClock(gen, point.clock, here);
  const k = gen.questions.add({ is: 'point', of: point, asker: here });
  const [exists, lo, hi] = ['e', 'lo', 'hi'].map((name) => code.name(name)) as [string, string, string];
  code.line(`let ${exists} = ${begun}, ${lo} = ${due}, ${hi} = ${due};`);
  code.line(`if (${plain} === 0) { ${exists} = askPoint(${k}, c, i); ${lo} = R[0] | 0; ${hi} = R[1] | 0; }`);
  return { exists, certain: false, lo, hi, msLo: NO_MS, msHi: NO_MS };
}
