import type { Condition, Expression, ValueSet } from '../ir.js';
import { fill } from './fill.js';
import { isTimeTest, type Saying } from './saying.js';
import { literals, setText, windowText } from './values.js';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** A part's number as each language may write it. */
function numeralsOf(n: number) {
  return {
    n: n + 1,
    letter: String.fromCharCode(97 + (n % 26)),
    roman: ROMAN[n] ?? n + 1,
    circled: n < 20 ? String.fromCharCode(0x2460 + n) : `${n + 1}.`,
  };
}

/** Parts of a list, numbered by how deep they stand: (1), (a), (i). */
export function numbered(say: Saying, parts: readonly string[], depth: number, joint: 'and' | 'or' | 'none'): string {
  const { p } = say.names;
  const level = Math.min(depth, 2);
  const marked = parts.map((part, n) => fill(p.numbers[level]!, numeralsOf(n)) + part);
  const last = joint === 'none' ? p.partEnd : joint === 'and' ? p.partAnd : p.partOr;
  return marked.length < 2 ? parts.join('') : marked.slice(0, -1).join(p.partEnd) + last + marked.at(-1)!;
}

export const isCompound = (c: Condition): c is Extract<Condition, { op: 'and' | 'or' }> =>
  c.op === 'and' || c.op === 'or';

/** Whether the parts of a demand are better numbered than strung together. */
export function isLong({ of }: Extract<Condition, { op: 'and' | 'or' }>): boolean {
  return of.length > 2 || of.some((c) => isCompound(c) || c.op === 'quantified' || (of.length > 1 && isTimeTest(c)));
}

/** The same condition in the form in which it is said: whatever may happen in one list, and what may not. */
export function gathered(condition: Condition): Condition {
  if (condition.op === 'not') return { op: 'not', of: gathered(condition.of) };
  if (!isCompound(condition)) return condition;
  const seen = (c: Condition) => {
    const of = condition.op === 'or' ? c : c.op === 'not' ? c.of : undefined;
    // What is seen in a stretch of days is said with it.
    return of?.op === 'seen' && !of.pattern.of.some(({ window }) => window) ? of.pattern : undefined;
  };
  const parts: Condition[] = [];
  for (const part of condition.of.flatMap((c) => flat(gathered(c), condition.op))) {
    const pattern = seen(part);
    const at = pattern ? parts.findIndex((c) => seen(c)) : -1;
    if (pattern === undefined || at < 0) {
      parts.push(part);
      continue;
    }
    const both: Condition = { op: 'seen', pattern: { of: [...seen(parts[at]!)!.of, ...pattern.of] } };
    parts[at] = condition.op === 'or' ? both : { op: 'not', of: both };
  }
  const whole = included(parts, condition.op);
  return whole.length === 1 ? whole[0]! : { op: condition.op, of: whole };
}

const flat = (c: Condition, op: 'and' | 'or'): readonly Condition[] => (c.op === op ? c.of : [c]);

/** `"a" is in contents and "b" is in contents` is one demand on the contents. */
function included(parts: readonly Condition[], op: 'and' | 'or'): Condition[] {
  if (op === 'or') return [...parts];
  const listOf = (c: Condition) =>
    c.op === 'in' && c.set.op === 'list' && c.left.op === 'literal' ? c.set.attribute : undefined;
  const made: Condition[] = [];
  for (const part of parts) {
    const list = listOf(part);
    const at = list === undefined ? -1 : made.findIndex((c) => c.op === 'and' && listOf(c.of[0]!) === list);
    if (at >= 0) made[at] = { op: 'and', of: [...(made[at] as { of: readonly Condition[] }).of, part] };
    else made.push(list === undefined ? part : { op: 'and', of: [part] });
  }
  return made.map((c) => (c.op === 'and' && c.of.length === 1 ? c.of[0]! : c));
}

/** Several texts that one list must have: one demand, however it is written. */
export function includedValues(c: Condition): { readonly list: number; readonly values: readonly Expression[] } | null {
  const parts = c.op === 'and' ? c.of : [c];
  const first = parts[0];
  if (first?.op !== 'in' || first.set.op !== 'list') return null;
  const list = first.set.attribute;
  const values = parts.flatMap((p) =>
    p.op === 'in' && p.set.op === 'list' && p.set.attribute === list && p.left.op === 'literal' ? [p.left] : [],
  );
  return values.length === parts.length ? { list, values } : null;
}

export function conditionText(say: Saying, given: Condition, depth: number, enclosed: boolean): string {
  const condition = gathered(given);
  const { names } = say;
  const { p } = names;
  if (isTimeTest(condition)) return fill(p.asCondition, { test: say.time(condition) });
  const held = includedValues(condition);
  if (held)
    return fill(p.includes, {
      list: names.attribute(held.list),
      values: names.and(held.values.map((v) => say.value(v))),
    });
  switch (condition.op) {
    case 'and':
    case 'or':
      return compoundText(say, condition, depth, enclosed);
    case 'not':
      return say.negated(condition.of, depth, enclosed);
    case 'constant':
      return condition.value ? p.always : p.neverTrue;
    case 'seen':
      return seenText(say, condition, true);
    case 'compare':
      return compareText(say, condition);
    case 'boolean':
      return fill(p.isTrue, { value: say.value(condition.expression) });
    case 'missing':
      return fill(p.missing, { value: say.value(condition.expression) });
    case 'judged':
      return fill(p.judged, { text: names.word(condition.text, 'value') });
    case 'clock':
      return fill(p.clockState[condition.state], { clock: names.clock(condition.clock) });
    case 'quantified':
      return fill(p.quantified[condition.which], {
        variable: fill(p.variable, { name: condition.variable }),
        set: setText(say, condition.set),
        condition: say.condition(condition.of, depth + 1, false),
      });
    case 'time-of-day':
      return fill(p.timeOfDay, { from: clockTime(condition.from), until: clockTime(condition.until) });
    case 'kind-of-day':
      return condition.working ? p.workingDay : p.dayOff;
    case 'in':
      return inText(say, condition.left, condition.set, true);
  }
}

function compoundText(
  say: Saying,
  condition: Extract<Condition, { op: 'and' | 'or' }>,
  depth: number,
  enclosed: boolean,
): string {
  const { p } = say.names;
  const parts = condition.of.map((c) => say.condition(c, depth + 1, false));
  // Two that nothing stands beside need no numbers; inside something longer nobody could tell how far they reach.
  if (enclosed && !isLong(condition))
    return condition.op === 'and' ? parts.join(p.clauseAnd) : fill(p.oneOf, { list: parts.join(p.clauseOr) });
  const list = numbered(say, parts, depth, condition.op);
  return fill(condition.op === 'and' ? p.allOf : p.anyOf, { list });
}

function seenText(say: Saying, { pattern }: Extract<Condition, { op: 'seen' }>, wanted: boolean): string {
  const { p } = say.names;
  const [only, ...more] = pattern.of;
  if (only && more.length === 0 && only.window) {
    const event = say.pattern({ of: [{ event: only.event, where: only.where }] });
    return fill(wanted ? p.seenIn : p.notSeenIn, { event, window: windowText(say, only.window) });
  }
  if (more.length === 0) return fill(wanted ? p.seen : p.notSeen, { event: say.pattern(pattern) });
  if (!wanted && more.length === 1) {
    const [first, second] = pattern.of.map((one) => say.pattern({ of: [one] }));
    return fill(p.notSeenBoth, { first: first!, second: second! });
  }
  return fill(wanted ? p.seenAny : p.notSeenAny, { events: say.pattern(pattern, 'and') });
}

/** Of days from one point to another above or below none: which of the two comes first. */
const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** Whether something was counted at all, or (false) was not; null where it is asked how often. */
function countOfNone({ compare, left, right }: Comparison): boolean | null {
  if (left.op !== 'aggregate' || left.fn !== 'count' || right.op !== 'literal') return null;
  if ((compare === '<' && right.value === 1) || (compare === '=' && right.value === 0)) return false;
  return (compare === '>=' && right.value === 1) || (compare === '>' && right.value === 0) ? true : null;
}

const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

type Comparison = Extract<Condition, { op: 'compare' }>;

function compareText(say: Saying, given: Comparison): string {
  const { p } = say.names;
  const { compare, left, right } = given;
  const happened = countOfNone(given);
  if (happened !== null && left.op === 'aggregate')
    return seenText(say, { op: 'seen', pattern: left.pattern }, happened);
  if (left.op === 'days' && right.op === 'literal' && right.value === 0 && compare !== '=' && compare !== '!=')
    return fill(p.compareDays[TURNED[compare]], { left: say.point(left.from), right: say.point(left.to) });
  const isTruth = right.op === 'literal' && right.type === 'boolean';
  if (isTruth && (compare === '=' || compare === '!='))
    return fill((compare === '=') === right.value ? p.isTrue : p.isFalse, { value: say.value(left) });
  const words = left.type === 'date' ? p.compareDays : p.compare;
  return fill(words[compare], { left: say.value(left), right: say.value(right) });
}

function inText(say: Saying, left: Expression, set: ValueSet, wanted: boolean): string {
  const { names } = say;
  const { p } = names;
  const value = say.value(left);
  if (set.op === 'literals') {
    const all = literals(say, set);
    if (all.length === 1) return fill(p.compare[wanted ? '=' : '!='], { left: value, right: all[0]! });
    if (!wanted && all.length === 2) return fill(p.isNeither, { value, first: all[0]!, second: all[1]! });
    return fill(wanted ? p.isOne : p.isNone, { value, list: names.and(all) });
  }
  if (set.op === 'list' && !wanted) return fill(p.includesNot, { list: names.attribute(set.attribute), values: value });
  if (set.op === 'list') return fill(p.includes, { list: names.attribute(set.attribute), values: value });
  return fill(wanted ? p.isIn : p.notIn, { value, set: setText(say, set) });
}

/** What must not be; a comparison is turned about, so that a reader meets no double denial. */
export function negatedText(say: Saying, given: Condition, depth: number, enclosed: boolean): string {
  const of = gathered(given);
  const { p } = say.names;
  switch (of.op) {
    case 'seen':
      return seenText(say, of, false);
    case 'boolean':
      return fill(p.isFalse, { value: say.value(of.expression) });
    case 'missing':
      return fill(p.recorded, { value: say.value(of.expression) });
    case 'in':
      return inText(say, of.left, of.set, false);
    case 'compare':
      return compareText(say, { ...of, compare: OPPOSITE[of.compare] });
    case 'clock':
      return fill(p.clockNotState[of.state], { clock: say.names.clock(of.clock) });
    case 'kind-of-day':
      return of.working ? p.dayOff : p.workingDay;
    case 'judged':
      return fill(p.judgedNot, { text: say.names.word(of.text, 'value') });
    case 'not':
      return say.condition(of.of, depth, enclosed);
    case 'and':
    case 'or':
      // Not all of them: some is not so.
      return say.condition(
        { op: of.op === 'and' ? 'or' : 'and', of: of.of.map((c) => ({ op: 'not', of: c })) },
        depth,
        enclosed,
      );
    default:
      return fill(p.not, { condition: say.condition(of, depth + 1, false) });
  }
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
