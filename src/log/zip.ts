import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { failInput } from '../base/index.js';

export interface ZipLimits {
  /** Most bytes of all parts together after decompression; default 1 GiB. */
  readonly maxBytes?: number;
}

/** The codes of what may be wrong with a zip file, by what it was taken for. */
interface Faults {
  readonly noZip: string;
  readonly cutOff: string;
  readonly damaged: string;
  readonly missing: string;
  readonly encrypted: string;
  readonly tooMany: string;
  readonly tooLarge: string;
}

const OF_WORKBOOK: Faults = {
  noZip: 'excel/no-zip',
  cutOff: 'excel/cut-off',
  damaged: 'excel/damaged',
  missing: 'excel/part-missing',
  encrypted: 'excel/encrypted',
  tooMany: 'excel/too-many-parts',
  tooLarge: 'excel/too-large',
};

/** Of a zip file with files of a log in it. */
export const OF_ARCHIVE: Faults = {
  noZip: 'zip/damaged',
  cutOff: 'zip/cut-off',
  damaged: 'zip/damaged',
  missing: 'zip/damaged',
  encrypted: 'zip/encrypted',
  tooMany: 'zip/too-many-files',
  tooLarge: 'zip/too-large',
};

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY = 1 << 24;
const MAX_BYTES = 1 << 30;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const WIDE = 0xffffffff;

/** The parts of a zip file, read from its directory; each is decompressed as it is read, and counted. */
export class ZipFile {
  private taken = 0;

  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
    private readonly size: number,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limit: number,
    private readonly faults: Faults,
  ) {}

  /** @throws InputError for a file that is no zip file, damaged, encrypted or of too many parts */
  static async open(path: string, limits: ZipLimits = {}, faults: Faults = OF_WORKBOOK): Promise<ZipFile> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const entries = await readDirectory(handle, size, path, faults);
      return new ZipFile(path, handle, size, entries, limits.maxBytes ?? MAX_BYTES, faults);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Names of all parts, with `/` between folders and none before. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  /** @throws InputError for a part that is not there, damaged, encrypted or larger than the limit */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const { path, faults } = this;
    const entry = this.entries.get(name);
    if (entry === undefined) failInput(faults.missing, path, { data: { part: name } });
    if (entry.method !== 0 && entry.method !== 8) damaged(path, name, faults);
    // Numbers of eight bytes may be beyond what there is in any file, and beyond what may be asked of one.
    if (entry.offset + entry.compressed > this.size) damaged(path, name, faults);
    const head = await readAt(this.handle, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) damaged(path, name, faults);
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (entry.compressed === 0) return;
    const raw = createReadStream(path, { start, end: start + entry.compressed - 1, highWaterMark: 1 << 16 });
    const inflate = entry.method === 0 ? undefined : createInflateRaw({ chunkSize: 1 << 16 });
    // What goes wrong here is met again where the stream is read.
    if (inflate !== undefined) pipeline(raw, inflate).catch(() => {});
    const stream = inflate ?? raw;
    try {
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        this.taken += piece.length;
        if (this.taken > this.limit) failInput(faults.tooLarge, path, { data: { limit: this.limit, part: name } });
        yield piece;
      }
    } catch (error) {
      if (String((error as NodeJS.ErrnoException | null)?.code).startsWith('Z_')) damaged(path, name, faults);
      throw error;
    } finally {
      raw.destroy();
      stream.destroy();
    }
  }
}

function damaged(path: string, part: string, faults: Faults): never {
  failInput(faults.damaged, path, { data: { part } });
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

async function readDirectory(
  handle: FileHandle,
  size: number,
  path: string,
  faults: Faults,
): Promise<Map<string, Entry>> {
  const length = Math.min(size, 22 + 65_535);
  const tail = await readAt(handle, size - length, length);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) {
    const begins = (await readAt(handle, 0, 4)).toString('latin1') === 'PK\x03\x04';
    failInput(begins ? faults.cutOff : faults.noZip, path);
  }
  const count = tail.readUInt16LE(at + 10);
  const bytes = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (count > MAX_ENTRIES || bytes > MAX_DIRECTORY) failInput(faults.tooMany, path, { data: { limit: MAX_ENTRIES } });
  const directory = await readAt(handle, offset, bytes);
  const entries = new Map<string, Entry>();
  for (let i = 0, p = 0; i < count; i++) {
    if (p + 46 > directory.length || directory.readUInt32LE(p) !== CENTRAL) damaged(path, 'directory', faults);
    const nameEnd = p + 46 + directory.readUInt16LE(p + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(p + 30);
    const next = extraEnd + directory.readUInt16LE(p + 32);
    if (next > directory.length) damaged(path, 'directory', faults);
    const name = directory
      .toString('utf8', p + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    if ((directory.readUInt16LE(p + 8) & 1) === 1) failInput(faults.encrypted, path);
    entries.set(name, entryAt(directory, p, nameEnd, extraEnd));
    p = next;
  }
  return entries;
}

function entryAt(directory: Buffer, p: number, nameEnd: number, extraEnd: number): Entry {
  let compressed = directory.readUInt32LE(p + 20);
  let offset = directory.readUInt32LE(p + 42);
  // Long numbers stand in a field of their own, in this order and only where they are needed.
  for (let e = nameEnd; e + 4 <= extraEnd; ) {
    const end = e + 4 + directory.readUInt16LE(e + 2);
    if (directory.readUInt16LE(e) === 1 && end <= extraEnd) {
      let q = e + 4 + (directory.readUInt32LE(p + 24) === WIDE ? 8 : 0);
      if (compressed === WIDE && q + 8 <= end) {
        compressed = Number(directory.readBigUInt64LE(q));
        q += 8;
      }
      if (offset === WIDE && q + 8 <= end) offset = Number(directory.readBigUInt64LE(q));
    }
    e = end;
  }
  return { method: directory.readUInt16LE(p + 10), compressed, offset };
}
