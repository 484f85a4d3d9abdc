import type { Condition, GuardRule, NotBothRule, Pattern, Rule, TimeTest } from '../../language/index.js';
import { toldOf } from '../alternatives.js';
import type { Rolls } from '../legal-time.js';
import { testsOf } from '../time-test.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../tri.js';
import type { Verdict } from '../verdict.js';
import type { Suppose } from './conditions.js';
import type { CaseEvent } from './event.js';
import { type Judgment, lateness } from './judgment.js';
import { placeOf } from './keys.js';
import { momentOf } from './options.js';
import { isOpen, type Moment, matches, ofKindsIn, type Scene } from './scene.js';
import { judgeTime, limitOf } from './time-tests.js';

/** Judges conditions under suppositions; given in, as conditions know nothing of guards. */
export type JudgeSupposing = (scene: Scene, condition: Condition, moment: Moment, suppose: Suppose) => Tri;

/** Judges every act that a guard is about on what came before it. */
export function judgeGuard(scene: Scene, rule: GuardRule, rolls: Rolls, supposing: JudgeSupposing): Judgment[] {
  const judgments: Judgment[] = [];
  for (const self of ofKindsIn(scene, [rule.act])) {
    // What the law deems is nobody's act.
    if (self.deemed) continue;
    const moment = momentOf(scene, rule, { self, inclusive: false, rolls });
    const there = matches(scene, rule.act, self, self.block < 0 ? undefined : moment);
    if (there !== FALSE) judgments.push(judgeAct(scene, rule, there, moment, supposing));
  }
  return judgments;
}

/** Judges one act that a guard is about, be it done or only thought of. */
export function judgeAct(
  scene: Scene,
  rule: GuardRule,
  there: Tri,
  moment: Moment,
  supposing: JudgeSupposing,
): Judgment {
  const { self } = moment;
  const plain = (verdict: Verdict): Judgment => ({
    event: self,
    verdict,
    other: null,
    due: null,
    unit: 'days',
    late: null,
  });
  if (there === UNKNOWN || self.block < 0) return plain('undetermined');
  if (rule.applies) {
    const applies = scene.judge(scene, rule.applies, moment);
    if (applies !== TRUE) return plain(applies === FALSE ? 'not-begun' : 'undetermined');
  }
  const office = scene.law.events[self.kind]!.by === 'office';
  const holds = scene.judge(scene, rule.condition, moment);
  if (holds === TRUE) return { ...plain(office ? 'lawful' : 'in-time'), ...keptLimit(scene, rule.condition, moment) };
  if (holds === UNKNOWN) {
    const waiting = !office && supposing(scene, rule.condition, moment, { begun: true }) === TRUE;
    return plain(waiting ? 'not-begun' : 'undetermined');
  }
  const late = !office && supposing(scene, rule.condition, moment, { inTime: true }) !== FALSE;
  return { ...plain(office ? 'breach' : late ? 'out-of-time' : 'barred'), ...missedBy(scene, rule.condition, moment) };
}

/** By how much the first time test that fails was missed: days after the last day, or (negative) before the first. */
function missedBy(scene: Scene, condition: Condition, moment: Moment): Pick<Judgment, 'due' | 'unit' | 'late'> {
  const test = failing(scene, toldOf(condition), moment);
  if (!test) return { due: null, unit: 'days', late: null };
  const { at, side, unit, exists } = limitOf(scene, test, moment);
  const due = side === 'latest' ? at.hi : at.lo;
  if (exists !== TRUE || !Number.isFinite(due)) return { due: null, unit, late: null };
  const { self } = moment;
  const by = unit === 'days' ? self.day - due : (side === 'latest' ? self.from : self.to) - due;
  return { due, unit, late: side === 'latest' ? lateness(by, unit) : early(by, unit) };
}

/**
 * The limit of the first time test that the whole condition needs: as a breach of it would be told, or where the record does not know
 * that end of it, the other, which was kept too.
 */
function keptLimit(scene: Scene, condition: Condition, moment: Moment): Pick<Judgment, 'due' | 'unit'> {
  const [test] = testsOf(condition);
  if (!test) return { due: null, unit: 'days' };
  const { at, side, unit, exists } = limitOf(scene, test, moment);
  const ends = side === 'latest' ? [at.hi, at.lo] : [at.lo, at.hi];
  return { due: exists === TRUE ? (ends.find(Number.isFinite) ?? null) : null, unit };
}

function early(by: number, unit: 'days' | 'hours'): number | null {
  const late = lateness(-by, unit);
  return late === null ? null : -late;
}

/** Whether the limit that kept acts of a guard are told with is a last day or a first one; null where they are told with none. */
export function limitSide(rule: Rule): 'latest' | 'earliest' | null {
  const [test] = rule.kind === 'guard' ? testsOf(rule.condition) : [];
  return test ? (test.op === 'after' || test.op === 'from-day' ? 'earliest' : 'latest') : null;
}

/** The first time test of a conjunction that is false. */
function failing(scene: Scene, condition: Condition, moment: Moment): TimeTest | null {
  return testsOf(condition).find((test) => judgeTime(scene, test, moment, false) === FALSE) ?? null;
}

/**
 * One verdict a key, on whichever act made it both; where that cannot be told, the act named first stands for both. Of acts that lack the
 * key's value each may be alone in its group.
 */
export function judgeNotBoth(scene: Scene, rule: NotBothRule): Judgment[] {
  const left = occurrences(scene, rule.left);
  const right = occurrences(scene, rule.right);
  const [a, b] = [left.sure[0], right.sure[0]];
  const office = (e: CaseEvent) => scene.law.events[e.kind]!.by === 'office';
  const plain = (event: CaseEvent, verdict: Verdict, other: CaseEvent | null = null): Judgment[] => [
    { event, verdict, other, due: null, unit: 'days', late: null },
  ];
  if (a && b) {
    const [first, second] = follows(scene, b, a) ? [a, b] : [b, a];
    if (second.deemed || (first.deemed && first.block === second.block))
      return besideDeemed(scene, first, second, [left, right]);
    const known =
      isKnownWhose(scene, rule, first, second, second === b ? right : left) &&
      isPlaced(scene, rule, first, second, [left, right]);
    return plain(second, !known ? 'undetermined' : office(second) ? 'breach' : 'barred', first);
  }
  const one = a ?? b;
  if (!one || one.deemed) {
    const perhaps = [...new Set([...left.maybe, ...right.maybe])].filter((e) => !e.deemed);
    if (scene.keyless) return perhaps.flatMap((e) => plain(e, 'undetermined'));
    const shown = perhaps.find((e) => !e.stray) ?? perhaps[0];
    return shown ? plain(shown, 'undetermined') : [];
  }
  const other = a ? right : left;
  if (other.maybe.length > 0 || other.open) return plain(one, 'undetermined');
  return plain(one, office(one) ? 'lawful' : 'in-time');
}

/**
 * Where an office's and a party's acts are among what may not both happen: whether it is known whose made it both, as nothing of its side may
 * have come before all of the other, nor anybody else's act of its side before it.
 */
function isKnownWhose(
  { law }: Scene,
  { left, right }: NotBothRule,
  first: CaseEvent,
  second: CaseEvent,
  { sure, maybe, open }: Occurrences,
): boolean {
  const others = (kind: number) => law.events[kind]!.by !== law.events[second.kind]!.by;
  if (![left, right].some(({ of }) => of.some((k) => others(k.event)))) return true;
  if (first.block < 0 || open || sure.some((e) => e.block < 0)) return false;
  if (first.block === second.block && others(first.kind)) return false;
  const rival = (e: CaseEvent) => e.block <= first.block || (e.block <= second.block && others(e.kind));
  return !maybe.some(rival) && !sure.some((e) => e.block === second.block && others(e.kind));
}

/** Where what the law deems made it both, nobody's act did; an act that perhaps came later, or that the record does not place, may have. */
function besideDeemed({ law }: Scene, first: CaseEvent, second: CaseEvent, sides: readonly Occurrences[]): Judgment[] {
  const event = [first, second, ...sides.flatMap(({ maybe }) => maybe)].find((e) => !e.deemed);
  if (!event) return [];
  const isKnown =
    event === first &&
    first.block >= 0 &&
    first.block !== second.block &&
    sides.every(({ maybe, open }) => maybe.length === 0 && !open);
  const kept = law.events[event.kind]!.by === 'office' ? 'lawful' : 'in-time';
  return [{ event, verdict: isKnown ? kept : 'undetermined', other: null, due: null, unit: 'days', late: null }];
}

/**
 * Whether it is known by which day the version is picked, and at which act a rule that goes before is asked: nothing that perhaps came earlier
 * may have made it both before.
 */
function isPlaced(
  scene: Scene,
  { name, version }: NotBothRule,
  first: CaseEvent,
  second: CaseEvent,
  sides: readonly Occurrences[],
): boolean {
  const { inForce, rules } = scene.law;
  const givesWay = rules.some((r) => r.overrides.includes(name));
  if (givesWay && first.block === second.block && first !== second) return false;
  if (!givesWay && [version.span, inForce].every((span) => span.from === null && span.until === null)) return true;
  return !sides.some(
    ({ sure, maybe, open }) => open || maybe.some((e) => e.block <= second.block) || sure.some((e) => e.block < 0),
  );
}

/** Other acts on which a verdict may be given in the stead of the one on which it is. */
export function rivalsOf(scene: Scene, rule: NotBothRule, { event }: Judgment): CaseEvent[] {
  const sides = [occurrences(scene, rule.left), occurrences(scene, rule.right)];
  const both = sides.every(({ sure }) => sure.length > 0);
  const mayBe = (e: CaseEvent) => e !== event && (e.block < 0 || !both || e.block <= event.block);
  const perhaps = sides.flatMap(({ maybe }) => maybe);
  // What is hidden may have come before all that the record shows, and so have made the first that it shows of a side the second.
  const hidden = perhaps.length > 0 || sides.some(({ sure, open }) => open || sure.some((e) => e.block < 0));
  const firstOf = ({ sure }: Occurrences) => sure.find((e) => e.block >= 0)?.block;
  const beside = sides.flatMap((side) =>
    side.sure.filter((e) => e.block < 0 || e.block === event.block || (hidden && e.block === firstOf(side))),
  );
  return [...perhaps, ...beside].filter(mayBe);
}

/** Later, or in the same block and later in the source. */
function follows({ log }: Scene, later: CaseEvent, earlier: CaseEvent): boolean {
  return later.block === earlier.block ? placeOf(log, later) > placeOf(log, earlier) : later.block > earlier.block;
}

interface Occurrences {
  readonly sure: readonly CaseEvent[];
  readonly maybe: readonly CaseEvent[];
  readonly open: boolean;
}

export function occurrences(scene: Scene, pattern: Pattern): Occurrences {
  const sure: CaseEvent[] = [];
  const maybe: CaseEvent[] = [];
  for (const event of ofKindsIn(scene, [pattern])) {
    const there = matches(scene, pattern, event);
    if (there === TRUE) sure.push(event);
    else if (there === UNKNOWN) maybe.push(event);
  }
  return { sure, maybe, open: isOpen(scene, pattern, (kind) => sure.some((e) => e.kind === kind)) };
}
