import type { Alternative, DutyRule, Expression, Law, Pattern, Point } from '../../language/index.js';
import { walkExpression } from '../walk.js';
import { followed } from './followed.js';

/**
 * Whether the day by which a duty is owed may yet become another after what calls for it: it is counted back, or from the end of a clock,
 * or hangs on other events than the trigger: of other kinds, or the first that its kind has of some sort.
 */
export function mayMove(law: Law, { trigger, due }: DutyRule): boolean {
  if (due?.op !== 'by') return false;
  const own = new Set(trigger.pattern.of.map((k) => k.event));
  const hangs = (pattern: Pattern) => pattern.of.some((k) => !own.has(k.event));
  const triggers = new Set(trigger.pattern.of.map(alike));
  /** The first of some sort may come after the trigger; the trigger itself does not, and what would be the latest was so when it came. */
  const isToCome = (pattern: Pattern) => pattern.of.every((k) => k.where !== null && !triggers.has(alike(k)));
  return moves(due.point);

  function moves(point: Point): boolean {
    switch (point.op) {
      case 'event':
        return hangs(point.anchor.pattern) || (point.anchor.which === 'first' && isToCome(point.anchor.pattern));
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

function alike({ event, where }: Alternative): string {
  return JSON.stringify([event, where], (key, value) => (key === 'range' ? undefined : value));
}
