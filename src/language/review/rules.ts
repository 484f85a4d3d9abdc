import type { Condition, DutyRule, GuardRule, Law, Pattern, Point, Rule } from '../ir.js';
import { slackOf, type Tell } from './tell.js';
import { daysOf } from './terms.js';
import { canHold } from './together.js';

/** Rules that never apply, and duties and guards that nobody can keep. */
export function reviewRules(law: Law, tell: Tell): void {
  for (const rule of law.rules) {
    const slack = slackOf(law, rule.rolls);
    if (neverApplies(rule, slack)) tell('law/never-applies', rule, { name: rule.name });
    else if (rule.kind === 'guard') guardNeverKept(rule, slack, tell);
    else if (rule.kind === 'duty') reviewDuty(law, rule, tell);
  }
}

const none: Condition = { op: 'constant', value: true };

/** No event can fit what sets a rule off. */
function neverApplies(rule: Rule, slack: number): boolean {
  const dead = ({ of }: Pattern, also: Condition = none) =>
    of.every(({ where }) => !canHold([where ?? none, also], slack));
  switch (rule.kind) {
    case 'duty':
      return dead(rule.trigger.pattern) || rule.answers.every((answer) => dead(answer));
    case 'guard':
      return dead(rule.act, rule.applies ?? none);
    case 'not-both':
      return dead(rule.left) || dead(rule.right);
    case 'recurring':
      return rule.answers.every((answer) => dead(answer));
  }
}

/** `only if` something that never is; `never` says so where it is meant. */
function guardNeverKept(rule: GuardRule, slack: number, tell: Tell): void {
  const { condition, act, applies } = rule;
  if (condition.op === 'constant') return;
  const kept = act.of.some(({ where }) => canHold([condition, where ?? none, applies ?? none], slack));
  if (!kept) tell('law/guard-never-kept', rule, { name: rule.name });
}

function reviewDuty(law: Law, rule: DutyRule, tell: Tell): void {
  if (rule.due?.op === 'by' && isBefore(rule.due.point, rule)) tell('law/due-before-start', rule, { name: rule.name });
  const barred = barring(law, rule);
  if (barred !== null) tell('law/duty-barred', rule, { name: rule.name, guard: barred.name });
}

/** The last day lies before the event that calls for the act, or before the version of the rule begins. */
function isBefore(point: Point, { trigger, version }: DutyRule): boolean {
  if (point.op === 'shift' && point.sign === -1 && point.point.op === 'event')
    return JSON.stringify(point.point.anchor.pattern) === JSON.stringify(trigger.pattern);
  const { from } = version.span;
  const isDate = point.op === 'date' && point.expression.op === 'literal' && point.expression.type === 'date';
  return (
    isDate && from !== null && version.by === null && Number((point.expression as { value: unknown }).value) < from
  );
}

/** A guard that opens each act that would answer only after the last day for it. */
function barring(law: Law, duty: DutyRule): GuardRule | null {
  if (duty.due?.op !== 'within' || duty.due.length.op !== 'period') return null;
  const last = daysOf(duty.due.length.period, slackOf(law, duty.rolls)).high;
  const acts = duty.answers.flatMap(({ of }) => of.map(({ event }) => event));
  let found: GuardRule | null = null;
  for (const act of acts) {
    const guard = law.rules.find((rule) => rule.kind === 'guard' && opensAfter(rule, act, duty, last));
    if (guard?.kind !== 'guard') return null;
    found = guard;
  }
  return found;
}

function opensAfter(rule: GuardRule, act: number, duty: DutyRule, last: number): boolean {
  const isAlways =
    rule.applies === null &&
    rule.act.of.some(({ event, where }) => event === act && where === null) &&
    rule.version.span.from === null &&
    rule.version.span.until === null &&
    (rule.under === null || JSON.stringify(rule.under) === JSON.stringify(duty.under));
  if (!isAlways || (duty.trigger.which !== 'first' && duty.trigger.which !== 'each')) return false;
  const parts = rule.condition.op === 'and' ? rule.condition.of : [rule.condition];
  const start = JSON.stringify(duty.trigger.pattern);
  return parts.some((part) => {
    if (part.op !== 'after' && part.op !== 'from-day') return false;
    const point = part.op === 'after' ? part.from : part.after;
    if (point.op !== 'event' || JSON.stringify(point.anchor.pattern) !== start) return false;
    // Counted from the first event of a kind, an act may long be open where a later one calls for it.
    if (duty.trigger.which === 'each' && point.anchor.which !== 'latest') return false;
    const first =
      part.op === 'from-day'
        ? part.n
        : part.length.op === 'period'
          ? daysOf(part.length.period, 0).low + 1
          : Number.NEGATIVE_INFINITY;
    return first > last;
  });
}
