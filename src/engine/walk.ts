import type { Clock, Condition, Deem, Expression, Length, Pattern, Point, Rule, ValueSet } from '../language/index.js';

/** Called for each part of a rule, outermost first. */
export interface Visitor {
  readonly condition?: (c: Condition) => void;
  readonly expression?: (e: Expression) => void;
  readonly length?: (l: Length) => void;
  readonly point?: (p: Point) => void;
  readonly set?: (s: ValueSet) => void;
  readonly pattern?: (p: Pattern) => void;
  /** Index of a clock that is asked for; it is not followed. */
  readonly clock?: (clock: number) => void;
}

/** Walks a rule; facts are not followed. */
export function walkRule(rule: Rule, v: Visitor): void {
  switch (rule.kind) {
    case 'duty':
      walkPattern(rule.trigger.pattern, v);
      for (const p of [...rule.answers, ...rule.unless, ...rule.explained]) walkPattern(p, v);
      if (rule.due?.op === 'within') walkLength(rule.due.length, v);
      if (rule.due?.op === 'by') walkPoint(rule.due.point, v);
      if (rule.due?.op === 'lapse') v.clock?.(rule.due.clock);
      return;
    case 'recurring':
      for (const p of rule.answers) walkPattern(p, v);
      walkLength(rule.length, v);
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

export function walkClock(clock: Clock, v: Visitor): void {
  walkPoint(clock.start, v);
  walkLength(clock.length, v);
  for (const effect of clock.effects) {
    for (const p of effect.on) walkPattern(p, v);
    if (effect.condition) walkCondition(effect.condition, v);
    if (effect.op === 'pause') walkPoint(effect.until, v);
    if (effect.op === 'extend' && effect.amount) walkLength(effect.amount, v);
    if (effect.op === 'move') walkPoint(effect.to, v);
    if (effect.op === 'set') walkLength(effect.length, v);
    if (effect.op === 'set-until') walkPoint(effect.point, v);
  }
}

export function walkDeem(deem: Deem, v: Visitor): void {
  if (deem.when.op === 'lapse') v.clock?.(deem.when.clock);
  else walkCondition(deem.when.condition, v);
  for (const p of deem.unless) walkPattern(p, v);
}

export function walkPattern(pattern: Pattern, v: Visitor): void {
  v.pattern?.(pattern);
  for (const { where, window } of pattern.of) {
    if (where) walkCondition(where, v);
    if (window?.op === 'since') walkPoint(window.point, v);
    if (window?.op === 'ending' && window.at) walkPoint(window.at, v);
  }
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
    case 'judged':
      return walkPattern(c.pattern, v);
    case 'compare':
      walkExpression(c.left, v);
      return walkExpression(c.right, v);
    case 'boolean':
    case 'missing':
      return walkExpression(c.expression, v);
    case 'in':
      walkExpression(c.left, v);
      return walkSet(c.set, v);
    case 'quantified':
      walkSet(c.set, v);
      return walkCondition(c.of, v);
    case 'clock':
      return v.clock?.(c.clock);
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
    case 'past':
      return walkPoint(c.point, v);
    case 'ahead':
      return walkPoint(c.of, v);
    case 'constant':
    case 'time-of-day':
    case 'kind-of-day':
  }
}

function walkSet(set: ValueSet, v: Visitor): void {
  v.set?.(set);
  if ('pattern' in set) walkPattern(set.pattern, v);
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
    case 'if':
      walkCondition(e.condition, v);
      walkExpression(e.then, v);
      return walkExpression(e.otherwise, v);
    case 'table':
      for (const key of e.keys) walkExpression(key, v);
      if (e.at) walkPoint(e.at, v);
      return;
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
    case 'value':
      return walkExpression(l.expression, v);
    case 'sum':
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
    case 'if':
      walkCondition(p.condition, v);
      walkPoint(p.then, v);
      return walkPoint(p.otherwise, v);
    case 'lapse':
      return v.clock?.(p.clock);
    default:
      for (const part of p.of) walkPoint(part, v);
  }
}
