import type * as ast from '../generated/ast.js';
import type { Condition, Expression, ValueSet } from '../ir.js';
import type { Context, Scope } from './context.js';
import {
  conjunction,
  isBare,
  lowerParts,
  lowerPatternExpression,
  partsOfExpression,
  tellNoPattern,
} from './patterns.js';
import { lowerClockState, lowerSpecial } from './special-conditions.js';
import { isTimeTest, lowerTimeTest } from './time-tests.js';
import { lowerFeature, lowerValue, OF_THE_EVENT, sameMoney } from './values.js';
import { compareWithSet, compareWords } from './vocabulary.js';

/** A condition; undefined where there is a fault (told). */
export function lowerCondition(ctx: Context, node: ast.Expression, scope: Scope): Condition | undefined {
  if (isTimeTest(node)) return lowerTimeTest(ctx, node, scope);
  switch (node.$type) {
    case 'OrExpression':
    case 'AndExpression': {
      const of = node.operands.map((o) => lowerCondition(ctx, o, scope));
      if (of.some((c) => c === undefined)) return undefined;
      if (node.$type === 'AndExpression') return conjunction(of as Condition[])!;
      return { op: 'or', of: (of as Condition[]).flatMap((c) => (c.op === 'or' ? c.of : [c])) };
    }
    case 'NotExpression': {
      const of = lowerCondition(ctx, node.operand, scope);
      return of && { op: 'not', of };
    }
    case 'NoSeen': {
      const of = lowerSeen(ctx, node.pattern, scope, 'law/no-needs-event');
      return of && { op: 'not', of };
    }
    case 'Comparison':
      return lowerComparison(ctx, node, scope);
    case 'Membership':
      return lowerMembership(ctx, node, scope);
    case 'Quantifier':
    case 'ClockState':
    case 'Judged':
    case 'TimeOfDay':
    case 'KindOfDay':
      return lowerSpecial(ctx, node, scope);
    case 'Truth':
      return { op: 'constant', value: node.value === 'true' };
    case 'Name':
      return lowerNameCondition(ctx, node, scope);
    case 'Group': {
      if (node.test) return lowerBoolean(ctx, node, scope);
      if (node.window) return lowerSeen(ctx, node, scope, 'law/window-without-event');
      if (node.condition) return lowerSeen(ctx, node, scope, 'law/where-without-event');
      return lowerCondition(ctx, node.inner, scope);
    }
    case 'Anchor':
      ctx.faults.error('law/which-in-condition', ctx.span(node), { which: node.which, name: ctx.word(node.event) });
      return undefined;
    default:
      return lowerBoolean(ctx, node, scope);
  }
}

function lowerSeen(ctx: Context, node: ast.Expression, scope: Scope, code: string): Condition | undefined {
  const parts = partsOfExpression(ctx, node);
  if (parts === null) tellNoPattern(ctx, node, code);
  if (!parts) return undefined;
  if (!scope.looksBack) {
    ctx.faults.error('law/where-looks-back', ctx.span(node), { name: ctx.source.slice(ctx.span(node)) });
    return undefined;
  }
  const pattern = lowerParts(ctx, parts);
  return pattern && { op: 'seen', pattern };
}

function lowerNameCondition(ctx: Context, node: ast.Name, scope: Scope): Condition | undefined {
  const name = ctx.word(node.ref);
  if (ctx.events.has(name)) return lowerSeen(ctx, node, scope, 'law/not-a-condition');
  const known = ctx.attributes.has(name) || ctx.facts.has(name) || OF_THE_EVENT.includes(name);
  if (known) return lowerBoolean(ctx, node, scope);
  const booleans = [...ctx.attributes.values()].filter((a) => a.type === 'boolean').map((a) => a.name);
  ctx.unknown('law/unknown-condition', name, ctx.span(node.ref), [
    ...ctx.events.keys(),
    ...booleans,
    ...ctx.facts.names(),
  ]);
  return undefined;
}

function lowerBoolean(ctx: Context, node: ast.Expression, scope: Scope): Condition | undefined {
  const expression = lowerValue(ctx, node, scope);
  if (expression === undefined) return undefined;
  if (expression.type === 'boolean') return { op: 'boolean', expression };
  ctx.faults.error('law/not-a-condition', ctx.span(node), { type: expression.type });
  return undefined;
}

function lowerComparison(ctx: Context, node: ast.Comparison, scope: Scope): Condition | undefined {
  const leftValue = lowerValue(ctx, node.left, scope);
  const rightValue = lowerValue(ctx, node.right, scope);
  if (leftValue === undefined || rightValue === undefined) return undefined;
  const [left, right] = sameMoney(leftValue, rightValue);
  const compare = node.operator;
  if (left.type === 'list' || right.type === 'list')
    ctx.faults.error('law/compare-list', ctx.span(left.type === 'list' ? node.left : node.right));
  else if (left.type !== right.type)
    ctx.faults.error('law/compare-types', ctx.span(node), { left: left.type, right: right.type });
  else if (compare !== '=' && compare !== '!=' && (left.type === 'text' || left.type === 'boolean'))
    ctx.faults.error('law/compare-order', ctx.span(node), { operator: compare, type: left.type });
  else {
    compareWords(ctx, left, right, node.right);
    compareWords(ctx, right, left, node.left);
    return { op: 'compare', compare, left, right };
  }
  return undefined;
}

function lowerMembership(ctx: Context, node: ast.Membership, scope: Scope): Condition | undefined {
  if (node.state) return lowerClockState(ctx, node.left, node.state, node.negated);
  const left = lowerValue(ctx, node.left, scope);
  if (node.missing) return left && negateIf(node.negated, { op: 'missing', expression: left });
  if (left === undefined || node.set === undefined) return undefined;
  if (left.type === 'list' || left.type === 'boolean') {
    ctx.faults.error('law/member-type', ctx.span(node.left), { type: left.type });
    return undefined;
  }
  const set = lowerSet(ctx, node.set, left, scope);
  if (set) compareWithSet(ctx, left, set, node);
  return set && negateIf(node.negated, { op: 'in', left, set });
}

function negateIf(negated: boolean, of: Condition): Condition {
  return negated ? { op: 'not', of } : of;
}

export function lowerSet(
  ctx: Context,
  node: ast.Expression,
  left: { readonly type: string },
  scope: Scope,
): ValueSet | undefined {
  if (node.$type === 'Group' && isBare(node)) return lowerSet(ctx, node.inner, left, scope);
  if (node.$type === 'SetLiteral') return lowerLiterals(ctx, node, left);
  if (node.$type === 'Call') return lowerSetCall(ctx, node, left, scope);
  if (node.$type === 'Name' && ctx.attributes.has(ctx.word(node.ref))) {
    const value = lowerValue(ctx, node, scope);
    if (value === undefined) return undefined;
    if (value.op === 'attribute' && value.type === 'list')
      return checkElement(ctx, node, left, 'text') ? { op: 'list', attribute: value.attribute } : undefined;
  }
  ctx.faults.error('law/not-a-set', ctx.span(node));
  return undefined;
}

function lowerSetCall(
  ctx: Context,
  node: ast.Call,
  left: { readonly type: string },
  scope: Scope,
): ValueSet | undefined {
  const fn = ctx.word(node.function);
  const argument = node.arguments[0];
  if ((fn !== 'actors' && fn !== 'offices' && fn !== 'values') || argument === undefined || node.arguments.length > 1) {
    ctx.faults.error('law/not-a-set', ctx.span(node));
    return undefined;
  }
  if (!scope.looksBack) {
    ctx.faults.error('law/where-looks-back', ctx.span(node), { name: `${fn}(…)` });
    return undefined;
  }
  if (fn === 'values') {
    const of = lowerFeature(ctx, argument, fn);
    return of && checkElement(ctx, node, left, of.attribute.type)
      ? { op: 'values', pattern: of.pattern, attribute: of.attribute.id }
      : undefined;
  }
  const pattern = lowerPatternExpression(ctx, argument, 'law/count-of-events');
  return pattern && checkElement(ctx, node, left, 'text') ? { op: fn, pattern } : undefined;
}

function checkElement(ctx: Context, node: ast.Expression, left: { readonly type: string }, type: string): boolean {
  if (left.type === type) return true;
  ctx.faults.error('law/set-type', ctx.span(node), { left: left.type, right: type });
  return false;
}

const BARE: Scope = { events: [], looksBack: false, time: false };

function lowerLiterals(ctx: Context, node: ast.SetLiteral, left: { readonly type: string }): ValueSet | undefined {
  if (node.values.length === 0) ctx.faults.error('law/empty-set', ctx.span(node));
  const values: (string | number)[] = [];
  for (const element of node.values) {
    const isLiteral =
      element.$type === 'Quoted' || element.$type === 'Day' || (element.$type === 'Quantity' && !element.unit);
    if (!isLiteral) {
      ctx.faults.error('law/set-literal', ctx.span(element));
      continue;
    }
    const written = lowerValue(ctx, element, BARE);
    const value = written && sameMoney(left as Expression, written)[1];
    if (value?.op !== 'literal' || value.type === 'boolean') continue;
    if (!checkElement(ctx, element, left, value.type)) continue;
    if (values.includes(value.value)) ctx.faults.warning('law/set-repeats', ctx.span(element));
    values.push(value.value);
  }
  return values.length === node.values.length && values.length > 0 ? { op: 'literals', values } : undefined;
}
