import type { BoundLog } from '../../binding/index.js';
import type { Condition, Period, Point, RecurringRule, Rule, TimeTest } from '../../language/index.js';
import type { CountingOptions } from '../../time/index.js';
import type { Finding } from '../finding.js';
import type { LegalTime, Rolls, Span } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { isTimeTest } from '../time-test.js';
import { FALSE, TRUE, type Tri } from '../tri.js';
import type { Verdict } from '../verdict.js';
import { type Doubt, Doubts } from './doubt.js';
import { DoubtSeeker } from './doubts-of.js';
import type { CaseEvent } from './event.js';
import { type Failure, failuresOf } from './failures.js';
import type { Until } from './judgment.js';
import { periodsOf, resolve } from './lengths.js';
import { mayMove } from './may-move.js';
import { movingDue, seenFrom } from './moving-due.js';
import { momentOf } from './options.js';
import { asStart, dueOf, ownPoint, pointAt, spanOf } from './points.js';
import { type ClockReckoning, reckonClock } from './reckon-clock.js';
import { periodDueAt } from './recurring.js';
import { judgmentsIn, openJudgments } from './review.js';
import type { Moment, PointValue, Scene } from './scene.js';
import { Scenes } from './scenes.js';
import { limitOf, pointInHours } from './time-tests.js';
import { inHours, periodOf } from './units.js';
import { Unknowns } from './unknowns.js';
import { inVersion } from './versions.js';

/** One limit that a rule sets for an act or a duty, with what it is counted from: enough to write its working out. */
export interface Reckoning {
  /** `due` for a duty, else the kind of test. */
  readonly test: 'due' | TimeTest['op'];
  /** Whether what it is counted from has happened. */
  readonly exists: Tri;
  /** What it is counted from: days, or milliseconds where `unit` is hours. */
  readonly from: Span;
  /** The lengths between which the record cannot tell, or of which the law takes the longer or shorter; none for a bare point. */
  readonly periods: readonly Period[];
  readonly rolls: Rolls;
  readonly unit: 'days' | 'hours';
  /** The last day (or first, for a minimum wait), as far as it is known. */
  readonly side: 'latest' | 'earliest';
  readonly at: Span;
  /** Of the end of a clock: whether the clock no longer runs, so that there is no limit. */
  readonly off?: Tri;
  /** How a clock came to run out then, where it is one that sets the limit. */
  readonly clock?: ClockReckoning;
  /** How days are counted, where a law's option says so. */
  readonly counting?: CountingOptions;
  /** What the record lacks, so that it leaves open when the limit ends; only of a finding, and where it does. */
  readonly lacks?: readonly Doubt[];
}

const AGAINST: ReadonlySet<Verdict> = new Set(['breach', 'barred', 'out-of-time']);

/** Asks many findings of one run the same; those of one case one after another cost least. */
export class Reckoner {
  readonly #log: BoundLog;
  readonly #rules: RuleSet;
  readonly #scenes: Scenes;
  readonly #seeker: DoubtSeeker;

  /** `until` is the time of checking: what the law deems by then is part of what has happened. */
  constructor(log: BoundLog, rules: RuleSet, time: LegalTime, until: Until) {
    this.#log = log;
    this.#seeker = new DoubtSeeker(until);
    this.#rules = rules;
    this.#scenes = new Scenes(log, rules, time, until);
  }

  /** The limits behind one finding, by the version of the rule that answers for it. */
  limits(f: Finding): Reckoning[] {
    const at = this.#scenes.of(f);
    if (!at) return [];
    const { scene, self } = at;
    return this.#answering(scene, f, self).flatMap((version) => {
      const rolls = this.#rollsOf(version);
      if (version.kind === 'recurring') return recurringLimits(scene, version, f.due, rolls);
      const moment = momentOf(scene, version, { self, inclusive: version.kind === 'duty', rolls });
      const until = scene.events.find((e) => e.index === f.other) ?? null;
      return limitsOf(scene, version, moment, until).map((limit, i) => lacking(scene, version, moment, limit, i));
    });
  }

  /** Of an act that a guard found against: the tests of its condition that were not met. */
  failures(f: Finding): Failure[] {
    if (!AGAINST.has(f.verdict)) return [];
    const at = this.#scenes.of(f);
    if (!at) return [];
    return this.#answering(at.scene, f, at.self).flatMap((version) =>
      version.kind === 'guard'
        ? failuresOf(
            at.scene,
            version.condition,
            momentOf(at.scene, version, { self: at.self, inclusive: false, rolls: this.#rollsOf(version) }),
          )
        : [],
    );
  }

  /** The versions of a finding's rule that answer for its day, or may. */
  versions(f: Finding): readonly Rule[] {
    const at = this.#scenes.of(f);
    return at ? this.#answering(at.scene, f, at.self) : this.#rules.rules[f.rule]!.versions;
  }

  /** What the record lacks, so that the verdict of a finding cannot be given; of one that waits for a person, what is asked. */
  doubts(f: Finding): Doubt[] {
    const rule = this.#rules.rules[f.rule]!;
    const doubts = new Doubts();
    const at = this.#scenes.of(f);
    if (f.verdict === 'for-review') {
      const asked = at
        ? openJudgments(at.scene, this.#answering(at.scene, f, at.self))
        : judgmentsIn(this.#rules.law, rule.versions);
      return asked.map((text) => ({ why: 'judgment', event: -1, of: null, asked: text }));
    }
    if (at)
      for (const version of rule.versions) this.#seeker.add(at.scene, version, this.#rollsOf(version), at.self, doubts);
    else doubts.add('time', this.#log.kind[f.event]!);
    return doubts.all;
  }

  #answering(scene: Scene, f: Finding, self: CaseEvent): Rule[] {
    return this.#rules.rules[f.rule]!.versions.filter((version) => inVersion(scene, version, self) !== FALSE);
  }

  #rollsOf(version: Rule): Rolls {
    return version.rolls ?? this.#rules.law.rolls;
  }
}

/** Of a duty that recurs: its length, from the end of the period that falls due then. */
export function recurringLimits(scene: Scene, rule: RecurringRule, due: number | null, rolls: Rolls): Reckoning[] {
  const found = due === null ? null : periodDueAt(scene, rule, due, rolls);
  if (found === null) return [];
  const { end, moment } = found;
  const unit = inHours(rule.length) ? 'hours' : 'days';
  const { counting } = moment;
  return [
    {
      test: 'due',
      side: 'latest',
      exists: TRUE,
      from: spanOf(end, unit),
      periods: periodsOf(resolve(scene, rule.length, moment)),
      rolls,
      unit,
      at: dueOf(scene, rule.length, end, moment),
      ...(counting && { counting }),
    },
  ];
}

/** The limits that one version of a rule sets, seen from a moment; `until` is what ended a duty. */
export function limitsOf(scene: Scene, rule: Rule, moment: Moment, until: CaseEvent | null): Reckoning[] {
  if (rule.kind === 'not-both' || rule.kind === 'recurring') return [];
  if (rule.kind === 'guard') return timeTests(rule.condition).map((test) => ofTest(scene, test, moment));
  if (!rule.due) return [];
  const { counting } = moment;
  const common = { test: 'due' as const, rolls: moment.rolls, side: 'latest' as const, ...(counting && { counting }) };
  if (rule.due.op === 'lapse') return [ofLapse(scene, { op: 'lapse', clock: rule.due.clock }, moment, until)];
  if (rule.due.op === 'by') {
    const { point } = rule.due;
    const unit = pointInHours(point) ? 'hours' : 'days';
    const moves = mayMove(scene.law, rule);
    const valueOf = (p: Point, at: Moment) => (moves ? lastSeen(scene, p, at, until) : pointAt(scene, p, at));
    const { exists } = valueOf(point, moment);
    const at = moves ? movedTo(scene, point, moment, unit, until) : spanOf(valueOf(point, moment), unit);
    const counted = countedFrom(point, unit, (p) => valueOf(p, asStart(moment))) ?? { from: at, periods: [] };
    return [{ ...common, ...counted, exists, unit, at }];
  }
  const { length } = rule.due;
  const unit = inHours(length) ? 'hours' : 'days';
  const own = ownPoint(moment.self);
  return [
    {
      ...common,
      exists: TRUE,
      from: spanOf(own, unit),
      periods: periodsOf(resolve(scene, length, moment)),
      unit,
      at: dueOf(scene, length, own, moment),
    },
  ];
}

/** A limit of a rule, with what leaves open when it ends. */
function lacking(scene: Scene, rule: Rule, moment: Moment, limit: Reckoning, place: number): Reckoning {
  if (limit.at.lo === limit.at.hi) return limit;
  const doubts = new Doubts();
  const unknowns = new Unknowns(scene, rule.key, doubts);
  if (rule.kind === 'duty' && rule.due) unknowns.due(rule.due, moment);
  if (rule.kind === 'guard') unknowns.limit(timeTests(rule.condition)[place]!, moment);
  return doubts.all.length === 0 ? limit : { ...limit, lacks: doubts.all };
}

/** What a point that is a period after another is counted from; null of any other point. */
function countedFrom(
  point: Point,
  unit: 'days' | 'hours',
  valueOf: (point: Point) => PointValue,
): Pick<Reckoning, 'from' | 'periods'> | null {
  if (point.op !== 'shift' || point.sign < 0 || countsBack(point.point)) return null;
  if ((point.period.minutes !== 0) !== (unit === 'hours')) return null;
  return { from: spanOf(valueOf(point.point), unit), periods: [point.period] };
}

/** Whether a point is counted back, or from the end of a clock, so that no one run of days leads to it. */
function countsBack(point: Point): boolean {
  switch (point.op) {
    case 'lapse':
      return true;
    case 'shift':
      return point.sign < 0 || countsBack(point.point);
    case 'if':
      return countsBack(point.then) || countsBack(point.otherwise);
    case 'earlier':
    case 'later':
    case 'last':
      return point.of.some(countsBack);
    default:
      return false;
  }
}

/** A point that may move, as known after what ended the duty, or last. */
function lastSeen(scene: Scene, point: Point, moment: Moment, ending: CaseEvent | null): PointValue {
  const last = ending ?? scene.events.findLast((e) => e.block >= 0) ?? moment.self;
  return seenFrom(scene, point, moment, last, last.block + 0.5);
}

/** A due day that may move, as known at what ended the duty, or last. */
function movedTo(scene: Scene, point: Point, moment: Moment, unit: 'days' | 'hours', ending: CaseEvent | null): Span {
  const last = scene.events.findLast((e) => e.block >= 0) ?? moment.self;
  return movingDue(scene, point, moment, unit, { day: last.day, ms: last.to }).at(ending);
}

/** The end of a clock as it stands at an event; `instance` is what began it, where each event of its kind begins one. */
export function reckonLapse(scene: Scene, clock: number, instance: CaseEvent, at: CaseEvent): Reckoning {
  return ofLapse(scene, { op: 'lapse', clock }, { self: instance, inclusive: false, rolls: null }, at);
}

/** The end of a clock, as it stood at the act, or at what ended the duty. */
function ofLapse(
  scene: Scene,
  { clock }: Point & { op: 'lapse' },
  { self, rolls }: Moment,
  until: CaseEvent | null,
): Reckoning {
  const { exists, from, unit, at, off, working } = reckonClock(scene, clock, self, until);
  const common = { test: 'due', side: 'latest', periods: [], rolls, off } as const;
  if (working === null) return { ...common, exists, from, unit, at };
  const { periods, rolls: turns, counting } = working;
  return { ...common, exists, from, unit, at, periods, rolls: turns, clock: working, ...(counting && { counting }) };
}

function ofTest(scene: Scene, test: TimeTest, moment: Moment): Reckoning {
  const { exists, side, unit, at } = limitOf(scene, test, moment);
  const { counting } = moment;
  const common = { test: test.op, exists, side, unit, at, ...(counting && { counting }) };
  if ((test.op === 'by' || test.op === 'past') && test.point.op === 'lapse')
    return { ...ofLapse(scene, test.point, moment, moment.self), ...common };
  switch (test.op) {
    case 'within':
      return {
        ...common,
        rolls: moment.rolls,
        from: spanOf(pointAt(scene, test.of, asStart(moment)), unit),
        periods: periodsOf(resolve(scene, test.length, moment)),
      };
    case 'after':
      return {
        ...common,
        rolls: false,
        from: spanOf(pointAt(scene, test.from, asStart(moment)), unit),
        periods: periodsOf(resolve(scene, test.length, moment)),
      };
    case 'from-day':
      return {
        ...common,
        rolls: false,
        from: spanOf(pointAt(scene, test.after, asStart(moment)), unit),
        periods: [periodOf(test.unit, test.n)],
      };
    case 'ahead':
      return { ...common, rolls: false, from: spanOf(pointAt(scene, test.of, moment), unit), periods: [test.period] };
    default:
      return { ...common, rolls: false, from: spanOf(pointAt(scene, test.point, moment), unit), periods: [] };
  }
}

/** Every time test in a condition, whatever joins them. */
function timeTests(condition: Condition): TimeTest[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap(timeTests);
    case 'not':
      return timeTests(condition.of);
    default:
      return isTimeTest(condition) ? [condition] : [];
  }
}
