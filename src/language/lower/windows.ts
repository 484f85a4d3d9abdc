import type * as ast from '../generated/ast.js';
import type { Window } from '../ir.js';
import type { Context, Scope } from './context.js';
import { lowerPeriod } from './periods.js';

/** Points of a window are seen from where the window is asked for. */
const FROM_OUTSIDE: Scope = { events: [], looksBack: true, time: false };

/** `in the last PERIOD`, `in PERIOD ending at POINT`, `since POINT`. */
export function lowerWindow(ctx: Context, node: ast.Window): Window | undefined {
  const point = node.point && ctx.lower.point(ctx, node.point, FROM_OUTSIDE);
  if (node.since) return point && { op: 'since', point };
  const period = node.period && lowerPeriod(ctx, node.period);
  if (period === undefined || (node.point && point === undefined)) return undefined;
  if (period.minutes > 0) {
    ctx.faults.error('law/window-hours', ctx.span(node));
    return undefined;
  }
  return { op: 'ending', period, at: point ?? null };
}
