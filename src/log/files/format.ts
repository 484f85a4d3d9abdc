import { open, stat } from 'node:fs/promises';
import { constants, createGunzip } from 'node:zlib';
import { failInput, InputError } from '../../base/index.js';
import { isGzip } from '../gzip.js';

export type LogFormat = 'xes' | 'csv' | 'arrow' | 'parquet' | 'jsonl' | 'excel' | 'ocel';

/** Formats that compress within, and are not read from gzip. */
const BINARY: readonly LogFormat[] = ['arrow', 'parquet', 'excel'];

/** The format of a file, by its first bytes, then by its name, then `otherwise` where it is text. */
export async function detectFormat(path: string, otherwise?: LogFormat): Promise<LogFormat> {
  const size = await checkFile(path);
  const head = await firstBytes(path, Math.min(size, 4096));
  const zipped = isGzip(head);
  const start = await (zipped ? inflateSome(head) : head);
  const named = formatByName(path);
  if (isOtherSheet(path, start)) failInput('log/other-spreadsheet', path);
  if (isPage(start)) failInput('log/is-page', path);
  if (REPORT.test(Buffer.from(start).toString('latin1'))) failInput('log/is-report', path);
  const seen = byContents(start, zipped, named) ?? named ?? (start.includes(0) ? undefined : otherwise);
  const found = seen === 'ocel' && (await isWrapped(path, start)) ? 'jsonl' : seen;
  if (found === undefined)
    failInput('log/unknown-format', path, { data: { extension: /\.[^./\\]+$/.exec(path)?.[0] ?? 'none' } });
  const sqlite = found === 'ocel' && Buffer.from(start).toString('latin1', 0, 6) === 'SQLite';
  if (zipped && (BINARY.includes(found) || sqlite))
    failInput('log/zipped', path, { data: { format: sqlite ? 'sqlite' : found } });
  return found;
}

/** Whether a file is a sheet of a program that keeps no workbooks of Excel's form: of LibreOffice (also as one text) or Numbers. */
function isOtherSheet(path: string, start: Uint8Array): boolean {
  const text = Buffer.from(start).toString('latin1');
  if (text.startsWith('PK'))
    return /\.(?:ods|ots|numbers)$/i.test(path) || text.includes('mimetypeapplication/vnd.oasis.opendocument');
  return /<office:document[\s>]/.test(text);
}

/** Web systems give pages with a table the name of a workbook. */
function isPage(start: Uint8Array): boolean {
  return /^(?:\ufeff)?\s*<(?:!doctype\s+html|html|table|head|body|meta)[\s>]/i.test(new TextDecoder().decode(start));
}

/** As every report of ours begins. */
const REPORT = /^\s*\{\s*(?:"type":\s*"report",\s*)?"duecourse":\s*"/;

/** The size of a file that is there and is not empty. */
export async function checkFile(path: string): Promise<number> {
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
    // What ends early, as a file's beginning does, ends none the less: nobody waits for what does not come.
    const zip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    zip.once('data', (piece: Uint8Array) => {
      resolve(piece);
      zip.destroy();
    });
    zip.on('error', () => resolve(new Uint8Array(0)));
    zip.once('end', () => resolve(new Uint8Array(0)));
    zip.end(head);
  });
}

function byContents(head: Uint8Array, zipped: boolean, named: LogFormat | undefined): LogFormat | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 15)).toString('latin1');
  if (start.startsWith('ARROW1')) return 'arrow';
  if (start.startsWith('PAR1')) return 'parquet';
  if (start === 'SQLite format 3') return 'ocel';
  // Workbooks of before 2007, and those with a password; the reader says so.
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'excel';
  if (start.startsWith('PK\x03\x04') && (named === 'excel' || isWorkbook(head))) return 'excel';
  // An Arrow stream begins with a mark and the length of a message.
  if (start.startsWith('\xff\xff\xff\xff') && !zipped) return 'arrow';
  const text = new TextDecoder(
    start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : 'utf-8',
  ).decode(head);
  if (/^\s*<(\?xml|!--|log|!DOCTYPE)/i.test(text)) return isObjectCentric(text) || named === 'ocel' ? 'ocel' : 'xes';
  // What programs export `for Excel` is often separated values under the name of a workbook.
  if (named === 'excel' && !zipped && isTable(text)) return 'csv';
  return /^\s*[{[]/.test(text) ? jsonFormat(text, named) : undefined;
}

/** Whether a text begins as rows of separated values, and not as a page or the inside of some other file. */
function isTable(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
  return /[,;\t|]/.test(first) && !/^\s*</.test(text) && !text.startsWith('PK') && !text.includes('\0');
}

function isWorkbook(head: Uint8Array): boolean {
  return /\[Content_Types\]\.xml|_rels\/\.rels|xl\//.test(Buffer.from(head).toString('latin1'));
}

/** XES, too, begins with `<log>`. */
function isObjectCentric(text: string): boolean {
  return /<(object-types|event-types|objects|events)[\s/>]/.test(text) && !/<log\s[^>]*xes\./.test(text);
}

function jsonFormat(text: string, named: LogFormat | undefined): LogFormat | undefined {
  if (named === 'jsonl' || named === 'csv') return named;
  if (/"(objectTypes|eventTypes|objects|events|ocel:[\w-]+)"\s*:/.test(text) && !isWholeObject(text)) return 'ocel';
  return isWholeObject(text) || text.trimStart().startsWith('[') ? 'jsonl' : 'ocel';
}

/** Keys at the top of an object-centric log; `events` alone is as well a list of events of another kind. */
const CENTRIC = /^(?:objectTypes|eventTypes|objects|ocel:.*)$/;

/** Whether a file is one object with lists of objects in it, and no object-centric log. */
async function isWrapped(path: string, head: Uint8Array): Promise<boolean> {
  if (!/^(?:\ufeff)?\s*\{/.test(new TextDecoder().decode(head)) || /\.(?:jsonocel|ocel)(?:\.gz)?$/i.test(path))
    return false;
  if (/"(?:objectTypes|eventTypes|objects|ocel:[\w-]+)"\s*:/.test(Buffer.from(head).toString('latin1'))) return false;
  const layout = await (await import('../jsonl/index.js')).objectLayout(path, {});
  return layout?.isOnly === true && layout.lists.length > 0 && !layout.keys.some((key) => CENTRIC.test(key));
}

/** Whether the first line is an object by itself that has no lists of objects and events. */
function isWholeObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.trimStart().split('\n', 1)[0]!);
    if (typeof value !== 'object' || value === null) return false;
    return !Object.keys(value).some((key) => key === 'objects' || key === 'events' || key.startsWith('ocel:'));
  } catch {
    return false;
  }
}

/** The format that the extension of a name stands for. */
export function formatByName(path: string): LogFormat | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.xes') || name.endsWith('.xml')) return 'xes';
  if (/\.(csv|tsv|txt)$/.test(name)) return 'csv';
  if (/\.(arrow|arrows|feather|ipc)$/.test(name)) return 'arrow';
  if (/\.(jsonl|ndjson)$/.test(name)) return 'jsonl';
  if (/\.(xlsx|xlsm|xls)$/.test(name)) return 'excel';
  if (/\.(jsonocel|xmlocel|ocel|json|sqlite|sqlite3|db)$/.test(name)) return 'ocel';
  return name.endsWith('.parquet') ? 'parquet' : undefined;
}
