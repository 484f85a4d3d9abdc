import { isUnreadable } from '../../binding/index.js';
import type {
  ClockEffect,
  Condition,
  Due,
  Expression,
  Key,
  Length,
  Pattern,
  Point,
  TimeTest,
  ValueSet,
} from '../../language/index.js';
import type { Span } from '../legal-time.js';
import { FALSE, TRUE, UNKNOWN } from '../tri.js';
import { attributeOf, UNREADABLE, UNRECORDED } from './attributes.js';
import type { Doubts } from './doubt.js';
import { type CaseEvent, held, whoAt } from './event.js';
import type { Past } from './past.js';
import { dueOf, ownPoint, pointAt } from './points.js';
import { type Moment, matches, type PointValue, recall, type Scene } from './scene.js';
import { limitOf } from './time-tests.js';
import { inHours } from './units.js';
import type { Value } from './values.js';

/** Goes down from what is unknown to that in the record which leaves it so. */
export class Unknowns {
  readonly #scene: Scene;
  readonly #key: Key;
  readonly #doubts: Doubts;
  /** Those that are being looked into. */
  readonly #clocks = new Set<string>();

  constructor(scene: Scene, key: Key, doubts: Doubts) {
    this.#scene = scene;
    this.#key = key;
    this.#doubts = doubts;
  }

  /** Of the parts of a condition, those that are unknown leave the whole so. */
  condition(condition: Condition, moment: Moment): void {
    if (this.#scene.judge(this.#scene, condition, moment) !== UNKNOWN) return;
    switch (condition.op) {
      case 'and':
      case 'or':
        for (const part of condition.of) this.condition(part, moment);
        return;
      case 'not':
        return this.condition(condition.of, moment);
      case 'constant':
        return;
      case 'seen':
        return this.pattern(condition.pattern, moment);
      case 'compare':
        this.value(condition.left, moment);
        return this.value(condition.right, moment);
      case 'boolean':
      case 'missing':
        return this.value(condition.expression, moment);
      case 'in':
        this.value(condition.left, moment);
        return this.#set(condition.set, moment);
      case 'judged':
        for (const e of this.#scene.events)
          if (e.block < 0 && matches(this.#scene, condition.pattern, e) !== FALSE) this.perhaps(condition.pattern, e);
        return this.hidden(condition.pattern);
      case 'clock':
        return this.clock(condition.clock, moment);
      case 'quantified':
        return this.#set(condition.set, moment);
      case 'time-of-day':
        return this.#doubts.add('time', moment.self.kind);
      case 'kind-of-day':
        return this.#doubts.add('calendar');
      default:
        return this.limit(condition, moment);
    }
  }

  /** What leaves open how a clock stands: its start, and each event that acts on it. */
  clock(index: number, moment: Moment): void {
    const { law, readings } = this.#scene;
    const { name } = law.clocks[index]!;
    // Clocks may hang on one another without end.
    if (this.#clocks.has(name)) return;
    this.#clocks.add(name);
    for (const clock of law.clocks) {
      if (clock.name !== name || (clock.under && readings[clock.under.reading] !== clock.under.option)) continue;
      this.point(clock.start, moment);
      if (clock.start.op === 'event')
        for (const e of this.#of(clock.start.anchor.pattern))
          this.length(clock.length, ownPoint(e), { self: e, inclusive: true, rolls: clock.rolls ?? law.rolls });
      for (const effect of clock.effects) this.#effect(effect, moment);
    }
    this.#clocks.delete(name);
  }

  /** The events that may be of a pattern and have a time. */
  #of(pattern: Pattern): CaseEvent[] {
    return this.#scene.events.filter((e) => e.block >= 0 && matches(this.#scene, pattern, e) !== FALSE);
  }

  /** What leaves open whether something acted on a clock, and how much. */
  #effect(effect: ClockEffect, moment: Moment): void {
    for (const pattern of effect.on) {
      this.hidden(pattern);
      for (const e of this.#scene.events) if (matches(this.#scene, pattern, e) === UNKNOWN) this.perhaps(pattern, e);
    }
    if (effect.op === 'off' && effect.condition) return this.condition(effect.condition, moment);
    for (const e of effect.on[0] ? this.#of(effect.on[0]) : []) {
      const acting = { self: e, inclusive: true, rolls: moment.rolls };
      if (effect.condition) this.condition(effect.condition, acting);
      if (effect.op === 'extend' && effect.amount) this.length(effect.amount, ownPoint(e), acting);
      if (effect.op === 'set') this.length(effect.length, ownPoint(e), acting);
    }
  }

  /** What keeps it from being known which events of a pattern have happened. */
  pattern(pattern: Pattern, moment: Moment): void {
    const past = recall(this.#scene, pattern, moment);
    for (const event of past.maybe()) this.perhaps(pattern, event);
    this.hidden(pattern, past);
  }

  /** An event that is only perhaps of a pattern, or perhaps not before the moment. */
  perhaps(pattern: Pattern, event: CaseEvent): void {
    if (event.block < 0 && event.index >= 0) this.#doubts.add('time', event.kind);
    if (matches(this.#scene, pattern, event) === UNKNOWN) this.where(pattern, event);
    else if (event.block >= 0 && this.#isBeside(event)) this.#doubts.add('order', event.kind);
  }

  #isBeside(event: CaseEvent): boolean {
    return this.#scene.events.some((e) => e !== event && e.block === event.block);
  }

  /** An event of which it is unknown whether a pattern's condition holds. */
  where(pattern: Pattern, event: CaseEvent, moment: Moment = { self: event, inclusive: true, rolls: null }): void {
    if (!event.sure) this.#keyOf(event);
    for (const { event: kind, where } of pattern.of) if (where && kind === event.kind) this.condition(where, moment);
  }

  /** Kinds of events that may have happened and that the record does not show. */
  hidden(pattern: Pattern, past?: Pick<Past, 'knows'>): void {
    const { law, log, leftOpen, holed, events } = this.#scene;
    for (const { event } of pattern.of) {
      if (law.events[event]!.once && !holed && past?.knows(event)) continue;
      const recorded = log.recording.events[event];
      if (recorded === 'not') this.#doubts.add('event', event);
      else if (leftOpen && recorded === 'recorded') {
        const unsure = events.find((e) => !e.sure);
        if (holed && unsure) this.#keyOf(unsure);
        else this.#doubts.add('left-open');
      }
    }
  }

  /** A pattern of which there is nothing. */
  absent(pattern: Pattern): void {
    const { recording } = this.#scene.log;
    for (const { event } of pattern.of) if (recording.events[event] === 'recorded') this.#doubts.add('absent', event);
  }

  value(expression: Expression, moment: Moment): void {
    const value = this.#scene.evaluate(this.#scene, expression, moment);
    if (isKnown(value)) return;
    switch (expression.op) {
      case 'literal':
        return;
      case 'attribute':
      case 'size':
        return this.attribute(moment.self, expression.attribute);
      case 'actor':
      case 'role':
      case 'office':
        return this.#who(expression.op, moment.self);
      case 'fact':
        return this.#fact(expression.fact, moment);
      case 'aggregate':
        return this.#aggregate(expression, value, moment);
      case 'arithmetic':
        this.value(expression.left, moment);
        return this.value(expression.right, moment);
      case 'negate':
        return this.value(expression.of, moment);
      case 'if':
        this.condition(expression.condition, moment);
        this.value(expression.then, moment);
        return this.value(expression.otherwise, moment);
      case 'table':
        for (const key of expression.keys) this.value(key, moment);
        if (expression.at) this.point(expression.at, moment);
        return;
      case 'variable':
        return;
      case 'days':
        this.point(expression.from, moment);
        return this.point(expression.to, moment);
    }
  }

  attribute(event: CaseEvent, attribute: number): void {
    // What the law deems to happen, no source could record.
    if (event.deemed || event.index < 0) return;
    const value = attributeOf(this.#scene, event, attribute);
    if (value === UNRECORDED) this.#doubts.add('attribute', event.kind, attribute);
    else if (value === UNREADABLE) this.#doubts.add('unreadable', event.kind, attribute);
    else if (value === undefined) this.#doubts.add('value', event.kind, attribute);
  }

  point(point: Point, moment: Moment): void {
    const at = pointAt(this.#scene, point, moment);
    if (isExact(at)) return;
    switch (point.op) {
      case 'event': {
        const { pattern } = point.anchor;
        return at.exists === 0 ? this.absent(pattern) : this.pattern(pattern, moment);
      }
      case 'date':
        return this.value(point.expression, moment);
      case 'shift':
        if (isExact(pointAt(this.#scene, point.point, moment))) this.#doubts.add('calendar');
        else this.point(point.point, moment);
        return;
      case 'if':
        this.condition(point.condition, moment);
        this.point(point.then, moment);
        return this.point(point.otherwise, moment);
      case 'lapse':
        return this.clock(point.clock, moment);
      default:
        for (const part of point.of) this.point(part, moment);
    }
  }

  /** Where a length that is counted from a point may end on several days. */
  length(length: Length, from: PointValue, moment: Moment): void {
    switch (length.op) {
      case 'if': {
        const holds = this.#scene.judge(this.#scene, length.condition, moment);
        if (holds === UNKNOWN) this.condition(length.condition, moment);
        // Either may hang on something else again.
        if (holds !== FALSE) this.length(length.then, from, moment);
        if (holds !== TRUE) this.length(length.otherwise, from, moment);
        return;
      }
      case 'value':
        return this.value(length.expression, moment);
      case 'sum':
      case 'longer':
      case 'shorter':
        for (const part of length.of) this.length(part, from, moment);
        return;
      default: {
        const due = dueOf(this.#scene, length, from, moment);
        if (length.op === 'attribute') this.#lengthOf(length.attribute, due, moment);
        if (isExact(from) && Number.isFinite(due.hi) && due.lo !== due.hi && !inHours(length))
          this.#doubts.add('calendar');
      }
    }
  }

  /** A length that is there and is none leaves the due day open too. */
  #lengthOf(attribute: number, due: Span, { self }: Moment): void {
    if (Number.isFinite(due.hi)) return;
    this.attribute(self, attribute);
    if (held(this.#scene.log.attributes[attribute], self.index) !== undefined)
      this.#doubts.add('unreadable', self.kind, attribute);
  }

  /** What leaves open when a limit ends, be it decided or not whether it was kept. */
  limit(test: TimeTest, moment: Moment): void {
    const limit = limitOf(this.#scene, test, moment);
    const point = pointOf(test);
    const from = pointAt(this.#scene, point, moment);
    this.point(point, moment);
    if (limit.exists !== TRUE) return;
    if (limit.unit === 'hours' && moment.self.from !== moment.self.to) this.#doubts.add('time', moment.self.kind);
    if (test.op === 'within') this.length(test.length, from, moment);
    else if (test.op === 'after') this.length(test.length, from, { ...moment, rolls: false });
    else if (isExact(from) && limit.unit === 'days' && limit.at.lo !== limit.at.hi) this.#doubts.add('calendar');
  }

  #set(set: ValueSet, moment: Moment): void {
    if (set.op === 'literals') return;
    if (set.op === 'list') return this.attribute(moment.self, set.attribute);
    this.pattern(set.pattern, moment);
    const past = recall(this.#scene, set.pattern, moment);
    for (const event of [...past.sure(), ...past.maybe()]) {
      if (set.op === 'values') this.attribute(event, set.attribute);
      else this.#who(set.op === 'actors' ? 'actor' : 'office', event);
    }
  }

  #who(who: 'actor' | 'role' | 'office', event: CaseEvent): void {
    if (event.deemed || event.index < 0) return;
    const { log } = this.#scene;
    const column = log[who];
    if (column && isUnreadable(column, event.index)) this.#doubts.add('unreadable', event.kind, who);
    else if (whoAt(log, who, event.index) === undefined)
      this.#doubts.add(column ? 'value' : 'attribute', event.kind, who);
  }

  #fact(index: number, moment: Moment): void {
    const { law, readings } = this.#scene;
    const { name } = law.facts[index]!;
    const chosen = law.facts.find((f) => f.name === name && (!f.under || readings[f.under.reading] === f.under.option));
    if (chosen) this.value(chosen.expression, moment);
  }

  #aggregate({ pattern, attribute }: Expression & { op: 'aggregate' }, value: Value, moment: Moment): void {
    if (value.kind === 'none') return this.absent(pattern);
    this.pattern(pattern, moment);
    if (attribute === null) return;
    const past = recall(this.#scene, pattern, moment);
    for (const event of [...past.sure(), ...past.maybe()]) this.attribute(event, attribute);
  }

  /** An event that lacks a value that its rule's key goes by. */
  #keyOf(event: CaseEvent): void {
    const { law, log } = this.#scene;
    if (this.#key.byOffice) this.#who('office', event);
    for (const attribute of this.#key.attributes)
      if (
        law.events[event.kind]!.attributes.includes(attribute) &&
        held(log.attributes[attribute], event.index) === undefined
      )
        this.attribute(event, attribute);
  }

  /** The doubts about the point from which a duty falls due. */
  due(rule: Due, moment: Moment): void {
    if (rule.op === 'lapse') this.clock(rule.clock, moment);
    else if (rule.op === 'within') this.length(rule.length, ownPoint(moment.self), moment);
    else this.point(rule.point, moment);
  }
}

function isKnown(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'number' && value.lo === value.hi);
}

function isExact({ exists, lo, hi, msLo, msHi }: PointValue): boolean {
  return exists === TRUE && Number.isFinite(lo) && lo === hi && msHi - msLo <= LONGEST_DAY;
}

/** A day on which clocks are set back, in ms. */
const LONGEST_DAY = 25 * 3_600_000;

function pointOf(test: TimeTest): Point {
  switch (test.op) {
    case 'within':
    case 'ahead':
      return test.of;
    case 'after':
      return test.from;
    case 'from-day':
      return test.after;
    default:
      return test.point;
  }
}
