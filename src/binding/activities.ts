import { type Diagnostic, InputError } from '../base/index.js';
import { type Law, nearest } from '../language/index.js';
import { type EventLog, isThere } from '../log/index.js';
import type { Binding } from './binding.js';
import { columnsNamed } from './select.js';

/** Something that a user should know of how log and binding meet. */
export interface Meeting {
  readonly code: string;
  readonly count: number;
  readonly example?: string;
  /** What it is about, where that may be shown. */
  readonly subject?: string;
}

/**
 * Says which activities of a binding the log does not have, and which of the log no event is bound to. Throws an InputError where an
 * activity differs from one in the log by spaces, hyphens or capitals alone: that is a slip, and events would be missed for it.
 */
export function compareActivities(log: EventLog, law: Law, binding: Binding): Meeting[] {
  const names = namesOf(log);
  const bound = new Set(binding.events.flatMap((e) => e.activities));
  const unbound = names.filter((name) => !bound.has(name));
  const folded = new Map(unbound.map((name) => [fold(name), name]));
  const faults: Diagnostic[] = [];
  const absent: string[] = [];
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
      absent.push(`${data.event}: ${activity}${near === undefined ? '' : ` (${near}?)`}`);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return [
    ...told('bound-activity-absent', absent.length, absent),
    ...told('activity-not-bound', unbound.length === 0 ? 0 : countOf(log, new Set(unbound)), unbound),
  ];
}

/** Columns that may be shown and that the log does not have: perhaps a slip, so that a column stays masked that need not be. */
export function compareSafe(log: EventLog, { safe, register }: Binding): Meeting[] {
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

function countOf(log: EventLog, names: ReadonlySet<string>): number {
  const { codes, dictionary } = log.activity;
  const wanted = Uint8Array.from({ length: dictionary.length }, (_, code) => (names.has(dictionary.get(code)) ? 1 : 0));
  let count = 0;
  for (let i = 0; i < log.eventCount; i++) if (wanted[codes[i]!] === 1 && isThere(log.activity, i)) count++;
  return count;
}
