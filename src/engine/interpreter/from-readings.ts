import type { Condition, Expression, Law } from '../../language/index.js';
import { walkCondition } from '../walk.js';
import { followed } from './followed.js';

const CONDITIONS: ReadonlySet<Condition['op']> = new Set(['and', 'or', 'not', 'constant', 'compare', 'boolean']);
const EXPRESSIONS: ReadonlySet<Expression['op']> = new Set(['literal', 'fact', 'arithmetic', 'negate', 'if']);

/** Whether a condition hangs on the readings of the law alone, and on nothing that has happened. */
export function fromReadings(law: Law, condition: Condition): boolean {
  let alone = true;
  const visitor = followed(law, {
    condition(c) {
      if (!CONDITIONS.has(c.op)) alone = false;
    },
    expression(e) {
      if (!EXPRESSIONS.has(e.op)) alone = false;
    },
  });
  walkCondition(condition, visitor);
  return alone;
}
