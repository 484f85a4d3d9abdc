import type * as ast from '../generated/ast.js';
import type { Alternative, Anchor, Condition, Pattern, Window } from '../ir.js';
import type { Span } from '../source.js';
import type { Context, EventSymbol, Scope } from './context.js';

/** One alternative before its conditions are understood. */
export interface PatternPart {
  readonly event: EventSymbol;
  readonly conditions: readonly ast.Expression[];
  readonly span: Span;
  readonly window?: ast.Window | undefined;
}

export interface LookingBack {
  readonly looksBack: boolean;
  readonly time: boolean;
}

/** In most patterns a `where` sees the matched event only. */
export const EVENT_ONLY: LookingBack = { looksBack: false, time: false };
/** The trigger of a duty and the act of a guard also see what came before. */
export const WITH_PAST: LookingBack = { looksBack: true, time: true };

/** The alternatives of a pattern; undefined where a name is unknown (told). */
export function partsOfPattern(
  ctx: Context,
  node: ast.Pattern,
  outer: readonly ast.Expression[] = [],
): PatternPart[] | undefined {
  const conditions = node.condition ? [...outer, node.condition] : outer;
  if (node.event) {
    const event = ctx.event(node.event);
    return event && [{ event, conditions, span: ctx.span(node.event) }];
  }
  return flat(node.alternatives.map((a) => partsOfPattern(ctx, a, conditions)));
}

/** The same for a pattern that was read as an expression; null where it is no pattern at all (not told). */
export function partsOfExpression(
  ctx: Context,
  node: ast.Expression,
  outer: readonly ast.Expression[] = [],
  around?: ast.Window,
): PatternPart[] | undefined | null {
  switch (node.$type) {
    case 'Name': {
      const name = ctx.word(node.ref);
      const event = ctx.events.get(name);
      if (event === undefined) return ctx.broken.has(name) ? undefined : null;
      const conditions = node.condition ? [...outer, node.condition] : outer;
      return [{ event, conditions, span: ctx.span(node.ref), window: node.window ?? around }];
    }
    case 'Group':
      if (node.test) return null;
      return partsOfExpression(
        ctx,
        node.inner,
        node.condition ? [...outer, node.condition] : outer,
        node.window ?? around,
      );
    case 'OrExpression': {
      const parts = node.operands.map((o) => partsOfExpression(ctx, o, outer, around));
      return parts.some((p) => p === null) ? null : flat(parts as (PatternPart[] | undefined)[]);
    }
    default:
      return null;
  }
}

/** Brackets that hold something together and say no more of it. */
export function isBare(node: ast.Group): boolean {
  return !node.test && !node.condition && !node.window;
}

function flat(parts: readonly (PatternPart[] | undefined)[]): PatternPart[] | undefined {
  return parts.some((p) => p === undefined) ? undefined : parts.flatMap((p) => p!);
}

export function lowerParts(
  ctx: Context,
  parts: readonly PatternPart[],
  sees: LookingBack = EVENT_ONLY,
): Pattern | undefined {
  warnUnreachable(ctx, parts);
  const of: Alternative[] = [];
  let sound = true;
  for (const { event, conditions, window: written } of parts) {
    const scope: Scope = { events: [event], ...sees };
    const lowered = conditions.map((c) => ctx.lower.condition(ctx, c, scope));
    const window: Window | undefined = written && ctx.lower.window(ctx, written);
    if (lowered.some((c) => c === undefined) || (written && !window)) sound = false;
    else of.push({ event: event.code, where: conjunction(lowered as Condition[]), ...(window && { window }) });
  }
  return sound ? { of } : undefined;
}

export function conjunction(conditions: readonly Condition[]): Condition | null {
  const flatOnes = conditions.flatMap((c) => (c.op === 'and' ? c.of : [c]));
  return flatOnes.length === 0 ? null : flatOnes.length === 1 ? flatOnes[0]! : { op: 'and', of: flatOnes };
}

function warnUnreachable(ctx: Context, parts: readonly PatternPart[]): void {
  const always = new Set<number>();
  for (const { event, conditions, span, window } of parts) {
    if (always.has(event.code)) ctx.faults.warning('law/unreachable-alternative', span, { name: event.kind.name });
    if (conditions.length === 0 && !window) always.add(event.code);
  }
}

export function lowerPattern(ctx: Context, node: ast.Pattern, sees: LookingBack = EVENT_ONLY): Pattern | undefined {
  const parts = partsOfPattern(ctx, node);
  return parts && lowerParts(ctx, parts, sees);
}

/** A pattern where an expression was read; `code` is told where it is something else. */
export function lowerPatternExpression(ctx: Context, node: ast.Expression, code: string): Pattern | undefined {
  const parts = partsOfExpression(ctx, node);
  if (parts) return lowerParts(ctx, parts);
  if (parts === null) tellNoPattern(ctx, node, code);
  return undefined;
}

/** A single unknown word is a misspelt event rather than a wrong kind of thing. */
export function tellNoPattern(ctx: Context, node: ast.Expression, code: string): void {
  const isWord = node.$type === 'Name' && !ctx.attributes.has(ctx.word(node.ref)) && !ctx.facts.has(ctx.word(node.ref));
  if (isWord) ctx.event(node.ref);
  else ctx.faults.error(code, ctx.span(node));
}

/** Says which event of several is meant: only of one that is `once` does `first` go without saying. */
export function lowerAnchor(
  ctx: Context,
  which: Anchor['which'] | undefined,
  parts: readonly PatternPart[],
  span: Span,
  sees: LookingBack = EVENT_ONLY,
  isTrigger = false,
): Anchor | undefined {
  const pattern = lowerParts(ctx, parts, sees);
  if (which === 'each' && !isTrigger) {
    ctx.faults.error('law/each-outside-trigger', span);
    return undefined;
  }
  if (which === undefined && !(parts.length === 1 && parts[0]!.event.kind.once)) {
    const name = parts.map((p) => p.event.kind.name).join(' or ');
    if (parts.length > 1)
      ctx.faults.error(isTrigger ? 'law/which-of-several-trigger' : 'law/which-of-several', span, { name });
    else ctx.faults.error(isTrigger ? 'law/which-trigger' : 'law/which-event', span, { name });
    return undefined;
  }
  return pattern && { which: which ?? 'first', pattern };
}
