import type { BoundColumn, BoundLog, BoundText } from './bound-log.js';
import { type Memory, OWN_MEMORY } from './memory.js';
import { pick } from './pick.js';

type Until = { readonly day: number; readonly ms: number };

/** The log as it stood at the time of checking: later events have not happened yet. Those without a time stay. */
export function cutAfter(log: BoundLog, until: Until, memory: Memory = OWN_MEMORY): BoundLog {
  const { lastDay } = log.span;
  if (lastDay < until.day || (lastDay === until.day && log.from === null)) return log;
  const count = log.eventCount - laterEvents(log, until);
  if (count === log.eventCount) return log;
  const { at, caseStart } = keptEvents(log, until, count, memory);
  const joined = log.joined && pick(log.joined, at, memory, 'cut joined');
  const span = { firstDay: log.span.firstDay, lastDay: Math.min(log.span.lastDay, until.day) };
  return { ...eventsAt(log, at, memory), caseStart, joined, span };
}

/** The columns of a log at some positions, each perhaps several times. Where its cases begin and what they are like is for the caller to say. */
export function eventsAt<L extends BoundLog>(log: L, at: Uint32Array, memory: Memory): L {
  const text = (t: BoundText | null, name: string) => t && { ...t, codes: pick(t.codes, at, memory, `cut ${name}`) };
  return {
    ...log,
    eventCount: at.length,
    kind: pick(log.kind, at, memory, 'cut kind'),
    row: log.row ? pick(log.row, at, memory, 'cut row') : at,
    day: pick(log.day, at, memory, 'cut day'),
    from: log.from && pick(log.from, at, memory, 'cut from'),
    to: log.to && pick(log.to, at, memory, 'cut to'),
    attributes: log.attributes.map((column, a) => column && keptOf(column, at, memory, `cut attribute ${a}`)),
    actor: text(log.actor, 'actor'),
    role: text(log.role, 'role'),
    office: text(log.office, 'office'),
  };
}

function laterEvents({ day, from }: BoundLog, until: Until): number {
  let later = 0;
  for (let i = 0; i < day.length; i++) if (day[i]! > until.day) later++;
  // An event without a time has NaN here, which is not later.
  if (from) for (let i = 0; i < from.length; i++) if (from[i]! > until.ms && day[i]! <= until.day) later++;
  return later;
}

/** Positions of the events that stay, and where each case begins among them. */
function keptEvents(
  { caseStart, day, from }: BoundLog,
  until: Until,
  count: number,
  memory: Memory,
): { at: Uint32Array; caseStart: Uint32Array } {
  const at = memory.column('cut', Uint32Array, count);
  const starts = memory.zeros('cut start', Uint32Array, caseStart.length);
  let kept = 0;
  for (let c = 0; c + 1 < caseStart.length; c++) {
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++)
      if (!(day[i]! > until.day || (from !== null && from[i]! > until.ms))) at[kept++] = i;
    starts[c + 1] = kept;
  }
  return { at, caseStart: starts };
}

function keptOf(column: BoundColumn, at: Uint32Array, memory: Memory, name: string): BoundColumn {
  switch (column.type) {
    case 'number':
      return {
        ...column,
        values: pick(column.values, at, memory, name),
        unreadable: column.unreadable && pick(column.unreadable, at, memory, `${name} unreadable`),
      };
    case 'text':
      return { ...column, codes: pick(column.codes, at, memory, name) };
    case 'list': {
      const starts = new Int32Array(at.length + 1);
      const codes: number[] = [];
      at.forEach((i, k) => {
        for (let c = column.starts[i]!; c < column.starts[i + 1]!; c++) codes.push(column.codes[c]!);
        starts[k + 1] = codes.length;
      });
      return { ...column, starts, codes: Int32Array.from(codes), missing: pick(column.missing, at, memory, name) };
    }
  }
}
