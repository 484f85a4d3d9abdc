import {
  type EventLog,
  formatTime,
  isThere,
  openLog,
  openRegister,
  Precision,
  type RegisterOptions,
  type RegisterPlan,
  type TablePlan,
} from '../../src/log/index.js';

const use = (column: string) => ({ column, at: undefined });

/** A column of dates as a plan has it. */
export function dates(column: string, rest: Partial<TablePlan['events'][number]> = {}): TablePlan['events'][number] {
  return { ...use(column), format: null, empty: [], separator: null, clock: null, ...rest };
}

export interface PlanParts extends Partial<Omit<RegisterPlan, 'tables'>> {
  readonly main?: Partial<TablePlan>;
  readonly further?: readonly Partial<TablePlan>[];
}

/** A plan for a table whose cases are in `no`. */
export function planOf(
  events: readonly (string | TablePlan['events'][number])[],
  { main, further = [], ...rest }: PlanParts = {},
): RegisterPlan {
  const table = (parts: Partial<TablePlan>): TablePlan => ({
    name: '',
    file: null,
    sheet: null,
    caseColumn: use('no'),
    rows: 'one',
    header: null,
    encoding: null,
    delimiter: null,
    events: [],
    dates: [],
    needed: [],
    ...parts,
  });
  return {
    file: 'made.bind.yaml',
    tables: [
      table({ events: events.map((e) => (typeof e === 'string' ? dates(e) : e)), ...main }),
      ...further.map((t) => table({ rows: 'many', ...t })),
    ],
    empty: [],
    yearsFrom: null,
    duplicates: 'error',
    carried: [],
    ...rest,
  };
}

export async function read(
  path: string | readonly string[],
  plan: RegisterPlan,
  options?: RegisterOptions,
): Promise<EventLog> {
  return (await openRegister(path, plan, options)).log;
}

export { openLog };

/** Each case as `id: activity time, ...`; `?` for a time that is not known. */
export function shown(log: EventLog): string[] {
  return Array.from({ length: log.caseCount }, (_, c) => {
    const events: string[] = [];
    for (let e = log.caseStart[c]!; e < log.caseStart[c + 1]!; e++)
      events.push(`${log.activity.dictionary.get(log.activity.codes[e]!)} ${timeOf(log, e)}`);
    return `${log.caseIds.get(c)}: ${events.join(', ')}`;
  });
}

function timeOf({ time }: EventLog, e: number): string {
  const precision = typeof time.precision === 'number' ? time.precision : time.precision[e]!;
  if (!isThere(time, e) || precision === Precision.NONE) return '?';
  const offset = typeof time.offset === 'number' ? time.offset : time.offset[e]!;
  return formatTime(Number(time.values[e]!), offset, precision as Precision);
}

/** The time of each event, in the order of the log; null where there is none. */
export function timesOf(log: EventLog): (string | null)[] {
  return Array.from({ length: log.eventCount }, (_, e) => timeOf(log, e)).map((time) => (time === '?' ? null : time));
}

/** What the reader noticed, as `code count subject`. */
export function noticed(log: EventLog): string[] {
  return log.oddities.map(({ code, count, subject }) => [code, count, subject ?? ''].join(' ').trim());
}
