import { NO_DAY } from '../../binding/index.js';
import type { Anchor, Length, Period, Point } from '../../language/index.js';
import { dueInstant } from '../../time/index.js';
import type { LegalTime, Rolls, Span } from '../legal-time.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../tri.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent } from './event.js';
import { countedOut, NOTHING, resolve } from './lengths.js';
import { isBeforeLog, isHidden, type Moment, mayBeMore, type PointValue, recall, type Scene } from './scene.js';
import { inHours, longestLength, periodOf } from './units.js';

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
      // What is counted on from is a start, which does not roll; what is counted back from is an end.
      return shifted(
        scene,
        pointAt(scene, point.point, point.sign > 0 ? asStart(moment) : moment),
        point,
        moment.rolls,
      );
    case 'if':
      return chosen(scene, point, moment);
    case 'lapse':
      return scene.lapseAt(scene, point, moment);
    case 'last':
      return lastOf(point.of.map((p) => pointAt(scene, p, moment)));
    case 'earlier':
    case 'later':
      return endmostOf(
        point.op,
        point.of.map((p) => pointAt(scene, p, moment)),
      );
  }
}

/** What a point spans in civil days, or in milliseconds. */
export function spanOf(point: PointValue, unit: 'days' | 'hours'): Span {
  return unit === 'hours' ? { lo: point.msLo, hi: point.msHi } : { lo: point.lo, hi: point.hi };
}

/** The moment by which the start of a period is found: rolling happens once, at its end. */
export function asStart(moment: Moment): Moment {
  return { ...moment, rolls: false };
}

function onDays(time: LegalTime, exists: Tri, lo: number, hi: number): PointValue {
  const msLo = Number.isFinite(lo) ? time.startOf(lo) : lo;
  const msHi = Number.isFinite(hi) ? time.startOf(hi + 1) - 1 : hi;
  return { exists, lo, hi, msLo, msHi };
}

/** One point or the other; where it cannot be told which, either. */
function chosen(scene: Scene, point: Point & { op: 'if' }, moment: Moment): PointValue {
  const holds = scene.judge(scene, point.condition, moment);
  if (holds === TRUE) return pointAt(scene, point.then, moment);
  if (holds === FALSE) return pointAt(scene, point.otherwise, moment);
  const a = pointAt(scene, point.then, moment);
  const b = pointAt(scene, point.otherwise, moment);
  if (a.exists !== b.exists) return SOMEWHERE;
  return {
    exists: a.exists,
    lo: Math.min(a.lo, b.lo),
    hi: Math.max(a.hi, b.hi),
    msLo: Math.min(a.msLo, b.msLo),
    msHi: Math.max(a.msHi, b.msHi),
  };
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
  let [msLo, msHi] = [end.from, end.to];
  for (const e of past.fellows(first ? 'first' : 'last')) {
    msLo = pick(msLo, e.from);
    msHi = pick(msHi, e.to);
  }
  let value: PointValue = { exists: TRUE, lo: end.day, hi: end.day, msLo, msHi };
  if (past.perhaps > 0) for (const e of past.maybe()) value = widened(value, e, first, moment.self);
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

function shifted(
  scene: Scene,
  from: PointValue,
  { period, sign }: Pick<Point & { op: 'shift' }, 'period' | 'sign'>,
  rolls: Rolls,
): PointValue {
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

/** The day by which all of several points have come. */
function lastOf(points: readonly PointValue[]): PointValue {
  if (points.some((p) => p.exists === FALSE)) return ABSENT;
  if (points.some((p) => p.exists === UNKNOWN)) return SOMEWHERE;
  return endmostOf('later', points);
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

/** The due day (or instant, for hours) of a length from a point: the earliest and the latest that the record allows. */
export function dueOf(scene: Scene, length: Length, from: PointValue, moment: Moment): Span {
  switch (length.op) {
    case 'period':
      return dueOfPeriod(scene, length.period, from, moment);
    case 'value':
    case 'sum':
      return dueOfResolved(scene, length, from, moment);
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

function dueOfPeriod(scene: Scene, period: Period, from: PointValue, moment: Moment): Span {
  if (period.minutes !== 0) return later(scene, from, period.minutes, moment);
  const due = (day: number) => scene.time.due(day, period, moment.rolls, moment.counting);
  const lo = Number.isFinite(from.lo) ? due(from.lo).lo : from.lo;
  const hi = Number.isFinite(from.hi) ? due(from.hi).hi : from.hi;
  return { lo, hi };
}

function later(scene: Scene, { msLo, msHi }: PointValue, minutes: number, { nextHour }: Moment): Span {
  const ms = minutes * 60_000;
  if (!nextHour) return { lo: msLo + ms, hi: msHi + ms };
  const from = { from: 'next-hour', zone: scene.time.zone } as const;
  const due = (at: number) => (Number.isFinite(at) ? dueInstant(at, { ...NOTHING, minutes }, from) : at);
  return { lo: due(msLo), hi: due(msHi) };
}

/** A length of a fact, a table or a sum: as many units as it comes to. */
function dueOfResolved(scene: Scene, length: Length, from: PointValue, moment: Moment): Span {
  const hours = inHours(length);
  return countedOut(resolve(scene, length, moment), hours ? from.msLo : from.lo, (period) =>
    hours ? later(scene, from, period.minutes, moment) : dueOfPeriod(scene, period, from, moment),
  );
}

/** A length that is missing, too great, or no whole number of units, lies between nothing and for ever. */
function dueOfAttribute(scene: Scene, length: Length & { op: 'attribute' }, from: PointValue, moment: Moment): Span {
  const n = attributeOf(scene, moment.self, length.attribute);
  const hours = inHours(length);
  const usable = typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= longestLength(length);
  if (!usable) return { lo: hours ? from.msLo : from.lo, hi: EVER };
  const period = periodOf(length.unit, n * length.times);
  return hours ? later(scene, from, period.minutes, moment) : dueOfPeriod(scene, period, from, moment);
}
