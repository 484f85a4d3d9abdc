import type { Expression } from '../../language/index.js';
import { FALSE, TRUE } from '../tri.js';
import { aggregate } from './aggregates.js';
import { attributeOf, type Unreadable, type Unrecorded, whoOf } from './attributes.js';
import type { Held } from './event.js';
import type { Moment, Scene } from './scene.js';
import { ANY, arithmetic, EMPTY, number, type Value } from './values.js';

/** What an expression comes to at a moment. */
export function evaluate(scene: Scene, expression: Expression, moment: Moment): Value {
  switch (expression.op) {
    case 'literal':
      return literal(expression.value);
    case 'attribute':
      return valueOf(attributeOf(scene, moment.self, expression.attribute));
    case 'actor':
    case 'role':
    case 'office':
      return valueOf(whoOf(scene, expression.op, moment.self));
    case 'fact':
      return fact(scene, expression.fact, moment);
    case 'aggregate':
      return aggregate(scene, expression, moment);
    case 'arithmetic':
      return arithmetic(
        expression.operator,
        evaluate(scene, expression.left, moment),
        evaluate(scene, expression.right, moment),
        expression.type === 'money',
      );
    case 'negate':
      return arithmetic('-', number(0), evaluate(scene, expression.of, moment), false);
    case 'size': {
      const items = attributeOf(scene, moment.self, expression.attribute);
      return Array.isArray(items) ? number(items.length) : items === undefined ? EMPTY : ANY;
    }
    case 'if': {
      const holds = scene.judge(scene, expression.condition, moment);
      if (holds === TRUE) return evaluate(scene, expression.then, moment);
      if (holds === FALSE) return evaluate(scene, expression.otherwise, moment);
      return hull(evaluate(scene, expression.then, moment), evaluate(scene, expression.otherwise, moment));
    }
    case 'variable': {
      const text = scene.variables.get(expression.name);
      return text === undefined ? ANY : { kind: 'text', text };
    }
    case 'table':
      return lookup(scene, expression, moment);
    case 'days':
      return daysBetween(scene, expression, moment);
  }
}

function valueOf(value: Held | undefined | Unrecorded | Unreadable): Value {
  if (value === undefined) return EMPTY;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return { kind: 'text', text: value };
  return ANY;
}

function literal(value: number | string | boolean): Value {
  return typeof value === 'string' ? { kind: 'text', text: value } : number(Number(value));
}

function fact(scene: Scene, index: number, moment: Moment): Value {
  const { name } = scene.law.facts[index]!;
  const chosen = scene.law.facts.find(
    (f) => f.name === name && (!f.under || scene.readings[f.under.reading] === f.under.option),
  );
  return chosen ? evaluate(scene, chosen.expression, moment) : ANY;
}

/** Either of two values. */
function hull(a: Value, b: Value): Value {
  if (a.kind === 'number' && b.kind === 'number') return number(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
  return a.kind === 'text' && b.kind === 'text' && a.text === b.text ? a : ANY;
}

/** The value in the row that holds on the day; unknown before the first row, and for a text that the row does not have. */
function lookup(scene: Scene, { table, keys, at }: Expression & { op: 'table' }, moment: Moment): Value {
  const { rows } = scene.law.tables[table]!;
  const point = at && scene.pointAt(scene, at, moment);
  if (point ? point.exists !== TRUE : moment.self.block <= -1) return ANY;
  const wanted = keys.map((k) => evaluate(scene, k, moment));
  if (wanted.some((w) => w.kind !== 'text')) return ANY;
  const texts = wanted.map((w) => (w as { text: string }).text);
  const valueOn = (day: number): Value => {
    const row = rows.filter((r) => r.from <= day).at(-1);
    const cell = row?.cells.find((c) => c.keys?.every((k, i) => k === texts[i])) ?? row?.cells.find((c) => !c.keys);
    return cell ? number(cell.value) : ANY;
  };
  const [lo, hi] = point ? [point.lo, point.hi] : [moment.self.day, moment.self.day];
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return ANY;
  // Rows between the two ends count too.
  const days = [lo, hi, ...rows.map((r) => r.from).filter((d) => d > lo && d < hi)];
  return days.map(valueOn).reduce(hull);
}

function daysBetween(scene: Scene, { from, to }: Expression & { op: 'days' }, moment: Moment): Value {
  const a = scene.pointAt(scene, from, moment);
  const b = scene.pointAt(scene, to, moment);
  if (a.exists !== TRUE || b.exists !== TRUE) return ANY;
  return number(b.lo - a.hi, b.hi - a.lo);
}
