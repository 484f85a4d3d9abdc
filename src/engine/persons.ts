import type { Condition, Expression, Law, ValueSet } from '../language/index.js';
import { type Visitor, walkClock, walkDeem, walkExpression, walkRule } from './walk.js';

/** Attributes whose values a law compares with whoever acts: they name persons, and are never counted by or charted. */
export function personAttributes(law: Law): ReadonlySet<number> {
  const found = new Set<number>();
  const visitor: Visitor = { condition: (c) => addCompared(c, found) };
  for (const rule of law.rules) walkRule(rule, visitor);
  for (const clock of law.clocks) walkClock(clock, visitor);
  for (const deem of law.deems) walkDeem(deem, visitor);
  for (const fact of law.facts) walkExpression(fact.expression, visitor);
  return found;
}

function addCompared(c: Condition, found: Set<number>): void {
  if (c.op === 'in') {
    if (c.left.op === 'actor') add(attributeOfSet(c.set), found);
    if (c.set.op === 'actors') add(attributeOf(c.left), found);
  }
  if (c.op !== 'compare') return;
  if (c.left.op === 'actor') add(attributeOf(c.right), found);
  if (c.right.op === 'actor') add(attributeOf(c.left), found);
}

function add(attribute: number | null, found: Set<number>): void {
  if (attribute !== null) found.add(attribute);
}

function attributeOfSet(set: ValueSet): number | null {
  return set.op === 'values' || set.op === 'list' ? set.attribute : null;
}

function attributeOf(e: Expression): number | null {
  return e.op === 'attribute' || e.op === 'aggregate' ? e.attribute : null;
}
