import { suggestion } from '../../base/index.js';
import { parseDay } from '../../time/index.js';
import type * as ast from '../generated/ast.js';
import type { AggregateFn, Expression, Pattern, ValueType } from '../ir.js';
import type { Span } from '../source.js';
import { type AttributeSymbol, type Context, eventNames, type Scope } from './context.js';
import { isBare, lowerParts, lowerPatternExpression, type PatternPart } from './patterns.js';

const AGGREGATES: readonly string[] = ['count', 'sum', 'first', 'last', 'min', 'max', 'distinct'];
const SETS: readonly string[] = ['actors', 'offices', 'values'];
export const FUNCTIONS: readonly string[] = [...AGGREGATES, 'size', 'days', ...SETS];
/** Words that stand for something of the event at hand. */
export const OF_THE_EVENT: readonly string[] = ['actor', 'role', 'office'];

/** The type of a lowered expression. */
export function typeOf(expression: Expression): ValueType {
  return expression.type;
}

/** A value; undefined where there is a fault (told). */
export function lowerValue(ctx: Context, node: ast.Expression, scope: Scope): Expression | undefined {
  switch (node.$type) {
    case 'Quantity':
      return lowerQuantity(ctx, node);
    case 'Quoted': {
      const value = quotedText(ctx, node);
      if (value !== undefined) ctx.texts.add(value);
      return value === undefined ? undefined : { op: 'literal', type: 'text', value };
    }
    case 'Day': {
      const value = lowerDay(ctx, node);
      return value === undefined ? undefined : { op: 'literal', type: 'date', value };
    }
    case 'Truth':
      return { op: 'literal', type: 'boolean', value: node.value === 'true' };
    case 'Name':
      return misplaced(ctx, node) ? undefined : lowerName(ctx, node.ref, scope);
    case 'Group':
      if (misplaced(ctx, node)) return undefined;
      if (node.test && node.otherwise) return lowerChoice(ctx, node, node.test, node.otherwise, scope);
      return lowerValue(ctx, node.inner, scope);
    case 'Call':
      return lowerCall(ctx, node, scope);
    case 'Binary':
      return lowerArithmetic(ctx, node, scope);
    case 'Negation': {
      const of = lowerValue(ctx, node.operand, scope);
      if (of === undefined) return undefined;
      if (of.op === 'literal' && (of.type === 'number' || of.type === 'money')) return { ...of, value: -of.value };
      return of.type === 'number' || of.type === 'money'
        ? { op: 'negate', of, type: of.type }
        : fail(ctx, node, 'law/arithmetic-type', { operator: '-', type: of.type });
    }
    case 'Feature':
      return fail(ctx, node, 'law/feature-alone', { name: ctx.source.slice(ctx.span(node)) });
    case 'HalfMonth':
      return fail(ctx, node, 'law/period-not-a-value');
    case 'SetLiteral':
      return fail(ctx, node, 'law/set-not-a-value');
    case 'Anchor':
    case 'Lapse':
    case 'Extreme':
      return fail(ctx, node, 'law/point-not-a-value');
    default:
      return fail(ctx, node, 'law/condition-not-a-value');
  }
}

/** What is said of an event, said of a value (told). */
function misplaced(ctx: Context, node: ast.Name | ast.Group): boolean {
  if (node.window) fail(ctx, node, 'law/window-without-event');
  else if (node.condition) fail(ctx, node, 'law/where-without-event');
  return node.window !== undefined || node.condition !== undefined;
}

/** `(VALUE if CONDITION else VALUE)` */
function lowerChoice(
  ctx: Context,
  node: ast.Group,
  test: ast.Expression,
  other: ast.Expression,
  scope: Scope,
): Expression | undefined {
  const condition = ctx.lower.condition(ctx, test, scope);
  const first = lowerValue(ctx, node.inner, scope);
  const second = lowerValue(ctx, other, scope);
  if (condition === undefined || first === undefined || second === undefined) return undefined;
  const [then, otherwise] = sameMoney(first, second);
  if (then.type !== otherwise.type)
    return fail(ctx, node, 'law/compare-types', { left: then.type, right: otherwise.type });
  return { op: 'if', condition, then, otherwise, type: then.type };
}

function fail(ctx: Context, node: ast.Expression | ast.Ref, code: string, data?: Record<string, string>): undefined {
  ctx.faults.error(code, ctx.span(node), data);
  return undefined;
}

/** The text between the quotes, with `\"` and `\\` undone. */
export function quotedText(ctx: Context, node: ast.Quoted): string | undefined {
  const span = ctx.span(node);
  const written = ctx.source.slice(span);
  const ends = written.startsWith('"') ? /^"(?:\\.|[^"\\])*"$/ : /["'”“„＂’]$/;
  const closed = written.length > 1 && ends.test(written);
  if (!closed) {
    ctx.faults.error('law/unclosed-text', span);
    return undefined;
  }
  return written.slice(1, -1).replace(/\\(.)/g, '$1');
}

export function lowerDay(ctx: Context, node: ast.Day): number | undefined {
  const span = ctx.span(node);
  const written = ctx.source.slice(span);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    ctx.faults.error('law/date-form', span, { found: written });
    return undefined;
  }
  const day = parseDay(written);
  if (day === undefined) ctx.faults.error('law/no-such-date', span, { found: written });
  return day;
}

function lowerQuantity(ctx: Context, node: ast.Quantity): Expression | undefined {
  if (node.unit) return fail(ctx, node, 'law/period-not-a-value');
  const written = ctx.source.slice(ctx.span(node.amount));
  if (node.money) {
    const value = minorUnits(written);
    if (value === undefined) return fail(ctx, node, 'law/money-form', { found: written });
    return { op: 'literal', type: 'money', value };
  }
  return { op: 'literal', type: 'number', value: Number(written) };
}

/** `12.50` as 1250; undefined for more than two decimals. */
export function minorUnits(written: string): number | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(written);
  if (!match) return undefined;
  const value = Number(match[2]! + (match[3] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(value) ? (match[1] ? -value : value) : undefined;
}

function lowerName(ctx: Context, ref: ast.Ref, scope: Scope): Expression | undefined {
  const name = ctx.word(ref);
  if (ctx.variables.includes(name)) return { op: 'variable', name, type: 'text' };
  if (OF_THE_EVENT.includes(name)) {
    if (scope.events.length === 0) return fail(ctx, ref, 'law/fact-without-event', { name });
    return { op: name as 'actor', type: 'text' };
  }
  const attribute = ctx.attributes.get(name);
  if (attribute) return lowerAttribute(ctx, attribute, ctx.span(ref), scope);
  if (ctx.facts.has(name)) {
    if (!scope.looksBack) return fail(ctx, ref, 'law/where-looks-back', { name });
    const fact = ctx.facts.use(name, ctx.span(ref));
    return fact && { op: 'fact', ...fact };
  }
  if (ctx.events.has(name)) return fail(ctx, ref, 'law/event-not-a-value', { name });
  ctx.unknown('law/unknown-name', name, ctx.span(ref), [
    ...ctx.attributes.keys(),
    ...ctx.facts.names(),
    ...OF_THE_EVENT,
  ]);
  return undefined;
}

/** A bare attribute: of the event at hand, which must carry it. */
export function lowerAttribute(
  ctx: Context,
  attribute: AttributeSymbol,
  span: Span,
  scope: Scope,
): Expression | undefined {
  const { name, id, type } = attribute;
  const carriers = eventNames(attribute.carriers);
  if (scope.events.length === 0) {
    ctx.faults.error('law/fact-bare-attribute', span, { name, carriers });
    return undefined;
  }
  const without = scope.events.filter((e) => !attribute.carriers.includes(e));
  if (without.length === scope.events.length) {
    ctx.faults.error('law/attribute-not-carried', span, { name, events: eventNames(without), carriers });
    return undefined;
  }
  if (without.length > 0) ctx.faults.warning('law/attribute-not-always', span, { name, events: eventNames(without) });
  return { op: 'attribute', attribute: id, type };
}

function lowerCall(ctx: Context, node: ast.Call, scope: Scope): Expression | undefined {
  const fn = ctx.word(node.function);
  if (node.condition) return fail(ctx, node, 'law/where-outside', { name: fn });
  if (ctx.tables.has(fn)) return ctx.lower.lookup(ctx, fn, node.arguments, node, scope);
  if (!FUNCTIONS.includes(fn)) {
    ctx.faults.error('law/unknown-function', ctx.span(node.function), { name: fn, ...suggestion(fn, FUNCTIONS) });
    return undefined;
  }
  if (SETS.includes(fn)) return fail(ctx, node, 'law/set-not-a-value');
  const wanted = fn === 'days' ? 2 : 1;
  if (node.arguments.length !== wanted) {
    ctx.faults.error('law/argument-count', ctx.span(node), { name: fn, wanted, found: node.arguments.length });
    return undefined;
  }
  if (fn === 'size') return lowerSize(ctx, node.arguments[0]!, scope);
  if (!scope.looksBack) return fail(ctx, node, 'law/where-looks-back', { name: `${fn}(…)` });
  if (fn === 'days') {
    const from = ctx.lower.point(ctx, node.arguments[0]!, scope);
    const to = ctx.lower.point(ctx, node.arguments[1]!, scope);
    return from && to && { op: 'days', from, to, type: 'number' };
  }
  return lowerAggregate(ctx, node, fn as AggregateFn);
}

function lowerSize(ctx: Context, argument: ast.Expression, scope: Scope): Expression | undefined {
  const value = lowerValue(ctx, argument, scope);
  if (value === undefined) return undefined;
  if (value.op !== 'attribute' || value.type !== 'list')
    return fail(ctx, argument, 'law/size-of-list', { type: value.type });
  return { op: 'size', attribute: value.attribute, type: 'number' };
}

/** `fn(E.A where c)`, `fn(A)` over every event that carries A, `count(PATTERN)`. */
export function lowerAggregate(ctx: Context, node: ast.Call, fn: AggregateFn): Expression | undefined {
  const argument = node.arguments[0]!;
  if (fn === 'count') {
    const pattern = lowerPatternExpression(ctx, argument, 'law/count-of-events');
    return pattern && { op: 'aggregate', fn, pattern, attribute: null, type: 'number' };
  }
  const of = lowerFeature(ctx, argument, fn);
  if (of === undefined) return undefined;
  const { pattern, attribute } = of;
  const type = aggregateType(fn, attribute.type);
  if (type === undefined) return fail(ctx, argument, 'law/aggregate-type', { name: fn, type: attribute.type });
  return { op: 'aggregate', fn, pattern, attribute: attribute.id, type };
}

function aggregateType(fn: AggregateFn, type: ValueType): ValueType | undefined {
  if (fn === 'first' || fn === 'last') return type;
  if (fn === 'distinct') return type === 'list' ? undefined : 'number';
  if (fn === 'sum') return type === 'number' || type === 'money' ? type : undefined;
  return type === 'number' || type === 'money' || type === 'date' ? type : undefined;
}

export function lowerFeature(
  ctx: Context,
  node: ast.Expression,
  fn: string,
): { pattern: Pattern; attribute: AttributeSymbol } | undefined {
  if (node.$type === 'Group' && isBare(node)) return lowerFeature(ctx, node.inner, fn);
  if (node.$type !== 'Feature' && node.$type !== 'Name') {
    ctx.faults.error('law/feature-wanted', ctx.span(node), { name: fn });
    return undefined;
  }
  const conditions = node.condition ? [node.condition] : [];
  let parts: PatternPart[];
  let attribute: AttributeSymbol | undefined;
  if (node.$type === 'Name') {
    const name = ctx.word(node.ref);
    if (ctx.events.has(name)) {
      ctx.faults.error('law/feature-wanted', ctx.span(node), { name: fn });
      return undefined;
    }
    attribute = ctx.attribute(node.ref);
    const { window } = node;
    parts = (attribute?.carriers ?? []).map((event) => ({ event, conditions, span: ctx.span(node.ref), window }));
  } else {
    const event = ctx.event(node.event);
    attribute = ctx.attribute(node.attribute);
    if (event && attribute && !attribute.carriers.includes(event)) {
      const data = { name: attribute.name, events: eventNames([event]), carriers: eventNames(attribute.carriers) };
      ctx.faults.error('law/attribute-not-carried', ctx.span(node.attribute), data);
      return undefined;
    }
    parts = event ? [{ event, conditions, span: ctx.span(node.event), window: node.window }] : [];
  }
  const pattern = attribute && parts.length > 0 ? lowerParts(ctx, parts) : undefined;
  return pattern && attribute && { pattern, attribute };
}

function lowerArithmetic(ctx: Context, node: ast.Binary, scope: Scope): Expression | undefined {
  if (isPeriod(node.right)) return fail(ctx, node, 'law/date-arithmetic');
  const leftValue = lowerValue(ctx, node.left, scope);
  const rightValue = lowerValue(ctx, node.right, scope);
  if (leftValue === undefined || rightValue === undefined) return undefined;
  const { operator } = node;
  for (const [side, value] of [
    [node.left, leftValue],
    [node.right, rightValue],
  ] as const) {
    if (value.type === 'number' || value.type === 'money') continue;
    const code = value.type === 'date' ? 'law/date-arithmetic' : 'law/arithmetic-type';
    return fail(ctx, side, code, { operator, type: value.type });
  }
  const [left, right] =
    operator === '+' || operator === '-' ? sameMoney(leftValue, rightValue) : [leftValue, rightValue];
  const type = arithmeticType(operator, left.type, right.type);
  if (type === undefined)
    return fail(ctx, node, 'law/money-arithmetic', { operator, left: left.type, right: right.type });
  if (operator === '/' && right.op === 'literal' && right.value === 0)
    return fail(ctx, node.right, 'law/division-by-zero');
  return { op: 'arithmetic', operator, left, right, type };
}

function arithmeticType(operator: string, left: ValueType, right: ValueType): 'number' | 'money' | undefined {
  if (left === 'number' && right === 'number') return 'number';
  if (operator === '+' || operator === '-') return left === right ? 'money' : undefined;
  if (left === 'money' && right === 'number') return 'money';
  return operator === '*' && left === 'number' && right === 'money' ? 'money' : undefined;
}

function isPeriod(node: ast.Expression): boolean {
  return node.$type === 'HalfMonth' || (node.$type === 'Quantity' && node.unit !== undefined);
}

/** A bare number written beside money is money. */
export function sameMoney(left: Expression, right: Expression): [Expression, Expression] {
  if (left.type === 'money') return [left, asMoney(right)];
  if (right.type === 'money') return [asMoney(left), right];
  return [left, right];
}

function asMoney(value: Expression): Expression {
  if (value.op !== 'literal' || value.type !== 'number') return value;
  const minor = minorUnits(String(value.value));
  return minor === undefined ? value : { op: 'literal', type: 'money', value: minor };
}
