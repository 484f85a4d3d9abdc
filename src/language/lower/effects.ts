import type * as ast from '../generated/ast.js';
import type { ClockEffect, Limits, Pattern } from '../ir.js';
import type { Context, EventSymbol, Scope } from './context.js';
import { lowerPattern, partsOfPattern } from './patterns.js';
import { lowerLength, lowerPeriod } from './periods.js';

/** One effect on a clock. `index` names its cause where the law does not. */
export function lowerEffect(ctx: Context, node: ast.ClockEffect, index: number): ClockEffect | undefined {
  const patterns = node.$type === 'OffEffect' ? [] : node.requires;
  const on = patterns.map((p) => lowerPattern(ctx, p));
  const acting = actingEvents(ctx, patterns[0]);
  const scope: Scope = { events: acting, looksBack: true, time: node.$type !== 'OffEffect' };
  const condition = node.condition ? ctx.lower.condition(ctx, node.condition, scope) : null;
  const limits = lowerLimits(ctx, node, index);
  const rest = special(ctx, node, scope);
  if (condition === undefined || limits === undefined || rest === undefined) return undefined;
  if (on.some((p) => p === undefined)) return undefined;
  return { ...rest, on: on as Pattern[], condition, limits } as unknown as ClockEffect;
}

function actingEvents(ctx: Context, pattern: ast.Pattern | undefined): EventSymbol[] {
  const parts = pattern ? partsOfPattern(ctx, pattern) : [];
  return [...new Set((parts ?? []).map((p) => p.event))];
}

/** What an effect says beside its events, its limits and its condition. */
function special(ctx: Context, node: ast.ClockEffect, scope: Scope): object | undefined {
  switch (node.$type) {
    case 'PauseEffect': {
      const until = ctx.lower.point(ctx, node.until, { ...scope, effect: true });
      return until && { op: 'pause', until };
    }
    case 'ExtendEffect': {
      if (node.most) {
        const most = lowerPeriod(ctx, node.most);
        return most && { op: 'extend', amount: null, most };
      }
      const amount = node.amount && lowerLength(ctx, node.amount, scope);
      return amount && { op: 'extend', amount, most: null };
    }
    case 'RestartEffect':
      return { op: 'restart', keeps: node.limits.some((l) => l.keeps) };
    case 'MoveEffect': {
      const to = ctx.lower.point(ctx, node.point, { ...scope, effect: true });
      return to && { op: 'move', to };
    }
    case 'SetEffect': {
      if (node.point) {
        const point = ctx.lower.point(ctx, node.point, { ...scope, effect: true });
        return point && { op: 'set-until', point };
      }
      const length = node.amount && lowerLength(ctx, node.amount, scope);
      return length && { op: 'set', length };
    }
    case 'EndEffect':
      return { op: 'end' };
    case 'OffEffect':
      return { op: 'off' };
  }
}

function lowerLimits(ctx: Context, node: ast.ClockEffect, index: number): Limits | undefined {
  const limits: { -readonly [K in keyof Limits]: Limits[K] } = {
    times: null,
    each: null,
    total: null,
    cause: `effect ${index + 1}`,
  };
  let sound = true;
  for (const limit of 'limits' in node ? node.limits : []) {
    const span = ctx.span(limit);
    if (limit.keeps && node.$type !== 'RestartEffect') {
      ctx.faults.error('law/keeps-not-restart', span);
      sound = false;
    }
    if (limit.cause) limits.cause = ctx.word(limit.cause);
    if (limit.once || limit.times) limits.times = limit.once ? 1 : Number(ctx.source.slice(ctx.span(limit.times!)));
    if (limits.times !== null && !Number.isInteger(limits.times)) {
      ctx.faults.error('law/limit-number', span);
      sound = false;
    }
    if (!limit.most) continue;
    const most = lowerPeriod(ctx, limit.most);
    if (most === undefined) sound = false;
    else if (node.$type !== 'ExtendEffect' && node.$type !== 'PauseEffect') {
      ctx.faults.error('law/limit-of-length', span);
      sound = false;
    } else limits[limit.each ? 'each' : 'total'] = most;
  }
  return sound ? limits : undefined;
}
