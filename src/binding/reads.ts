import { standardNameOf } from '../log/index.js';
import type { Wanted } from './apply.js';
import type { Binding } from './binding.js';

/** Names of the attributes of a log that binding it for these wants would read. */
export function columnsRead(binding: Binding, wanted: Wanted): ReadonlySet<string> {
  const names: string[] = [];
  for (const event of binding.events) {
    if (event.lifecycle) names.push('lifecycle:transition');
    for (const { column } of event.where) names.push(column);
    for (const { attribute, column } of event.attributes) if (wanted.attributes.has(attribute)) names.push(column);
  }
  for (const who of ['actor', 'role', 'office'] as const) {
    const ref = binding[who];
    if (wanted[who] && ref !== null && 'column' in ref) names.push(ref.column);
  }
  return new Set(names.flatMap((name) => [name, standardNameOf(name) ?? name]));
}
