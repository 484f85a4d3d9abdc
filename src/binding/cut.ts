import type { BoundColumn, BoundLog, BoundText } from './bound-log.js';
import { pick } from './pick.js';

type Until = { readonly day: number; readonly ms: number };

/** The log as it stood at the time of checking: later events have not happened yet. Those without a time stay. */
export function cutAfter(log: BoundLog, until: Until): BoundLog {
  const { lastDay } = log.span;
  if (lastDay < until.day || (lastDay === until.day && log.from === null)) return log;
  const count = log.eventCount - laterEvents(log, until);
  if (count === log.eventCount) return log;
  const { at, caseStart } = keptEvents(log, until, count);
  const text = (t: BoundText | null) => t && { ...t, codes: pick(t.codes, at) };
  return {
    ...log,
    eventCount: at.length,
    caseStart,
    kind: pick(log.kind, at),
    row: log.row ? pick(log.row, at) : at,
    day: pick(log.day, at),
    from: log.from && pick(log.from, at),
    to: log.to && pick(log.to, at),
    joined: log.joined && pick(log.joined, at),
    attributes: log.attributes.map((column) => column && keptOf(column, at)),
    actor: text(log.actor),
    role: text(log.role),
    office: text(log.office),
    span: { firstDay: log.span.firstDay, lastDay: Math.min(log.span.lastDay, until.day) },
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
): { at: Uint32Array; caseStart: Uint32Array } {
  const at = new Uint32Array(count);
  const starts = new Uint32Array(caseStart.length);
  let kept = 0;
  for (let c = 0; c + 1 < caseStart.length; c++) {
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++)
      if (!(day[i]! > until.day || (from !== null && from[i]! > until.ms))) at[kept++] = i;
    starts[c + 1] = kept;
  }
  return { at, caseStart: starts };
}

function keptOf(column: BoundColumn, at: Uint32Array): BoundColumn {
  switch (column.type) {
    case 'number':
      return { ...column, values: pick(column.values, at) };
    case 'text':
      return { ...column, codes: pick(column.codes, at) };
    case 'list': {
      const starts = new Int32Array(at.length + 1);
      const codes: number[] = [];
      at.forEach((i, k) => {
        for (let c = column.starts[i]!; c < column.starts[i + 1]!; c++) codes.push(column.codes[c]!);
        starts[k + 1] = codes.length;
      });
      return { ...column, starts, codes: Int32Array.from(codes), missing: pick(column.missing, at) };
    }
  }
}
