import type { DutyRule } from '../../language/index.js';
import type { Rolls, Span } from '../legal-time.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../tri.js';
import type { Verdict } from '../verdict.js';
import { candidatesOf, endingsOn } from './discharge.js';
import type { CaseEvent } from './event.js';
import { type Ending, type Instance, type Judgment, lateness, type Until } from './judgment.js';
import { dueOf, inHours } from './points.js';
import { isBeforeLog, isOpen, type Moment, matches, type PointValue, type Scene } from './scene.js';
import { pointInHours } from './time-tests.js';
import { inVersion } from './versions.js';

/** The triggers of a duty that are there, with whether they surely are. */
export function triggersOf(scene: Scene, rule: DutyRule, rolls: Rolls): Instance[] {
  const found: Instance[] = [];
  for (const event of scene.events) {
    const timed = event.block >= 0;
    const there = timed
      ? matches(scene, rule.trigger.pattern, event, { self: event, inclusive: true, rolls })
      : (Math.min(matches(scene, rule.trigger.pattern, event), UNKNOWN) as Tri);
    if (there !== FALSE) found.push({ event, there, inForce: inVersion(scene, rule, event) });
  }
  if (rule.trigger.which !== 'first' || found.length === 0) return found;
  return [firstOf(scene, rule, found)];
}

/** Which is the first is unknown where one that is only perhaps there, shares its block, or has no time, may come before it. */
function firstOf(scene: Scene, rule: DutyRule, found: readonly Instance[]): Instance {
  const [first, ...others] = found as [Instance, ...Instance[]];
  const rivalled = others.some(({ event }) => event.block < 0 || event.block === first.event.block);
  const unsure = rivalled || isOpen(scene, rule.trigger.pattern, (kind) => kind === first.event.kind);
  return unsure ? { ...first, there: UNKNOWN } : first;
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
    const due = dueDay(scene, rule, { self: instance.event, inclusive: true, rolls });
    const hidden = candidates.hidden || isBeforeLog(scene, instance.event.day);
    return judgeInstance(instance.event, due, sure(instance), perhaps(instance), hidden, until);
  });
}

function undetermined(event: CaseEvent): Judgment {
  return { event, verdict: 'undetermined', other: null, due: null, unit: 'days', late: null };
}

/** When the duty falls due: earliest and latest, or null where the law gives no number. */
export interface DueSpan extends Span {
  readonly unit: 'days' | 'hours';
}

export function dueDay(scene: Scene, rule: DutyRule, moment: Moment): DueSpan | null {
  if (!rule.due) return null;
  if (rule.due.op === 'within') {
    const { self } = moment;
    const own: PointValue = { exists: TRUE, lo: self.day, hi: self.day, msLo: self.from, msHi: self.to };
    return { ...dueOf(scene, rule.due.length, own, moment), unit: inHours(rule.due.length) ? 'hours' : 'days' };
  }
  const point = scene.pointAt(scene, rule.due.point, moment);
  const hours = pointInHours(rule.due.point);
  const unit = hours ? 'hours' : 'days';
  if (point.exists !== TRUE) return { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, unit };
  return hours ? { lo: point.msLo, hi: point.msHi, unit } : { lo: point.lo, hi: point.hi, unit };
}

/**
 * An instance is adverse only if it is so on both accounts: with what is certain against the earliest due day, and with
 * all that may have happened against the latest. What is said of it is the second, which is the least that is proven.
 */
function judgeInstance(
  event: CaseEvent,
  due: DueSpan | null,
  sure: Ending,
  perhaps: Ending,
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
  const shown = Number.isFinite(due.hi) ? due.hi : null;
  const strict = weigh(sure, due.lo, due.unit, until, 'to');
  if (!strict.adverse)
    return { event, verdict: strict.verdict, other: strict.other, due: shown, unit: due.unit, late: null };
  const lenient = weigh(perhaps, due.hi, due.unit, until, 'from');
  if (hidden || !lenient.adverse) return { ...undetermined(event), due: shown, unit: due.unit };
  return { event, verdict: lenient.verdict, other: lenient.other, due: shown, unit: due.unit, late: lenient.late };
}

interface Weighed {
  readonly verdict: Verdict;
  readonly adverse: boolean;
  readonly other: CaseEvent | null;
  readonly late: number | null;
}

/** The plain verdict where everything is known; `edge` says which end of an act's time counts for periods of hours. */
export function weigh(
  { answer, voider }: Ending,
  due: number,
  unit: 'days' | 'hours',
  until: Until,
  edge: 'from' | 'to',
): Weighed {
  const at = (e: CaseEvent) => (unit === 'days' ? e.day : e[edge]);
  const fine = (verdict: Verdict, other: CaseEvent | null): Weighed => ({ verdict, adverse: false, other, late: null });
  const bad = (verdict: Verdict, other: CaseEvent | null, when: number): Weighed => ({
    verdict,
    adverse: true,
    other,
    late: lateness(when - due, unit),
  });
  const voidFirst = voider !== null && (answer === null || voider.block < answer.block);
  if (answer && !voidFirst)
    return at(answer) <= due
      ? fine('met', answer)
      : voider && at(voider) <= due
        ? fine('void', voider)
        : bad('late', answer, at(answer));
  if (voider) return at(voider) <= due ? fine('void', voider) : bad('overdue', voider, at(voider));
  const now = unit === 'days' ? until.day : until.ms;
  return now > due ? bad('overdue', null, now) : fine('open', null);
}
