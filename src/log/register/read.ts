import { stdin } from 'node:process';
import { failInput, type Work } from '../../base/index.js';
import { Budget, Oddities } from '../build/index.js';
import {
  detectFormat,
  type LogFormat,
  STDIN,
  shownOddities,
  type Unpacked,
  withArchives,
  withStdin,
} from '../files/index.js';
import type { EventLog } from '../model.js';
import type { DateOrder } from '../table/index.js';
import { assemble, type ReadTable } from './assemble.js';
import { columnNameOf, type DateColumnPlan, type RegisterPlan, type TablePlan } from './plan.js';
import { type RowsOptions, readRows } from './rows.js';
import { tableFiles } from './table-files.js';
import { TextTable } from './text-table.js';

/** How to read the files of a register; what is given here goes before what the plan says. */
export interface RegisterOptions extends Work {
  readonly format?: LogFormat;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly maxBytes?: number;
  /** Of columns for which the plan says nothing. */
  readonly dateOrder?: DateOrder;
  /** First of the hundred years that years of two digits mean. */
  readonly yearsFrom?: number;
  /** What `-` stands for; default the standard input of the process. */
  readonly input?: AsyncIterable<Uint8Array>;
}

export interface Register {
  readonly log: EventLog;
  /** All files that were read, each once. */
  readonly files: readonly string[];
}

/**
 * Reads a register, tables with one row a case, as a log: every filled cell of a column of dates is an event whose activity
 * is the column's name; other columns are attributes of cases, or of events where a table has many rows a case.
 *
 * ```ts
 * const { log } = await openRegister('petitions.csv', plan);
 * ```
 * @throws InputError for bad input, with file and row where they are known
 */
export async function openRegister(
  path: string | readonly string[],
  told: RegisterPlan,
  options: RegisterOptions = {},
): Promise<Register> {
  const given = typeof path === 'string' ? [path] : path;
  return await withArchives(given, options, (unpacked) => openTables(given, unpacked, told, options));
}

async function openTables(
  given: readonly string[],
  unpacked: Unpacked,
  told: RegisterPlan,
  options: RegisterOptions,
): Promise<Register> {
  const { files, leftOut } = await tableFiles(unpacked.paths, told);
  const plan = withDates(told, options);
  const all = [...new Set(files.flat())];
  if (!all.includes('-')) {
    const log = await readTables(nameOf(given), plan, files, [...leftOut, ...unpacked.leftOut], options);
    return {
      log: { ...log, oddities: shownOddities(log.oddities, unpacked) },
      files: [...new Set(all.map(unpacked.origin))],
    };
  }
  return withStdin(options.input ?? stdin, options, async (copy) => {
    const format = options.format ?? (await detectFormat(copy, 'csv'));
    const log = await readTables(
      STDIN,
      plan,
      files.map((list) => list.map((f) => (f === '-' ? copy : f))),
      leftOut,
      { ...options, format },
    );
    return {
      log: {
        ...log,
        oddities: log.oddities.map((o) =>
          o.subject === undefined ? o : { ...o, subject: o.subject.replace(copy, STDIN) },
        ),
      },
      files: [],
    };
  });
}

function withDates(plan: RegisterPlan, { dateOrder, yearsFrom }: RegisterOptions): RegisterPlan {
  const given = (use: DateColumnPlan): DateColumnPlan => ({ ...use, format: use.format ?? dateOrder ?? null });
  const tables = plan.tables.map((t) => ({ ...t, events: t.events.map(given), dates: t.dates.map(given) }));
  return { ...plan, tables, yearsFrom: yearsFrom ?? plan.yearsFrom };
}

function nameOf(given: readonly string[]): string {
  return given.length === 1 ? given[0]! : `${given[0]!} (+${given.length - 1})`;
}

async function readTables(
  name: string,
  plan: RegisterPlan,
  files: readonly (readonly string[])[],
  leftOut: readonly string[],
  options: RegisterOptions,
): Promise<EventLog> {
  const budget = new Budget(name);
  const oddities = new Oddities();
  const tables: ReadTable[] = [];
  for (const [t, table] of plan.tables.entries()) {
    const rows = new TextTable(budget, oddities);
    for (const file of files[t]!)
      await readRows(file, rows, budget, oddities, {
        ...rowsOptions(table, t === 0 ? options : { ...options, sheet: undefined }),
        except: sheetsOfOthers(plan, table),
      });
    if (rows.rows === 0) failInput('register/no-rows', files[t]![0] ?? name);
    tables.push({ plan: table, table: rows });
  }
  if (leftOut.length > 0) oddities.note('file-of-no-table', leftOut[0]!, leftOut.length);
  return assemble(name, plan, tables, budget, oddities);
}

function sheetsOfOthers({ tables }: RegisterPlan, own: TablePlan): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => (table === own || table.sheet === null ? [] : [table.sheet])));
}

type Told = { readonly [K in keyof RegisterOptions]: RegisterOptions[K] | undefined };

/** What is told on the way goes before what the plan says. */
function rowsOptions(plan: TablePlan, told: Told): RowsOptions {
  const { signal, onProgress, maxBytes, format } = told;
  const used = [plan.caseColumn, ...plan.events, ...plan.dates, ...plan.needed];
  return {
    signal,
    onProgress,
    maxBytes,
    format,
    encoding: told.encoding ?? plan.encoding ?? undefined,
    delimiter: told.delimiter ?? plan.delimiter ?? undefined,
    sheet: told.sheet ?? plan.sheet ?? undefined,
    wanted: {
      names: new Set(used.map(({ column }) => columnNameOf(column))),
      row: plan.header,
      key: columnNameOf(plan.caseColumn.column),
    },
  };
}
