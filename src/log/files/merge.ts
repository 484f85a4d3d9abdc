import type { Work } from '../../base/index.js';
import { LogBuilder, Oddities } from '../build/index.js';
import { type Column, type EventLog, isThere, Precision } from '../model.js';
import { listAt, textAt } from '../table/index.js';

/** Copies a value from a row of one log to a row of another. */
type Copy = (from: number, to: number) => void;

/** Where a case was met first. */
interface Place {
  readonly log: EventLog;
  readonly row: number;
}

/**
 * Several logs as one: cases of one id become one, with the events in the order of the logs; columns go together by
 * name and type. Where two logs say different things of one case, the later one holds, and this is reported.
 */
export function mergeLogs(name: string, logs: readonly EventLog[], work: Work = {}): EventLog {
  const builder = new LogBuilder(name);
  const total = logs.reduce((sum, log) => sum + log.eventCount, 0);
  builder.budget.inputBytes = total * 256;
  const oddities = new Oddities();
  const first = new Map<string, Place>();
  const shared = new Set<string>();
  let done = 0;
  for (const log of logs) {
    for (const oddity of log.oddities) oddities.take(oddity);
    const cases = log.caseAttributes.map((c) => copier(c, builder, 'case'));
    const events = [log.activity, log.time, ...log.eventAttributes].map((c) =>
      copier(c, builder, c === log.activity ? 'activity' : c === log.time ? 'time' : 'event'),
    );
    for (let c = 0; c < log.caseCount; c++) {
      const id = log.caseIds.get(c);
      const known = first.get(id);
      if (known === undefined) first.set(id, { log, row: c });
      else {
        shared.add(id);
        for (const column of differing(known, log, c)) oddities.add('case-attribute-differs', `${column} of ${id}`);
      }
      const row = builder.startCase(id);
      for (const copy of cases) copy(c, row);
      for (let e = log.caseStart[c]!; e < log.caseStart[c + 1]!; e++) {
        const event = builder.startEvent();
        for (const copy of events) copy(e, event);
      }
    }
    done += log.eventCount;
    work.signal?.throwIfAborted();
    work.onProgress?.({ stage: 'reading', done, total, unit: 'events' });
  }
  if (shared.size > 0) oddities.add('case-in-several-files', [...shared][0], shared.size);
  return { ...builder.finish(), oddities: oddities.list() };
}

/** Names of the attributes of which two logs say different things. */
function differing(known: Place, log: EventLog, row: number): string[] {
  return log.caseAttributes.flatMap((column) => {
    const other = known.log.caseAttributes.find((c) => c.name === column.name && c.type === column.type);
    if (other === undefined || !isThere(column, row) || !isThere(other, known.row)) return [];
    return textAt(column, row) === textAt(other, known.row) ? [] : [column.name];
  });
}

function copier(column: Column, builder: LogBuilder, part: 'case' | 'event' | 'activity' | 'time'): Copy {
  const copy = copierTo(column, builder, part);
  return column.validity === undefined ? copy : (from, to) => isThere(column, from) && copy(from, to);
}

function copierTo(column: Column, builder: LogBuilder, part: 'case' | 'event' | 'activity' | 'time'): Copy {
  const made = <T extends Column['type']>(type: T) =>
    part === 'case' ? builder.caseColumn(column.name, type) : builder.eventColumn(column.name, type);
  switch (column.type) {
    case 'text':
    case 'id': {
      const target = part === 'activity' ? builder.activity : made(column.type);
      const codes = new Int32Array(column.dictionary.length).fill(-1);
      return (from, to) => {
        const code = column.codes[from]!;
        if (codes[code]! < 0) codes[code] = target.dictionary.codeOfString(column.dictionary.get(code));
        target.setCode(to, codes[code]!);
      };
    }
    case 'time': {
      const target = part === 'time' ? builder.time : made('time');
      const { values, offset, precision } = column;
      return (from, to) => {
        const exact = typeof precision === 'number' ? precision : precision[from]!;
        if (exact === Precision.NONE) return;
        target.set(to, Number(values[from]!), typeof offset === 'number' ? offset : offset[from]!, exact);
      };
    }
    case 'boolean': {
      const target = made('boolean');
      return (from, to) => void target.set(to, column.values[from] === 1);
    }
    case 'list': {
      const target = made('list');
      return (from, to) => void target.set(to, listAt(column, from));
    }
    default: {
      const target = made(column.type);
      return (from, to) => void target.set(to, column.values[from]!);
    }
  }
}
