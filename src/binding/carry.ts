import type { Law } from '../language/index.js';
import type { CarriedPlan } from '../log/index.js';
import type { AttributeBinding, EventBinding } from './binding.js';

/** Bindings in which an event has one column for each attribute, and the columns of the log that are made for that. */
export interface Carried {
  readonly events: readonly EventBinding[];
  readonly carried: readonly CarriedPlan[];
  /** Names of made columns -> the columns that they hold values of. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/**
 * Engines see an attribute of an event as one column. Where an event stands in several columns of dates, each with a column of its
 * own for an attribute (paid first, paid later), the log gets a column that holds the right one for each.
 */
export function carry(events: readonly EventBinding[], law: Law): Carried {
  const carried: CarriedPlan[] = [];
  const sources = new Map<string, readonly string[]>();
  const shared = new Map<number, readonly AttributeBinding[]>();
  for (const event of new Set(events.map((e) => e.event))) {
    const own = events.filter((e) => e.event === event);
    if (own.length < 2) continue;
    const attributes = [...new Set(own.flatMap((e) => e.attributes.map((a) => a.attribute)))];
    const made = attributes.map((attribute): AttributeBinding => {
      const each = own.map((e) => e.attributes.find((a) => a.attribute === attribute));
      const [first] = each.filter((a) => a !== undefined);
      if (each.every((a) => a?.column === first!.column && a.of === first!.of)) return first!;
      const name = `${law.events[event]!.name}.${law.attributes[attribute]!.name}`;
      const from = new Map(
        own.flatMap((e, i) => (each[i] ? e.activities.map((activity) => [activity, each[i]!.column] as const) : [])),
      );
      carried.push({ name, from });
      sources.set(name, [...from.values()]);
      return { ...first!, column: name, of: 'event' };
    });
    shared.set(event, made);
  }
  return { events: events.map((e) => ({ ...e, attributes: shared.get(e.event) ?? e.attributes })), carried, sources };
}

/** Whether the bindings of an attribute under one event understand its values alike, as one column needs. */
export function understandAlike(a: AttributeBinding, b: AttributeBinding): boolean {
  const shape = ({ codes, otherwise, unit, separator }: AttributeBinding) =>
    JSON.stringify([codes && [...codes], otherwise, unit, separator]);
  return shape(a) === shape(b);
}
