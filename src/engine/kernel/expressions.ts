import type { Expression } from '../../language/index.js';
import { literal, NotCompiled } from './code.js';
import type { Gen, Here, Operand } from './gen.js';
import { windowCode } from './windows.js';

const UNKNOWN: Operand = { is: 'number', js: 'NaN' };

function number(js: string): Operand {
  return { is: 'number', js };
}

function range(lo: string, hi: string): Operand {
  return { is: 'range', lo, hi };
}

export function expressionCode(gen: Gen, e: Expression, here: Here): Operand {
  switch (e.op) {
    case 'literal':
      return typeof e.value === 'string' ? { is: 'literal-text', text: e.value } : number(literal(Number(e.value)));
    case 'attribute':
      return attributeCode(gen, e.attribute, 'i');
    case 'actor':
    case 'role':
    case 'office':
      return gen.log[e.op] === null ? UNKNOWN : { is: 'text', js: `${gen.who(e.op)}[i]`, column: e.op };
    case 'fact':
      return factCode(gen, e.fact, here);
    case 'aggregate':
      return aggregateCode(gen, e, here);
    case 'arithmetic':
      return arithmeticCode(gen, e, here);
    case 'negate':
      return sumCode(gen, '-', number('0'), gen.expression(e.of, here));
    case 'days': {
      const from = gen.point(e.from, here);
      const to = gen.point(e.to, here);
      const there = `${from.exists} === 2 && ${to.exists} === 2`;
      if (from.lo === from.hi && to.lo === to.hi) return number(`(${there} ? ${to.lo} - ${from.lo} : NaN)`);
      const known = gen.code.hold(`(${there})`);
      return range(`(${known} ? ${to.lo} - ${from.hi} : -Infinity)`, `(${known} ? ${to.hi} - ${from.lo} : Infinity)`);
    }
    case 'if':
      return eitherCode(gen, e, here);
    case 'table':
      return tableCode(gen, e, here);
    case 'variable':
      throw new NotCompiled(e.op);
    case 'size':
      throw new NotCompiled('size of a list');
  }
}

/** One number or the other; where it cannot be told which, all between them. */
function eitherCode(gen: Gen, e: Expression & { op: 'if' }, here: Here): Operand {
  const holds = gen.code.hold(gen.condition(e.condition, here));
  const [then, otherwise] = [gen.expression(e.then, here), gen.expression(e.otherwise, here)];
  if (holds === '2') return then;
  if (holds === '0') return otherwise;
  const [a, b] = [rangeOf(then), rangeOf(otherwise)];
  const pick = (f: 'min' | 'max', x: string, y: string) =>
    gen.code.hold(`(${holds} === 2 ? ${x} : ${holds} === 0 ? ${y} : Math.${f}(${x}, ${y}))`);
  return range(pick('min', a.lo, b.lo), pick('max', a.hi, b.hi));
}

/** The value of the row that holds on a day; of all between two days, what these lie between. Before the first row nothing is known. */
function tableCode(gen: Gen, { table, keys, at }: Expression & { op: 'table' }, here: Here): Operand {
  const { rows } = gen.law.tables[table]!;
  const values = rows.map(({ cells }) => cells.find((c) => !c.keys?.length)?.value);
  if (keys.length > 0 || at === null || values.includes(undefined)) throw new NotCompiled('a table with keys');
  const point = gen.point(at, here);
  const known = gen.code.hold(
    `(${point.exists} === 2 && isDay(${point.lo}) && isDay(${point.hi}) && ${point.lo} >= ${rows[0]!.from})`,
  );
  const days = rows.map(({ from }) => from);
  const end = (which: 'least' | 'most', none: string) => {
    const k = gen.tables.rows(days, values as number[], which);
    return gen.code.hold(`(${known} ? ${gen.state.dataLength}(${k}, ${point.hi}, ${point.lo}) : ${none})`);
  };
  return range(end('least', '-Infinity'), end('most', 'Infinity'));
}

/** What a number lies between. */
export function rangeOf(operand: Operand): { lo: string; hi: string } {
  if (operand.is === 'range') return operand;
  if (operand.is !== 'number') throw new NotCompiled('texts have no range');
  const { js } = operand;
  return { lo: `(${js} !== ${js} ? -Infinity : ${js})`, hi: `(${js} !== ${js} ? Infinity : ${js})` };
}

function attributeCode(gen: Gen, attribute: number, at: string): Operand {
  if (gen.log.attributes[attribute] === undefined) return UNKNOWN;
  const js = `${gen.column(attribute)}[${at}]`;
  return gen.isText(attribute) ? { is: 'text', js, column: attribute } : number(js);
}

function exact(operand: Operand): string {
  if (operand.is !== 'number') throw new NotCompiled('arithmetic on a range');
  return operand.js;
}

function factCode(gen: Gen, index: number, here: Here): Operand {
  const chosen = gen.factNamed(index);
  return chosen ? gen.expression(chosen.expression, here) : UNKNOWN;
}

function arithmeticCode(gen: Gen, e: Expression & { op: 'arithmetic' }, here: Here): Operand {
  const [left, right] = [gen.expression(e.left, here), gen.expression(e.right, here)];
  if (e.operator === '+' || e.operator === '-') return sumCode(gen, e.operator, left, right);
  const [a, b] = [exact(left), exact(right)];
  const divisor = gen.code.hold(b);
  const raw = e.operator === '*' ? `(${a} * ${divisor})` : `(${divisor} === 0 ? NaN : ${a} / ${divisor})`;
  return number(e.type === 'money' ? `whole(${raw})` : raw);
}

/** What a sum or a difference lies between, where one of its parts may be several numbers. */
function sumCode(gen: Gen, operator: '+' | '-', left: Operand, right: Operand): Operand {
  if (left.is === 'number' && right.is === 'number') return number(`(${left.js} ${operator} ${right.js})`);
  const [a, b] = [rangeOf(left), rangeOf(right)];
  const [low, high] = operator === '+' ? [b.lo, b.hi] : [b.hi, b.lo];
  return range(gen.code.hold(`(${a.lo} ${operator} ${low})`), gen.code.hold(`(${a.hi} ${operator} ${high})`));
}

function aggregateCode(gen: Gen, e: Expression & { op: 'aggregate' }, here: Here): Operand {
  if (here.alone) throw new NotCompiled('history inside a pattern');
  const open = gen.isOpen(e.pattern);
  if (e.fn === 'count') {
    const count = windowCode(gen, e.pattern, 'count', here) ?? gen.memory.variable(e.pattern, { is: 'count' });
    return open ? { is: 'range', lo: count, hi: 'Infinity' } : number(count);
  }
  if (e.fn === 'distinct') throw new NotCompiled('distinct');
  if (open) return UNKNOWN;
  const attribute = e.attribute!;
  if (e.fn === 'first' || e.fn === 'last') {
    const at = windowCode(gen, e.pattern, e.fn, here) ?? gen.memory.variable(e.pattern, { is: e.fn }, true);
    const value = attributeCode(gen, attribute, at);
    if (value.is === 'text') return { ...value, js: `(${at} < 0 ? -1 : ${value.js})` };
    return value.is === 'number' && value !== UNKNOWN ? number(`(${at} < 0 ? NaN : ${value.js})`) : UNKNOWN;
  }
  if (gen.log.attributes[attribute] === undefined) return sumOfNothing(gen, e);
  // Only whole amounts can be taken away again as exactly as they were added.
  if (e.fn === 'sum' && gen.law.attributes[attribute]!.type === 'money') {
    const sum = windowCode(gen, e.pattern, { sum: attribute }, here);
    if (sum !== null) return number(sum);
  }
  const cell = gen.memory.variable(e.pattern, { is: e.fn, attribute });
  return number(e.fn === 'sum' ? cell : `(Number.isFinite(${cell}) ? ${cell} : NaN)`);
}

/** Over an attribute without any values, a sum is known only while there is nothing to add up. */
function sumOfNothing(gen: Gen, e: Expression & { op: 'aggregate' }): Operand {
  if (e.fn !== 'sum') return UNKNOWN;
  const count = gen.memory.variable(e.pattern, { is: 'count' });
  return number(`(${count} === 0 ? 0 : NaN)`);
}
