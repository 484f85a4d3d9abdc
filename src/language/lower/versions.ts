import { formatDay } from '../../time/index.js';
import type { DaySpan, Rule } from '../ir.js';
import type { Context } from './context.js';
import { bothTaken } from './facts.js';
import type { LoweredRule } from './rules.js';

/** Rules of one name under one article are versions of one rule; at most one may answer for a day and a reading. */
export function checkVersions(ctx: Context, rules: readonly LoweredRule[]): undefined {
  const byName = new Map<string, LoweredRule[]>();
  for (const rule of rules) {
    const earlier = byName.get(rule.name) ?? [];
    byName.set(rule.name, earlier);
    checkAgainst(ctx, rule, earlier);
    earlier.push(rule);
  }
}

function checkAgainst(ctx: Context, rule: LoweredRule, earlier: readonly LoweredRule[]): undefined {
  const span = ctx.span(rule.node.name);
  for (const other of earlier) {
    const at = ctx.span(other.node.name);
    const data = { name: rule.name, line: ctx.line(at) };
    if (ctx.articleAt(at.offset) !== ctx.articleAt(span.offset))
      return ctx.faults.error('law/duplicate-rule', span, data);
    if (rule.node.$type !== other.node.$type || shapeOf(rule) !== shapeOf(other))
      return ctx.faults.error('law/version-kind', span, data);
    if (!bothTaken(rule.head.under, other.head.under)) continue;
    const shared = overlap(rule.head.version.span, other.head.version.span);
    if (shared === undefined) continue;
    const unlimited = shared.from === null && shared.until === null;
    if (unlimited) return ctx.faults.error('law/duplicate-rule', span, data);
    const days = `${shared.from === null ? '…' : formatDay(shared.from)} – ${shared.until === null ? '…' : formatDay(shared.until)}`;
    return ctx.faults.error('law/versions-overlap', span, { ...data, days });
  }
}

/** Versions of one rule are of one kind. */
function shapeOf({ node }: LoweredRule): 'recurring' | 'duty' | 'not-both' | 'guard' {
  if (node.$type === 'DutyDeclaration') return node.every ? 'recurring' : 'duty';
  return node.left ? 'not-both' : 'guard';
}

/** A rule gives way only to one that is kept for the same key. */
export function checkOverrides(ctx: Context, rules: readonly LoweredRule[]): void {
  const byName = new Map(rules.map((r) => [r.name, r]));
  for (const { name, head } of rules) {
    for (const { name: other, span } of head.overrides) {
      const found = byName.get(other);
      if (found === undefined) ctx.unknown('law/unknown-rule', other, span, byName.keys());
      else if (other === name || found.head.overrides.some((o) => o.name === name))
        ctx.faults.error('law/overrides-itself', span, { name: other });
      else if (JSON.stringify(found.head.key) !== JSON.stringify(head.key))
        ctx.faults.error('law/overrides-key', span, { name: other });
    }
  }
}

export function overlap(a: DaySpan, b: DaySpan): DaySpan | undefined {
  const from = a.from === null ? b.from : b.from === null ? a.from : Math.max(a.from, b.from);
  const until = a.until === null ? b.until : b.until === null ? a.until : Math.min(a.until, b.until);
  return from !== null && until !== null && from > until ? undefined : { from, until };
}

/** A duty to do what is never allowed. */
export function checkContradictions(ctx: Context, lowered: readonly LoweredRule[]): undefined {
  const never = new Map<number, string>();
  for (const { rule } of lowered) {
    if (rule?.kind === 'guard' && rule.condition.op === 'constant' && !rule.condition.value && rule.applies === null)
      for (const { event, where } of rule.act.of) if (where === null) never.set(event, rule.name);
  }
  for (const { rule, node } of lowered) {
    if (rule?.kind !== 'duty') continue;
    const event = onlyForbidden(rule, never);
    if (event !== undefined && never.get(event) !== rule.name)
      ctx.faults.warning('law/never-contradicts', ctx.span(node.name), { name: rule.name, guard: never.get(event)! });
  }
}

function onlyForbidden(rule: Rule & { kind: 'duty' }, never: ReadonlyMap<number, string>): number | undefined {
  const answers = rule.answers.flatMap((a) => a.of.map((o) => o.event));
  return answers.every((e) => never.has(e)) ? answers[0] : undefined;
}
