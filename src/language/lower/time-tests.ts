import type * as ast from '../generated/ast.js';
import type { Condition, Point } from '../ir.js';
import type { Context, Scope } from './context.js';
import { lowerLength, lowerPeriod, needCalendar } from './periods.js';
import { lowerPoint } from './points.js';

const KINDS: ReadonlySet<string> = new Set([
  'WithinTest',
  'AfterTest',
  'FromDayTest',
  'LapseTest',
  'BeforeTest',
  'ByTest',
  'AheadTest',
]);

export function isTimeTest(node: ast.Expression): node is ast.TimeTest {
  return KINDS.has(node.$type);
}

export function lowerTimeTest(ctx: Context, node: ast.TimeTest, scope: Scope): Condition | undefined {
  if (!scope.time) {
    ctx.faults.error('law/time-test-place', ctx.span(node));
    return undefined;
  }
  if (node.$type === 'LapseTest') {
    const clock = ctx.clock(node.clock);
    if (clock === undefined) return undefined;
    const point: Point = { op: 'lapse', clock };
    return node.side === 'before' ? { op: 'by', point } : { op: 'past', point };
  }
  const point = lowerPoint(ctx, node.point, scope);
  switch (node.$type) {
    case 'WithinTest': {
      const length = lowerLength(ctx, node.length, scope);
      return length && point && { op: 'within', length, of: point };
    }
    case 'AfterTest': {
      const length = lowerLength(ctx, node.length, scope);
      return length && point && { op: 'after', length, from: point };
    }
    case 'FromDayTest': {
      const n = Number(ctx.source.slice(ctx.span(node.n)));
      if (!Number.isInteger(n) || n < 1) {
        ctx.faults.error('law/day-number', ctx.span(node.n));
        return undefined;
      }
      if (node.working && !needCalendar(ctx, node)) return undefined;
      return point && { op: 'from-day', n, unit: node.working ? 'working-days' : 'days', after: point };
    }
    case 'AheadTest': {
      const period = lowerPeriod(ctx, node.period);
      return period && point && { op: 'ahead', period, of: point };
    }
    case 'BeforeTest':
      return point && { op: 'before', point };
    case 'ByTest':
      return point && { op: 'by', point };
  }
}
