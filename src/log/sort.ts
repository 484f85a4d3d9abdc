import { permute } from './build/index.js';
import type { EventLog } from './model.js';
import { PickedStrings } from './table/index.js';

/** The same log with its cases in the order of their ids, compared as text; events of a case stay as they are. */
export function withCasesSorted(log: EventLog): EventLog {
  const { caseCount, caseStart, caseIds, eventCount } = log;
  const ids = Array.from({ length: caseCount }, (_, c) => caseIds.get(c));
  const cases = Uint32Array.from(
    ids.map((_, c) => c).sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b)),
  );
  const start = new Uint32Array(caseCount + 1);
  const rows = new Uint32Array(eventCount);
  let n = 0;
  for (const [i, c] of cases.entries()) {
    for (let row = caseStart[c]!; row < caseStart[c + 1]!; row++) rows[n++] = row;
    start[i + 1] = n;
  }
  return {
    ...log,
    caseStart: start,
    caseIds: new PickedStrings(caseIds, cases),
    activity: permute(log.activity, rows),
    time: permute(log.time, rows),
    eventAttributes: log.eventAttributes.map((c) => permute(c, rows)),
    caseAttributes: log.caseAttributes.map((c) => permute(c, cases)),
  };
}
