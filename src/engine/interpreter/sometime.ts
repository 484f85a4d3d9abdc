import type { BoundLog } from '../../binding/index.js';
import type { ClockEffect, Condition, Law } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { and, FALSE, not, or, TRUE, type Tri, UNKNOWN } from '../tri.js';
import { walkCondition } from '../walk.js';
import { probe } from './clocks/index.js';
import type { CaseEvent } from './event.js';
import { followed } from './followed.js';
import type { Scene } from './scene.js';
import { setScene } from './set-scene.js';

const TIMED: ReadonlySet<Condition['op']> = new Set([
  'within',
  'after',
  'from-day',
  'before',
  'by',
  'past',
  'ahead',
  'time-of-day',
  'kind-of-day',
]);

/** Whether a condition hangs on nothing but what has happened, and not on the day on which it is asked. */
export function isTimeless(law: Law, condition: Condition): boolean {
  let timeless = true;
  const visitor = followed(law, {
    condition(c) {
      if (TIMED.has(c.op)) timeless = false;
    },
    clock() {
      timeless = false;
    },
    pattern({ of }) {
      if (of.some((a) => a.window?.op === 'ending')) timeless = false;
    },
    expression(e) {
      if (e.op === 'table' && e.at === null) timeless = false;
    },
  });
  walkCondition(condition, visitor);
  return timeless;
}

/** A condition that is true wherever the given one may be, and hangs on nothing but what has happened. */
export function timelessly(law: Law, condition: Condition): Condition {
  if (condition.op === 'and' || condition.op === 'or')
    return { op: condition.op, of: condition.of.map((c) => timelessly(law, c)) };
  return isTimeless(law, condition) ? condition : { op: 'constant', value: true };
}

/** What a condition comes to where nothing has happened. */
export function ofNothing(log: BoundLog, rules: RuleSet, time: LegalTime, condition: Condition): Tri {
  const scene = setScene(log, rules, time, { events: [], leftOpen: false, holed: false });
  const self = probe({ block: -1, day: 0, from: 0, to: 0 }, true);
  return scene.judge(scene, condition, { self, inclusive: false, rolls: null });
}

/**
 * Whether a condition may have been true at a moment between two blocks of which the record shows nothing: `from` stands right after the
 * one, `to` right before the other.
 */
export function sometime(scene: Scene, condition: Condition, from: CaseEvent, to: CaseEvent): Tri {
  switch (condition.op) {
    case 'and':
      return condition.of.map((c) => sometime(scene, c, from, to)).reduce<Tri>(and, TRUE);
    case 'or':
      return condition.of.map((c) => sometime(scene, c, from, to)).reduce<Tri>(or, FALSE);
    case 'not':
      return not(sometime(scene, condition.of, from, to));
    case 'clock': {
      const at = (self: CaseEvent) => scene.judge(scene, condition, { self, inclusive: false, rolls: null });
      const [first, last] = [at(from), at(to)];
      return first === last && runsOneWay(scene, condition) ? first : UNKNOWN;
    }
    default:
      if (!isTimeless(scene.law, condition)) return UNKNOWN;
      return scene.judge(scene, condition, { self: from, inclusive: false, rolls: null });
  }
}

/** Between two events a clock runs out and never runs again; that a pause ends may make it run for a while. */
function runsOneWay({ law }: Scene, { clock, state }: Condition & { op: 'clock' }): boolean {
  const may: readonly ClockEffect['op'][] = state === 'begun' || state === 'run-out' ? ['off'] : ['off', 'pause'];
  const { name } = law.clocks[clock]!;
  return !law.clocks.some((c) => c.name === name && c.effects.some((e) => may.includes(e.op)));
}
