import { type Law, referencesOf } from '../../language/index.js';

/** One rule under both laws; null where one of them has none such. */
export interface RulePair {
  readonly before: string | null;
  readonly after: string | null;
  /** Whether what it says, or something that it rests on, is another. */
  readonly differs: boolean;
}

/**
 * Pairs the rules of two laws: by the names that were given for one another, by their own name, and, of those that are left, by what
 * they say, which is how a renamed rule is known.
 */
export function pairRules(before: Law, after: Law, renamed: ReadonlyMap<string, string>): RulePair[] {
  const [old, fresh] = [meaningsBy(before), meaningsBy(after)];
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (a: string, b: string | undefined) => {
    if (b === undefined || !fresh.has(b) || taken.has(b) || pairs.has(a)) return;
    pairs.set(a, b);
    taken.add(b);
  };
  for (const name of old.keys()) pair(name, renamed.get(name));
  for (const name of old.keys()) pair(name, name);
  for (const [name, meaning] of old) pair(name, [...fresh].find(([b, m]) => m === meaning && !taken.has(b))?.[0]);
  return [
    ...[...old].map(([name, meaning]): RulePair => {
      const other = pairs.get(name) ?? null;
      return { before: name, after: other, differs: other === null || fresh.get(other) !== meaning };
    }),
    ...[...fresh.keys()]
      .filter((name) => !taken.has(name))
      .map((name): RulePair => ({ before: null, after: name, differs: true })),
  ];
}

/** What each rule says and rests on, in a form that is the same in two laws though they count their events and articles otherwise. */
function meaningsBy(law: Law): Map<string, string> {
  const names = [...new Set(law.rules.map(({ name }) => name))];
  return new Map(
    names.map((name) => {
      const versions = law.rules.filter((rule) => rule.name === name);
      const { facts, clocks, tables, events } = referencesOf(law, versions, true);
      const rests = {
        facts: law.facts.filter((_, i) => facts.has(i)),
        clocks: law.clocks.filter((_, i) => clocks.has(i)),
        tables: law.tables.filter((_, i) => tables.has(i)),
        deems: law.deems.filter(({ event }) => events.has(event)),
        law: [law.calendar, law.zone, law.rolls, law.options, law.inForce],
      };
      return [name, JSON.stringify([versions.map(({ name: _, ...said }) => said), rests], namedIn(law))] as const;
    }),
  );
}

/** What stands for people, or for a place in the file. */
const ASIDE: ReadonlySet<string> = new Set(['range', 'texts', 'rows', 'points', 'article', 'overrides']);

/** Writes names in the place of the numbers that stand for them. */
function namedIn(law: Law): (key: string, value: unknown) => unknown {
  const lists: Readonly<Record<string, readonly { readonly name: string }[]>> = {
    event: law.events,
    by: law.events,
    attribute: law.attributes,
    attributes: law.attributes,
    names: law.attributes,
    fact: law.facts,
    clock: law.clocks,
    table: law.tables,
    reading: law.readings,
  };
  return (key, value) => {
    if (ASIDE.has(key)) return undefined;
    const list = Object.hasOwn(lists, key) ? lists[key] : undefined;
    if (list === undefined) return value;
    if (typeof value === 'number') return list[value]?.name ?? value;
    return Array.isArray(value) ? value.map((n: unknown) => (typeof n === 'number' ? list[n]?.name : n)) : value;
  };
}
