import type { Condition, Expression, Length, Pattern, Point, Rule, ValueSet } from '../language/index.js';

/** Called for each part of a rule, outermost first. */
export interface Visitor {
  readonly condition?: (c: Condition) => void;
  readonly expression?: (e: Expression) => void;
  readonly length?: (l: Length) => void;
  readonly point?: (p: Point) => void;
  readonly set?: (s: ValueSet) => void;
}

/** Walks a rule; facts are not followed. */
export function walkRule(rule: Rule, v: Visitor): void {
  switch (rule.kind) {
    case 'duty':
      walkPattern(rule.trigger.pattern, v);
      for (const p of [...rule.answers, ...rule.unless]) walkPattern(p, v);
      if (rule.due?.op === 'within') walkLength(rule.due.length, v);
      if (rule.due?.op === 'by') walkPoint(rule.due.point, v);
      return;
    case 'guard':
      walkPattern(rule.act, v);
      if (rule.applies) walkCondition(rule.applies, v);
      walkCondition(rule.condition, v);
      return;
    case 'not-both':
      walkPattern(rule.left, v);
      walkPattern(rule.right, v);
  }
}

export function walkPattern(pattern: Pattern, v: Visitor): void {
  for (const { where } of pattern.of) if (where) walkCondition(where, v);
}

export function walkCondition(c: Condition, v: Visitor): void {
  v.condition?.(c);
  switch (c.op) {
    case 'and':
    case 'or':
      for (const part of c.of) walkCondition(part, v);
      return;
    case 'not':
      return walkCondition(c.of, v);
    case 'seen':
      return walkPattern(c.pattern, v);
    case 'compare':
      walkExpression(c.left, v);
      return walkExpression(c.right, v);
    case 'boolean':
    case 'missing':
      return walkExpression(c.expression, v);
    case 'in':
      walkExpression(c.left, v);
      v.set?.(c.set);
      if ('pattern' in c.set) walkPattern(c.set.pattern, v);
      return;
    case 'within':
      walkLength(c.length, v);
      return walkPoint(c.of, v);
    case 'after':
      walkLength(c.length, v);
      return walkPoint(c.from, v);
    case 'from-day':
      return walkPoint(c.after, v);
    case 'before':
    case 'by':
      return walkPoint(c.point, v);
    case 'ahead':
      return walkPoint(c.of, v);
    case 'constant':
  }
}

export function walkExpression(e: Expression, v: Visitor): void {
  v.expression?.(e);
  switch (e.op) {
    case 'aggregate':
      return walkPattern(e.pattern, v);
    case 'arithmetic':
      walkExpression(e.left, v);
      return walkExpression(e.right, v);
    case 'negate':
      return walkExpression(e.of, v);
    case 'days':
      walkPoint(e.from, v);
      return walkPoint(e.to, v);
    default:
  }
}

export function walkLength(l: Length, v: Visitor): void {
  v.length?.(l);
  switch (l.op) {
    case 'if':
      walkCondition(l.condition, v);
      walkLength(l.then, v);
      return walkLength(l.otherwise, v);
    case 'longer':
    case 'shorter':
      for (const part of l.of) walkLength(part, v);
      return;
    default:
  }
}

export function walkPoint(p: Point, v: Visitor): void {
  v.point?.(p);
  switch (p.op) {
    case 'event':
      return walkPattern(p.anchor.pattern, v);
    case 'date':
      return walkExpression(p.expression, v);
    case 'shift':
      return walkPoint(p.point, v);
    default:
      for (const part of p.of) walkPoint(part, v);
  }
}
