import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Sink } from '../../log/index.js';

/** Characters that are gathered before they are encoded and compressed. */
const BATCH = 1 << 17;
/** Fast: the sheets are so repetitive that more effort saves little. */
const LEVEL = 3;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Sizes follow the part, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, so that the same report is the same file to the last byte. */
const DATE = 0x21;
const MOST_BYTES = 0xffffffff;

interface Part {
  readonly name: string;
  readonly offset: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
}

/** A zip file that is larger than its format can say. */
export class ZipTooLarge extends Error {}

/** Writes a zip file part by part, each compressed while it is made; nothing of a part is kept. */
export class ZipWriter {
  readonly #parts: Part[] = [];

  constructor(private readonly sink: Sink) {}

  /** @throws ZipTooLarge where a part or the file would pass 4 GiB */
  async part(name: string, pieces: Iterable<string>): Promise<void> {
    const { sink } = this;
    const offset = sink.bytes;
    await sink.write(localHeader(name));
    const start = sink.bytes;
    const count = { crc: 0, size: 0 };
    await pipeline(
      encoded(pieces, count),
      createDeflateRaw({ level: LEVEL, chunkSize: 1 << 18 }),
      async (deflated: AsyncIterable<Uint8Array>) => {
        for await (const piece of deflated) await sink.write(piece);
      },
    );
    const part = { name, offset, ...count, compressed: sink.bytes - start };
    if (sink.bytes > MOST_BYTES || part.size > MOST_BYTES) throw new ZipTooLarge();
    this.#parts.push(part);
    await sink.write(words([4, DESCRIPTOR], ...sums(part)));
  }

  async finish(): Promise<void> {
    const { sink } = this;
    const start = sink.bytes;
    for (const part of this.#parts) await sink.write(centralHeader(part));
    const count = this.#parts.length;
    await sink.write(
      words([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, sink.bytes - start], [4, start], [2, 0]),
    );
  }
}

function* encoded(pieces: Iterable<string>, count: { crc: number; size: number }): Generator<Uint8Array> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield counted(batch, count);
    batch = '';
  }
  yield counted(batch, count);
}

function counted(text: string, count: { crc: number; size: number }): Uint8Array {
  const bytes = Buffer.from(text);
  count.crc = crc32(bytes, count.crc);
  count.size += bytes.length;
  return bytes;
}

type Word = readonly [bytes: 2 | 4, value: number];

const sums = ({ crc, compressed, size }: Part): Word[] => [
  [4, crc],
  [4, compressed],
  [4, size],
];

/** What both headers of a part begin with; the local one does not know the sums yet. */
const common = (name: string, part: Part): Word[] => [
  [2, 20],
  [2, FLAGS],
  [2, DEFLATED],
  [2, 0],
  [2, DATE],
  ...sums(part),
  [2, Buffer.byteLength(name)],
  [2, 0],
];

function localHeader(name: string): Uint8Array {
  const unknown = { name, offset: 0, crc: 0, compressed: 0, size: 0 };
  return Buffer.concat([words([4, LOCAL], ...common(name, unknown)), Buffer.from(name)]);
}

function centralHeader(part: Part): Uint8Array {
  return Buffer.concat([
    words([4, CENTRAL], [2, 20], ...common(part.name, part), [2, 0], [2, 0], [2, 0], [4, 0], [4, part.offset]),
    Buffer.from(part.name),
  ]);
}

function words(...fields: readonly Word[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
