import type { BoundLog } from '../../binding/index.js';
import type { Deem, Pattern } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { FALSE, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import { now } from './clock-due.js';
import { type ClockView, clockAfter, probe } from './clocks/index.js';
import { type CaseEvent, type Held, held } from './event.js';
import type { Until } from './judgment.js';
import { type Group, groupsOf } from './keys.js';
import { isOpen, matches, type Scene } from './scene.js';
import { setScene } from './set-scene.js';

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

/** The events of one case with all that the law deems to have happened among them, the earliest first. */
export function withDeemed(log: BoundLog, rules: RuleSet, time: LegalTime, until: Until, group: Group): Group {
  if (rules.law.deems.length === 0 || group.events.length === 0) return group;
  const deems = rules.law.deems.filter((d) => !d.under || rules.readings[d.under.reading] === d.under.option);
  let current = group;
  const fired = new Set<string>();
  while (fired.size < MOST) {
    const whole = setScene(log, rules, time, current);
    const next = deems
      .flatMap((deem, d) => firingsOf(log, rules, time, until, current, whole, deem, d))
      .filter(({ id }) => !fired.has(id))
      .sort((a, b) => Number(b.dated) - Number(a.dated) || a.ms - b.ms)[0];
    if (next === undefined) return current;
    fired.add(next.id);
    current = inserted(current, next);
  }
  return current;
}

function firingsOf(
  log: BoundLog,
  rules: RuleSet,
  time: LegalTime,
  until: Until,
  group: Group,
  whole: Scene,
  deem: Deem,
  index: number,
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
  const instances = each ? scene.events.filter((e) => matches(scene, each, e) !== FALSE && !e.repeated) : [null];
  return instances.flatMap((instance) => {
    const view = clockAfter(scene, clock, now(scene, until), instance);
    const found = lapseOf(scene, deem, view, until);
    if (found === null) return [];
    const cause = instance ?? view.begunBy ?? realEventOf(scene, found.day);
    return [{ ...found, cause }];
  });
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
  const nowhere = { day: until.day, ms: until.ms, there: UNKNOWN, dated: false } as const;
  if (begun === UNKNOWN || off === UNKNOWN || due.lo !== due.hi) return nowhere;
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
  for (const [i, event] of timed.entries()) {
    if (timed[i + 1]?.block === event.block) continue;
    const holds = scene.judge(scene, condition, { self: probe(event, true), inclusive: false, rolls: null });
    if (holds === FALSE) continue;
    if (!inSpan(deem, event.day)) return [];
    const day = event.day;
    const prevented = isPrevented(scene, deem, day, 'days');
    if (prevented === TRUE || until.day <= day) return [];
    const known = holds === TRUE && prevented === FALSE;
    return [{ day, ms: endOf(scene, day), there: known ? TRUE : UNKNOWN, dated: known, cause: event }];
  }
  return [];
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
    const repeats = dated && there === TRUE && e.kind === kind && e.block >= block && members.has(e.index) && !e.deemed;
    return repeats ? { ...moved, repeated: true } : moved;
  };
  const shifted = events.map(later);
  if (!dated) return { ...group, events: [...shifted, made] };
  return { ...group, events: [...shifted.slice(0, after + 1), made, ...shifted.slice(after + 1)] };
}
