import type { CalendarPeriod, Law, RecurringRule } from '../../language/index.js';
import { dayFromYmd, ymdFromDay } from '../../time/index.js';
import type { Rolls, Span } from '../legal-time.js';
import { FALSE, or, TRUE, type Tri } from '../tri.js';
import { attributeOf } from './attributes.js';
import { probe } from './clocks/index.js';
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

/** One instance for each calendar period that has ended, from the one in which the bearer is first seen. */
export function judgeRecurring(scene: Scene, rule: RecurringRule, until: Until, rolls: Rolls): Judgment[] {
  const timed = scene.events.filter((e) => e.block >= 0);
  const showing = timed.filter((e) => shows(scene.law, rule, e.kind));
  const [first] = showing;
  if (first === undefined) return [];
  const { completeFrom } = scene.log.recording;
  const seen = completeFrom === null ? first.day : Math.max(first.day, completeFrom);
  // A bearer whom only what lacks the key's value may name is told of there.
  const owns = showing.find((e) => !e.stray)?.day ?? Number.POSITIVE_INFINITY;
  const surely = showing.find((e) => e.sure)?.day ?? Number.POSITIVE_INFINITY;
  const periods = periodsBetween(rule.every, seen, until.day);
  const acts = actsFor(scene, rule);
  const strict = sureAnswers(acts, periods);
  // Periods from before its bearer surely was there may not be, and then took no answer from those after them.
  const least = periods.findIndex(({ last }) => last >= surely);
  return periods.flatMap((period, p) => {
    if (period.last < owns || !inForce(scene, rule, period.last)) return [];
    const event = anchorOf(showing, period);
    const due = dueAfterPeriod(scene, rule, timed, period.last, rolls);
    const hidden =
      period.last < surely || rule.answers.some((x) => (rule.names === null ? isHidden : isOpen)(scene, x));
    const perhaps = bestAnswer(acts, periods.slice(least < 0 ? p : Math.min(least, p), p + 1));
    return [judgePeriod(rule, event, due, strict[p]!, perhaps, hidden, until)];
  });
}

/** What may answer some period. */
interface Act {
  readonly event: CaseEvent;
  readonly there: Tri;
  /** The day that it names; null where it names none, undefined where that is not known. */
  readonly named: number | null | undefined;
}

function actsFor(scene: Scene, { answers, names }: RecurringRule): Act[] {
  return scene.events.flatMap((event): Act[] => {
    const there = answers.reduce<Tri>((any, p) => or(any, matches(scene, p, event)), FALSE);
    if (there === FALSE) return [];
    if (names === null || !scene.law.events[event.kind]!.attributes.includes(names))
      return [{ event, there, named: null }];
    const value = attributeOf(scene, event, names);
    // What the law deems to happen names none but that of its key.
    return [{ event, there, named: typeof value === 'number' ? value : event.deemed ? null : undefined }];
  });
}

/** Whether an act is for a period: by the day that it names, else by coming after the period's end. */
function isFor({ event, named }: Act, { first, last }: Stretch): boolean {
  return typeof named === 'number' ? named >= first && named <= last : event.block < 0 || event.day > last;
}

/** The answers of periods one after another, the oldest first; each act is the answer of one. */
function inTurn(acts: readonly Act[], periods: readonly Stretch[]): (CaseEvent | null)[] {
  const left = [...acts];
  return periods.map((period) => {
    const at = left.findIndex((a) => isFor(a, period));
    return at < 0 ? null : left.splice(at, 1)[0]!.event;
  });
}

/** With what is certain. */
function sureAnswers(acts: readonly Act[], periods: readonly Stretch[]): (CaseEvent | null)[] {
  const sure = acts.filter((a) => a.there === TRUE && a.event.block >= 0 && a.named !== undefined);
  return inTurn(sure, periods);
}

/**
 * With all that may have happened, as it would be best for the last of these periods: what has no time comes right after its end, what names
 * a day that is not known names one of it.
 */
function bestAnswer(acts: readonly Act[], periods: readonly Stretch[]): CaseEvent | null {
  const { last } = periods.at(-1)!;
  const naming = acts.filter((a) => a.named === undefined).map((a) => a.event);
  const others = acts.filter((a) => a.named !== undefined);
  const isUntimed = ({ event }: Act) => event.block < 0;
  const early = others.filter((a) => !isUntimed(a) && a.event.day <= last);
  const late = others.filter((a) => !isUntimed(a) && a.event.day > last);
  const inOrder = [...early, ...others.filter(isUntimed), ...late];
  const own = inTurn(inOrder, periods).at(-1)!;
  const best = [...naming, ...(own ? [own] : [])].sort((a, b) => a.block - b.block);
  return best[0] ?? null;
}

/** When a period falls due, by its last day; `timed` are the events that have a time. */
export function dueAfterPeriod(
  scene: Scene,
  rule: RecurringRule,
  timed: readonly CaseEvent[],
  last: number,
  rolls: Rolls,
): Span {
  return dueOf(scene, rule.length, endOf(scene, last), endMoment(scene, rule, timed, { last }, rolls));
}

/** What a period's length hangs on is seen from the end of its last day. */
function endMoment(
  scene: Scene,
  rule: RecurringRule,
  timed: readonly CaseEvent[],
  { last }: Pick<Stretch, 'last'>,
  rolls: Rolls,
): Moment {
  const ms = scene.time.startOf(last + 1) - 1;
  const block = timed.findLast((e) => e.day <= last)?.block ?? -1;
  return momentOf(scene, rule, { self: probe({ block, day: last, from: ms, to: ms }, true), inclusive: false, rolls });
}

/** A duty that recurs hangs on no event; it is shown at the last that its bearer was seen by, not at one that may be another's. */
function anchorOf(showing: readonly CaseEvent[], { last }: Stretch): CaseEvent {
  const by = (of: readonly CaseEvent[]) => of.findLast((e) => e.day <= last) ?? of[0];
  return by(showing.filter((e) => e.sure)) ?? by(showing)!;
}

/** Whether events of a kind show that there is the bearer: what belongs to every key names none. */
export function shows(law: Law, { shownBy }: RecurringRule, kind: number): boolean {
  return shownBy.every((attribute) => law.events[kind]!.attributes.includes(attribute));
}

function inForce(scene: Scene, { version: { span } }: RecurringRule, day: number): boolean {
  return [span, scene.law.inForce].every(
    ({ from, until }) => (from === null || day >= from) && (until === null || day <= until),
  );
}

/** The end of the period that falls due at a time, and what its length is counted at; null where none does. */
export function periodDueAt(
  scene: Scene,
  rule: RecurringRule,
  due: number,
  rolls: Rolls,
): { readonly end: PointValue; readonly moment: Moment } | null {
  const timed = scene.events.filter((e) => e.block >= 0);
  const first = timed.find((e) => shows(scene.law, rule, e.kind));
  if (first === undefined) return null;
  const day = inHours(rule.length) ? scene.time.dayOf(due) : due;
  for (const period of periodsBetween(rule.every, first.day, day)) {
    const end = endOf(scene, period.last);
    const moment = endMoment(scene, rule, timed, period, rolls);
    if (dueOf(scene, rule.length, end, moment).hi === due) return { end, moment };
  }
  return null;
}

/** A period ends with its last day. */
function endOf(scene: Scene, last: number): PointValue {
  const ms = scene.time.startOf(last + 1) - 1;
  return { exists: TRUE, lo: last, hi: last, msLo: ms, msHi: ms };
}

/** Adverse only on both accounts, as any other duty; what is then shown is the second. */
function judgePeriod(
  rule: RecurringRule,
  event: CaseEvent,
  due: Span,
  sure: CaseEvent | null,
  perhaps: CaseEvent | null,
  hidden: boolean,
  until: Until,
): Judgment {
  const unit = inHours(rule.length) ? 'hours' : 'days';
  const shown = Number.isFinite(due.hi) ? due.hi : null;
  const base = { event, other: null, due: shown, unit, late: null, recurs: true } as const;
  const now = unit === 'days' ? until.day : until.ms;
  const at = (e: CaseEvent | null, edge: 'from' | 'to') => (e === null ? now : unit === 'days' ? e.day : e[edge]);
  if (at(sure, 'to') <= due.lo) return { ...base, verdict: sure ? 'met' : 'open', other: sure };
  const when = at(perhaps, 'from');
  if (hidden || when <= due.hi) return { ...base, verdict: 'undetermined' };
  return { ...base, verdict: perhaps ? 'late' : 'overdue', other: perhaps, late: lateness(when - due.hi, unit) };
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
