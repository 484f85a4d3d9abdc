import type * as ast from '../generated/ast.js';
import type { Anchor, Period, Point } from '../ir.js';
import type { Context, Scope } from './context.js';
import { isBare, lowerAnchor, type PatternPart, partsOfExpression } from './patterns.js';
import { addPeriods, HALF_MONTH, lowerQuantityPeriod } from './periods.js';
import { lowerValue, OF_THE_EVENT } from './values.js';

/** A point in time; undefined where there is a fault (told). */
export function lowerPoint(ctx: Context, node: ast.Expression, scope: Scope): Point | undefined {
  switch (node.$type) {
    case 'Binary':
      return lowerShift(ctx, node, scope);
    case 'Extreme': {
      const of = node.points.map((p) => lowerPoint(ctx, p, scope));
      return of.some((p) => p === undefined) ? undefined : { op: node.kind, of: of as Point[] };
    }
    case 'Anchor': {
      const event = ctx.event(node.event);
      if (event === undefined) return undefined;
      const conditions = node.condition ? [node.condition] : [];
      const part: PatternPart = { event, conditions, span: ctx.span(node.event), window: node.window };
      const anchor = lowerAnchor(ctx, node.which, [part], ctx.span(node));
      return anchor && { op: 'event', anchor };
    }
    case 'Lapse': {
      const clock = ctx.clock(node.clock);
      return clock === undefined ? undefined : { op: 'lapse', clock };
    }
    case 'Quantity':
    case 'HalfMonth':
      return lowerShiftFrom(ctx, node, node.point && shiftPeriod(ctx, node), scope);
    case 'Call':
      return lowerCallPoint(ctx, node, scope);
    case 'Name':
    case 'Group':
      return lowerNamedPoint(ctx, node, scope);
    case 'Feature':
      return lowerDate(ctx, node, scope);
    case 'Day':
      return lowerDate(ctx, node, scope);
    default:
      ctx.faults.error('law/not-a-point', ctx.span(node));
      return undefined;
  }
}

function lowerNamedPoint(ctx: Context, node: ast.Name | ast.Group, scope: Scope): Point | undefined {
  const parts = partsOfExpression(ctx, node);
  if (parts) {
    const anchor = lowerAnchor(ctx, scope.effect ? 'first' : undefined, parts, ctx.span(node));
    return anchor && { op: 'event', anchor };
  }
  if (parts === undefined) return undefined;
  if (node.$type === 'Group') {
    if (isBare(node)) return lowerPoint(ctx, node.inner, scope);
    const { test, otherwise } = node;
    if (test && otherwise && !node.window && !node.condition) return lowerChoice(ctx, node, test, otherwise, scope);
    ctx.faults.error(node.window ? 'law/window-without-event' : 'law/where-without-event', ctx.span(node));
    return undefined;
  }
  const name = ctx.word(node.ref);
  if (ctx.attributes.has(name) || ctx.facts.has(name)) return lowerDate(ctx, node, scope);
  ctx.unknown('law/unknown-point', name, ctx.span(node.ref), [
    ...ctx.events.keys(),
    ...ctx.attributes.keys(),
    ...OF_THE_EVENT,
  ]);
  return undefined;
}

/** `(POINT if CONDITION else POINT)` */
function lowerChoice(
  ctx: Context,
  node: ast.Group,
  test: ast.Expression,
  other: ast.Expression,
  scope: Scope,
): Point | undefined {
  const condition = ctx.lower.condition(ctx, test, scope);
  const then = lowerPoint(ctx, node.inner, scope);
  const otherwise = lowerPoint(ctx, other, scope);
  return condition && then && otherwise && { op: 'if', condition, then, otherwise };
}

/** `N UNIT after POINT`, `N UNIT before POINT` */
function lowerShiftFrom(
  ctx: Context,
  node: ast.Quantity | ast.HalfMonth,
  period: Period | undefined,
  scope: Scope,
): Point | undefined {
  if (node.point === undefined) {
    ctx.faults.error('law/not-a-point', ctx.span(node));
    return undefined;
  }
  const point = lowerPoint(ctx, node.point, scope);
  return point && period && { op: 'shift', point, period, sign: node.side === 'before' ? -1 : 1 };
}

/** `first (A or B)` reads like a call; so does `last(E.date)`. */
function lowerCallPoint(ctx: Context, node: ast.Call, scope: Scope): Point | undefined {
  const word = ctx.word(node.function);
  if ((word === 'first' || word === 'latest' || word === 'each') && node.arguments.length === 1) {
    const outer = node.condition ? [node.condition] : [];
    const parts = partsOfExpression(ctx, node.arguments[0]!, outer);
    if (parts === undefined) return undefined;
    if (parts !== null) {
      const anchor = lowerAnchor(ctx, word as Anchor['which'], parts, ctx.span(node));
      return anchor && { op: 'event', anchor };
    }
  }
  return lowerDate(ctx, node, scope);
}

function lowerDate(ctx: Context, node: ast.Expression, scope: Scope): Point | undefined {
  const expression = lowerValue(ctx, node, scope);
  if (expression === undefined) return undefined;
  if (expression.type === 'date') return { op: 'date', expression };
  ctx.faults.error('law/point-type', ctx.span(node), { type: expression.type });
  return undefined;
}

function lowerShift(ctx: Context, node: ast.Binary, scope: Scope): Point | undefined {
  if (node.operator === '+' && isBarePeriod(node.left) && hasPoint(node.right)) {
    // `1 month + 3 working days after A`
    const sum = sumOf(ctx, node, shiftPeriod(ctx, node.left), shiftPeriod(ctx, node.right));
    return lowerShiftFrom(ctx, node.right, sum, scope);
  }
  const point = lowerPoint(ctx, node.left, scope);
  if (node.operator !== '+' && node.operator !== '-') {
    ctx.faults.error('law/not-a-point', ctx.span(node));
    return undefined;
  }
  const period = shiftPeriod(ctx, node.right);
  if (point === undefined || period === undefined) return undefined;
  const sign = node.operator === '+' ? 1 : -1;
  // `A + 1 month + 3 working days` is one sum, counted by unit.
  if (point.op === 'shift' && point.sign === sign && node.left.$type === 'Binary') {
    const sum = sumOf(ctx, node, point.period, period);
    return sum && { ...point, period: sum };
  }
  return { op: 'shift', point, period, sign };
}

function sumOf(ctx: Context, node: ast.Binary, a: Period | undefined, b: Period | undefined): Period | undefined {
  const sum = a && b && addPeriods(a, b);
  if (a && b && sum === undefined) ctx.faults.error('law/hours-with-days', ctx.span(node));
  return sum;
}

function isBarePeriod(node: ast.Expression): node is ast.Quantity | ast.HalfMonth {
  return (node.$type === 'HalfMonth' || (node.$type === 'Quantity' && node.unit !== undefined)) && !node.point;
}

function hasPoint(node: ast.Expression): node is ast.Quantity | ast.HalfMonth {
  return (node.$type === 'HalfMonth' || node.$type === 'Quantity') && node.point !== undefined;
}

function shiftPeriod(ctx: Context, node: ast.Expression): Period | undefined {
  if (node.$type === 'HalfMonth') return HALF_MONTH;
  if (node.$type === 'Quantity' && node.unit) return lowerQuantityPeriod(ctx, node, node.amount, node.unit);
  if (node.$type === 'Quantity')
    ctx.faults.error('law/shift-without-unit', ctx.span(node), { found: ctx.source.slice(ctx.span(node)) });
  else ctx.faults.error('law/shift-by-period', ctx.span(node));
  return undefined;
}
