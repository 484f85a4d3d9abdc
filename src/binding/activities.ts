import { type Diagnostic, InputError, nearest } from '../base/index.js';
import type { Law } from '../language/index.js';
import { type EventLog, isThere } from '../log/index.js';
import type { Binding } from './binding.js';
import { columnsNamed, requireColumn } from './select.js';
import { unboundDates } from './unbound-dates.js';

/** Something that a user should know of how log and binding meet. */
export interface Meeting {
  readonly code: string;
  readonly count: number;
  readonly example?: string;
  /** What it is about, where that may be shown. */
  readonly subject?: string;
}

/** Throws an InputError where a binding names a column that the log has not, and no rule might ask for it. */
export function requireNamed(log: EventLog, binding: Binding): void {
  const { entered, actor, role, office, file } = binding;
  if (entered !== null) requireColumn(log, entered, file);
  if (!isWritten(binding)) return;
  for (const ref of [actor, role, office]) if (ref && 'column' in ref) requireColumn(log, ref.column, file);
}

/**
 * What a user should know of how log and binding meet; `unboundEvents` counts the events whose activity is not bound. Throws an
 * InputError for what can only be a slip.
 */
export function compareToLog(log: EventLog, law: Law, binding: Binding, unboundEvents: () => number): Meeting[] {
  if (!isWritten(binding)) return [];
  return [
    ...compareActivities(log, law, binding, unboundEvents),
    ...compareDates(log, binding),
    ...compareSafe(log, binding),
  ];
}

/**
 * Says which activities of a binding the log does not have, and which of the log no event is bound to. Throws an InputError where an
 * activity differs from one in the log by spaces, hyphens or capitals alone: that is a slip, and events would be missed for it.
 */
function compareActivities(log: EventLog, law: Law, binding: Binding, unboundEvents: () => number): Meeting[] {
  const names = namesOf(log);
  const unbound = unboundOf(log, binding);
  const folded = new Map(unbound.map((name) => [fold(name), name]));
  const faults: Diagnostic[] = [];
  const absent: string[] = [];
  const without = new Set<string>();
  for (const { event, activities } of binding.events) {
    if (activities.some((activity) => names.includes(activity))) continue;
    for (const activity of activities) {
      const data = { event: law.events[event]!.name, activity };
      const same = folded.get(fold(activity));
      if (same !== undefined)
        faults.push({
          code: 'binding/activity-spelling',
          severity: 'error',
          file: binding.file,
          data: { ...data, near: same },
        });
      const near = nearest(activity, unbound);
      without.add(data.event);
      absent.push(`${data.event}: ${activity}${near === undefined ? '' : ` (${near}?)`}`);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return [
    ...told('bound-activity-absent', absent.length, absent).map((found) => ({
      ...found,
      subject: [...without].join(', '),
    })),
    ...told('activity-not-bound', unbound.length === 0 ? 0 : unboundEvents(), unbound),
  ];
}

/** Columns of dates that no event takes. */
function compareDates(log: EventLog, binding: Binding): Meeting[] {
  const names = unboundDates(log, binding);
  return told('date-column-not-bound', names.length, names).map(({ code, count, example }) => ({
    code,
    count,
    subject: example,
  }));
}

/** Columns that may be shown and that the log does not have: perhaps a slip, so that a column stays masked that need not be. */
function compareSafe(log: EventLog, { safe, register }: Binding): Meeting[] {
  const columns = [...log.eventAttributes, ...log.caseAttributes];
  const names = ['case', ...columns.map((c) => c.name)];
  // The columns of dates of a register are its activities, and times are shown in any case.
  const dates = new Set(register ? namesOf(log) : []);
  const absent = [...safe].filter(
    (name) => name !== 'case' && !dates.has(name) && columnsNamed(columns, name).length === 0,
  );
  const shown = absent.map((name) => {
    const near = nearest(name, names);
    return `${name}${near === undefined ? '' : ` (${near}?)`}`;
  });
  // Names of columns are no values of the log and may be told.
  return told('safe-column-absent', absent.length, shown).map(({ example, ...meeting }) => ({
    ...meeting,
    subject: example,
  }));
}

function namesOf({ activity }: EventLog): string[] {
  return Array.from({ length: activity.dictionary.length }, (_, code) => activity.dictionary.get(code));
}

/** Names listed at most; the count says how many there are. */
const LISTED = 8;

function told(code: string, count: number, names: readonly string[]): (Meeting & { readonly example: string })[] {
  if (count === 0) return [];
  return [{ code, count, example: names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ', ...' : '') }];
}

function fold(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}

/** Bindings made up by the program name no file; what they match by name needs no second look. */
function isWritten(binding: Binding): boolean {
  return !binding.file.startsWith('<');
}

function unboundOf(log: EventLog, binding: Binding): string[] {
  const bound = new Set(binding.events.flatMap((e) => e.activities));
  return namesOf(log).filter((name) => !bound.has(name));
}

/** How many events of a log have an activity that no event of the law is bound to. */
export function countUnbound(log: EventLog, binding: Binding): number {
  const names = new Set(unboundOf(log, binding));
  if (names.size === 0) return 0;
  const { codes, dictionary } = log.activity;
  const wanted = Uint8Array.from({ length: dictionary.length }, (_, code) => (names.has(dictionary.get(code)) ? 1 : 0));
  let count = 0;
  for (let i = 0; i < log.eventCount; i++) if (wanted[codes[i]!] === 1 && isThere(log.activity, i)) count++;
  return count;
}
