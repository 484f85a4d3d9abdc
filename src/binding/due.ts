import { InputError } from '../base/index.js';
import type { EventLog, TimeColumn } from '../log/index.js';
import type { Binding } from './binding.js';
import { NO_DAY } from './bound-log.js';
import { unknownColumn } from './select.js';
import { type Clock, TimeReader } from './times.js';

/** The due day that the source keeps, by row of the log and case; null where it keeps none. */
export type DueReader = (row: number, c: number) => number | null;

/** By rule, readers of the due days that a binding says the source keeps. Throws an InputError for a column that holds no dates. */
export function dueReaders(log: EventLog, binding: Binding, clock: Clock): ReadonlyMap<string, DueReader> {
  return new Map(
    binding.due.map(({ rule, column, of }) => {
      const columns = of === 'case' ? log.caseAttributes : log.eventAttributes;
      const times = columns.filter((c): c is TimeColumn => c.name === column && c.type === 'time');
      // A column without any value has the type of texts.
      const isEmpty = columns.some((c) => c.name === column && 'dictionary' in c && c.dictionary.length === 0);
      if (times.length === 0 && !isEmpty) throw new InputError([faultOf(log, column, binding)]);
      const readers = times.map((time) => new TimeReader(time, clock));
      return [
        rule,
        (row: number, c: number) => {
          const days = readers.map((reader) => reader.dayAt(of === 'case' ? c : row));
          return days.find((day) => day !== NO_DAY) ?? null;
        },
      ];
    }),
  );
}

function faultOf(log: EventLog, column: string, binding: Binding) {
  const known = [...log.eventAttributes, ...log.caseAttributes].some((c) => c.name === column);
  const fault = unknownColumn(log, column, binding.file);
  return known ? { ...fault, code: 'binding/due-no-dates', data: { column, log: log.name } } : fault;
}
