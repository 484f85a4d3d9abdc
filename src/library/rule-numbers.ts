import type { Law } from '../language/index.js';
import type { MarkUnit } from './marks.js';

/** The numbers that rules rest on, as `unit:n`; those without a unit of time stand as `count:n`. */
export type RuleNumbers = ReadonlySet<string>;

/** One number as {@link RuleNumbers} keeps it. */
export function numberKey(unit: MarkUnit, n: number): string {
  return `${unit}:${n}`;
}

/** All numbers in the rules, facts, clocks and deemed events of these names, by walking their plain data, what they refer to by index included. */
export function numbersOf(law: Law, names: readonly string[]): RuleNumbers {
  const numbers = new Set<string>();
  const seen = new Set<unknown>();
  const put = (unit: MarkUnit, n: unknown) => {
    if (typeof n === 'number' && n > 0) numbers.add(numberKey(unit, n));
  };
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object' || seen.has(node)) return;
    seen.add(node);
    if (Array.isArray(node)) {
      for (const part of node) visit(part);
      return;
    }
    const part = node as Readonly<Record<string, unknown>>;
    put('months', part['months']);
    put('days', part['days']);
    put('working-days', part['workingDays']);
    if (typeof part['minutes'] === 'number') put('hours', part['minutes'] / 60);
    if (part['op'] === 'from-day') put(part['unit'] as MarkUnit, part['n']);
    // Money is kept in minor units; a text names whole ones.
    if (part['op'] === 'literal') put('count', part['type'] === 'money' ? Number(part['value']) / 100 : part['value']);
    if (part['op'] === 'fact') visit(law.facts[part['fact'] as number]);
    // A duty's due day, a point, a test or a deemed event may hang on a clock, of which any version may be meant.
    const clock = typeof part['clock'] === 'number' ? law.clocks[part['clock']] : undefined;
    if (clock) for (const version of law.clocks) if (version.name === clock.name) visit(version);
    for (const [name, value] of Object.entries(part)) if (name !== 'range') visit(value);
  };
  const named = new Set(names);
  for (const rule of law.rules) if (named.has(rule.name)) visit(rule);
  for (const fact of law.facts) if (named.has(fact.name)) visit(fact);
  for (const clock of law.clocks) if (named.has(clock.name)) visit(clock);
  for (const deem of law.deems) if (named.has(law.events[deem.event]!.name)) visit(deem);
  return numbers;
}
