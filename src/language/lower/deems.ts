import type * as ast from '../generated/ast.js';
import type { Condition, Deem, Pattern } from '../ir.js';
import type { Context } from './context.js';
import { type Head, lowerHead } from './head.js';
import { lowerPattern } from './patterns.js';

export interface LoweredDeem {
  readonly name: string;
  readonly head: Head;
  readonly offset: number;
}

/** Events that the law takes for happened, in the order of the text. */
export function lowerDeems(
  ctx: Context,
  nodes: readonly ast.DeemDeclaration[],
): { deems: Deem[]; lowered: LoweredDeem[] } {
  const deems: Deem[] = [];
  const lowered: LoweredDeem[] = [];
  for (const node of nodes) {
    const head = lowerHead(ctx, node.head, ['from', 'until', 'by', 'under', 'per', 'point', 'row', 'with']);
    lowered.push({ name: ctx.word(node.name), head, offset: ctx.span(node).offset });
    const deem = lowerDeem(ctx, node, head);
    if (deem) deems.push(deem);
  }
  if (deems.length === nodes.length) {
    checkCycles(ctx, nodes, deems);
    const deemed = new Set(deems.map(({ event }) => event));
    for (const { code, kind, span } of ctx.eventList)
      if (kind.byLaw && !deemed.has(code)) ctx.faults.error('law/never-deemed', span, { event: kind.name });
  }
  return { deems, lowered };
}

function lowerDeem(ctx: Context, node: ast.DeemDeclaration, head: Head): Deem | undefined {
  const event = ctx.event(node.name);
  const when = lowerWhen(ctx, node);
  const unless = node.unless.map((u) => lowerPattern(ctx, u));
  if (!head.key.byCase && head.keySpan) ctx.faults.error('law/deem-key', head.keySpan);
  if (event === undefined || when === undefined || unless.some((u) => u === undefined)) return undefined;
  const { version, under, key, options, points, rows } = head;
  return {
    event: event.code,
    article: ctx.articleAt(ctx.span(node).offset),
    version,
    under,
    key,
    options,
    when,
    unless: unless as Pattern[],
    points,
    rows,
    range: ctx.source.range(ctx.span(node)),
  };
}

function lowerWhen(ctx: Context, node: ast.DeemDeclaration): Deem['when'] | undefined {
  if (node.clock) {
    const clock = ctx.clock(node.clock);
    return clock === undefined ? undefined : { op: 'lapse', clock };
  }
  const condition =
    node.condition && ctx.lower.condition(ctx, node.condition, { events: [], looksBack: true, time: false });
  return condition && { op: 'holds', condition };
}

/** Events deemed at once from one another would never come to rest. */
function checkCycles(ctx: Context, nodes: readonly ast.DeemDeclaration[], deems: readonly Deem[]): void {
  const feeds = new Map<number, Set<number>>();
  for (const { event, when } of deems) {
    if (when.op !== 'holds') continue;
    const seen = feeds.get(event) ?? new Set<number>();
    feeds.set(event, seen);
    eventsIn(when.condition, seen);
  }
  deems.forEach(({ event }, i) => {
    if (reaches(event, event, feeds, new Set()))
      ctx.faults.error('law/cyclic-deem', ctx.span(nodes[i]!.name), { name: ctx.eventList[event]!.kind.name });
  });
}

function reaches(
  from: number,
  to: number,
  feeds: ReadonlyMap<number, ReadonlySet<number>>,
  seen: Set<number>,
): boolean {
  for (const next of feeds.get(from) ?? []) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (reaches(next, to, feeds, seen)) return true;
  }
  return false;
}

/** Every event kind that a condition asks for. */
function eventsIn(condition: Condition, into: Set<number>): void {
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { of, event } = node as { of?: unknown; event?: unknown };
    if (typeof event === 'number' && 'where' in node) into.add(event);
    if (Array.isArray(of)) for (const part of of) walk(part);
    for (const child of Object.values(node)) if (child !== of || !Array.isArray(of)) walk(child);
  };
  walk(condition);
}
