import type { Law, Rule } from './ir.js';

/** What a part of a law names of the rest: by index. */
export interface References {
  readonly facts: ReadonlySet<number>;
  readonly clocks: ReadonlySet<number>;
  readonly tables: ReadonlySet<number>;
  readonly events: ReadonlySet<number>;
}

/**
 * Everything that a part of a law (a rule, a clock, a condition) names, and, with `through`, what that names in its turn. A clock
 * stands for all versions of it.
 */
export function referencesOf(law: Law, part: unknown, through = false): References {
  const found = {
    facts: new Set<number>(),
    clocks: new Set<number>(),
    tables: new Set<number>(),
    events: new Set<number>(),
  };
  const open: unknown[] = [part];
  const follow = (set: Set<number>, index: number, all: readonly { readonly name: string }[]) => {
    all.forEach(({ name }, i) => {
      if (name !== all[index]!.name || set.has(i)) return;
      set.add(i);
      if (through) open.push(all[i]);
    });
  };
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { op, fact, clock, table, event } = node as Record<string, unknown>;
    if (op === 'fact' && typeof fact === 'number') follow(found.facts, fact, law.facts);
    if (typeof clock === 'number') follow(found.clocks, clock, law.clocks);
    if (op === 'table' && typeof table === 'number') found.tables.add(table);
    if (typeof event === 'number') found.events.add(event);
    for (const child of Object.values(node)) open.push(child);
  }
  return found;
}

/** A rule's name with all that it rests on. */
export function restsOn(law: Law, rule: Rule): References {
  return referencesOf(law, rule, true);
}
