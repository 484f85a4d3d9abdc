/** `node:fs/promises` for a browser: the files of the disk in memory. */
import { Buffer, type Bytes } from './buffer.js';
import { disk, SystemFault } from './disk.js';
import {
  createReadStream,
  type Entry,
  entriesOf,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from './fs.js';
import type { Readable } from './streams.js';

export async function readFile(path: string): Promise<Bytes>;
export async function readFile(path: string, encoding: 'utf8'): Promise<string>;
export async function readFile(path: string, encoding?: 'utf8'): Promise<Bytes | string> {
  return encoding === undefined ? readFileSync(path) : readFileSync(path, encoding);
}

interface WriteOptions {
  readonly flag?: string;
}

export async function writeFile(path: string, data: string | Uint8Array, options: WriteOptions = {}): Promise<void> {
  if (options.flag === 'wx' && disk.find(path)) throw new SystemFault('EEXIST', path);
  disk.put(path, typeof data === 'string' ? Buffer.from(data) : data.slice());
}

export const stat = async (path: string): Promise<Stats> => statSync(path);
export const rename = async (from: string, to: string): Promise<void> => renameSync(from, to);
export const rm = async (path: string): Promise<void> => rmSync(path);
export const mkdir = async (): Promise<void> => {};
export const mkdtemp = async (prefix: string): Promise<string> => `${prefix}${Math.random().toString(36).slice(2)}`;
export const readdir = async (path: string): Promise<Entry[]> => entriesOf(path);

export async function link(from: string, to: string): Promise<void> {
  if (disk.find(to)) throw new SystemFault('EEXIST', to);
  disk.put(to, disk.bytes(from));
}

/** An open file. What is written to it grows in memory and is on the disk once it is closed. */
export class FileHandle {
  #at = 0;
  readonly #written: Uint8Array[] = [];

  constructor(
    private readonly path: string,
    private readonly writes: boolean,
  ) {}

  async read(into: Uint8Array, offset = 0, length = into.length - offset, position: number | null = null) {
    const from = position ?? this.#at;
    const part = disk.bytes(this.path).subarray(from, from + length);
    into.set(part, offset);
    if (position === null) this.#at += part.length;
    return { bytesRead: part.length, buffer: into };
  }

  async write(bytes: Uint8Array, offset = 0, length = bytes.length - offset): Promise<{ bytesWritten: number }> {
    this.#written.push(bytes.slice(offset, offset + length));
    return { bytesWritten: length };
  }

  async stat(): Promise<Stats> {
    return statSync(this.path);
  }

  async sync(): Promise<void> {}

  createReadStream(options: { readonly highWaterMark?: number } = {}): Readable {
    return createReadStream(this.path, options);
  }

  async close(): Promise<void> {
    if (this.writes) disk.put(this.path, Buffer.concat(this.#written));
  }
}

export async function open(path: string, flags = 'r'): Promise<FileHandle> {
  const writes = flags.startsWith('w');
  if (!writes) disk.bytes(path);
  if (flags === 'wx' && disk.find(path)) throw new SystemFault('EEXIST', path);
  return new FileHandle(path, writes);
}
