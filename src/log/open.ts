import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { failInput, InputError, type Work } from '../base/index.js';
import type { CsvOptions } from './csv/index.js';
import { isGzip } from './gzip.js';
import type { EventLog } from './model.js';
import type { Roles } from './table/index.js';

export type LogFormat = 'xes' | 'csv' | 'arrow' | 'parquet';

export interface OpenOptions extends Omit<CsvOptions, keyof Work>, Work {
  /** Read as this format, whatever the file looks like. */
  readonly format?: LogFormat;
  /** Hears which columns of a table were taken for case, activity, time, resource and lifecycle. */
  readonly onRoles?: (roles: Roles) => void;
}

/**
 * Opens an event log: XES, CSV, Arrow IPC or Parquet, XES and CSV also gzip-compressed. The format is known by the
 * first bytes, and for text by the name.
 *
 * ```ts
 * const log = await openLog('fines.xes.gz');
 * ```
 * @throws InputError for a file that is not there, empty, of an unknown format or broken
 */
export async function openLog(path: string, options: OpenOptions = {}): Promise<EventLog> {
  const format = options.format ?? (await detectFormat(path));
  if (options.format !== undefined) await checkFile(path);
  if (format === 'xes') {
    const { readXesFile } = await import('./xes/index.js');
    return readXesFile(path, options);
  }
  const { log, roles } = await readTable(path, format, options);
  options.onRoles?.(roles);
  return log;
}

async function readTable(path: string, format: Exclude<LogFormat, 'xes'>, options: OpenOptions) {
  switch (format) {
    case 'csv':
      return (await import('./csv/index.js')).readCsv(path, options);
    case 'arrow':
      return (await import('./arrow/index.js')).readArrow(path, options);
    case 'parquet':
      return (await import('./parquet/index.js')).readParquet(path, options);
  }
}

/** The format of a file, by its first bytes, then by its name. */
export async function detectFormat(path: string): Promise<LogFormat> {
  const size = await checkFile(path);
  const head = await firstBytes(path, Math.min(size, 4096));
  const zipped = isGzip(head);
  const text = zipped ? inflateSome(head) : head;
  const found = byContents(await text, zipped) ?? byName(path);
  if (found === undefined)
    failInput('log/unknown-format', path, { data: { extension: /\.[^./\\]+$/.exec(path)?.[0] ?? 'none' } });
  if (zipped && (found === 'arrow' || found === 'parquet')) failInput('log/zipped', path, { data: { format: found } });
  return found;
}

async function checkFile(path: string): Promise<number> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) failInput('log/is-a-folder', path);
    if (info.size === 0 && info.isFile()) failInput('log/empty-file', path);
    return info.size;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    failInput(reason === 'ENOENT' ? 'log/not-found' : 'log/cannot-read', path, { data: { reason } });
  }
}

async function firstBytes(path: string, length: number): Promise<Uint8Array> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    failInput('log/cannot-read', path, { data: { reason } });
  }
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What the first bytes of a gzip file become; nothing where they are no gzip after all. */
function inflateSome(head: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const zip = createGunzip();
    zip.once('data', (piece: Uint8Array) => {
      resolve(piece);
      zip.destroy();
    });
    zip.on('error', () => resolve(new Uint8Array(0)));
    zip.once('end', () => resolve(new Uint8Array(0)));
    zip.write(head);
    zip.flush();
  });
}

function byContents(head: Uint8Array, zipped: boolean): LogFormat | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 6)).toString('latin1');
  if (start === 'ARROW1') return 'arrow';
  if (start.startsWith('PAR1')) return 'parquet';
  // An Arrow stream begins with a mark and the length of a message.
  if (start.startsWith('\xff\xff\xff\xff') && !zipped) return 'arrow';
  const text = new TextDecoder(
    start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : 'utf-8',
  ).decode(head);
  return /^\s*<(\?xml|!--|log|!DOCTYPE)/i.test(text) ? 'xes' : undefined;
}

function byName(path: string): LogFormat | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.xes') || name.endsWith('.xml')) return 'xes';
  if (/\.(csv|tsv|txt)$/.test(name)) return 'csv';
  if (/\.(arrow|arrows|feather|ipc)$/.test(name)) return 'arrow';
  return name.endsWith('.parquet') ? 'parquet' : undefined;
}
