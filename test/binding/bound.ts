import { type BoundLog, bindLog, isUnreadable, NO_DAY, parseBinding, type Wanted } from '../../src/binding/index.js';
import type { EventLog } from '../../src/log/index.js';
import { formatDay, zone } from '../../src/time/index.js';
import { EVENTS, lawOf } from '../support/vocabulary.js';

/** The law of the binding tests: events filed, decided, payment, notice, inspected, withdrawn with an attribute of each type. */
export const LAW = lawOf({ id: 'xx/bound' });
export const ROME = zone('Europe/Rome')!;

export const ALL: Wanted = {
  attributes: new Set(LAW.attributes.map((_, a) => a)),
  instants: true,
  actor: true,
  role: true,
  office: true,
};

export function parse(text: string) {
  return parseBinding(text, 'made.bind.yaml', LAW, null);
}

export function bind(log: EventLog, text: string, wanted: Partial<Wanted> = {}): BoundLog {
  return bindLog(log, LAW, parse(text), ROME, { ...ALL, ...wanted });
}

/** Each bound event as `kind day`, block mates joined by `+`, cases by ` | `. */
export function shown(bound: BoundLog): string {
  const cases = Array.from({ length: bound.caseCount }, (_, c) => {
    let text = '';
    for (let i = bound.caseStart[c]!; i < bound.caseStart[c + 1]!; i++) {
      const day = bound.day[i]! === NO_DAY ? 'undated' : formatDay(bound.day[i]!);
      const joint = i === bound.caseStart[c]! ? '' : bound.joined?.[i] ? ' + ' : ', ';
      text += `${joint}${EVENTS[bound.kind[i]!]!.name} ${day}`;
    }
    return text;
  });
  return cases.join(' | ');
}

/** Values of an attribute, event by event; null where missing, `?` where there is one that cannot be read. */
export function values(bound: BoundLog, name: string): (number | string | readonly string[] | null)[] {
  const column = bound.attributes[LAW.attributes.findIndex((a) => a.name === name)];
  if (!column) return [];
  return Array.from({ length: bound.eventCount }, (_, i) => {
    if (isUnreadable(column, i)) return '?';
    if (column.type === 'number') return Number.isNaN(column.values[i]!) ? null : column.values[i]!;
    if (column.type === 'text') return column.codes[i]! < 0 ? null : column.dictionary.get(column.codes[i]!);
    if (column.missing[i]) return null;
    return Array.from(column.codes.subarray(column.starts[i]!, column.starts[i + 1]!), (code) =>
      column.dictionary.get(code),
    );
  });
}
