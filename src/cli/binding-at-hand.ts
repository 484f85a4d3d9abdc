import { readFileSync } from 'node:fs';
import { type Binding, lawOfBinding, parseBinding } from '../binding/index.js';
import type { Law } from '../language/index.js';
import { type EventLog, isThere, type Oddity } from '../log/index.js';
import { bindingsFor, type ChosenBinding } from './bindings.js';
import { bindingFile } from './laws.js';

/** Names that place this share of a log need no binding to be named beside them. */
const ENOUGH = 0.5;

/**
 * Where no binding was given and the log's own names place less than half of its events: the binding of the program, in the
 * folder of the law, that places most, if that is more.
 */
export function bindingAtHand(law: Law, log: EventLog, { binding, name }: ChosenBinding): Oddity[] {
  if (name !== null) return [];
  const byName = placed(log, binding);
  if (byName >= ENOUGH * log.eventCount) return [];
  let best: { readonly id: string; readonly events: number } | null = null;
  for (const id of bindingsFor(law)) {
    const file = bindingFile(id);
    const text = readFileSync(file, 'utf8');
    const known = lawOfBinding(text, file);
    if (known.law !== law.id || known.isTable) continue;
    const events = placed(log, parseBinding(text, file, law, null));
    if (events > Math.max(byName, best?.events ?? 0)) best = { id, events };
  }
  return best === null ? [] : [{ code: 'binding-at-hand', count: best.events - byName, subject: best.id }];
}

/** How many events have an activity that some event of the law is bound to. */
function placed({ activity, eventCount }: EventLog, { events }: Binding): number {
  const bound = new Set(events.flatMap(({ activities }) => activities));
  const { codes, dictionary } = activity;
  const known = Uint8Array.from({ length: dictionary.length }, (_, code) => (bound.has(dictionary.get(code)) ? 1 : 0));
  let count = 0;
  for (let i = 0; i < eventCount; i++) if (known[codes[i]!] === 1 && isThere(activity, i)) count++;
  return count;
}
