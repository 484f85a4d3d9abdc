import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import { type AttributeBinding, type Binding, type ColumnRef, type EventBinding, UNSAID_SOURCE } from './binding.js';

/**
 * The binding that stands in where there is none: an activity is the event that has its name in any language, an attribute
 * the column of its name. What the log has no name for is not recorded.
 */
export function bindByName(law: Law, log: EventLog): Binding {
  const activities = activityNames(log);
  const columns = new Map(log.eventAttributes.map((c) => [plain(c.name), c.name]));
  const caseColumns = new Map(log.caseAttributes.map((c) => [plain(c.name), c.name]));
  const attributesOf = (event: number): AttributeBinding[] =>
    law.events[event]!.attributes.flatMap((attribute) => {
      const name = plain(law.attributes[attribute]!.name);
      const own = columns.get(name);
      const column = own ?? caseColumns.get(name);
      if (column === undefined) return [];
      const of = own === undefined ? ('case' as const) : ('event' as const);
      return [
        { attribute, column, of, codes: null, otherwise: 'keep' as const, unit: 'units' as const, separator: null },
      ];
    });
  const events: EventBinding[] = law.events.flatMap((kind, event) => {
    const names = new Set([kind.name, ...Object.values(kind.texts), ...Object.values(kind.called)].map(plain));
    const named = activities.filter((a) => names.has(plain(a)));
    return named.length === 0
      ? []
      : [{ event, activities: named, lifecycle: null, where: [], attributes: attributesOf(event) }];
  });
  const bound = new Set(events.flatMap((e) => e.attributes.map((a) => `${e.event} ${a.attribute}`)));
  const notRecorded = events.flatMap(({ event }) =>
    law.events[event]!.attributes.filter((a) => !bound.has(`${event} ${a}`)).map((attribute) => ({ event, attribute })),
  );
  const who = (name: string): ColumnRef | null =>
    columns.has(name) || caseColumns.has(name) ? { column: name } : null;
  return {
    file: '<by name>',
    hash: null,
    law: law.id,
    register: null,
    due: [],
    source: UNSAID_SOURCE,
    events,
    never: [],
    notRecorded,
    assume: [],
    actor: who('org:resource'),
    role: who('org:role'),
    office: who('org:group'),
    entered: null,
    confirmed: new Map(),
    corrections: [],
    safe: new Set(),
  };
}

/** Upper and lower case, spaces, hyphens and underscores do not tell names apart. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
}

function activityNames(log: EventLog): string[] {
  const { dictionary } = log.activity;
  return Array.from({ length: dictionary.length }, (_, i) => dictionary.get(i));
}
