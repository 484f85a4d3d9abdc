import { type BoundColumn, type Clock, isUnreadable } from '../binding/index.js';
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
  return factsReader(run)(i);
}

/** The same for one event after another: where it stands is looked up once for each kind, a value is masked once. */
export function factsReader(run: FactsRun): (i: number) => EventFact[] {
  const { kind, row, caseStart } = run.bound;
  const byKind = new Map<number, readonly Field[]>();
  return (i) => {
    const fields = byKind.get(kind[i]!) ?? fieldsOf(run, kind[i]!);
    byKind.set(kind[i]!, fields);
    const facts: EventFact[] = [];
    for (const { name, of, show, bound } of fields) {
      const value = show(of === 'event' ? (row ? row[i]! : i) : caseOf(caseStart, i));
      if (value !== undefined) facts.push({ name, value, unreadable: isUnreadable(bound, i) });
    }
    return facts;
  };
}

/** A column of the log that says something about events of a kind. */
interface Field {
  readonly name: string;
  readonly of: 'event' | 'case';
  /** What a row or a case has there, as it may be shown. */
  readonly show: (at: number) => string | undefined;
  readonly bound: BoundColumn | undefined;
}

function fieldsOf(run: FactsRun, kind: number): Field[] {
  const { bound, binding, log, statute } = run;
  const fieldsIn = (name: string, column: string, of: 'event' | 'case', read: BoundColumn | undefined): Field[] =>
    (of === 'event' ? log.eventAttributes : log.caseAttributes)
      .filter((x) => x.name === column)
      .map((found) => ({ name, of, show: shownOf(run, found, name), bound: read }));
  const attributes = binding.events.find((e) => e.event === kind)?.attributes ?? [];
  return [
    ...attributes.flatMap(({ attribute, column, of }) =>
      fieldsIn(statute.law.attributes[attribute]!.name, column, of, bound.attributes[attribute]),
    ),
    ...(['actor', 'role', 'office'] as const).flatMap((who) => {
      const ref = binding[who];
      if (!ref || 'constant' in ref) return [];
      const of = log.eventAttributes.some((x) => x.name === ref.column) ? 'event' : 'case';
      return fieldsIn(who, ref.column, of, bound[who] ?? undefined);
    }),
  ];
}

function shownOf({ masker, clock }: FactsRun, column: Column, name: string): Field['show'] {
  const textAt = textsOf(column, clock);
  if (masker.isSafe(column.name)) return textAt;
  const masked = new Map<string, string>();
  return (at) => {
    const text = textAt(at);
    if (text === undefined) return undefined;
    const shown = masked.get(text) ?? masker.value(column.name, text, name);
    masked.set(text, shown);
    return shown;
  };
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

/** The values of a column as texts; undefined where there is none. */
function textsOf(column: Column, clock: Clock): (at: number) => string | undefined {
  const read = readerOf(column, clock);
  return (at) => (isThere(column, at) ? read(at) : undefined);
}

function readerOf(column: Column, clock: Clock): (at: number) => string | undefined {
  switch (column.type) {
    case 'text':
    case 'id':
      return (at) => column.dictionary.get(column.codes[at]!);
    case 'boolean':
      return (at) => (column.values[at] === 1 ? 'true' : 'false');
    case 'time': {
      const written = writtenTimes(column, clock);
      return (at) => written(at) ?? undefined;
    }
    case 'list': {
      const { items, starts } = column;
      return (at) =>
        Array.from({ length: starts[at + 1]! - starts[at]! }, (_, k) =>
          items.dictionary.get(items.codes[starts[at]! + k]!),
        ).join(' | ');
    }
    default:
      return (at) => String(column.values[at]);
  }
}
