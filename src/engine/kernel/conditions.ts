import type { Compare, Condition, Expression, Pattern, ValueSet } from '../../language/index.js';
import { clockCode } from './clocks.js';
import { both, either, literal, NotCompiled, opposite } from './code.js';
import { rangeOf } from './expressions.js';
import type { Gen, Here, Operand, SupposeCode } from './gen.js';
import { timeTestCode } from './time-tests.js';
import { windowCode } from './windows.js';

/** A condition as an expression worth 0 (false), 1 (unknown) or 2 (true). */
export function conditionCode(gen: Gen, c: Condition, here: Here, suppose: SupposeCode = {}): string {
  switch (c.op) {
    case 'and':
      return joined(gen, AND, c.of, (part) => gen.condition(part, here, suppose));
    case 'or':
      return joined(gen, OR, c.of, (part) => gen.condition(part, here, suppose));
    case 'not':
      return opposite(gen.condition(c.of, here, suppose));
    case 'constant':
      return c.value ? '2' : '0';
    case 'seen': {
      if (here.alone) throw new NotCompiled('history inside a pattern');
      const first = windowCode(gen, c.pattern, 'first', here) ?? gen.memory.variable(c.pattern, { is: 'first' });
      return `(${first} >= 0 ? 2 : ${gen.isOpen(c.pattern) ? 1 : 0})`;
    }
    case 'compare':
      return compareCode(gen, c.compare, gen.expression(c.left, here), gen.expression(c.right, here));
    case 'boolean':
      return compareCode(gen, '=', gen.expression(c.expression, here), { is: 'number', js: '1' });
    case 'missing':
      return missingCode(gen, c.expression, here);
    case 'in':
      return memberCode(gen, c.left, c.set, here);
    case 'kind-of-day': {
      const working = gen.code.hold(`day${gen.tables.working()}(day)`);
      return `(${working} > 1 ? 1 : ${working} === ${c.working ? 1 : 0} ? 2 : 0)`;
    }
    case 'clock':
      return clockCode(gen, c, here);
    case 'judged':
    case 'quantified':
    case 'time-of-day':
      throw new NotCompiled(c.op);
    default:
      return suppose.inTime ? '2' : timeTestCode(gen, c, here, suppose.begun === true);
  }
}

interface Connective {
  readonly join: (a: string, b: string) => string;
  readonly ofNothing: string;
  /** What no further part changes. */
  readonly settled: string;
}

const AND: Connective = { join: both, ofNothing: '2', settled: '0' };
const OR: Connective = { join: either, ofNothing: '0', settled: '2' };

/** Conditions joined; nobody is asked for what no longer matters. */
function joined(
  { code }: Gen,
  { join, ofNothing, settled }: Connective,
  conditions: readonly Condition[],
  write: (part: Condition) => string,
): string {
  return conditions.reduce((so, condition) => {
    if (so === settled) return so;
    const start = code.length;
    const part = write(condition);
    const lines = code.since(start);
    if (so === ofNothing || ![...lines, part].some((text) => text.includes('ask'))) return join(so, part);
    code.backTo(start);
    const all = code.name('k');
    code.line(`let ${all} = ${so};`);
    code.block(`if (${all} !== ${settled})`, () => {
      code.append(lines);
      code.line(`${all} = ${join(all, part)};`);
    });
    return all;
  }, ofNothing);
}

const OPERATORS: Readonly<Record<Compare, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function compareCode(gen: Gen, op: Compare, left: Operand, right: Operand): string {
  if (left.is === 'text' || right.is === 'text' || left.is === 'literal-text' || right.is === 'literal-text')
    return textCode(gen, op, left, right);
  if (left.is === 'range' || right.is === 'range') return rangeCode(gen, op, rangeOf(left), rangeOf(right));
  if (left.js === 'NaN' || right.js === 'NaN') return '1';
  const a = gen.code.hold(left.js);
  const b = gen.code.hold(right.js);
  const js = OPERATORS[op];
  return `(${a} !== ${a} || ${b} !== ${b} ? 1 : ${a} ${js} ${b} ? 2 : 0)`;
}

function rangeCode(gen: Gen, op: Compare, left: { lo: string; hi: string }, right: { lo: string; hi: string }): string {
  const [al, ah, bl, bh] = [left.lo, left.hi, right.lo, right.hi].map((js) => gen.code.hold(js)) as [
    string,
    string,
    string,
    string,
  ];
  const same = `(${al} === ${ah} && ${bl} === ${bh} ? (${al} === ${bl} ? 2 : 0) : ${ah} < ${bl} || ${bh} < ${al} ? 0 : 1)`;
  switch (op) {
    case '=':
      return same;
    case '!=':
      return opposite(same);
    case '<':
      return `(${ah} < ${bl} ? 2 : ${al} >= ${bh} ? 0 : 1)`;
    case '<=':
      return `(${ah} <= ${bl} ? 2 : ${al} > ${bh} ? 0 : 1)`;
    case '>':
      return `(${al} > ${bh} ? 2 : ${ah} <= ${bl} ? 0 : 1)`;
    case '>=':
      return `(${al} >= ${bh} ? 2 : ${ah} < ${bl} ? 0 : 1)`;
  }
}

function textCode(gen: Gen, op: Compare, left: Operand, right: Operand): string {
  if ((left.is === 'number' && left.js === 'NaN') || (right.is === 'number' && right.js === 'NaN')) return '1';
  if (op !== '=' && op !== '!=') return '1';
  if (left.is === 'literal-text' && right.is === 'literal-text')
    return (left.text === right.text) === (op === '=') ? '2' : '0';
  const [text, other] = left.is === 'text' ? [left, right] : [right, left];
  if (text.is !== 'text') throw new NotCompiled('texts compared with numbers');
  const a = gen.code.hold(text.js);
  if (other.is === 'literal-text')
    return `(${a} < 0 ? 1 : ${a} ${op === '=' ? '===' : '!=='} L[${gen.tables.code(text.column, other.text)}] ? 2 : 0)`;
  if (other.is !== 'text' || other.column !== text.column) throw new NotCompiled('texts of two columns');
  const b = gen.code.hold(other.js);
  return `(${a} < 0 || ${b} < 0 ? 1 : ${a} ${op === '=' ? '===' : '!=='} ${b} ? 2 : 0)`;
}

function missingCode(gen: Gen, e: Expression, here: Here): string {
  if (e.op === 'actor' || e.op === 'role' || e.op === 'office')
    return gen.log[e.op] === null ? '1' : `(${gen.who(e.op)}[i] < 0 ? 1 : 0)`;
  if (e.op === 'aggregate') return endmostMissing(gen, e, here);
  if (e.op !== 'attribute') throw new NotCompiled('whether a computed value is missing');
  if (gen.isDeemed(here.event)) throw new NotCompiled('whether a deemed event has a value');
  return emptyCode(gen, e.attribute, 'i', gen.records(here.event, e.attribute));
}

/** Whether the value at the first or last of what has happened is none or was left empty. */
function endmostMissing(gen: Gen, { fn, pattern, attribute }: Expression & { op: 'aggregate' }, here: Here): string {
  if (fn !== 'first' && fn !== 'last') throw new NotCompiled('whether a computed value is missing');
  if (here.alone) throw new NotCompiled('history inside a pattern');
  if (gen.isOpen(pattern)) return '1';
  const recorded = new Set(pattern.of.map((k) => gen.records(k.event, attribute!)));
  if (recorded.size > 1 || pattern.of.some((k) => gen.isDeemed(k.event)))
    throw new NotCompiled('values of several kinds');
  const at = windowCode(gen, pattern, fn, here) ?? gen.memory.variable(pattern, { is: fn }, true);
  return `(${at} < 0 ? 2 : ${emptyCode(gen, attribute!, at, recorded.has(true))})`;
}

/** Whether a value at a position was left empty; where the source does not keep it, or it cannot be read, nobody knows. */
function emptyCode(gen: Gen, attribute: number, at: string, recorded: boolean): string {
  const absent = recorded ? '2' : '1';
  if (gen.log.attributes[attribute] === undefined) return absent;
  const value = `${gen.column(attribute)}[${at}]`;
  const isMissing = gen.isText(attribute) ? `${value} < 0` : `${value} !== ${value}`;
  return recorded ? `(${isMissing} ? (${gen.isUnreadable(attribute, at)} ? 1 : 2) : 0)` : `(${isMissing} ? 1 : 0)`;
}

function memberCode(gen: Gen, left: Expression, set: ValueSet, here: Here): string {
  const operand = gen.expression(left, here);
  if (set.op === 'literals') {
    if (set.values.length === 0) return '0';
    return set.values.reduce<string>((any, v) => {
      const member: Operand =
        typeof v === 'string' ? { is: 'literal-text', text: v } : { is: 'number', js: literal(v) };
      return either(any, compareCode(gen, '=', operand, member));
    }, '0');
  }
  if (set.op === 'list') {
    if (gen.log.attributes[set.attribute] === undefined) return '1';
    throw new NotCompiled('list');
  }
  if (here.alone) throw new NotCompiled('history inside a pattern');
  if (set.op === 'values' && gen.log.attributes[set.attribute] === undefined) return valuelessCode(gen, set.pattern);
  const [cell, column] = setCell(gen, set);
  const unknownLeft = operand.is === 'number' && operand.js === 'NaN';
  const open = gen.isOpen(set.pattern) ? '1' : '0';
  const nothing = `${cell}.length === 0 && ${cell}x === 0 && ${open} === 0`;
  if (unknownLeft) return `(${nothing} ? 0 : 1)`;
  if (
    operand.is === 'text'
      ? operand.column !== column
      : operand.is !== 'number' || typeof column !== 'number' || gen.isText(column)
  )
    throw new NotCompiled('a set of another column');
  const value = gen.code.hold((operand as { js: string }).js);
  const unknown = operand.is === 'text' ? `${value} < 0` : `${value} !== ${value}`;
  return `(${nothing} ? 0 : ${unknown} ? 1 : ${cell}.includes(${value}) ? 2 : ${cell}x === 0 && ${open} === 0 ? 0 : 1)`;
}

/** Membership of values that nobody knows: false while there are none, else unknown. */
function valuelessCode(gen: Gen, pattern: Pattern): string {
  if (gen.isOpen(pattern)) return '1';
  return `(${gen.memory.variable(pattern, { is: 'count' })} === 0 ? 0 : 1)`;
}

function setCell(gen: Gen, set: Exclude<ValueSet, { op: 'literals' | 'list' }>): [string, number | 'actor' | 'office'] {
  if (set.op === 'values')
    return [gen.memory.variable(set.pattern, { is: 'values', attribute: set.attribute }), set.attribute];
  const who = set.op === 'actors' ? ('actor' as const) : ('office' as const);
  gen.who(who);
  return [gen.memory.variable(set.pattern, { is: 'who', who }), who];
}
