import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DiagnosticData, failInput, guardDraft, InputError, type Work } from '../../base/index.js';
import type { Oddity } from '../model.js';
import { OF_ARCHIVE, ZipFile, type ZipLimits } from '../zip.js';
import { formatByName } from './format.js';

/** The files that paths stand for where some of them are zip files. */
export interface Unpacked {
  readonly paths: readonly string[];
  /** Files in zip files whose names are of no log. */
  readonly leftOut: readonly string[];
  /** Whether any path was a zip file. */
  readonly any: boolean;
  /** A text in which each unpacked file is named as a file in its zip file. */
  shown(text: string): string;
  /** The path that was given for an unpacked file. */
  origin(path: string): string;
}

/**
 * Unpacks zip files with logs in them, each as if it were a folder, into a folder that only its owner can read, works on that and
 * removes it. Workbooks, which are zip files too, stay as they are. All zip files together may unpack to `maxBytes` (default 1 GiB).
 *
 * @throws InputError `zip/...`; faults of files inside are told as of `archive.zip/file`
 */
export async function withArchives<T>(
  given: readonly string[],
  options: Work & ZipLimits,
  work: (unpacked: Unpacked) => Promise<T>,
): Promise<T> {
  const zips = new Map<string, ZipFile>();
  try {
    for (const path of given) {
      const zip = zips.has(path) ? undefined : await archiveAt(path, options);
      if (zip) zips.set(path, zip);
    }
    if (zips.size === 0)
      return await work({ paths: given, leftOut: [], any: false, shown: (text) => text, origin: (path) => path });
    return await unpacked(given, zips, options, work);
  } finally {
    for (const zip of zips.values()) await zip.close();
  }
}

async function unpacked<T>(
  given: readonly string[],
  zips: ReadonlyMap<string, ZipFile>,
  options: Work & ZipLimits,
  work: (unpacked: Unpacked) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'duecourse-'));
  /** Unpacked file -> its zip file and name there. */
  const from = new Map<string, readonly [zip: string, name: string]>();
  const shown = (text: string): string => {
    if (!text.includes(folder)) return text;
    let named = text;
    for (const [path, [zip, name]] of from) named = named.replaceAll(path, `${zip}/${name}`);
    return named.replaceAll(folder, [...zips.keys()].join(', '));
  };
  try {
    return await guardDraft(
      () => rmSync(folder, { recursive: true, force: true }),
      async () => {
        const paths: string[] = [];
        const leftOut: string[] = [];
        for (const path of given) {
          const zip = zips.get(path);
          if (zip === undefined) paths.push(path);
          else {
            const members = membersOf(zip);
            leftOut.push(...members.others.map((name) => `${path}/${printable(name)}`));
            for (const name of members.taken) {
              const to = join(folder, String(from.size), fileName(name));
              from.set(to, [path, printable(name)]);
              await unpack(zip, name, to, options);
              paths.push(to);
            }
          }
        }
        const origin = (path: string) => from.get(path)?.[0] ?? path;
        return await work({ paths, leftOut, any: true, shown, origin });
      },
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.diagnostics.map((d) => ({
        ...d,
        file: shown(d.file),
        ...(d.data ? { data: shownData(d.data, shown) } : {}),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

/** What was noticed, with the names that files have in their zip files. */
export function shownOddities(oddities: readonly Oddity[], { any, shown }: Unpacked): readonly Oddity[] {
  if (!any) return oddities;
  return oddities.map((o) => ({
    ...o,
    ...(o.example === undefined ? {} : { example: shown(o.example) }),
    ...(o.subject === undefined ? {} : { subject: shown(o.subject) }),
  }));
}

function shownData(data: DiagnosticData, shown: (text: string) => string): DiagnosticData {
  return Object.fromEntries(Object.entries(data).map(([k, v]) => [k, typeof v === 'string' ? shown(v) : v]));
}

/** Parts that documents have, of spreadsheet programs and of others: these are zip files, too. */
const DOCUMENTS = ['[Content_Types].xml', 'mimetype', 'content.xml', 'Index/Document.iwa'];

/** The zip file at a path; undefined where there is none, or it is a workbook or another document. */
async function archiveAt(path: string, limits: ZipLimits): Promise<ZipFile | undefined> {
  if (path === '-' || formatByName(path) === 'excel' || !(await beginsAsZip(path))) return undefined;
  const isNamed = /\.zip$/i.test(path);
  const zip = await ZipFile.open(path, limits, OF_ARCHIVE).catch((error: unknown) => {
    // What is not called a zip file may be anything.
    if (isNamed) throw error;
    return undefined;
  });
  if (zip === undefined || !DOCUMENTS.some((part) => zip.has(part))) return zip;
  await zip.close();
  return undefined;
}

async function beginsAsZip(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined || !info.isFile()) return false;
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const bytes = new Uint8Array(4);
    await handle.read(bytes, 0, 4, 0);
    const start = Buffer.from(bytes).toString('latin1');
    return start === 'PK\x03\x04' || start === 'PK\x05\x06';
  } finally {
    await handle.close();
  }
}

/** The files of a zip file that are to be read, in the order of their names: those called as logs are, or the only one there is. */
function membersOf(zip: ZipFile): { readonly taken: readonly string[]; readonly others: readonly string[] } {
  for (const name of zip.names)
    if (name.split('/').includes('..')) failInput('zip/climbs', zip.path, { data: { name: printable(name) } });
  const files = zip.names.filter((name) => !name.endsWith('/') && !isHidden(name)).sort();
  const taken = files.length === 1 ? files : files.filter((name) => formatByName(name) !== undefined);
  if (taken.length === 0) failInput('zip/no-logs', zip.path, { data: { count: files.length } });
  return { taken, others: files.filter((name) => !taken.includes(name)) };
}

/** What systems and spreadsheet programs put beside the files themselves. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$)/.test(part));
}

async function unpack(zip: ZipFile, name: string, to: string, { signal, onProgress }: Work): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const out = await open(to, 'wx', 0o600);
  try {
    let done = 0;
    for await (const piece of zip.read(name)) {
      signal?.throwIfAborted();
      await out.write(piece, 0, piece.length);
      done += piece.length;
      onProgress?.({ stage: 'reading', done, unit: 'bytes' });
    }
  } finally {
    await out.close();
  }
}

/** The last part of a name, as every system takes it for the name of a file; what tells its kind stays. */
function fileName(name: string): string {
  const last = printable(name.slice(name.lastIndexOf('/') + 1)).replace(/[\\:*?"<>|]/g, '_');
  return last.length <= 60 ? last : `${last.slice(0, 40)}${last.slice(-20)}`;
}

/** A name without signs that do something to a terminal. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 200);
}
