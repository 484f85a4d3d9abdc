import { type Declaration, restingOn } from '../../engine/index.js';
import type { Law } from '../../language/index.js';

export const WHO = ['actor', 'role', 'office'] as const;
export type Who = (typeof WHO)[number];

/** What must be known of a case before a rule can be judged on it. */
export interface Needs {
  /** Event codes. */
  readonly events: ReadonlySet<number>;
  /** Attribute ids. */
  readonly attributes: ReadonlySet<number>;
  readonly who: ReadonlySet<Who>;
  /** Those of `attributes` and `who` that are held against words of the law: which of two pseudonyms is which would not do. */
  readonly words: ReadonlySet<number | Who>;
}

export function needsOf(law: Law, rule: string): Needs {
  const resting = [...restingOn(law, rule)];
  const named = new Set<number | Who>();
  const words = new Set<number | Who>();
  const events = new Set([...resting.flatMap(eventsOf), ...namersOf(law, rule)]);
  for (const d of resting) for (const name of mentionedIn(d.of)) named.add(name);
  for (const d of resting) {
    for (const c of d.parts.conditions) {
      const isHeld = c.op === 'compare' || c.op === 'in' || (c.op === 'quantified' && c.set.op === 'literals');
      if (isHeld && hasWord(c)) for (const name of withFacts(law, c)) words.add(name);
    }
    for (const e of d.parts.expressions) if (e.op === 'table') for (const name of withFacts(law, e)) words.add(name);
  }
  for (const { judges, attributes } of law.events.filter((_, e) => events.has(e)))
    if (judges?.attribute != null && attributes.includes(judges.attribute)) named.add(judges.attribute);
  return {
    events,
    attributes: new Set([...named].filter((name) => typeof name === 'number')),
    who: new Set([...named].filter((name) => typeof name === 'string')),
    words,
  };
}

/** A duty that recurs is owed from the first event that names its bearer, of whatever kind. */
function namersOf(law: Law, rule: string): number[] {
  const keys = law.rules.flatMap((r) => (r.name === rule && r.kind === 'recurring' ? [r.key.attributes] : []));
  return law.events.flatMap(({ attributes }, e) =>
    keys.some((key) => key.length > 0 && key.every((a) => attributes.includes(a))) ? [e] : [],
  );
}

function eventsOf({ of, parts }: Declaration): number[] {
  const by = 'version' in of && of.version.by !== null ? [of.version.by] : [];
  return [...parts.patterns.flatMap((p) => p.of.map((a) => a.event)), ...by];
}

const OPS: Readonly<Record<string, Who>> = {
  actor: 'actor',
  actors: 'actor',
  role: 'role',
  office: 'office',
  offices: 'office',
};

/** Attributes, and who acted, that plain data names. */
function mentionedIn(node: unknown): (number | Who)[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(mentionedIn);
  const part = node as Readonly<Record<string, unknown>>;
  const found = Object.entries(part).flatMap(([name, value]) => (name === 'range' ? [] : mentionedIn(value)));
  if (typeof part['attribute'] === 'number') found.push(part['attribute']);
  if (typeof part['names'] === 'number') found.push(part['names']);
  if (Array.isArray(part['attributes'])) found.push(...part['attributes'].filter((a) => typeof a === 'number'));
  if (part['byOffice'] === true) found.push('office');
  const who = typeof part['op'] === 'string' && Object.hasOwn(OPS, part['op']) ? OPS[part['op']] : undefined;
  return who === undefined ? found : [...found, who];
}

function withFacts(law: Law, node: unknown): (number | Who)[] {
  return [node, ...factsIn(node).flatMap((f) => law.facts.filter(({ name }) => name === law.facts[f]!.name))].flatMap(
    mentionedIn,
  );
}

function factsIn(node: unknown): number[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'op' in node && node.op === 'fact' ? [(node as unknown as { fact: number }).fact] : [];
  return [...own, ...Object.values(node).flatMap(factsIn)];
}

/** Whether a text of the law stands in plain data. */
function hasWord(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const part = node as { readonly op?: unknown; readonly type?: unknown };
  if (part.op === 'literals' || (part.op === 'literal' && part.type === 'text')) return true;
  return Object.values(node).some(hasWord);
}
