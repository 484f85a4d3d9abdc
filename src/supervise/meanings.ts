import { createHash } from 'node:crypto';
import type { CheckRun } from '../report/index.js';

/** What stands in a rule for people and for messages alone. */
const WORDING: ReadonlySet<string> = new Set(['range', 'texts', 'rows', 'points', 'article', 'text']);

const hashOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value, (name, member) => (WORDING.has(name) ? undefined : member)))
    .digest('hex')
    .slice(0, 16);

/**
 * What each rule means, hashed: the rule's versions under the readings taken, and all that rules share (clocks, facts, tables, fictions,
 * kinds of events, how periods are counted). Where it stays the same, no change of the law's file can have changed a verdict of the rule.
 */
export function meaningsOf({ statute, rules }: Pick<CheckRun, 'statute' | 'rules'>): Record<string, string> {
  const { law } = statute;
  const shared = hashOf({
    calendar: law.calendar,
    zone: law.zone,
    rolls: law.rolls,
    options: law.options,
    inForce: law.inForce,
    events: law.events,
    attributes: law.attributes,
    facts: law.facts.filter(({ under }) => under === null || rules.readings[under.reading] === under.option),
    tables: law.tables,
    clocks: law.clocks,
    deems: law.deems,
  });
  return Object.fromEntries(rules.rules.map(({ name, versions }) => [name, hashOf([shared, versions])]));
}

/** What a binding says beside which column is which event: what is recorded, taken for granted, vouched for, and who acts. */
export function recordingHash({ binding, statute }: Pick<CheckRun, 'binding' | 'statute'>): string {
  const names = statute.law.events.map(({ name }) => name);
  const { completeUntil: _, ...source } = binding.source;
  return hashOf([
    source,
    binding.never.map((event) => names[event]),
    binding.notRecorded,
    binding.assume,
    binding.office,
    binding.actor,
    binding.role,
    binding.events.map(({ event, attributes }) => [names[event], attributes.map(({ attribute }) => attribute)]),
  ]);
}
