import type { Law } from '../../language/index.js';
import { type Visitor, walkClock, walkExpression } from '../walk.js';

/** The same visitor, led through the clocks and facts that are named, each once. */
export function followed(law: Law, visitor: Visitor): Visitor {
  const clocks = new Set<string>();
  const facts = new Set<string>();
  const whole: Visitor = {
    ...visitor,
    clock(index) {
      visitor.clock?.(index);
      const { name } = law.clocks[index]!;
      if (clocks.has(name)) return;
      clocks.add(name);
      for (const clock of law.clocks) if (clock.name === name) walkClock(clock, whole);
    },
    expression(e) {
      visitor.expression?.(e);
      if (e.op !== 'fact') return;
      const { name } = law.facts[e.fact]!;
      if (facts.has(name)) return;
      facts.add(name);
      for (const fact of law.facts) if (fact.name === name) walkExpression(fact.expression, whole);
    },
  };
  return whole;
}
