import type { DutyRule } from '../../language/index.js';
import type { Rolls } from '../legal-time.js';
import { and, FALSE, or, TRUE, type Tri, UNKNOWN } from '../tri.js';
import type { Verdict } from '../verdict.js';
import { clockDue } from './clock-due.js';
import { candidatesOf, endingsBetween, endingsOn } from './discharge.js';
import { type DueAt, fixedDue } from './due-at.js';
import { anew, type CaseEvent } from './event.js';
import { type Ending, type Instance, type Judgment, lateness, type Until } from './judgment.js';
import { mayMove } from './may-move.js';
import { movingDue } from './moving-due.js';
import { momentOf, optionsOf } from './options.js';
import { dueOf, ownPoint, spanOf } from './points.js';
import { isBeforeLog, isOpen, type Moment, matches, ofKindsIn, type Scene } from './scene.js';
import { lapsesInHours, pointInHours } from './time-tests.js';
import { inHours } from './units.js';
import { inVersion } from './versions.js';

/** The triggers of a duty that are there, with whether they surely are. */
export function triggersOf(scene: Scene, rule: DutyRule, rolls: Rolls): Instance[] {
  const found = perhapsTriggers(scene, rule, rolls);
  // Each of those that lack the key's value may be the first of another group.
  if (rule.trigger.which !== 'first' || found.length === 0 || scene.keyless) return found;
  return [firstOf(scene, rule, found)];
}

/** All that a duty's trigger may be. */
function perhapsTriggers(scene: Scene, rule: DutyRule, rolls: Rolls): Instance[] {
  const found: Instance[] = [];
  for (const event of ofKindsIn(scene, [rule.trigger.pattern])) {
    const timed = event.block >= 0;
    const there = timed
      ? matches(scene, rule.trigger.pattern, event, { self: event, inclusive: true, rolls })
      : (Math.min(matches(scene, rule.trigger.pattern, event), UNKNOWN) as Tri);
    const triggers = anew(event, there);
    if (triggers !== FALSE) found.push({ event, there: triggers, inForce: inVersion(scene, rule, event) });
  }
  return found;
}

/** Which is the first is unknown where one that is only perhaps there, shares its block, or has no time, may come before it. */
function firstOf(scene: Scene, rule: DutyRule, found: readonly Instance[]): Instance {
  // What may be another group's is told there; here it only leaves open whether the group's own is the first.
  const first = found.find(({ event }) => !event.stray) ?? found[0]!;
  const before = found.indexOf(first);
  const rivals = (i: Instance, n: number) => n < before || i.event.block < 0 || i.event.block === first.event.block;
  const rivalled = found.some((i, n) => i !== first && rivals(i, n));
  const unsure = rivalled || isOpen(scene, rule.trigger.pattern, (kind) => kind === first.event.kind);
  return unsure ? { ...first, there: UNKNOWN } : first;
}

/** Where it is not known which trigger was the first: others that may have been. */
export function rivalTriggers(scene: Scene, rule: DutyRule, rolls: Rolls): CaseEvent[] {
  if (rule.trigger.which !== 'first' || scene.keyless) return [];
  const found = perhapsTriggers(scene, rule, rolls);
  if (found.length < 2) return [];
  const first = firstOf(scene, rule, found);
  if (first.there === TRUE) return [];
  const sure = found.find(({ event, there }) => there === TRUE && event.block >= 0);
  const last = sure?.event.block ?? Number.POSITIVE_INFINITY;
  return found.map(({ event }) => event).filter((e) => e !== first.event && e.block <= last);
}

/** Judges every instance of one version of a duty. */
export function judgeDuty(
  scene: Scene,
  rule: DutyRule,
  instances: readonly Instance[],
  until: Until,
  rolls: Rolls,
): Judgment[] {
  const candidates = candidatesOf(scene, rule, instances);
  const sure = endingsOn(scene, rule, candidates, 'sure');
  const perhaps = endingsOn(scene, rule, candidates, 'perhaps');
  return instances.map((instance) => {
    if (instance.there !== TRUE) return undetermined(instance.event);
    const due = dueOfDuty(scene, rule, momentOf(scene, rule, { self: instance.event, inclusive: true, rolls }), until);
    // Where the oldest is answered first, one whose answer the log may lack shifts the answers of all that come after it.
    const lacking = rule.discharge.mode === 'oldest' ? instances : [instance];
    const hidden = candidates.hidden || lacking.some(({ event }) => isBeforeLog(scene, event.day));
    const between =
      due && (due.moves || rule.explained.length > 0)
        ? endingsBetween(scene, rule, candidates, instance, sure(instance), perhaps(instance))
        : [];
    const ends = { sure: sure(instance), perhaps: perhaps(instance), between };
    return judgeInstance(scene, rule, instance.event, due, ends, hidden, until);
  });
}

function undetermined(event: CaseEvent): Judgment {
  return { event, verdict: 'undetermined', other: null, due: null, unit: 'days', late: null };
}

/** When the duty falls due; null where the law gives no number. */
export function dueOfDuty(scene: Scene, rule: DutyRule, moment: Moment, until: Until): DueAt | null {
  const { due } = rule;
  if (!due) return null;
  if (due.op === 'lapse') return clockDue(scene, due.clock, moment.self, until);
  if (due.op === 'within')
    return fixedDue(dueOf(scene, due.length, ownPoint(moment.self), moment), inHours(due.length) ? 'hours' : 'days');
  const point = scene.pointAt(scene, due.point, moment);
  const hours = due.point.op === 'lapse' ? lapsesInHours(scene, due.point.clock) : pointInHours(due.point);
  const unit = hours ? 'hours' : 'days';
  if (mayMove(scene.law, rule)) return movingDue(scene, due.point, moment, unit, until);
  if (point.exists !== TRUE) return fixedDue({ lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }, unit);
  return fixedDue(spanOf(point, unit), unit);
}

/**
 * What ended an instance, or may have: on each account, and where what comes later may be worth more (the due day moves, or lateness may be
 * explained), also all that lies between the two.
 */
export interface Endings {
  readonly sure: Ending;
  readonly perhaps: Ending;
  readonly between: readonly Ending[];
}

/**
 * An instance is adverse only if it is so on both accounts: with what is certain against the earliest due day, and with
 * all that may have happened against the latest. What is said of it is the second, which is the least that is proven.
 */
export function judgeInstance(
  scene: Scene,
  rule: DutyRule,
  event: CaseEvent,
  due: DueAt | null,
  { sure, perhaps, between }: Endings,
  hidden: boolean,
  until: Until,
): Judgment {
  if (!due) {
    const { answer, voider } = sure;
    const verdict = answer && !(voider && voider.block < answer.block) ? 'met' : voider ? 'void' : 'open';
    return {
      event,
      verdict,
      other: verdict === 'met' ? answer : verdict === 'void' ? voider : null,
      due: null,
      unit: 'days',
      late: null,
    };
  }
  const { unit } = due;
  const measure = measureOf(scene, rule, unit);
  const strict = weigh(sure, (e) => due.at(e).lo, unit, until, 'to', measure);
  const leniently = (ending: Ending) => weigh(ending, (e) => due.at(e).hi, unit, until, 'from', measure);
  const lenient = leniently(perhaps);
  const shown = Number.isFinite(lenient.due) ? lenient.due : null;
  if (!strict.adverse) {
    const standing = due.standing?.(strict.other, strict.verdict);
    const { verdict, other } = standing ?? strict;
    const unsettled = hidden || sure.answer !== perhaps.answer || sure.voider !== perhaps.voider;
    return { event, verdict, other, due: shown, unit, late: null, unsettled };
  }
  const others = between.map(leniently);
  const proven = lenient.adverse && others.every((one) => isNoBetter(one, lenient));
  if (hidden || !proven) return { ...undetermined(event), due: shown, unit };
  const { verdict, other, late } = lenient;
  const excuse = excuseOf(scene, rule, [lenient, strict, ...others]);
  if (excuse === UNKNOWN) return { ...undetermined(event), other: verdict === 'late' ? other : null, due: shown, unit };
  return { event, verdict: excuse === TRUE ? 'late-explained' : verdict, other, due: shown, unit, late };
}

type Measure = (when: number, due: number) => number | null;

/** How late something is: in hours, in civil days, or in working days where the law counts so. */
function measureOf(scene: Scene, rule: DutyRule, unit: 'days' | 'hours'): Measure {
  const { calendar } = scene.time;
  if (unit === 'hours' || !calendar || !optionsOf(scene.law, rule).has('late-in-working-days'))
    return (when, due) => lateness(when - due, unit);
  return (when, due) => {
    if (!Number.isFinite(due)) return null;
    let n = 0;
    for (let day = due + 1; day <= when; day++) if (calendar.isWorking(day) !== false) n++;
    return n;
  };
}

interface Weighed {
  readonly verdict: Verdict;
  readonly adverse: boolean;
  readonly other: CaseEvent | null;
  /** Against which it was weighed. */
  readonly due: number;
  readonly late: number | null;
}

/** As late or later, and due as early or earlier. */
function isNoBetter(one: Weighed, than: Weighed): boolean {
  return one.adverse && one.due <= than.due && (one.late ?? 0) >= (than.late ?? 0);
}

/** The plain verdict where everything is known; `edge` says which end of an act's time counts for periods of hours. */
function weigh(
  { answer, voider }: Ending,
  dueAt: (ending: CaseEvent | null) => number,
  unit: 'days' | 'hours',
  until: Until,
  edge: 'from' | 'to',
  measure: Measure,
): Weighed {
  const at = (e: CaseEvent) => (unit === 'days' ? e.day : e[edge]);
  const inTime = (e: CaseEvent) => at(e) <= dueAt(e);
  const fine = (verdict: Verdict, other: CaseEvent | null): Weighed => ({
    verdict,
    adverse: false,
    other,
    due: dueAt(other),
    late: null,
  });
  const bad = (verdict: Verdict, other: CaseEvent | null, when: number): Weighed => ({
    verdict,
    adverse: true,
    other,
    due: dueAt(other),
    late: measure(when, dueAt(other)),
  });
  const voidFirst = voider !== null && (answer === null || voider.block < answer.block);
  // In the block of the answer what voids may have come before it: hours late are those up to the first of the two.
  const besides = voider !== null && voider.block === answer?.block;
  if (answer && !voidFirst)
    return inTime(answer)
      ? fine('met', answer)
      : besides && inTime(voider)
        ? fine('void', voider)
        : bad('late', answer, besides ? Math.min(at(answer), at(voider)) : at(answer));
  if (voider) return inTime(voider) ? fine('void', voider) : bad('overdue', voider, at(voider));
  const now = unit === 'days' ? until.day : until.ms;
  return now > dueAt(null) ? bad('overdue', null, now) : fine('open', null);
}

/** Whether an ending is late against one end of the due day. */
export function isAdverselyWeighed(
  ending: Ending,
  due: DueAt,
  end: 'lo' | 'hi',
  until: Until,
  edge: 'from' | 'to',
): boolean {
  return weigh(
    ending,
    (e) => due.at(e)[end],
    due.unit,
    until,
    edge,
    () => null,
  ).adverse;
}

/**
 * Whether what is said first came late with what explains it, where the law lets that excuse. What has explained it by one act has by any
 * later one; where it was not, another account may yet have it so, which leaves it open.
 */
function excuseOf(scene: Scene, rule: DutyRule, [said, ...others]: readonly Weighed[]): Tri {
  if (rule.explained.length === 0) return FALSE;
  const known = new Map<number, Tri>();
  const excused = ({ verdict, other }: Weighed): Tri => {
    if (verdict !== 'late' || other === null) return FALSE;
    const found = known.get(other.block) ?? explainedBy(scene, rule, other);
    known.set(other.block, found);
    return found;
  };
  const own = excused(said!);
  return own !== FALSE || others.every((one) => excused(one) === FALSE) ? own : UNKNOWN;
}

/** Whether what explains lateness has happened by the time of an answer, or in its block. */
function explainedBy(scene: Scene, { explained }: DutyRule, answer: CaseEvent): Tri {
  let found: Tri = explained.some((pattern) => isOpen(scene, pattern)) ? UNKNOWN : FALSE;
  for (const event of ofKindsIn(scene, explained)) {
    if (event.block > answer.block) continue;
    const there = explained.reduce<Tri>((any, pattern) => or(any, matches(scene, pattern, event)), FALSE);
    found = or(found, event.block < 0 ? and(there, UNKNOWN) : there);
  }
  return found;
}
