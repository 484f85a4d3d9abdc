import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { InputError, type Work } from '../../base/index.js';
import { FlatTable } from './flat-reader.js';
import { type ArrowSchema, readSchema, UnsupportedFeature } from './schema.js';

/** A stretch of the file. */
export interface Region {
  readonly offset: number;
  readonly length: number;
}

/** A record batch, or a batch of a dictionary's values, with its buffers as stretches of the file. */
export interface ArrowBatch {
  readonly rows: number;
  readonly nodes: readonly { readonly rows: number; readonly missing: number }[];
  readonly regions: readonly Region[];
  readonly variadic: readonly number[];
  readonly codec: 'lz4' | 'zstd' | undefined;
}

export interface DictionaryBatch {
  readonly id: number;
  readonly delta: boolean;
  /** How many record batches came before. */
  readonly before: number;
  readonly batch: ArrowBatch;
}

export interface ArrowContents {
  readonly schema: ArrowSchema;
  readonly batches: readonly ArrowBatch[];
  readonly dictionaries: readonly DictionaryBatch[];
}

const MAX_METADATA = 1 << 28;
/** One call reads at most this much, so that an abort is heard. */
const MAX_READ = 1 << 26;

/** The file that an Arrow reader reads from, piece by piece. */
export class ArrowFile {
  private done = 0;

  private constructor(
    readonly path: string,
    readonly size: number,
    private readonly handle: FileHandle,
    private readonly work: Work,
  ) {}

  static async open(path: string, work: Work): Promise<ArrowFile> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      return new ArrowFile(path, size, handle, work);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  /** Fills `target` from the file at `offset`. */
  async read(target: Uint8Array, offset: number): Promise<void> {
    if (offset < 0 || offset + target.length > this.size) this.fail(offset, 'the file ends before its contents');
    let at = 0;
    while (at < target.length) {
      this.work.signal?.throwIfAborted();
      const { bytesRead } = await this.handle.read(target, at, Math.min(target.length - at, MAX_READ), offset + at);
      if (bytesRead === 0) this.fail(offset + at, 'the file ends before its contents');
      at += bytesRead;
      this.done += bytesRead;
      this.work.onProgress?.({
        stage: 'reading',
        done: Math.min(this.done, this.size),
        total: this.size,
        unit: 'bytes',
      });
    }
  }

  /** Fills `target` at once, without a turn of the event loop: for many small stretches read by a thread of their own. */
  readNow(target: Uint8Array, offset: number): void {
    let at = 0;
    while (at < target.length) {
      const count = readSync(this.handle.fd, target, at, target.length - at, offset + at);
      if (count === 0) this.fail(offset + at, 'the file ends before its contents');
      at += count;
    }
  }

  fail(byte: number, reason: string): never {
    throw new InputError([{ code: 'arrow/broken', severity: 'error', file: this.path, byte, data: { reason } }]);
  }

  /** Refuses a sound file for something in it that is not read. */
  refuse(byte: number, feature: string): never {
    throw new InputError([
      { code: 'arrow/not-supported', severity: 'error', file: this.path, byte, data: { feature } },
    ]);
  }

  /** Runs `read`, and turns what broken metadata makes of it into a message with the byte. */
  guard<T>(byte: number, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof UnsupportedFeature) this.refuse(byte, error.message);
      if (error instanceof RangeError) this.fail(byte, error.message);
      throw error;
    }
  }
}

/** Reads the schema and where everything stands; none of the values. */
export async function readContents(file: ArrowFile): Promise<ArrowContents> {
  const head = new Uint8Array(Math.min(8, file.size));
  await file.read(head, 0);
  const mark = Buffer.from(head).toString('latin1');
  if (mark.startsWith('FEA1')) file.refuse(0, 'Feather version 1');
  return mark.startsWith('ARROW1') ? readByFooter(file) : readAsStream(file, 0);
}

async function readByFooter(file: ArrowFile): Promise<ArrowContents> {
  if (file.size < 20) file.fail(file.size, 'the file ends before its contents');
  const tail = new Uint8Array(10);
  await file.read(tail, file.size - 10);
  if (Buffer.from(tail).toString('latin1', 4) !== 'ARROW1')
    file.fail(file.size - 6, 'the end mark is missing, so the file was cut off');
  const length = new DataView(tail.buffer).getInt32(0, true);
  const at = file.size - 10 - length;
  if (length <= 0 || length > MAX_METADATA || at < 8)
    file.fail(file.size - 10, `the footer cannot be ${length} bytes long`);
  const bytes = new Uint8Array(length);
  await file.read(bytes, at);
  const { schema, dictionaries, batches } = file.guard(at, () => {
    const footer = FlatTable.root(bytes);
    const table = footer.table(1);
    if (table === undefined) throw new RangeError('the schema is missing');
    return { schema: readSchema(table), dictionaries: footer.blocks(2), batches: footer.blocks(3) };
  });
  const found: DictionaryBatch[] = [];
  for (const block of dictionaries) {
    const message = await readMessage(file, block.offset);
    if (message?.kind === 'dictionary') found.push({ ...message.dictionary, before: 0 });
  }
  const records: ArrowBatch[] = [];
  for (const block of batches) {
    const message = await readMessage(file, block.offset);
    if (message?.kind !== 'batch') file.fail(block.offset, 'there is no record batch here');
    records.push(message.batch);
  }
  return { schema, batches: records, dictionaries: found };
}

async function readAsStream(file: ArrowFile, start: number): Promise<ArrowContents> {
  let schema: ArrowSchema | undefined;
  const batches: ArrowBatch[] = [];
  const dictionaries: DictionaryBatch[] = [];
  for (let at = start; at < file.size; ) {
    const message = await readMessage(file, at);
    if (message === undefined) break;
    if (message.kind === 'schema') schema ??= message.schema;
    else if (message.kind === 'batch') batches.push(message.batch);
    else if (message.kind === 'dictionary') dictionaries.push({ ...message.dictionary, before: batches.length });
    at = message.end;
  }
  if (schema === undefined) file.fail(start, 'there is no schema');
  return { schema, batches, dictionaries };
}

type Message = { readonly end: number } & (
  | { readonly kind: 'schema'; readonly schema: ArrowSchema }
  | { readonly kind: 'batch'; readonly batch: ArrowBatch }
  | { readonly kind: 'dictionary'; readonly dictionary: Omit<DictionaryBatch, 'before'> }
  | { readonly kind: 'other' }
);

/** The message at a position; nothing at the mark that ends a stream. */
async function readMessage(file: ArrowFile, at: number): Promise<Message | undefined> {
  const prefix = new Uint8Array(Math.max(0, Math.min(8, file.size - at)));
  if (prefix.length < 4) file.fail(at, 'the file ends before its contents');
  await file.read(prefix, at);
  const view = new DataView(prefix.buffer);
  // Before version 0.15 the length had no mark before it.
  const marked = view.getInt32(0, true) === -1;
  if (marked && prefix.length < 8) file.fail(at, 'the file ends before its contents');
  const length = view.getInt32(marked ? 4 : 0, true);
  if (length === 0) return undefined;
  const start = at + (marked ? 8 : 4);
  if (length < 0 || length > MAX_METADATA || start + length > file.size)
    file.fail(at, `a message cannot be ${length} bytes long`);
  const bytes = new Uint8Array(length);
  await file.read(bytes, start);
  const body = start + length;
  return file.guard(at, () => {
    const message = FlatTable.root(bytes);
    const header = message.table(2);
    const bodyLength = message.int64(3);
    const end = body + bodyLength;
    if (bodyLength < 0 || end > file.size) throw new RangeError('the file ends before its contents');
    const kind = message.int8(1);
    if (header === undefined) return { kind: 'other', end };
    if (kind === 1) return { kind: 'schema', schema: readSchema(header), end };
    if (kind === 3) return { kind: 'batch', batch: readBatch(header, body, bodyLength), end };
    if (kind !== 2) return { kind: 'other', end };
    const data = header.table(1);
    if (data === undefined) throw new RangeError('a dictionary without values');
    return {
      kind: 'dictionary',
      dictionary: { id: header.int64(0), delta: header.bool(2), batch: readBatch(data, body, bodyLength) },
      end,
    };
  });
}

function readBatch(batch: FlatTable, body: number, bodyLength: number): ArrowBatch {
  const rows = batch.int64(0);
  if (rows < 0 || rows > 2 ** 31 - 1) throw new RangeError(`a batch cannot have ${rows} rows`);
  const nodes = batch.longs(1, 2).map(([length, missing]) => {
    if (length! < 0 || length! > 2 ** 31 - 1) throw new RangeError(`a column cannot have ${length} rows`);
    return { rows: length!, missing: missing! };
  });
  const regions = batch.longs(2, 2).map(([offset, length]) => {
    if (offset! < 0 || length! < 0 || offset! + length! > bodyLength)
      throw new RangeError('a buffer lies outside its message');
    return { offset: body + offset!, length: length! };
  });
  const variadic = batch.longs(4, 1).map(([n]) => n!);
  return { rows, nodes, regions, variadic, codec: readCodec(batch.table(3)) };
}

function readCodec(compression: FlatTable | undefined): ArrowBatch['codec'] {
  if (compression === undefined) return undefined;
  const codec = (['lz4', 'zstd'] as const)[compression.int8(0)];
  if (codec === undefined || compression.int8(1) !== 0)
    throw new UnsupportedFeature(`a compression other than LZ4 and ZSTD by buffers`);
  return codec;
}
