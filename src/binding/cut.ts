import { type BoundColumn, type BoundLog, type BoundText, NO_DAY } from './bound-log.js';

/** The log as it stood at the time of checking: later events have not happened yet. Those without a time stay. */
export function cutAfter(log: BoundLog, until: { readonly day: number; readonly ms: number }): BoundLog {
  const later = (i: number) => log.day[i]! !== NO_DAY && (log.day[i]! > until.day || (log.from !== null && log.from[i]! > until.ms));
  if (log.span.lastDay < until.day) return log;
  const kept: number[] = [];
  const caseStart = new Uint32Array(log.caseCount + 1);
  for (let c = 0; c < log.caseCount; c++) {
    for (let i = log.caseStart[c]!; i < log.caseStart[c + 1]!; i++) if (!later(i)) kept.push(i);
    caseStart[c + 1] = kept.length;
  }
  if (kept.length === log.eventCount) return log;
  const at = Uint32Array.from(kept);
  const float = (a: Float64Array | null) => a && Float64Array.from(at, (i) => a[i]!);
  const text = (t: BoundText | null) => t && { ...t, codes: Int32Array.from(at, (i) => t.codes[i]!) };
  return {
    ...log,
    eventCount: at.length,
    caseStart,
    kind: log.kind instanceof Uint8Array ? Uint8Array.from(at, (i) => log.kind[i]!) : Uint16Array.from(at, (i) => log.kind[i]!),
    row: Uint32Array.from(at, (i) => (log.row ? log.row[i]! : i)),
    day: Int32Array.from(at, (i) => log.day[i]!),
    from: float(log.from),
    to: float(log.to),
    joined: log.joined && Uint8Array.from(at, (i) => log.joined![i]!),
    attributes: log.attributes.map((column) => column && keptOf(column, at)),
    actor: text(log.actor),
    role: text(log.role),
    office: text(log.office),
    span: { firstDay: log.span.firstDay, lastDay: Math.min(log.span.lastDay, until.day) },
  };
}

function keptOf(column: BoundColumn, at: Uint32Array): BoundColumn {
  switch (column.type) {
    case 'number':
      return { ...column, values: Float64Array.from(at, (i) => column.values[i]!) };
    case 'text':
      return { ...column, codes: Int32Array.from(at, (i) => column.codes[i]!) };
    case 'list': {
      const starts = new Int32Array(at.length + 1);
      const codes: number[] = [];
      at.forEach((i, k) => {
        for (let c = column.starts[i]!; c < column.starts[i + 1]!; c++) codes.push(column.codes[c]!);
        starts[k + 1] = codes.length;
      });
      return { ...column, starts, codes: Int32Array.from(codes), missing: Uint8Array.from(at, (i) => column.missing[i]!) };
    }
  }
}
