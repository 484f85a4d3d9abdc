import { isUnreadable } from '../binding/index.js';
import { type Column, isThere } from '../log/index.js';
import type { CheckRun } from './check-run.js';
import { writtenTimes } from './written-time.js';

/** An attribute of an event by the law's name for it, its value masked unless the binding declares its column safe. */
export interface EventFact {
  readonly name: string;
  readonly value: string;
  /** It is there and no rule can read it. */
  readonly unreadable: boolean;
}

export type FactsRun = Pick<CheckRun, 'bound' | 'binding' | 'log' | 'statute' | 'masker' | 'clock'>;

/** What the binding takes from the log about one event: its attributes, and who acted. */
export function eventFacts(run: FactsRun, i: number): EventFact[] {
  const { bound, binding, log, statute } = run;
  const { law } = statute;
  const row = bound.row ? bound.row[i]! : i;
  const c = caseOf(bound.caseStart, i);
  const facts: EventFact[] = [];
  const put = (name: string, column: string, of: 'event' | 'case', unreadable = false) => {
    const columns = of === 'event' ? log.eventAttributes : log.caseAttributes;
    for (const found of columns.filter((x) => x.name === column)) {
      const value = valueText(run, found, of === 'event' ? row : c);
      if (value !== undefined)
        facts.push({
          name,
          value: run.masker.isSafe(column) ? value : run.masker.value(column, value, name),
          unreadable,
        });
    }
  };
  for (const { attribute, column, of } of binding.events.find((e) => e.event === bound.kind[i])?.attributes ?? [])
    put(law.attributes[attribute]!.name, column, of, isUnreadable(bound.attributes[attribute], i));
  for (const who of ['actor', 'role', 'office'] as const) {
    const ref = binding[who];
    if (!ref || 'constant' in ref) continue;
    const of = log.eventAttributes.some((x) => x.name === ref.column) ? 'event' : 'case';
    put(who, ref.column, of, isUnreadable(bound[who] ?? undefined, i));
  }
  return facts;
}

/** The case of a position. */
export function caseOf(starts: Uint32Array, i: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= i) low = middle;
    else high = middle;
  }
  return low;
}

function valueText(run: FactsRun, column: Column, at: number): string | undefined {
  if (!isThere(column, at)) return undefined;
  switch (column.type) {
    case 'text':
    case 'id':
      return column.dictionary.get(column.codes[at]!);
    case 'boolean':
      return column.values[at] === 1 ? 'true' : 'false';
    case 'time':
      return writtenTimes(column, run.clock)(at) ?? undefined;
    case 'list': {
      const { items, starts } = column;
      return Array.from({ length: starts[at + 1]! - starts[at]! }, (_, k) =>
        items.dictionary.get(items.codes[starts[at]! + k]!),
      ).join(' | ');
    }
    default:
      return String(column.values[at]);
  }
}
