import type { Column, EventLog } from '../log/index.js';
import type { Binding } from './binding.js';

/**
 * Columns of dates of a table with one row a case that nothing in its binding names: events may be recorded there that the binding
 * knows nothing of. Names of columns, which are no values of the log.
 */
export function unboundDates(log: EventLog, binding: Binding): string[] {
  if (!binding.register) return [];
  const named = columnsNamedBy(binding);
  const columns = [...log.caseAttributes, ...log.eventAttributes];
  return columns.filter((column) => !named.has(column.name) && holdsDates(column)).map(({ name }) => name);
}

function columnsNamedBy({ events, actor, role, office, entered, due, register }: Binding): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { activities, where, attributes } of events) {
    for (const activity of activities) named.add(activity);
    for (const { column } of [...where, ...attributes]) named.add(column);
  }
  for (const ref of [actor, role, office]) if (ref && 'column' in ref) named.add(ref.column);
  if (entered !== null) named.add(entered);
  for (const { column } of due) named.add(column);
  for (const { name, from } of register?.carried ?? []) {
    named.add(name);
    for (const column of from.values()) named.add(column);
  }
  return named;
}

/** So many texts of a column say whether it holds dates. */
const LOOKED_AT = 50;
const DATE = /^\s*\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,4}(?:日|\b)/u;

function holdsDates(column: Column): boolean {
  if (column.type === 'time') return true;
  if (column.type !== 'text') return false;
  const { dictionary } = column;
  const looked = Math.min(dictionary.length, LOOKED_AT);
  let dates = 0;
  for (let code = 0; code < looked; code++) if (DATE.test(dictionary.get(code))) dates++;
  return dates * 2 > looked;
}
