import { stdin } from 'node:process';
import { failInput, type Work } from '../base/index.js';
import type { CsvOptions } from './csv/index.js';
import {
  checkFile,
  detectFormat,
  gatherFiles,
  type LogFormat,
  mergeLogs,
  STDIN,
  shownOddities,
  type Unpacked,
  withArchives,
  withStdin,
} from './files/index.js';
import type { EventLog } from './model.js';
import type { Roles } from './table/index.js';

export interface OpenOptions extends Omit<CsvOptions, keyof Work>, Work {
  /** Read as this format, whatever the file looks like. */
  readonly format?: LogFormat;
  /** Hears which columns of a table were taken for case, activity, time, resource and lifecycle. */
  readonly onRoles?: (roles: Roles) => void;
  /** The type of objects that are the cases of an object-centric log. */
  readonly objectType?: string;
  /** The sheet of a workbook; without one the first that is visible. */
  readonly sheet?: string;
  /** What `-` stands for; default the standard input of the process. */
  readonly input?: AsyncIterable<Uint8Array>;
}

/**
 * Opens an event log: XES, CSV, JSON lines, Arrow IPC, Parquet, Excel or OCEL 2.0. XES, CSV and JSON are read from gzip,
 * too. The format is known by the first bytes, and for text by the name. Several files, or a folder, are one log: see
 * `docs/logs.md`. `-` is standard input.
 *
 * ```ts
 * const log = await openLog('fines.xes.gz');
 * ```
 * @throws InputError for a file that is not there, empty, of an unknown format or broken
 */
export async function openLog(path: string | readonly string[], options: OpenOptions = {}): Promise<EventLog> {
  const given = typeof path === 'string' ? [path] : path;
  if (given.length === 0) failInput('log/not-found', '');
  return await withArchives(given, options, (unpacked) => openFiles(given, unpacked, options));
}

async function openFiles(given: readonly string[], unpacked: Unpacked, options: OpenOptions): Promise<EventLog> {
  const gathered = await gatherFiles(unpacked.paths);
  const { paths } = gathered;
  const leftOut = [...gathered.leftOut, ...unpacked.leftOut];
  if (paths.filter((p) => p === '-').length > 1) failInput('log/stdin-twice', STDIN);
  const logs: EventLog[] = [];
  for (const one of paths) logs.push(await (one === '-' ? openStdin(options) : openFile(one, options)));
  const log = logs.length === 1 ? logs[0]! : mergeLogs(nameOf(given), logs, options);
  if (!unpacked.any && leftOut.length === 0) return log;
  const notRead = leftOut.length === 0 ? [] : [{ code: 'file-not-read', count: leftOut.length, example: leftOut[0]! }];
  return {
    ...log,
    ...(unpacked.any ? { name: nameOf(given) } : {}),
    oddities: [...shownOddities(log.oddities, unpacked), ...notRead],
  };
}

function nameOf(given: readonly string[]): string {
  return given.length === 1 ? given[0]! : `${given[0]!} (+${given.length - 1})`;
}

function openStdin(options: OpenOptions): Promise<EventLog> {
  return withStdin(options.input ?? stdin, options, async (path) => {
    const format = options.format ?? (await detectFormat(path, 'csv'));
    return { ...(await openFile(path, { ...options, format })), name: STDIN };
  });
}

async function openFile(path: string, options: OpenOptions): Promise<EventLog> {
  const format = options.format ?? (await detectFormat(path));
  if (options.format !== undefined) await checkFile(path);
  if (format === 'xes') return (await import('./xes/index.js')).readXesFile(path, options);
  if (format === 'ocel') return (await import('./ocel/index.js')).readOcel(path, options);
  const { log, roles } = await readTable(path, format, options);
  options.onRoles?.(roles);
  return log;
}

async function readTable(path: string, format: Exclude<LogFormat, 'xes' | 'ocel'>, options: OpenOptions) {
  switch (format) {
    case 'csv':
      return (await import('./csv/index.js')).readCsv(path, options);
    case 'jsonl':
      return (await import('./jsonl/index.js')).readJsonLines(path, options);
    case 'excel':
      return (await import('./excel/index.js')).readExcel(path, options);
    case 'arrow':
      return (await import('./arrow/index.js')).readArrow(path, options);
    case 'parquet':
      return (await import('./parquet/index.js')).readParquet(path, options);
  }
}
