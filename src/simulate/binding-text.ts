import type { Trace } from '../binding/index.js';
import { personAttributes } from '../engine/index.js';
import type { Law } from '../language/index.js';

/** The binding of a log that was made from traces in a law's own words: what no trace has is not named in it. */
export function bindingText(law: Law, traces: readonly Trace[], completeUntil: string): string {
  const attributes = new Map<number, Set<number>>(law.events.map((_, e) => [e, new Set()]));
  const who = { actor: false, role: false, office: false };
  for (const { events } of traces) {
    for (const event of events) {
      for (const attribute of Object.keys(event.values)) attributes.get(event.event)!.add(Number(attribute));
      for (const name of ['actor', 'role', 'office'] as const) who[name] ||= event[name] !== null;
    }
  }
  const events = law.events.map(({ name }, e) => {
    const names = [...attributes.get(e)!].sort((a, b) => a - b).map((a) => law.attributes[a]!.name);
    if (names.length === 0) return `  ${name}: { activity: ${name} }`;
    return `  ${name}: { activity: ${name}, attributes: { ${names.map((n) => `${n}: ${n}`).join(', ')} } }`;
  });
  const columns = { actor: 'org:resource', role: 'org:role', office: 'org:group' };
  return [
    '# Binding of a simulated log. Its names are the law’s own.',
    `law: ${law.id}`,
    'source:',
    '  kind: log',
    '  order: source',
    `  complete-until: ${completeUntil}`,
    'events:',
    ...events,
    ...(['actor', 'role', 'office'] as const).filter((w) => who[w]).map((w) => `${w}: "${columns[w]}"`),
    '# Nobody in it is real. Offices may be named; those who act stay masked all the same.',
    `safe-to-show: [${['case', ...(who.office ? [columns.office] : []), ...columnsUsed(law, attributes)].join(', ')}]`,
    '',
  ].join('\n');
}

function columnsUsed(law: Law, attributes: ReadonlyMap<number, ReadonlySet<number>>): string[] {
  const used = new Set([...attributes.values()].flatMap((of) => [...of]));
  const persons = personAttributes(law);
  return law.attributes.flatMap(({ name }, a) => (used.has(a) && !persons.has(a) ? [name] : []));
}
