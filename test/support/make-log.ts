import { type EventLog, LogBuilder, NO_OFFSET, Precision } from '../../src/log/index.js';
import { parseInstant } from '../../src/time/index.js';

/** A value of a column: `{ time }` is a column of times. */
export type Cell = string | number | boolean | readonly string[] | { readonly time: string };

export interface Row {
  readonly case: string;
  /** Left out: an event without an activity. */
  readonly activity?: string;
  /** As written; left out: no time. */
  readonly time?: string;
  readonly [column: string]: Cell | undefined;
}

const PRECISIONS = {
  none: Precision.NONE,
  day: Precision.DAY,
  minute: Precision.MINUTE,
  instant: Precision.INSTANT,
} as const;

/** A log of a few rows, each a case's next event; columns take the types of their values, a name may have several. */
export function makeLog(
  rows: readonly Row[],
  cases: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {},
): EventLog {
  const builder = new LogBuilder('made.log');
  let current: string | undefined;
  for (const { case: id, activity, time, ...columns } of rows) {
    if (id !== current) {
      const row = builder.startCase(id);
      for (const [name, value] of Object.entries(cases[id] ?? {})) setCell(builder, 'case', name, row, value);
      current = id;
    }
    const row = builder.startEvent();
    if (activity !== undefined) builder.activity.setString(row, activity);
    if (time !== undefined) {
      const { ms, offsetMinutes, precision } = parseInstant(time)!;
      builder.time.set(row, ms, offsetMinutes ?? NO_OFFSET, PRECISIONS[precision]);
    }
    for (const [name, value] of Object.entries(columns))
      if (value !== undefined) setCell(builder, 'event', name, row, value);
  }
  return builder.finish();
}

function setCell(builder: LogBuilder, of: 'event' | 'case', name: string, row: number, value: Cell): void {
  const kind = of === 'event' ? 'eventColumn' : 'caseColumn';
  if (typeof value === 'string') builder[kind](name, 'text').setString(row, value);
  else if (typeof value === 'number') builder[kind](name, 'number').set(row, value);
  else if (typeof value === 'boolean') builder[kind](name, 'boolean').set(row, value);
  else if ('time' in value) {
    const { ms, offsetMinutes, precision } = parseInstant(value.time)!;
    builder[kind](name, 'time').set(row, ms, offsetMinutes ?? NO_OFFSET, PRECISIONS[precision]);
  } else builder[kind](name, 'list').set(row, value);
}
