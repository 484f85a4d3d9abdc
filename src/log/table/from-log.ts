import { permute } from '../build/index.js';
import type { Column, EventLog, TextColumn } from '../model.js';
import { ACTIVITY_COLUMN, CASE_COLUMN, CASE_PREFIX, TIME_COLUMN } from './table.js';
import { named } from './to-log.js';

/**
 * A log as one table, a row an event, attributes of cases repeated under `case:…`. Cases without events follow the events
 * with one row each. The case column's codes are the cases' numbers, so that they say the order of all cases.
 */
export interface LogTable {
  readonly eventRows: number;
  readonly rowCount: number;
  readonly caseColumn: TextColumn;
  readonly activity: EventLog['activity'];
  readonly time: EventLog['time'];
  /** Attributes of cases (already named `case:…`), one row a case: index with {@link caseColumn}'s codes. */
  readonly caseAttributes: readonly Column[];
  readonly eventAttributes: readonly Column[];
}

export function tableOfLog(log: EventLog): LogTable {
  const { caseCount, caseStart, eventCount } = log;
  let empty = 0;
  for (let c = 0; c < caseCount; c++) if (caseStart[c] === caseStart[c + 1]) empty++;
  const rowCount = eventCount + empty;
  const codes = new Int32Array(rowCount);
  let last = eventCount;
  for (let c = 0; c < caseCount; c++) {
    if (caseStart[c] === caseStart[c + 1]) codes[last++] = c;
    else codes.fill(c, caseStart[c], caseStart[c + 1]);
  }
  return {
    eventRows: eventCount,
    rowCount,
    caseColumn: { name: CASE_COLUMN, type: 'text', length: rowCount, codes, dictionary: log.caseIds },
    activity: named(log.activity, ACTIVITY_COLUMN),
    time: named(log.time, TIME_COLUMN),
    caseAttributes: log.caseAttributes.map((c) => named(c, CASE_PREFIX + c.name)),
    eventAttributes: log.eventAttributes,
  };
}

/** A case attribute's values for rows of the table. */
export function spread(column: Column, table: LogTable, from: number, to: number): Column {
  return permute(column, Uint32Array.from((table.caseColumn.codes as Int32Array).subarray(from, to)));
}
