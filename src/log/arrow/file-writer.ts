import { Utf8Table } from '../build/index.js';
import type { StringTable } from '../model.js';
import type { Sink } from '../table/index.js';
import {
  type Block,
  blockMessage,
  dictionaryMessage,
  footer,
  type Metadata,
  schemaMessage,
  type WrittenField,
} from './messages.js';

const ALIGN = 64;
const ZEROS = new Uint8Array(ALIGN);

export const NO_BYTES = ZEROS.subarray(0, 0);

/** A column's share of a batch. */
export interface WrittenPart {
  /** Fields of a batch are nodes: rows and how many are missing. A list has its items' node as a second. */
  readonly nodes: readonly (readonly [rows: number, missing: number])[];
  readonly buffers: readonly Uint8Array[];
}

/** Writes an uncompressed Arrow IPC file: schema, then all dictionaries, then batches, then {@link finish}. */
export class ArrowFileWriter {
  readonly #dictionaries: Block[] = [];
  readonly #batches: Block[] = [];

  private constructor(
    private readonly sink: Sink,
    private readonly fields: readonly WrittenField[],
    private readonly metadata: Metadata,
  ) {}

  static async begin(sink: Sink, fields: readonly WrittenField[], metadata: Metadata): Promise<ArrowFileWriter> {
    await sink.write(Buffer.from('ARROW1\0\0'));
    await sink.write(schemaMessage(fields, metadata));
    return new ArrowFileWriter(sink, fields, metadata);
  }

  async dictionary(id: number, strings: StringTable): Promise<void> {
    const { offsets, bytes } = utf8(strings);
    const buffers = [NO_BYTES, bytesOf(offsets), bytes];
    this.#dictionaries.push(await this.#block(dictionaryMessage(id, strings.length, layOut(buffers)), buffers));
  }

  /** The columns in the schema's order. */
  async batch(rows: number, parts: readonly WrittenPart[]): Promise<void> {
    const buffers = parts.flatMap((p) => p.buffers);
    const nodes = parts.flatMap((p) => p.nodes);
    this.#batches.push(await this.#block(blockMessage(rows, nodes, layOut(buffers)), buffers));
  }

  async finish(): Promise<void> {
    await this.sink.write(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0));
    await this.sink.write(footer(this.fields, this.metadata, this.#dictionaries, this.#batches));
  }

  /** Writes a message and its body; says where it stands, as the footer wants to know. */
  async #block(message: Uint8Array, buffers: readonly Uint8Array[]): Promise<Block> {
    const { sink } = this;
    const offset = sink.bytes;
    await sink.write(message);
    const body = sink.bytes;
    for (const buffer of buffers) {
      await sink.write(buffer);
      await sink.write(ZEROS.subarray(0, -buffer.length & (ALIGN - 1)));
    }
    return [offset, message.length, sink.bytes - body];
  }
}

/** Where each buffer stands in a body, and how long the body is. */
function layOut(buffers: readonly Uint8Array[]): { regions: (readonly [number, number])[]; length: number } {
  let at = 0;
  const regions = buffers.map((b) => {
    const region = [at, b.length] as const;
    at += b.length + (-b.length & (ALIGN - 1));
    return region;
  });
  return { regions, length: at };
}

/** Strings one after another, and where each begins. */
export function utf8(strings: StringTable): { offsets: Int32Array; bytes: Uint8Array } {
  if (strings instanceof Utf8Table) return strings;
  const offsets = new Int32Array(strings.length + 1);
  const pieces: Buffer[] = [];
  let total = 0;
  for (let i = 0; i < strings.length; i++) {
    const piece = Buffer.from(strings.get(i));
    pieces.push(piece);
    total += piece.length;
    offsets[i + 1] = total;
  }
  if (total > 2 ** 31 - 1) throw new RangeError('strings of more than 2 GiB cannot be written in one piece');
  return { offsets, bytes: Buffer.concat(pieces) };
}

export function bytesOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength);
}
