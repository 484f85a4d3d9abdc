import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import type { Expression, Length, Period, Unit } from '../ir.js';
import type { Context, Scope } from './context.js';
import { lowerLookup } from './tables.js';
import { lowerAttribute } from './values.js';

const UNITS: Readonly<Record<string, { readonly unit: Unit; readonly times: number }>> = {
  minute: { unit: 'minutes', times: 1 },
  hour: { unit: 'minutes', times: 60 },
  day: { unit: 'days', times: 1 },
  week: { unit: 'days', times: 7 },
  month: { unit: 'months', times: 1 },
  year: { unit: 'months', times: 12 },
};
/** Longer than any period of law, short enough that no sum overflows. */
const LONGEST_MONTHS = 12_000;
const NONE: Period = { months: 0, days: 0, workingDays: 0, minutes: 0 };
export const HALF_MONTH: Period = { ...NONE, days: 15 };

function unitOf(ctx: Context, ref: ast.Ref | ast.UnitRef): { readonly unit: Unit; readonly times: number } | undefined {
  const word = ctx.word(ref);
  const known = UNITS[word.endsWith('s') ? word.slice(0, -1) : word];
  if (known === undefined)
    ctx.faults.error('law/unknown-unit', ctx.span(ref), {
      found: word,
      ...suggestion(
        word,
        Object.keys(UNITS).map((u) => `${u}s`),
      ),
    });
  return known;
}

/** `N days`, `N working days`, ... */
export function lowerQuantityPeriod(
  ctx: Context,
  node: ast.Quantity | ast.PeriodTerm,
  amount: ast.Digits,
  unitRef: ast.Ref | ast.UnitRef,
): Period | undefined {
  const found = unitOf(ctx, unitRef);
  if (found === undefined) return undefined;
  const written = ctx.source.slice(ctx.span(amount));
  const n = Number(written) * found.times;
  const span = ctx.span(node);
  const inMonths = found.unit === 'months' ? n : found.unit === 'days' ? n / 30 : n / 43_200;
  if (n === 0) ctx.faults.error('law/period-zero', span);
  else if (!Number.isInteger(n)) ctx.faults.error('law/period-not-whole', span, { found: ctx.source.slice(span) });
  else if (inMonths > LONGEST_MONTHS) ctx.faults.error('law/period-too-long', span);
  else return node.working ? workingPeriod(ctx, node, found, n) : { ...NONE, [found.unit]: n };
  return undefined;
}

function workingPeriod(
  ctx: Context,
  node: ast.Quantity | ast.PeriodTerm,
  found: { unit: Unit; times: number },
  n: number,
): Period | undefined {
  if (found.unit !== 'days' || found.times !== 1)
    ctx.faults.error('law/working-unit', ctx.span(node), { found: ctx.source.slice(ctx.span(node)) });
  else if (needCalendar(ctx, node)) return { ...NONE, workingDays: n };
  return undefined;
}

/** Whether the law has a calendar; tells where it has none. */
export function needCalendar(ctx: Context, node: ast.Quantity | ast.PeriodTerm | ast.FromDayTest): boolean {
  if (!ctx.hasCalendar) ctx.faults.error('law/working-days-without-calendar', ctx.span(node));
  return ctx.hasCalendar;
}

/** The sum of two periods; undefined where hours would be mixed with days. */
export function addPeriods(a: Period, b: Period): Period | undefined {
  const sum = {
    months: a.months + b.months,
    days: a.days + b.days,
    workingDays: a.workingDays + b.workingDays,
    minutes: a.minutes + b.minutes,
  };
  return sum.minutes > 0 && sum.months + sum.days + sum.workingDays > 0 ? undefined : sum;
}

function lowerTerm(ctx: Context, term: ast.PeriodTerm): Period | undefined {
  if (term.half) return HALF_MONTH;
  if (term.amount && term.unit) return lowerQuantityPeriod(ctx, term, term.amount, term.unit);
  ctx.faults.error('law/attribute-in-sum', ctx.span(term), { name: ctx.source.slice(ctx.span(term)) });
  return undefined;
}

export function lowerPeriod(ctx: Context, node: ast.PeriodSum): Period | undefined {
  let sum: Period | undefined = NONE;
  let sound = true;
  for (const term of node.terms) {
    const period = lowerTerm(ctx, term);
    if (period === undefined) sound = false;
    else if (sum) sum = addPeriods(sum, period);
  }
  if (sum === undefined) ctx.faults.error('law/hours-with-days', ctx.span(node));
  return sound ? sum : undefined;
}

export function lowerLength(ctx: Context, node: ast.Length, scope: Scope): Length | undefined {
  if (node.$type === 'PeriodSum') return lowerPlainLength(ctx, node, scope);
  if (node.$type === 'ExtremeLength') {
    const of = node.lengths.map((l) => lowerLength(ctx, l, scope));
    if (of.some((l) => l === undefined)) return undefined;
    const lengths = of as Length[];
    if (new Set(lengths.map(countsHours)).size > 1) return fail(ctx, node, 'law/hours-with-days');
    if (node.kind === 'sum' && !lengths.every(isSummable)) return fail(ctx, node, 'law/sum-of-choices');
    return { op: node.kind, of: lengths };
  }
  const condition = ctx.lower.condition(ctx, node.condition, scope);
  const then = lowerLength(ctx, node.then, scope);
  const otherwise = lowerLength(ctx, node.otherwise, scope);
  if (condition?.op === 'constant')
    ctx.faults.warning('law/unreachable-length', ctx.span(condition.value ? node.otherwise : node.then));
  return condition && then && otherwise && { op: 'if', condition, then, otherwise };
}

/** A sum is counted by unit: which of two lengths is the longer is only known once both are counted out. */
function isSummable(length: Length): boolean {
  if (length.op === 'if') return isSummable(length.then) && isSummable(length.otherwise);
  return length.op !== 'longer' && length.op !== 'shorter';
}

function countsHours(length: Length): boolean {
  switch (length.op) {
    case 'period':
      return length.period.minutes > 0;
    case 'value':
    case 'attribute':
      return length.unit === 'minutes' || length.unit === 'hours';
    case 'if':
      return countsHours(length.then);
    default:
      return countsHours(length.of[0]!);
  }
}

function lowerPlainLength(ctx: Context, node: ast.PeriodSum, scope: Scope): Length | undefined {
  const only = node.terms.length === 1 ? node.terms[0]! : undefined;
  if (only?.attribute) return lowerAttributeLength(ctx, only, only.attribute, scope);
  const period = lowerPeriod(ctx, node);
  return period && { op: 'period', period };
}

/** As many units as a fact or a table says. */
function lowerValueLength(
  ctx: Context,
  term: ast.PeriodTerm,
  ref: ast.Ref,
  found: { unit: Unit; times: number },
  scope: Scope,
): Length | undefined {
  const name = ctx.word(ref);
  const expression: Expression | undefined = ctx.tables.has(name)
    ? lowerLookup(ctx, name, term.arguments, term, scope)
    : lowerFactLength(ctx, ref, name);
  if (expression === undefined) return undefined;
  if (expression.type !== 'number')
    return fail(ctx, term, 'law/length-attribute-type', { name, type: expression.type });
  const counted = workingUnit(ctx, term, found);
  return counted && { op: 'value', expression, ...counted };
}

function lowerFactLength(ctx: Context, ref: ast.Ref, name: string): Expression | undefined {
  const fact = ctx.facts.use(name, ctx.span(ref));
  return fact && { op: 'fact', ...fact };
}

function workingUnit(
  ctx: Context,
  term: ast.PeriodTerm,
  found: { unit: Unit; times: number },
): { unit: Unit; times: number } | undefined {
  if (!term.working) return found;
  if (found.unit !== 'days' || found.times !== 1)
    return fail(ctx, term, 'law/working-unit', { found: ctx.source.slice(ctx.span(term)) });
  return needCalendar(ctx, term) ? { unit: 'working-days', times: 1 } : undefined;
}

function lowerAttributeLength(ctx: Context, term: ast.PeriodTerm, ref: ast.Ref, scope: Scope): Length | undefined {
  const found = term.unit && unitOf(ctx, term.unit);
  const name = ctx.word(ref);
  if (found && (ctx.tables.has(name) || ctx.facts.has(name))) return lowerValueLength(ctx, term, ref, found, scope);
  const attribute = ctx.attribute(ref);
  if (attribute === undefined || found === undefined) return undefined;
  if (attribute.type !== 'number')
    return fail(ctx, term, 'law/length-attribute-type', { name: attribute.name, type: attribute.type });
  if (lowerAttribute(ctx, attribute, ctx.span(ref), scope) === undefined) return undefined;
  const counted = workingUnit(ctx, term, found);
  return counted && { op: 'attribute', attribute: attribute.id, ...counted };
}

function fail(ctx: Context, node: ast.Length | ast.PeriodTerm, code: string, data?: Record<string, string>): undefined {
  ctx.faults.error(code, ctx.span(node), data);
  return undefined;
}
