import type { CalendarPeriod, RecurringRule } from '../../language/index.js';
import { dayFromYmd, ymdFromDay } from '../../time/index.js';
import type { Rolls } from '../legal-time.js';
import { FALSE, TRUE } from '../tri.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent } from './event.js';
import { type Judgment, lateness, type Until } from './judgment.js';
import { momentOf } from './options.js';
import { dueOf } from './points.js';
import { isHidden, isOpen, type Moment, matches, type PointValue, type Scene } from './scene.js';
import { inHours } from './units.js';

/** A calendar period by its first and last day. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * One instance for each calendar period that has ended, from the one in which the bearer is first seen. An act answers the period
 * that it names, else the oldest open one.
 */
export function judgeRecurring(scene: Scene, rule: RecurringRule, until: Until, rolls: Rolls): Judgment[] {
  const timed = scene.events.filter((e) => e.block >= 0);
  const [first] = timed;
  if (first === undefined) return [];
  const { completeFrom } = scene.log.recording;
  const seen = completeFrom === null ? first.day : Math.max(first.day, completeFrom);
  const answers = scene.events.filter((e) => rule.answers.some((p) => matches(scene, p, e) !== FALSE));
  const used = new Set<CaseEvent>();
  return periodsBetween(rule.every, seen, until.day).flatMap((period) => {
    if (!inForce(scene, rule, period.last)) return [];
    return [judgePeriod(scene, rule, period, answers, used, until, rolls, anchorOf(timed, period))];
  });
}

/** A duty that recurs hangs on no event; it is shown at the last that its bearer was seen by. */
function anchorOf(timed: readonly CaseEvent[], { last }: Stretch): CaseEvent {
  return timed.findLast((e) => e.day <= last) ?? timed[0]!;
}

function inForce(scene: Scene, { version: { span } }: RecurringRule, day: number): boolean {
  return [span, scene.law.inForce].every(
    ({ from, until }) => (from === null || day >= from) && (until === null || day <= until),
  );
}

/** The last day of the period that falls due at a time, and what its length is counted at; null where none does. */
export function periodDueAt(
  scene: Scene,
  rule: RecurringRule,
  self: CaseEvent,
  due: number,
  rolls: Rolls,
): { readonly end: PointValue; readonly moment: Moment } | null {
  const first = scene.events.find((e) => e.block >= 0);
  if (first === undefined) return null;
  const day = inHours(rule.length) ? scene.time.dayOf(due) : due;
  const moment = momentOf(scene, rule, { self, inclusive: true, rolls });
  const ends = periodsBetween(rule.every, first.day, day).map(({ last }) => endOf(scene, last));
  const end = ends.find((point) => dueOf(scene, rule.length, point, moment).hi === due);
  return end ? { end, moment } : null;
}

/** A period ends with its last day. */
function endOf(scene: Scene, last: number): PointValue {
  const ms = scene.time.startOf(last + 1) - 1;
  return { exists: TRUE, lo: last, hi: last, msLo: ms, msHi: ms };
}

function judgePeriod(
  scene: Scene,
  rule: RecurringRule,
  { first, last }: Stretch,
  answers: readonly CaseEvent[],
  used: Set<CaseEvent>,
  until: Until,
  rolls: Rolls,
  event: CaseEvent,
): Judgment {
  const unit = inHours(rule.length) ? 'hours' : 'days';
  const due = dueOf(
    scene,
    rule.length,
    endOf(scene, last),
    momentOf(scene, rule, { self: event, inclusive: true, rolls }),
  );
  const answer = answers.find((a) => isFor(scene, rule, a, first, last) && !used.has(a));
  const shown = Number.isFinite(due.hi) ? due.hi : null;
  const base = { event, other: null, due: shown, unit, late: null } as const;
  if (answer) {
    used.add(answer);
    const sure = answer.block >= 0 && rule.answers.some((p) => matches(scene, p, answer) === TRUE);
    const at = unit === 'days' ? answer.day : answer.from;
    if (!sure) return { ...base, verdict: 'undetermined' };
    if (at <= due.lo) return { ...base, verdict: 'met', other: answer };
    if (at <= due.hi) return { ...base, verdict: 'undetermined' };
    return { ...base, verdict: 'late', other: answer, late: lateness(at - due.hi, unit) };
  }
  const at = unit === 'days' ? until.day : until.ms;
  if (at <= due.lo) return { ...base, verdict: 'open' };
  // What names its period may have answered it before the log began.
  const mayLack = rule.names === null ? isHidden : isOpen;
  if (at <= due.hi || rule.answers.some((p) => mayLack(scene, p))) return { ...base, verdict: 'undetermined' };
  return { ...base, verdict: 'overdue', late: lateness(at - due.hi, unit) };
}

/** Whether an act is for a period: by the day that it names, else by coming after the period's end. */
function isFor(scene: Scene, rule: RecurringRule, answer: CaseEvent, first: number, last: number): boolean {
  if (rule.names !== null) {
    const named = attributeOf(scene, answer, rule.names);
    if (typeof named === 'number') return named >= first && named <= last;
  }
  return answer.block < 0 || answer.day > last;
}

const MONTHS: Readonly<Record<CalendarPeriod, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The periods from the one that holds a day on, as far as they have ended by another. */
export function periodsBetween(every: CalendarPeriod, from: number, until: number): Stretch[] {
  const months = MONTHS[every];
  const { year, month } = ymdFromDay(from);
  const periods: Stretch[] = [];
  for (let n = year * 12 + month - 1 - ((month - 1) % months); ; n += months) {
    const next = n + months;
    const first = dayFromYmd(Math.floor(n / 12), (n % 12) + 1, 1);
    const last = dayFromYmd(Math.floor(next / 12), (next % 12) + 1, 1) - 1;
    if (last > until) return periods;
    periods.push({ first, last });
  }
}
