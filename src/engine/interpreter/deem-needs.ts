import type { Condition, Deem, Law, Pattern } from '../../language/index.js';

/** Kinds of events without which nothing is deemed; null: it cannot be told. */
export type Needs = { readonly all: readonly Needs[] } | { readonly any: readonly Needs[] } | number | null;

/** Whether something may be deemed, by which kinds may be among what has happened. */
export function mayHold(needs: Needs, mayBe: (kind: number) => boolean): boolean {
  if (needs === null) return true;
  if (typeof needs === 'number') return mayBe(needs);
  return 'all' in needs ? needs.all.every((n) => mayHold(n, mayBe)) : needs.any.some((n) => mayHold(n, mayBe));
}

export function needsOf(law: Law, { when }: Deem): Needs {
  if (when.op === 'holds') return needsOfCondition(when.condition);
  const { name } = law.clocks[when.clock]!;
  return {
    any: law.clocks
      .filter((c) => c.name === name)
      .map(({ start }) => (start.op === 'event' ? oneOf(start.anchor.pattern) : null)),
  };
}

function needsOfCondition(condition: Condition): Needs {
  switch (condition.op) {
    case 'and':
      return { all: condition.of.map(needsOfCondition) };
    case 'or':
      return { any: condition.of.map(needsOfCondition) };
    case 'seen':
      return oneOf(condition.pattern);
    case 'quantified':
      return condition.which === 'any' && 'pattern' in condition.set ? oneOf(condition.set.pattern) : null;
    default:
      return null;
  }
}

function oneOf({ of }: Pattern): Needs {
  return { any: of.map((k) => k.event) };
}
