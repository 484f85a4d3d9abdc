import { open } from 'node:fs/promises';
import type { SourceOptions } from '../csv/index.js';
import { isGzip } from '../gzip.js';
import type { EventLog } from '../model.js';
import { flatten } from './flatten.js';
import { readOcelJson } from './json.js';
import type { ObjectLog } from './model.js';
import { readOcelSqlite } from './sqlite.js';
import { readOcelXml } from './xml.js';

export interface OcelOptions extends SourceOptions {
  /** The type of objects that are the cases; needed where the log has objects of several types. */
  readonly objectType?: string;
}

/**
 * Reads an object-centric log (OCEL 2.0 in JSON, XML or SQLite) as seen from one type of objects.
 *
 * ```ts
 * const log = await readOcel('orders.sqlite', { objectType: 'Invoice' });
 * ```
 * @throws InputError for bad input, and `ocel/choose-type` with the types and their counts where one must be chosen
 */
export async function readOcel(path: string, options: OcelOptions = {}): Promise<EventLog> {
  const ocel = await readObjects(path, options);
  options.signal?.throwIfAborted();
  return flatten(ocel, options.objectType);
}

async function readObjects(path: string, options: OcelOptions): Promise<ObjectLog> {
  const handle = await open(path, 'r');
  const head = Buffer.alloc(256);
  await handle.read(head, 0, head.length, 0).finally(() => handle.close());
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return readOcelSqlite(path, options);
  const zippedXml = isGzip(head) && /\.(xml|xmlocel)\.gz$/i.test(path);
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return zippedXml || start.startsWith('<') || head[1] === 0 || head[0] === 0xff || head[0] === 0xfe
    ? readOcelXml(path, options)
    : readOcelJson(path, options);
}
