import type * as ast from '../generated/ast.js';
import type { Clock, Point } from '../ir.js';
import type { Context, EventSymbol, Scope } from './context.js';
import { checkName } from './declarations.js';
import { lowerEffect } from './effects.js';
import { bothTaken } from './facts.js';
import { type Head, lowerHead } from './head.js';
import { lowerAnchor, partsOfExpression } from './patterns.js';
import { lowerLength } from './periods.js';
import { overlap } from './versions.js';

export interface LoweredClock {
  readonly name: string;
  readonly head: Head;
  readonly offset: number;
}

/** Names of all clocks first: they may rest on one another. Clocks of one name are versions of one. */
export function declareClocks(ctx: Context, nodes: readonly ast.ClockDeclaration[]): void {
  nodes.forEach((node, index) => {
    const name = ctx.word(node.name);
    checkName(ctx, node.name);
    if (!ctx.clocks.has(name)) ctx.clocks.set(name, { index, span: ctx.span(node.name) });
  });
}

export function lowerClocks(
  ctx: Context,
  nodes: readonly ast.ClockDeclaration[],
): { clocks: Clock[]; lowered: LoweredClock[] } {
  const clocks: Clock[] = [];
  const lowered: LoweredClock[] = [];
  for (const node of nodes) {
    const head = lowerHead(ctx, node.head, ['from', 'until', 'by', 'under', 'point', 'row', 'rolled', 'with']);
    const name = ctx.word(node.name);
    lowered.push({ name, head, offset: ctx.span(node).offset });
    const clock = lowerClock(ctx, node, name, head);
    if (clock) {
      checkVersion(ctx, node, clock, clocks);
      clocks.push(clock);
    }
  }
  if (clocks.length === nodes.length) checkCycles(ctx, clocks);
  return { clocks, lowered };
}

function lowerClock(ctx: Context, node: ast.ClockDeclaration, name: string, head: Head): Clock | undefined {
  const start = lowerStart(ctx, node.start);
  const events = start ? startEvents(ctx, start) : [];
  const scope: Scope = { events, looksBack: true, time: false };
  const length = lowerLength(ctx, node.length, scope);
  const effects = node.effects.map((e, i) => lowerEffect(ctx, e, i));
  if (start === undefined || length === undefined || effects.some((e) => e === undefined)) return undefined;
  const { version, under, rolls, options, points, rows } = head;
  return {
    name,
    article: ctx.articleAt(ctx.span(node).offset),
    version,
    under,
    rolls,
    options,
    length,
    start,
    effects: effects as Clock['effects'],
    points,
    rows,
    range: ctx.source.range(ctx.span(node)),
  };
}

/** As any point, or `each E`: a clock for each. */
function lowerStart(ctx: Context, node: ast.Expression): Point | undefined {
  const each =
    node.$type === 'Anchor' && node.which === 'each'
      ? eventParts(ctx, node)
      : node.$type === 'Call' && ctx.word(node.function) === 'each' && node.arguments.length === 1
        ? partsOfExpression(ctx, node.arguments[0]!, node.condition ? [node.condition] : [])
        : null;
  if (each === null) return ctx.lower.point(ctx, node, { events: [], looksBack: true, time: false });
  const anchor = each && lowerAnchor(ctx, 'each', each, ctx.span(node), undefined, true);
  return anchor && { op: 'event', anchor };
}

function eventParts(ctx: Context, node: ast.Anchor) {
  const event = ctx.event(node.event);
  return event && [{ event, conditions: node.condition ? [node.condition] : [], span: ctx.span(node.event) }];
}

/** The events whose attributes a length may name bare. */
function startEvents(ctx: Context, start: Point): EventSymbol[] {
  if (start.op === 'shift') return startEvents(ctx, start.point);
  if (start.op !== 'event') return [];
  return [...new Set(start.anchor.pattern.of.map((o) => ctx.eventList[o.event]!))];
}

function checkVersion(ctx: Context, node: ast.ClockDeclaration, clock: Clock, earlier: readonly Clock[]): undefined {
  for (const other of earlier) {
    if (other.name !== clock.name || !bothTaken(other.under, clock.under)) continue;
    if (overlap(other.version.span, clock.version.span) === undefined) continue;
    return ctx.faults.error('law/duplicate-clock', ctx.span(node.name), { name: clock.name, line: other.range.line });
  }
}

/** A clock that would have to be known before it can be. */
function checkCycles(ctx: Context, clocks: readonly Clock[]): void {
  const first = (index: number) => clocks[index]!.name;
  const needs = new Map<string, Set<string>>();
  for (const clock of clocks) {
    const own = needs.get(clock.name) ?? new Set<string>();
    needs.set(clock.name, own);
    const off = clock.effects.filter((e) => e.op === 'off').map((e) => e.condition);
    for (const index of clocksIn([clock.start, clock.length, off])) own.add(first(index));
  }
  for (const clock of clocks) {
    const path = pathBack(clock.name, needs);
    if (path) {
      const span = ctx.clocks.get(clock.name)!.span;
      ctx.faults.error('law/cyclic-clock', span, { name: clock.name, cycle: path.join(' → ') });
      return;
    }
  }
}

function pathBack(name: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (at: string, path: string[]): string[] | undefined => {
    for (const next of needs.get(at) ?? []) {
      if (next === name) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(name, [name]);
}

/** The clocks that a part of a rule asks for. */
function clocksIn(node: unknown): number[] {
  if (typeof node !== 'object' || node === null) return [];
  const { op, clock } = node as { op?: unknown; clock?: unknown };
  const own = (op === 'lapse' || op === 'clock') && typeof clock === 'number' ? [clock] : [];
  return [...own, ...Object.values(node).flatMap(clocksIn)];
}
