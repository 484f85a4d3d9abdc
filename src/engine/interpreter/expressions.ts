import type { Expression } from '../../language/index.js';
import { TRUE } from '../tri.js';
import { aggregate } from './aggregates.js';
import { attributeOf, UNRECORDED, type Unrecorded } from './attributes.js';
import { type Held, whoAt } from './event.js';
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
      return valueOf(whoAt(scene.log, expression.op, moment.self.index) ?? UNRECORDED);
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
    case 'days':
      return daysBetween(scene, expression, moment);
  }
}

function valueOf(value: Held | undefined | Unrecorded): Value {
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

function daysBetween(scene: Scene, { from, to }: Expression & { op: 'days' }, moment: Moment): Value {
  const a = scene.pointAt(scene, from, moment);
  const b = scene.pointAt(scene, to, moment);
  if (a.exists !== TRUE || b.exists !== TRUE) return ANY;
  return number(b.lo - a.hi, b.hi - a.lo);
}
