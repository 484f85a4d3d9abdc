import type { Condition, Expression, Length, Point, ValueSet } from '../../../language/index.js';
import { isTimeTest } from '../../time-test.js';
import { FALSE, not, TRUE, UNKNOWN } from '../../tri.js';
import type { CaseEvent } from '../event.js';
import { type Moment, recall, type Scene } from '../scene.js';
import { limitOf } from '../time-tests.js';

/** Something that an act itself would carry: an attribute, or who does it. */
export type OwnField = number | 'actor' | 'role' | 'office';

/** A part of a condition that does not hold as it should, or of which that is not known. */
export interface Unmet {
  readonly condition: Condition;
  /** Whether it should be true; false where the condition asks for the contrary. */
  readonly wanted: boolean;
  readonly known: boolean;
  /** What has happened and should not have. */
  readonly by: CaseEvent | null;
  /** What of the act itself would have to be known. */
  readonly fields: readonly OwnField[];
}

/** Goes down a condition to the parts that keep it from being true. */
export function unmetIn(scene: Scene, condition: Condition, moment: Moment, wanted = true): Unmet[] {
  const value = scene.judge(scene, condition, moment);
  const holds = wanted ? value : not(value);
  if (holds === TRUE) return [];
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap((part) => unmetIn(scene, part, moment, wanted));
    case 'not':
      return unmetIn(scene, condition.of, moment, !wanted);
    default: {
      const happened = condition.op === 'seen' && holds === FALSE && !wanted;
      return [
        {
          condition,
          wanted,
          known: holds === FALSE,
          by: happened ? (recall(scene, condition.pattern, moment).last ?? null) : null,
          fields: holds === UNKNOWN ? openFields(scene, condition, moment) : [],
        },
      ];
    }
  }
}

/** What of the act would have to be known; none where what its time is counted from has not happened, whatever it says. */
function openFields(scene: Scene, condition: Condition, moment: Moment): OwnField[] {
  if (isTimeTest(condition) && limitOf(scene, condition, moment).exists === FALSE) return [];
  return ownFields(condition).filter((f) => typeof f !== 'number' || !moment.self.deemed?.has(f));
}

/** What a condition asks of the event at hand itself, not of what has happened before it. */
export function ownFields(condition: Condition): OwnField[] {
  const found = new Set<OwnField>();
  askedBy(condition, found);
  return [...found];
}

function askedBy(c: Condition, found: Set<OwnField>): void {
  switch (c.op) {
    case 'and':
    case 'or':
      for (const part of c.of) askedBy(part, found);
      return;
    case 'not':
      return askedBy(c.of, found);
    case 'compare':
      askedByValue(c.left, found);
      return askedByValue(c.right, found);
    case 'boolean':
    case 'missing':
      return askedByValue(c.expression, found);
    case 'in':
      askedByValue(c.left, found);
      return askedBySet(c.set, found);
    case 'quantified':
      askedBySet(c.set, found);
      return askedBy(c.of, found);
    case 'within':
      askedByLength(c.length, found);
      return askedByPoint(c.of, found);
    case 'after':
      askedByLength(c.length, found);
      return askedByPoint(c.from, found);
    case 'from-day':
      return askedByPoint(c.after, found);
    case 'before':
    case 'by':
    case 'past':
      return askedByPoint(c.point, found);
    case 'ahead':
      return askedByPoint(c.of, found);
    default:
  }
}

function askedBySet(set: ValueSet, found: Set<OwnField>): void {
  if (set.op === 'list') found.add(set.attribute);
}

function askedByValue(e: Expression, found: Set<OwnField>): void {
  switch (e.op) {
    case 'attribute':
    case 'size':
      found.add(e.attribute);
      return;
    case 'actor':
    case 'role':
    case 'office':
      found.add(e.op);
      return;
    case 'arithmetic':
      askedByValue(e.left, found);
      return askedByValue(e.right, found);
    case 'negate':
      return askedByValue(e.of, found);
    case 'if':
      askedBy(e.condition, found);
      askedByValue(e.then, found);
      return askedByValue(e.otherwise, found);
    case 'table':
      for (const key of e.keys) askedByValue(key, found);
      return;
    case 'days':
      askedByPoint(e.from, found);
      return askedByPoint(e.to, found);
    default:
  }
}

function askedByLength(length: Length, found: Set<OwnField>): void {
  switch (length.op) {
    case 'attribute':
      found.add(length.attribute);
      return;
    case 'if':
      askedBy(length.condition, found);
      askedByLength(length.then, found);
      return askedByLength(length.otherwise, found);
    case 'value':
      return askedByValue(length.expression, found);
    case 'period':
      return;
    default:
      for (const part of length.of) askedByLength(part, found);
  }
}

function askedByPoint(point: Point, found: Set<OwnField>): void {
  switch (point.op) {
    case 'date':
      return askedByValue(point.expression, found);
    case 'shift':
      return askedByPoint(point.point, found);
    case 'if':
      askedBy(point.condition, found);
      askedByPoint(point.then, found);
      return askedByPoint(point.otherwise, found);
    case 'event':
    case 'lapse':
      return;
    default:
      for (const part of point.of) askedByPoint(part, found);
  }
}
