import type { Column, EventLog } from '../../src/log/model.js';

/** Bytes of all columns of a log with their dictionaries. */
export function bytesOf(log: EventLog): number {
  const columns: Column[] = [log.activity, log.time, ...log.eventAttributes, ...log.caseAttributes];
  return columns.reduce((sum, column) => sum + arrays(column), arrays({ starts: log.caseStart, ids: log.caseIds }));
}

function arrays(value: object): number {
  let bytes = 0;
  for (const part of Object.values(value)) {
    if (ArrayBuffer.isView(part)) bytes += part.byteLength;
    else if (typeof part === 'object' && part !== null && !Array.isArray(part)) bytes += arrays(part);
  }
  return bytes;
}
