import type * as ast from '../generated/ast.js';
import type { ClockState, Condition } from '../ir.js';
import type { Context, Scope } from './context.js';
import { quotedText } from './values.js';
import { sourcesOfSet, wordsOfSet } from './vocabulary.js';

type Special = ast.Quantifier | ast.ClockState | ast.Judged | ast.TimeOfDay | ast.KindOfDay;

/** Conditions that are neither comparisons nor about what has happened. */
export function lowerSpecial(ctx: Context, node: Special, scope: Scope): Condition | undefined {
  switch (node.$type) {
    case 'Quantifier':
      return lowerQuantifier(ctx, node, scope);
    case 'ClockState':
      return lowerClockState(ctx, node.left, node.state === 'begun' ? 'begun' : 'run-out', node.negated);
    case 'Judged':
      return lowerJudged(ctx, node, scope);
    case 'TimeOfDay': {
      const from = minuteOf(ctx, node.from);
      const until = minuteOf(ctx, node.to);
      if (from === until) ctx.faults.error('law/no-time-between', ctx.span(node));
      return from === undefined || until === undefined || from === until
        ? undefined
        : { op: 'time-of-day', from, until };
    }
    case 'KindOfDay':
      if (ctx.hasCalendar) return { op: 'kind-of-day', working: node.working };
      ctx.faults.error('law/working-days-without-calendar', ctx.span(node));
      return undefined;
  }
}

/** `CLOCK is running`, `CLOCK has not begun` ... */
export function lowerClockState(
  ctx: Context,
  left: ast.Expression,
  state: string,
  negated: boolean,
): Condition | undefined {
  if (left.$type !== 'Name' || left.condition) {
    ctx.faults.error('law/clock-wanted', ctx.span(left));
    return undefined;
  }
  const clock = ctx.clock(left.ref);
  if (clock === undefined) return undefined;
  const condition: Condition = { op: 'clock', clock, state: state as ClockState };
  return negated ? { op: 'not', of: condition } : condition;
}

function lowerQuantifier(ctx: Context, node: ast.Quantifier, scope: Scope): Condition | undefined {
  const variable = ctx.word(node.variable);
  const taken = ctx.events.has(variable) || ctx.attributes.has(variable) || ctx.facts.has(variable);
  if (taken || ctx.variables.includes(variable)) {
    ctx.faults.error('law/variable-taken', ctx.span(node.variable), { name: variable });
    return undefined;
  }
  const set = ctx.lower.set(ctx, node.set, { type: 'text' }, scope);
  ctx.variables.push(variable);
  ctx.variableSources.set(variable, sourcesOfSet(set));
  ctx.variableWords.set(
    variable,
    wordsOfSet(ctx, set).map(({ word }) => word),
  );
  const of = ctx.lower.condition(ctx, node.condition, scope);
  ctx.variables.pop();
  return set && of && { op: 'quantified', which: node.which, variable, set, of };
}

function lowerJudged(ctx: Context, node: ast.Judged, scope: Scope): Condition | undefined {
  const text = quotedText(ctx, node.text);
  if (text === undefined) return undefined;
  ctx.texts.add(text);
  if (!scope.looksBack) {
    ctx.faults.error('law/where-looks-back', ctx.span(node), { name: ctx.source.slice(ctx.span(node)) });
    return undefined;
  }
  const of = ctx.eventList.filter((e) => e.kind.judges?.text === text).map((e) => ({ event: e.code, where: null }));
  return { op: 'judged', text, pattern: { of } };
}

function minuteOf(ctx: Context, node: ast.TimeOfClock): number | undefined {
  const [hour, minute] = ctx.source.slice(ctx.span(node)).split(':').map(Number) as [number, number];
  if (hour <= 24 && minute < 60 && hour * 60 + minute <= 1440) return hour * 60 + minute;
  ctx.faults.error('law/no-such-time', ctx.span(node), { found: ctx.source.slice(ctx.span(node)) });
  return undefined;
}
