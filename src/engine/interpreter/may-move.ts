import type { DutyRule, Expression, Law, Pattern, Point } from '../../language/index.js';
import { walkExpression } from '../walk.js';
import { followed } from './followed.js';

/**
 * Whether the day by which a duty is owed may yet become another after what calls for it: it is counted back, or from the end of a clock,
 * or hangs on events of other kinds than the trigger's.
 */
export function mayMove(law: Law, { trigger, due }: DutyRule): boolean {
  if (due?.op !== 'by') return false;
  const own = new Set(trigger.pattern.of.map((k) => k.event));
  const hangs = (pattern: Pattern) => pattern.of.some((k) => !own.has(k.event));
  return moves(due.point);

  function moves(point: Point): boolean {
    switch (point.op) {
      case 'event':
        return hangs(point.anchor.pattern);
      case 'date':
        return looksAbout(point.expression);
      case 'lapse':
        return true;
      case 'shift':
        return point.sign < 0 || moves(point.point);
      case 'if':
        return moves(point.then) || moves(point.otherwise);
      default:
        return point.of.some(moves);
    }
  }

  function looksAbout(expression: Expression): boolean {
    let found = false;
    const visitor = followed(law, {
      pattern: (p) => {
        found ||= hangs(p);
      },
    });
    walkExpression(expression, visitor);
    return found;
  }
}
