import type { Law, Rule } from '../language/index.js';

/** What a rule rests on, facts followed. */
export interface Mentions {
  /** Event codes. */
  readonly events: ReadonlySet<number>;
  /** Indices into the law's facts, every variant of a name. */
  readonly facts: ReadonlySet<number>;
  /** Attribute ids. */
  readonly attributes: ReadonlySet<number>;
  /** Whether some period in it is counted in hours. */
  readonly hours: boolean;
}

/** Collects what rules mention, by walking their plain data: whatever the language grows, a pattern stays a pattern. */
export function mentionsOf(law: Law, rules: readonly Rule[]): Mentions {
  const events = new Set<number>();
  const facts = new Set<number>();
  const attributes = new Set<number>();
  let hours = false;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const part of node) visit(part);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const part = node as Readonly<Record<string, unknown>>;
    if (typeof part['event'] === 'number' && 'where' in part) events.add(part['event']);
    if (typeof part['attribute'] === 'number') attributes.add(part['attribute']);
    if (Number(part['minutes']) > 0 || part['unit'] === 'hours' || part['unit'] === 'minutes') hours = true;
    if (part['op'] === 'fact') follow(part['fact'] as number);
    for (const [name, value] of Object.entries(part)) if (name !== 'range') visit(value);
  };
  const follow = (fact: number): void => {
    const { name } = law.facts[fact]!;
    law.facts.forEach((other, f) => {
      if (other.name !== name || facts.has(f)) return;
      facts.add(f);
      visit(other.expression);
    });
  };
  for (const rule of rules) {
    visit(rule);
    for (const attribute of rule.key.attributes) attributes.add(attribute);
    if (rule.version.by !== null) events.add(rule.version.by);
  }
  return { events, facts, attributes, hours };
}
