import type { Condition, CountingOption, DutyRule, GuardRule, Pattern, RecurringRule, Rule } from '../ir.js';
import { gathered, includedValues, isCompound, isLong, numbered } from './conditions.js';
import { fill } from './fill.js';
import { isTimeTest } from './saying.js';
import type { Speaker } from './speaker.js';
import { actsText } from './values.js';

/** A rule: what it asks first, then what else is to be known of it. */
export function ruleText(say: Speaker, rule: Rule): string {
  const { names } = say;
  const [first, ...more] = said(say, rule);
  const instead = rule.overrides.map((name) => names.word(name, 'rule'));
  const version =
    names.version(rule.version) + (instead.length === 0 ? '' : fill(names.p.overrides, { rules: names.and(instead) }));
  return say.whole(first!, [...more, names.perKey(rule.key), ...countedOtherwise(say, rule)], {
    article: rule.article,
    version,
    under: rule.under,
  });
}

/** How a rule or clock counts otherwise than its law. */
export function countedOtherwise(
  { names: { p, law } }: Speaker,
  { rolls, options }: { readonly rolls: boolean | null; readonly options: readonly CountingOption[] },
): string[] {
  const own = options.filter((option) => !law.options.includes(option));
  return [...(rolls === null ? [] : [rolls ? p.rolled : p.notRolled]), ...own.map((option) => p.option[option])];
}

function said(say: Speaker, rule: Rule): string[] {
  const { names } = say;
  switch (rule.kind) {
    case 'not-both':
      return [fill(names.p.notBoth, { left: say.pattern(rule.left), right: say.pattern(rule.right) })];
    case 'guard':
      return guardText(say, rule);
    case 'recurring':
      return recurringText(say, rule);
    case 'duty':
      return dutyText(say, rule);
  }
}

function dutyText(say: Speaker, rule: DutyRule): string[] {
  const { names } = say;
  const { p } = names;
  const { explained, discharge } = rule;
  const [done, unless] = alreadyDone(rule);
  const trigger = say.anchor(rule.trigger);
  const first = fill(p.duty, {
    trigger,
    bearer: names.bearer(rule),
    do: step(say, rule.answers, dueText(say, rule)),
    unless:
      (done.length === 0 ? '' : p.doneBefore) +
      (unless.length === 0 ? '' : fill(rule.unlessSince ? p.unlessSince : p.unless, { acts: say.patterns(unless) })),
  });
  const events = say.pattern(rule.trigger.pattern);
  return [
    first,
    explained.length === 0 ? '' : fill(p.explained, { acts: say.patterns(explained) }),
    discharge.mode === 'oldest' ? fill(p.oldest, { trigger: events }) : '',
    discharge.mode === 'same'
      ? fill(p.same, {
          trigger: events,
          attributes: names.and(discharge.attributes.map((a) => names.attribute(a))),
        })
      : '',
  ];
}

/** Of what frees, the answers themselves, which do where they came before the trigger, and the rest. */
function alreadyDone({ answers, unless }: DutyRule): [Pattern[], Pattern[]] {
  const known = new Set(answers.map((a) => JSON.stringify(a)));
  const isAnswer = (pattern: Pattern) => known.has(JSON.stringify(pattern));
  return [unless.filter(isAnswer), unless.filter((pattern) => !isAnswer(pattern))];
}

function step(say: Speaker, answers: readonly Pattern[], due: string): string {
  const { p } = say.names;
  const of = answers.flatMap((pattern) => pattern.of);
  const many = of.length > 1;
  // Either all are said as what one does, or none.
  if (!of.every(({ event }) => say.names.act(event) !== undefined))
    return fill(many ? p.steps : p.step, { acts: say.patterns(answers), due });
  return fill(many ? p.acts : p.act, { acts: actsText(say, { of }), due });
}

function dueText(say: Speaker, { due, promptly }: DutyRule): string {
  const { p, clock } = { p: say.names.p, clock: (n: number) => say.names.clock(n) };
  const hurry = promptly ? p.promptly : '';
  if (due === null) return hurry;
  const and = promptly ? p.dueAnd : '';
  if (due.op === 'lapse') return hurry + and + fill(p.dueLapse, { clock: clock(due.clock) });
  if (due.op === 'by')
    return hurry + and + fill(due.point.op === 'event' ? p.dueByDay : p.dueBy, { point: say.point(due.point) });
  const label = say.limit(due.length);
  return (
    hurry + and + (label === null ? fill(p.dueWithin, { length: say.length(due.length) }) : fill(p.dueLimit, { label }))
  );
}

function recurringText(say: Speaker, rule: RecurringRule): string[] {
  const { names } = say;
  const { p } = names;
  const label = say.limit(rule.length);
  const every = p.every[rule.every];
  const due =
    label === null ? fill(p.withinEnd, { length: say.length(rule.length) }) : fill(p.withinEndLimit, { label });
  const first = fill(p.recurring, { every, bearer: names.bearer(rule), do: step(say, rule.answers, due) });
  return rule.names === null ? [first] : [first, fill(p.answersFor, { every, attribute: names.attribute(rule.names) })];
}

/** What is asked of an act goes with when it applies: in brackets behind the act it would read as part of the demand. */
function applying({ act, applies }: GuardRule): { act: Pattern; applies: Condition | null } {
  const [only, ...more] = act.of;
  if (!only?.where || only.window || more.length > 0) return { act, applies: applies && gathered(applies) };
  const where = applies === null ? only.where : ({ op: 'and', of: [only.where, applies] } as const);
  return { act: { of: [{ event: only.event, where: null }] }, applies: gathered(where) };
}

function guardText(say: Speaker, rule: GuardRule): string[] {
  const { p } = say.names;
  const { act: acts, applies } = applying(rule);
  // What is long would stand between the act and what is asked of it.
  const apart = applies !== null && isCompound(applies) && isLong(applies);
  const where = applies === null || apart ? '' : fill(p.guardWhere, { condition: say.condition(applies) });
  const isOneAct = acts.of.length === 1;
  const act = fill(isOneAct ? p.guarded : p.guardedAny, { acts: say.pattern(acts, isOneAct ? 'or' : 'and') });
  const parts = { act, where };
  const more = apart ? [fill(p.guardOnly, { condition: say.condition(applies) })] : [];
  const condition = gathered(rule.condition);
  if (condition.op === 'constant' && !condition.value) return [fill(p.never, parts), ...more];
  const isOne = !isCompound(condition) || includedValues(condition) !== null;
  if (!isOne && isLong(condition) && !isPairOfTests(condition)) {
    const demands = condition.of.map((c) => say.condition(c, 1, false));
    const list = numbered(say, demands, 0, condition.op);
    return [fill(condition.op === 'and' ? p.guardAll : p.guardAny, { ...parts, list }), ...more];
  }
  const tests = !isOne && condition.op === 'and' ? condition.of : [condition];
  const told = tests.map((c) => (isTimeTest(c) ? say.time(c) : fill(p.onlyIf, { condition: say.condition(c) })));
  return [fill(p.guard, { ...parts, tests: told.join(p.guardAnd) }), ...more];
}

/** `only before A and only by B` needs no numbers. */
function isPairOfTests({ op, of }: Extract<Condition, { op: 'and' | 'or' }>): boolean {
  return op === 'and' && of.length === 2 && !of.some((c) => isCompound(c) || c.op === 'quantified');
}
