import { type BoundColumn, isUnreadable } from '../../binding/index.js';
import type { CheckRun } from '../check-run.js';
import { eventFacts } from '../event-facts.js';
import type { UnreadableValues } from './document.js';
import { foreignWords, remedyLine } from './foreign-words.js';

/** So many different writings are shown of one attribute, out of its first so many values. */
const SHOWN = 5;
const LOOKED_AT = 2000;

/** Values that are there and cannot be read, by event and attribute, most first; as they are written where the binding calls that safe. */
export function unreadableValues(run: CheckRun): UnreadableValues[] {
  const { bound, binding, statute, masker } = run;
  const { events, attributes } = statute.law;
  const found = bound.attributes.flatMap((column, a) => {
    if (!mayBeUnreadable(column)) return [];
    const byKind = new Map<number, { count: number; readonly written: Set<string> }>();
    for (let i = 0; i < bound.eventCount; i++) {
      if (!isUnreadable(column, i)) continue;
      const kind = bound.kind[i]!;
      const met = byKind.get(kind) ?? { count: 0, written: new Set() };
      byKind.set(kind, met);
      met.count++;
      if (met.count <= LOOKED_AT && met.written.size < SHOWN)
        for (const { name, value, unreadable } of eventFacts(run, i))
          if (unreadable && name === attributes[a]!.name) met.written.add(value);
    }
    return [...byKind].map(([kind, { count, written }]): UnreadableValues => {
      const from = binding.events.find((e) => e.event === kind)?.attributes.find((b) => b.attribute === a);
      const isSafe = from !== undefined && masker.isSafe(from.column);
      const { name, words: known } = attributes[a]!;
      const field = `${events[kind]!.name}.${name}`;
      const words = from && known ? foreignWords(run, kind, a, from) : [];
      return {
        field,
        column: from?.column ?? '',
        values: count,
        written: isSafe ? [...written] : [],
        words: words.map(({ word, values }) => ({ word: from ? masker.value(from.column, word, name) : word, values })),
        known: known ?? [],
        remedy: from && known ? remedyLine(name, from, isSafe ? words.map((w) => w.word) : ['...']) : null,
      };
    });
  });
  return found.sort((x, y) => y.values - x.values);
}

/** A quick answer for ordinary columns. */
function mayBeUnreadable(column: BoundColumn | undefined): boolean {
  return column !== undefined && (column.type !== 'number' || column.unreadable !== null);
}
