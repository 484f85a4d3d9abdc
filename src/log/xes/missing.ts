import type { EventLog, Oddity } from '../model.js';
import { isThere } from '../model.js';

/** What is missing where one would expect it: activities, times, and resources where some events have one. */
export function addMissing(log: EventLog): Oddity[] {
  const resource = log.eventAttributes.find((column) => column.name === 'org:resource' && column.type === 'text');
  const found: Oddity[] = [];
  const note = (code: string, column: { readonly validity?: Uint8Array } | undefined) => {
    if (column?.validity === undefined) return;
    let count = 0;
    for (let row = 0; row < log.eventCount; row++) if (!isThere(column, row)) count++;
    if (count > 0) found.push({ code, count });
  };
  note('activity-missing', log.activity);
  note('time-missing', log.time);
  note('resource-missing', resource);
  return found;
}
