import type { BoundLog } from '../../binding/index.js';
import type { Condition, DutyRule, Length, Point, RecurringRule, TimeTest } from '../../language/index.js';
import type { CountingOptions } from '../../time/index.js';
import type { LegalTime, Rolls, Span } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import type { Tri } from '../tri.js';
import { now } from './clock-due.js';
import { probe } from './clocks/index.js';
import { judge, type Suppose } from './conditions.js';
import { groupAt } from './deemed-log.js';
import { dueOfDuty, judgeInstance } from './duty.js';
import type { CaseEvent } from './event.js';
import type { Judgment, Until } from './judgment.js';
import { dueOf, pointAt } from './points.js';
import { dueAfterPeriod } from './recurring.js';
import type { Moment, PointValue, Scene } from './scene.js';
import { setScene } from './set-scene.js';
import { type Limit, limitOf } from './time-tests.js';

/** From where a question is asked: of an event, or of the end of what is known. */
export interface Asker {
  /** Whether the event itself is part of what has happened. */
  readonly inclusive: boolean;
  readonly rolls: Rolls;
  /** How the rule at hand counts, where that differs from the default. */
  readonly counting?: CountingOptions | undefined;
  readonly nextHour?: boolean;
  /** It is asked between the event and the next. */
  readonly after?: boolean;
}

/** Where a question is asked: a case, and the position of an event of it; -1 where all is over. */
export interface Spot {
  readonly case: number;
  readonly event: number;
}

/**
 * Answers single questions about one case after another, for engines that work out the rest by themselves. What the law deems must stand
 * in the log.
 */
export class Answers {
  readonly #rules: RuleSet;
  readonly #time: LegalTime;
  readonly #until: Until;
  #log: BoundLog;
  #case = -1;
  #scene: Scene | undefined;
  /** What comes after all events of the case. */
  #end: CaseEvent | undefined;
  /** The events of the case that have a time. */
  #timed: readonly CaseEvent[] | undefined;

  constructor(log: BoundLog, rules: RuleSet, time: LegalTime, until: Until) {
    this.#log = log;
    this.#rules = rules;
    this.#time = time;
    this.#until = until;
  }

  /** Goes on with another log that is bound alike. */
  use(log: BoundLog): void {
    this.#log = log;
    this.#case = -1;
  }

  condition(condition: Condition, asker: Asker, suppose: Suppose, spot: Spot): Tri {
    const moment = this.#moment(asker, spot);
    return judge(this.#scene!, condition, moment, suppose);
  }

  point(point: Point, asker: Asker, spot: Spot): PointValue {
    const moment = this.#moment(asker, spot);
    return pointAt(this.#scene!, point, moment);
  }

  length(length: Length, from: PointValue, asker: Asker, spot: Spot): { readonly lo: number; readonly hi: number } {
    const moment = this.#moment(asker, spot);
    return dueOf(this.#scene!, length, from, moment);
  }

  /** When a calendar period of a case falls due, by its last day. */
  afterPeriod(rule: RecurringRule, last: number, { rolls }: Asker, c: number): Span {
    if (c !== this.#case) this.#open(c);
    const scene = this.#scene!;
    this.#timed ??= scene.events.filter((e) => e.block >= 0);
    return dueAfterPeriod(scene, rule, this.#timed, last, rolls);
  }

  limit(test: TimeTest, asker: Asker, spot: Spot): Limit {
    const moment = this.#moment(asker, spot);
    return limitOf(this.#scene!, test, moment);
  }

  /** The verdict on one instance of a duty, triggered at the spot, that has been answered or voided at a position, or (-1) has not. */
  ended(rule: DutyRule, hidden: boolean, asker: Asker, spot: Spot, answer: number, voider: number): Judgment {
    const moment = this.#moment(asker, spot);
    const scene = this.#scene!;
    const at = (position: number) => (position < 0 ? null : this.#eventAt(position));
    const due = dueOfDuty(scene, rule, moment, this.#until);
    const ending = { answer: at(answer), voider: at(voider) };
    const ends = { sure: ending, perhaps: ending, between: [] };
    return judgeInstance(scene, rule, moment.self, due, ends, hidden, this.#until);
  }

  #moment({ inclusive, rolls, counting, nextHour = false, after }: Asker, spot: Spot): Moment {
    if (spot.case !== this.#case) this.#open(spot.case);
    const ways = { rolls, counting, nextHour };
    if (after) return { self: probe(this.#eventAt(spot.event), true), inclusive: false, ...ways };
    if (spot.event >= 0) return { self: this.#eventAt(spot.event), inclusive, ...ways };
    this.#end ??= probe(now(this.#scene!, this.#until), true);
    return { self: this.#end, inclusive: false, ...ways };
  }

  #eventAt(position: number): CaseEvent {
    return this.#scene!.events[position - this.#log.caseStart[this.#case]!]!;
  }

  #open(c: number): void {
    this.#case = c;
    this.#end = undefined;
    this.#timed = undefined;
    this.#scene = setScene(this.#log, this.#rules, this.#time, groupAt(this.#log, this.#time, c));
  }
}
