import { type BoundColumn, type BoundLog, type BoundText, isUnreadable, NO_DAY } from '../binding/index.js';
import type { LegalTime } from '../engine/index.js';
import { type ExampleValue, type Law, UNREADABLE_VALUE, type UnreadableValue } from '../language/index.js';
import { formatDay } from '../time/index.js';
import type { Matter, MatterEvent } from './matter.js';

/** One case of a log as a matter, so that something may be supposed of it; only what the law's rules ask for is in it. */
export function matterOfCase(log: BoundLog, c: number, law: Law, time: LegalTime): Matter {
  const events: MatterEvent[] = [];
  for (let i = log.caseStart[c]!; i < log.caseStart[c + 1]!; i++) events.push(eventAt(log, i, law, time));
  const { events: recorded, unrecordedAttributes, completeFrom } = log.recording;
  const pairs = [...unrecordedAttributes].map((pair) => {
    const attribute = pair % law.attributes.length;
    return { event: (pair - attribute) / law.attributes.length, attribute };
  });
  return {
    id: log.caseIds.get(c),
    file: log.name,
    law: law.id,
    at: null,
    events,
    notRecorded: [
      ...recorded.flatMap((r, event) => (r === 'not' ? [{ event, attribute: null }] : [])),
      ...pairs.filter(({ event }) => recorded[event] !== 'not'),
    ],
    neverHappens: recorded.flatMap((r, event) => (r === 'never' ? [event] : [])),
    assume: [],
    ...(log.leftOpen?.[c] === 1 ? { edge: { completeFrom } } : {}),
    warnings: [],
  };
}

function eventAt(log: BoundLog, i: number, law: Law, time: LegalTime): MatterEvent {
  const values: Record<number, ExampleValue | UnreadableValue> = {};
  for (const [attribute, column] of log.attributes.entries()) {
    if (isUnreadable(column, i)) values[attribute] = UNREADABLE_VALUE;
    const value = column && valueAt(column, i);
    if (value === undefined) continue;
    values[attribute] = law.attributes[attribute]!.type === 'boolean' ? value === 1 : value;
  }
  return {
    time: timeAt(log, i, time),
    event: log.kind[i]!,
    values,
    actor: textAt(log.actor, i),
    role: textAt(log.role, i),
    office: textAt(log.office, i),
    range: null,
  };
}

function timeAt(log: BoundLog, i: number, time: LegalTime): string | null {
  const day = log.day[i]!;
  if (day === NO_DAY) return null;
  const [from, to] = [log.from?.[i] ?? time.startOf(day), log.to?.[i] ?? time.startOf(day + 1) - 1];
  if (to - from > 3_600_000) return formatDay(day);
  const iso = new Date(from).toISOString();
  return to - from >= 59_000 ? `${iso.slice(0, 16)}Z` : iso;
}

function valueAt(column: BoundColumn, i: number): ExampleValue | undefined {
  if (column.type === 'text') return textAt(column, i) ?? undefined;
  if (column.type === 'number') return Number.isNaN(column.values[i]!) ? undefined : column.values[i]!;
  if (column.missing[i]) return undefined;
  return Array.from({ length: column.starts[i + 1]! - column.starts[i]! }, (_, k) =>
    column.dictionary.get(column.codes[column.starts[i]! + k]!),
  );
}

function textAt(column: BoundText | null, i: number): string | null {
  const code = column?.codes[i] ?? -1;
  return code < 0 ? null : column!.dictionary.get(code);
}
