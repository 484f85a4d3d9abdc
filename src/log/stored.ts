import { open, stat } from 'node:fs/promises';
import type { LogFormat } from './files/index.js';
import type { StoredLog } from './stored-log.js';

export interface StoredOptions {
  /** Read as this format, whatever the file looks like. */
  readonly format?: LogFormat;
  /** Names of the attributes that are to be read. */
  readonly columns: ReadonlySet<string>;
  /** Rows of the stretches that will be asked for, more or less: there is room for them from the start. */
  readonly rows?: number;
}

/**
 * Opens a log to be read in stretches: an Arrow IPC file that this program wrote. Undefined for any other, and wherever the reader of
 * whole logs is needed.
 *
 * @throws InputError for a file that is not there or broken, as far as it is looked at
 */
export async function openStored(path: string, options: StoredOptions): Promise<StoredLog | undefined> {
  if (path === '-' || (options.format ?? 'arrow') !== 'arrow' || !(await beginsAsArrow(path))) return undefined;
  return (await import('./arrow/index.js')).openStoredArrow(path, options.columns, options.rows);
}

/** What is no file, or cannot be read, is for others to name. */
async function beginsAsArrow(path: string): Promise<boolean> {
  if (!(await stat(path).catch(() => null))?.isFile()) return false;
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === MARK;
  } finally {
    await handle.close();
  }
}

const MARK = 'ARROW1';
