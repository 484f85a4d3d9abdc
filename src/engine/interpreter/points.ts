import { NO_DAY } from '../../binding/index.js';
import type { Anchor, Length, Period, Point, Unit } from '../../language/index.js';
import type { LegalTime, Rolls, Span } from '../legal-time.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../tri.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent } from './event.js';
import { isBeforeLog, isHidden, type Moment, mayBeMore, type PointValue, recall, type Scene } from './scene.js';

const NOWHERE = Number.NEGATIVE_INFINITY;
const EVER = Number.POSITIVE_INFINITY;
const ABSENT: PointValue = { exists: FALSE, lo: NOWHERE, hi: EVER, msLo: NOWHERE, msHi: EVER };
const SOMEWHERE: PointValue = { ...ABSENT, exists: UNKNOWN };

export function pointAt(scene: Scene, point: Point, moment: Moment): PointValue {
  switch (point.op) {
    case 'event':
      return anchorAt(scene, point.anchor, moment);
    case 'date': {
      const value = scene.evaluate(scene, point.expression, moment);
      if (value.kind === 'number') return onDays(scene.time, TRUE, value.lo, value.hi);
      // A date left empty may have been any; only where there is nothing that could have one is there no point.
      return value.kind === 'none' ? ABSENT : SOMEWHERE;
    }
    case 'shift':
      return shifted(scene, pointAt(scene, point.point, moment), point.period, point.sign, moment.rolls);
    case 'earlier':
    case 'later':
      return endmostOf(
        point.op,
        point.of.map((p) => pointAt(scene, p, moment)),
      );
  }
}

function onDays(time: LegalTime, exists: Tri, lo: number, hi: number): PointValue {
  const msLo = Number.isFinite(lo) ? time.startOf(lo) : lo;
  const msHi = Number.isFinite(hi) ? time.startOf(hi + 1) - 1 : hi;
  return { exists, lo, hi, msLo, msHi };
}

/** The day of the trigger or act itself. */
export function ownPoint(event: CaseEvent): PointValue {
  return { exists: TRUE, lo: event.day, hi: event.day, msLo: event.from, msHi: event.to };
}

function anchorAt(scene: Scene, anchor: Anchor, moment: Moment): PointValue {
  const past = recall(scene, anchor.pattern, moment);
  const open = mayBeMore(scene, anchor.pattern, past);
  const first = anchor.which === 'first';
  const end = first ? past.first : past.last;
  if (end === undefined) return past.perhaps === 0 && !open ? ABSENT : SOMEWHERE;
  const pick = first ? Math.min : Math.max;
  let value: PointValue = { exists: TRUE, lo: end.day, hi: end.day, msLo: end.from, msHi: end.to };
  for (const e of past.fellows(first ? 'first' : 'last'))
    value = { ...value, msLo: pick(value.msLo, e.from), msHi: pick(value.msHi, e.to) };
  for (const e of past.maybe()) value = widened(value, e, first, moment.self);
  if (open && first) return { ...value, lo: NOWHERE, msLo: NOWHERE };
  // One from before the log began would not be the latest, unless this one is from before that too.
  if (open && (isHidden(scene, anchor.pattern) || isBeforeLog(scene, end.day)))
    return { ...value, hi: moment.self.day, msHi: moment.self.to };
  return value;
}

/** A perhaps earlier first, or a perhaps later latest, moves only the end on its side. */
function widened(value: PointValue, e: CaseEvent, first: boolean, self: CaseEvent): PointValue {
  const timed = e.day !== NO_DAY;
  if (first) {
    return {
      ...value,
      lo: Math.min(value.lo, timed ? e.day : NOWHERE),
      msLo: Math.min(value.msLo, timed ? e.from : NOWHERE),
    };
  }
  return {
    ...value,
    hi: Math.max(value.hi, timed ? e.day : self.day),
    msHi: Math.max(value.msHi, timed ? e.to : self.to),
  };
}

function shifted(scene: Scene, from: PointValue, period: Period, sign: 1 | -1, rolls: Rolls): PointValue {
  if (period.minutes !== 0) {
    const ms = sign * period.minutes * 60_000;
    const day = (at: number) => (Number.isFinite(at) ? scene.time.dayOf(at) : at);
    const msLo = from.msLo + ms;
    const msHi = from.msHi + ms;
    return { exists: from.exists, lo: day(msLo), hi: day(msHi), msLo, msHi };
  }
  const move = (day: number): Span =>
    !Number.isFinite(day)
      ? { lo: day, hi: day }
      : sign > 0
        ? scene.time.due(day, period, rolls)
        : scene.time.back(day, period);
  return onDays(scene.time, from.exists, move(from.lo).lo, move(from.hi).hi);
}

/** Of several points, those that are absent do not count; one that may be absent leaves the other end open. */
function endmostOf(which: 'earlier' | 'later', points: readonly PointValue[]): PointValue {
  const there = points.filter((p) => p.exists !== FALSE);
  if (there.length === 0) return ABSENT;
  const sure = there.filter((p) => p.exists === TRUE);
  if (sure.length === 0) return SOMEWHERE;
  const earlier = which === 'earlier';
  const pick = earlier ? Math.min : Math.max;
  const near = earlier ? there : sure;
  const far = earlier ? sure : there;
  return {
    exists: TRUE,
    lo: pick(...near.map((p) => p.lo)),
    hi: pick(...far.map((p) => p.hi)),
    msLo: pick(...near.map((p) => p.msLo)),
    msHi: pick(...far.map((p) => p.msHi)),
  };
}

/** Whether a length is counted in hours, as the checker has made sure that all its parts are. */
export function inHours(length: Length): boolean {
  switch (length.op) {
    case 'period':
      return length.period.minutes !== 0;
    case 'attribute':
      return length.unit === 'minutes' || length.unit === 'hours';
    case 'if':
      return inHours(length.then);
    default:
      return inHours(length.of[0]!);
  }
}

/** The due day (or instant, for hours) of a length from a point: the earliest and the latest that the record allows. */
export function dueOf(scene: Scene, length: Length, from: PointValue, moment: Moment): Span {
  switch (length.op) {
    case 'period':
      return dueOfPeriod(scene, length.period, from, moment.rolls);
    case 'attribute':
      return dueOfAttribute(scene, length, from, moment);
    case 'if': {
      const holds = scene.judge(scene, length.condition, moment);
      if (holds === TRUE) return dueOf(scene, length.then, from, moment);
      if (holds === FALSE) return dueOf(scene, length.otherwise, from, moment);
      const a = dueOf(scene, length.then, from, moment);
      const b = dueOf(scene, length.otherwise, from, moment);
      return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
    }
    default: {
      const pick = length.op === 'longer' ? Math.max : Math.min;
      const all = length.of.map((l) => dueOf(scene, l, from, moment));
      return { lo: pick(...all.map((s) => s.lo)), hi: pick(...all.map((s) => s.hi)) };
    }
  }
}

function dueOfPeriod(scene: Scene, period: Period, from: PointValue, rolls: Rolls): Span {
  if (period.minutes !== 0) return later(from, period.minutes);
  const lo = Number.isFinite(from.lo) ? scene.time.due(from.lo, period, rolls).lo : from.lo;
  const hi = Number.isFinite(from.hi) ? scene.time.due(from.hi, period, rolls).hi : from.hi;
  return { lo, hi };
}

function later({ msLo, msHi }: PointValue, minutes: number): Span {
  return { lo: msLo + minutes * 60_000, hi: msHi + minutes * 60_000 };
}

/** Longer lengths than these (270 years, or as many in hours) are slips of the pen. */
const LONGEST = {
  minutes: 150_000_000,
  hours: 2_500_000,
  days: 100_000,
  'working-days': 100_000,
  months: 3_300,
} as const;

/** The greatest number that an attribute may hold to be a length. */
export function longestLength({ unit, times }: Length & { op: 'attribute' }): number {
  return Math.floor(LONGEST[unit] / times);
}

/** A length that is missing, too great, or no whole number of units, lies between nothing and for ever. */
function dueOfAttribute(scene: Scene, length: Length & { op: 'attribute' }, from: PointValue, moment: Moment): Span {
  const n = attributeOf(scene, moment.self, length.attribute);
  const hours = inHours(length);
  const usable = typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= longestLength(length);
  if (!usable) return { lo: hours ? from.msLo : from.lo, hi: EVER };
  const period = periodOf(length.unit, n * length.times);
  return hours ? later(from, period.minutes) : dueOfPeriod(scene, period, from, moment.rolls);
}

export function periodOf(unit: Unit, n: number): Period {
  const period = { months: 0, days: 0, workingDays: 0, minutes: 0 };
  switch (unit) {
    case 'minutes':
      return { ...period, minutes: n };
    case 'hours':
      return { ...period, minutes: n * 60 };
    case 'working-days':
      return { ...period, workingDays: n };
    case 'months':
      return { ...period, months: n };
    default:
      return { ...period, days: n };
  }
}
