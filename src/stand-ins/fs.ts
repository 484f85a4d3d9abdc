/** `node:fs` for a browser: the files of the disk in memory. */
import { Buffer, type Bytes, inBytes } from './buffer.js';
import { disk, SystemFault } from './disk.js';
import { basename, resolve } from './path.js';
import { Readable } from './streams.js';
import { fileURLToPath } from './url.js';

type Path = string | URL;

export const pathOf = (path: Path): string => (typeof path === 'string' ? path : fileURLToPath(path));

/** What is known of a file or folder. */
export class Stats {
  constructor(
    readonly size: number,
    readonly ino: number,
    private readonly folder: boolean,
  ) {}
  readonly dev = 0;
  isFile = (): boolean => !this.folder;
  isDirectory = (): boolean => this.folder;
}

export function statSync(path: Path): Stats {
  const name = pathOf(path);
  const bytes = disk.find(name);
  if (bytes) return new Stats(bytes.length, disk.numberOf(name), false);
  if (disk.isFolder(name)) return new Stats(0, -1, true);
  throw new SystemFault('ENOENT', name);
}

export function existsSync(path: Path): boolean {
  const name = pathOf(path);
  return disk.find(name) !== undefined || disk.isFolder(name);
}

export function readFileSync(path: Path): Bytes;
export function readFileSync(path: Path, encoding: 'utf8'): string;
export function readFileSync(path: Path, encoding?: 'utf8'): Bytes | string {
  const bytes = inBytes(disk.bytes(pathOf(path)));
  return encoding === undefined ? bytes : bytes.toString(encoding);
}

export function writeFileSync(path: Path, data: string | Uint8Array): void {
  disk.put(pathOf(path), typeof data === 'string' ? Buffer.from(data) : data);
}

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

export function entriesOf(folder: string): Entry[] {
  if (!disk.isFolder(folder)) throw new SystemFault('ENOENT', folder);
  const kinds = new Map<string, boolean>();
  for (const path of disk.below(folder)) kinds.set(path.split('/')[0]!, path.includes('/'));
  return [...kinds].map(([name, isFolder]) => ({ name, isFile: () => !isFolder, isDirectory: () => isFolder }));
}

export function readdirSync(path: Path, options: { readonly recursive?: boolean } = {}): string[] {
  const folder = pathOf(path);
  return options.recursive ? disk.below(folder) : entriesOf(folder).map(({ name }) => name);
}

export const realpathSync = (path: string): string => resolve(path);

export function rmSync(path: string): void {
  disk.remove(path);
}

export function renameSync(from: string, to: string): void {
  disk.put(to, disk.bytes(from));
  disk.remove(from);
}

/** Folders are there as soon as something is in them. */
export function mkdirSync(): void {}

export function fstatSync(): never {
  throw new SystemFault('EBADF', basename(''));
}

/** Open files by number, as descriptors are. */
const open: { readonly path: string; at: number }[] = [];

export function openSync(path: string): number {
  disk.bytes(path);
  return open.push({ path, at: 0 }) - 1;
}

export function closeSync(): void {}

export function readSync(file: number, into: Uint8Array, offset = 0, length = into.length, at?: number | null): number {
  const known = open[file]!;
  const from = at ?? known.at;
  const part = disk.bytes(known.path).subarray(from, from + length);
  into.set(part, offset);
  known.at = from + part.length;
  return part.length;
}

interface ReadStreamOptions {
  readonly start?: number;
  readonly end?: number;
  readonly highWaterMark?: number;
}

export function createReadStream(path: string, options: ReadStreamOptions = {}): Readable {
  const { start = 0, end = Number.POSITIVE_INFINITY, highWaterMark = 1 << 16 } = options;
  return new Readable(pieces(disk.bytes(path).subarray(start, end + 1), highWaterMark));
}

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

function missing(): never {
  throw new SystemFault('EROFS', '');
}

/** What writes in place, or where others write too, has no use on a disk of one's own. */
export const createWriteStream = missing;
export const writeSync = missing;
export const fsyncSync = missing;
export const ftruncateSync = missing;
