import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import {
  CALENDAR_PERIODS,
  type Condition,
  type Discharge,
  type Due,
  type DutyRule,
  type GuardRule,
  type NotBothRule,
  type Pattern,
  type RecurringRule,
  type Rule,
} from '../ir.js';
import type { Context, EventSymbol, Scope } from './context.js';
import { eventNames } from './context.js';
import { checkName } from './declarations.js';
import { type Head, lowerHead } from './head.js';
import { checkKey } from './keys.js';
import { conjunction, lowerAnchor, lowerParts, lowerPattern, partsOfPattern, WITH_PAST } from './patterns.js';
import { lowerLength } from './periods.js';
import { quotedText } from './values.js';

export interface LoweredRule {
  readonly rule: Rule | undefined;
  readonly name: string;
  readonly node: ast.DutyDeclaration | ast.GuardDeclaration;
  readonly head: Head;
}

export function lowerRule(ctx: Context, node: ast.DutyDeclaration | ast.GuardDeclaration): LoweredRule {
  checkName(ctx, node.name);
  const head = lowerHead(ctx, node.head);
  const rule =
    node.$type === 'DutyDeclaration'
      ? node.every
        ? lowerRecurring(ctx, node, node.every, head)
        : lowerDuty(ctx, node, head)
      : node.left
        ? lowerNotBoth(ctx, node, head)
        : lowerGuard(ctx, node, head);
  return { rule, name: ctx.word(node.name), node, head };
}

function base(ctx: Context, node: ast.DutyDeclaration | ast.GuardDeclaration, head: Head) {
  const { version, under, key, rolls, options, points, rows } = head;
  const article = ctx.articleAt(ctx.span(node).offset);
  return {
    options,
    overrides: head.overrides.map((o) => o.name),
    name: ctx.word(node.name),
    article,
    version,
    under,
    key,
    rolls,
    points,
    rows,
    range: ctx.source.range(ctx.span(node)),
  };
}

function lowerDuty(ctx: Context, node: ast.DutyDeclaration, head: Head): DutyRule | undefined {
  const anchor = node.trigger!;
  const parts = partsOfPattern(ctx, anchor.pattern);
  const events = parts?.map((p) => p.event) ?? [];
  const trigger = parts && lowerAnchor(ctx, anchor.which, parts, ctx.span(anchor), WITH_PAST, true);
  checkKey(ctx, head, events);
  const answers = node.answers.map((a) => lowerPattern(ctx, a));
  const unless = node.unless.map((u) => lowerPattern(ctx, u));
  const explained = node.explained.map((e) => lowerPattern(ctx, e));
  if (node.explained.length > 0 && !node.due) ctx.faults.error('law/explained-without-limit', ctx.span(node.name));
  // Where the trigger is unknown its attributes are too: what stands on them would only repeat the fault.
  const due = node.due && parts ? lowerDue(ctx, node.due, { events, ...WITH_PAST }) : null;
  const discharge = lowerDischarge(ctx, node, events);
  const bearer = lowerBearer(ctx, node, answers[0]);
  checkAnswers(ctx, node);
  if (trigger === undefined || due === undefined || discharge === undefined || bearer === undefined) return undefined;
  if ([...answers, ...unless, ...explained].some((p) => p === undefined)) return undefined;
  return {
    kind: 'duty',
    ...base(ctx, node, head),
    trigger,
    ...bearer,
    answers: answers as Pattern[],
    due,
    promptly: node.promptly,
    explained: explained as Pattern[],
    unless: unless as Pattern[],
    ...(node.since && { unlessSince: true as const }),
    discharge,
  };
}

/** `every quarter, office must ... within 15 days`. */
function lowerRecurring(ctx: Context, node: ast.DutyDeclaration, word: ast.Ref, head: Head): RecurringRule | undefined {
  const found = ctx.word(word);
  const every = CALENDAR_PERIODS.find((p) => p === found);
  if (every === undefined)
    ctx.faults.error('law/calendar-period', ctx.span(word), { found, ...suggestion(found, CALENDAR_PERIODS) });
  const answers = node.answers.map((a) => lowerPattern(ctx, a));
  const acting = node.answers.flatMap((a) => partsOfPattern(ctx, a)?.map((p) => p.event) ?? []);
  checkKey(ctx, head, acting);
  const length =
    node.due?.$type === 'DueWithin' ? lowerLength(ctx, node.due.length, { events: [], ...WITH_PAST }) : undefined;
  if (node.due?.$type !== 'DueWithin') ctx.faults.error('law/recurring-without-limit', ctx.span(node.name));
  if (node.unless.length > 0 || node.explained.length > 0 || node.promptly)
    ctx.faults.error('law/recurring-plain', ctx.span(node.name));
  const bearer = lowerBearer(ctx, node, answers[0]);
  const names = periodNamed(ctx, node, acting);
  if (every === undefined || length === undefined || bearer === undefined || names === undefined) return undefined;
  if (answers.some((a) => a === undefined)) return undefined;
  return {
    kind: 'recurring',
    ...base(ctx, node, head),
    every,
    ...bearer,
    answers: answers as Pattern[],
    length,
    names,
    shownBy: head.key.attributes,
  };
}

/** The date attribute by which an act says which period it answers. */
function periodNamed(ctx: Context, node: ast.DutyDeclaration, acts: readonly EventSymbol[]): number | null | undefined {
  const { discharge } = node;
  if (!discharge) return null;
  const [ref] = discharge.attributes;
  const attribute = ref && ctx.attribute(ref);
  if (discharge.mode === 'period' && attribute?.type === 'date' && acts.some((e) => attribute.carriers.includes(e)))
    return attribute.id;
  ctx.faults.error('law/recurring-discharge', ctx.span(discharge));
  return undefined;
}

function lowerDue(ctx: Context, node: ast.DueWithin | ast.DueBy | ast.DueLapse, scope: Scope): Due | undefined {
  if (node.$type === 'DueLapse') {
    const clock = ctx.clock(node.clock);
    return clock === undefined ? undefined : { op: 'lapse', clock };
  }
  if (node.$type === 'DueWithin') {
    const length = lowerLength(ctx, node.length, scope);
    return length && { op: 'within', length };
  }
  const point = ctx.lower.point(ctx, node.point, scope);
  return point && { op: 'by', point };
}

/** A bearer named in quotes is on the side of the events that answer. */
function lowerBearer(
  ctx: Context,
  node: ast.DutyDeclaration,
  answer: Pattern | undefined,
): { bearer: 'office' | 'party'; bearerName: string | null } | undefined {
  const first = answer?.of[0];
  const side = first ? sideOf(ctx, first.event) : 'office';
  if (node.bearerTitle) {
    const bearerName = quotedText(ctx, node.bearerTitle);
    if (bearerName === undefined) return undefined;
    // Whoever is named may be given words like any other text.
    ctx.texts.add(bearerName);
    return { bearer: side, bearerName };
  }
  const written = node.bearer ? ctx.word(node.bearer) : '';
  if (written !== 'office' && written !== 'party') {
    ctx.faults.error('law/unknown-bearer', ctx.span(node.bearer ?? node), { found: written });
    return undefined;
  }
  if (answer && written !== side)
    ctx.faults.warning('law/bearer-side', ctx.span(node.bearer!), { bearer: written, side });
  return { bearer: written, bearerName: null };
}

function sideOf(ctx: Context, code: number): 'office' | 'party' {
  return ctx.eventList[code]!.kind.by;
}

/** An answer or `unless` that can never be told from an earlier one. An answer frees as well where it came before the trigger. */
function checkAnswers(ctx: Context, node: ast.DutyDeclaration): void {
  const always = new Set<string>();
  const check = (patterns: readonly ast.Pattern[]) => {
    for (const pattern of patterns) {
      if (!pattern.event) continue;
      const name = ctx.word(pattern.event);
      if (always.has(name)) ctx.faults.warning('law/unreachable-alternative', ctx.span(pattern), { name });
      if (!pattern.condition) always.add(name);
    }
  };
  check(node.answers);
  if (!node.since) always.clear();
  check(node.unless);
}

function lowerDischarge(
  ctx: Context,
  node: ast.DutyDeclaration,
  triggers: readonly EventSymbol[],
): Discharge | undefined {
  const discharge = node.discharge;
  if (discharge?.mode === 'period') {
    ctx.faults.error('law/recurring-discharge', ctx.span(discharge));
    return undefined;
  }
  if (discharge === undefined || discharge.mode !== 'same') {
    if (discharge && discharge.attributes.length > 0)
      ctx.faults.error('law/discharge-attributes', ctx.span(discharge), { mode: discharge.mode });
    return { mode: discharge?.mode === 'oldest' ? 'oldest' : 'all' };
  }
  if (discharge.attributes.length === 0) {
    ctx.faults.error('law/same-without-attribute', ctx.span(discharge));
    return undefined;
  }
  const answers = node.answers.flatMap((a) => partsOfPattern(ctx, a)?.map((p) => p.event) ?? []);
  const attributes: number[] = [];
  for (const ref of discharge.attributes) {
    const attribute = ctx.attribute(ref);
    if (attribute === undefined) continue;
    const without = [...triggers, ...answers].filter((e) => !attribute.carriers.includes(e));
    if (without.length > 0)
      ctx.faults.error('law/same-not-carried', ctx.span(ref), {
        name: attribute.name,
        events: eventNames([...new Set(without)]),
      });
    else attributes.push(attribute.id);
  }
  return attributes.length === discharge.attributes.length ? { mode: 'same', attributes } : undefined;
}

function lowerGuard(ctx: Context, node: ast.GuardDeclaration, head: Head): GuardRule | undefined {
  const parts = node.act && partsOfPattern(ctx, node.act);
  if (!parts) return undefined;
  const events = parts.map((p) => p.event);
  const scope: Scope = { events: [...new Set(events)], ...WITH_PAST };
  checkKey(ctx, head, events);
  const act = lowerParts(ctx, parts, WITH_PAST);
  const asked = node.tests.map((t) => (t.$type === 'IfTest' ? t.condition : t));
  const tests = asked.map((t) => ctx.lower.condition(ctx, t, scope));
  const applies = node.applies ? ctx.lower.condition(ctx, node.applies, scope) : null;
  for (const [i, test] of tests.entries())
    if (test?.op === 'constant') ctx.faults.warning('law/constant-guard', ctx.span(asked[i]!));
  if (act === undefined || applies === undefined || tests.some((t) => t === undefined)) return undefined;
  const condition: Condition = node.never ? { op: 'constant', value: false } : conjunction(tests as Condition[])!;
  return { kind: 'guard', ...base(ctx, node, head), act, applies, condition };
}

function lowerNotBoth(ctx: Context, node: ast.GuardDeclaration, head: Head): NotBothRule | undefined {
  const sides = [node.left!, node.right!].map((n) => partsOfPattern(ctx, n));
  checkKey(
    ctx,
    head,
    sides.flatMap((s) => s?.map((p) => p.event) ?? []),
  );
  if (node.applies) ctx.faults.error('law/not-both-if', ctx.span(node.applies));
  const [left, right] = sides.map((s) => s && lowerParts(ctx, s, WITH_PAST));
  if (left === undefined || right === undefined) return undefined;
  if (JSON.stringify(left) === JSON.stringify(right)) ctx.faults.warning('law/not-both-same', ctx.span(node.right!));
  return { kind: 'not-both', ...base(ctx, node, head), left, right };
}
