import type { Condition, Law } from '../../language/index.js';
import { walkCondition } from '../walk.js';
import { followed } from './followed.js';

/** The same condition with what hangs on clocks asked last: it is dear, and often no longer matters. Kleene's `and` and `or` have no order. */
export function cheapFirst(law: Law, condition: Condition): Condition {
  switch (condition.op) {
    case 'and':
    case 'or': {
      const parts = condition.of.map((c) => cheapFirst(law, c));
      const dear = new Set(parts.filter((c) => hangsOnClocks(law, c)));
      return { ...condition, of: [...parts.filter((c) => !dear.has(c)), ...dear] };
    }
    case 'not':
      return { ...condition, of: cheapFirst(law, condition.of) };
    default:
      return condition;
  }
}

function hangsOnClocks(law: Law, condition: Condition): boolean {
  let hangs = false;
  const clock = () => {
    hangs = true;
  };
  walkCondition(condition, followed(law, { clock }));
  return hangs;
}
