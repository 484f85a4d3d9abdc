import { bool, type FlatField, FlatWriter, int8, int16, int32, long, ref } from './flat-writer.js';

export type WrittenType =
  /** `date`: days since 1970-01-01. */
  | { readonly kind: 'utf8' | 'bool' | 'date' }
  | { readonly kind: 'int'; readonly bits: number; readonly signed: boolean }
  | { readonly kind: 'float'; readonly bits: number }
  /** In milliseconds. */
  | { readonly kind: 'timestamp'; readonly zone: string | undefined }
  | { readonly kind: 'list'; readonly child: WrittenField };

export interface WrittenField {
  readonly name: string;
  readonly nullable: boolean;
  readonly type: WrittenType;
  readonly dictionary?: { readonly id: number; readonly bits: number; readonly signed: boolean };
}

export type Metadata = readonly (readonly [key: string, value: string])[];
export type Block = readonly [offset: number, metadata: number, body: number];

interface Body {
  readonly regions: readonly (readonly [number, number])[];
  readonly length: number;
}

const VERSION_5 = 4;
const SCHEMA = 1;
const DICTIONARY_BATCH = 2;
const RECORD_BATCH = 3;
const ALIGN = 64;

export function schemaMessage(fields: readonly WrittenField[], metadata: Metadata): Uint8Array {
  const w = new FlatWriter();
  return message(w, SCHEMA, putSchema(w, fields, metadata), 0);
}

export function blockMessage(rows: number, nodes: readonly (readonly [number, number])[], body: Body): Uint8Array {
  const w = new FlatWriter();
  return message(w, RECORD_BATCH, putBatch(w, rows, nodes, body), body.length);
}

export function dictionaryMessage(id: number, rows: number, body: Body): Uint8Array {
  const w = new FlatWriter();
  const data = putBatch(w, rows, [[rows, 0]], body);
  return message(w, DICTIONARY_BATCH, w.table([long(id), ref(data), undefined]), body.length);
}

/** The end of a file: schema and places once more, their length, and the mark. */
export function footer(
  fields: readonly WrittenField[],
  metadata: Metadata,
  dictionaries: readonly Block[],
  batches: readonly Block[],
): Uint8Array {
  const w = new FlatWriter();
  const schema = putSchema(w, fields, metadata);
  // A block is a long, an int padded to a long, and a long.
  const dictionaryBlocks = w.longs(dictionaries);
  const batchBlocks = w.longs(batches);
  const root = w.table([int16(VERSION_5), ref(schema), ref(dictionaryBlocks), ref(batchBlocks)]);
  const bytes = w.finish(root);
  const tail = Buffer.alloc(10);
  tail.writeInt32LE(bytes.length, 0);
  tail.write('ARROW1', 4, 'latin1');
  return Buffer.concat([bytes, tail]);
}

/** A message with its mark and length, padded so that the body behind it is aligned. */
function message(w: FlatWriter, kind: number, header: number, bodyLength: number): Uint8Array {
  const bytes = w.finish(w.table([int16(VERSION_5), int8(kind), ref(header), long(bodyLength)]));
  const padding = -(bytes.length + 8) & (ALIGN - 1);
  const whole = Buffer.alloc(8 + bytes.length + padding);
  whole.writeInt32LE(-1, 0);
  whole.writeInt32LE(bytes.length + padding, 4);
  whole.set(bytes, 8);
  return whole;
}

function putBatch(w: FlatWriter, rows: number, nodes: readonly (readonly [number, number])[], body: Body): number {
  const buffers = w.longs(body.regions);
  const fields = w.longs(nodes);
  return w.table([long(rows), ref(fields), ref(buffers)]);
}

function putSchema(w: FlatWriter, fields: readonly WrittenField[], metadata: Metadata): number {
  const entries = metadata.map(([key, value]) => {
    const k = w.text(key);
    const v = w.text(value);
    return w.table([ref(k), ref(v)]);
  });
  const custom = w.offsets(entries);
  const list = w.offsets(fields.map((f) => putField(w, f)));
  return w.table([int16(0), ref(list), ref(custom)]);
}

function putField(w: FlatWriter, field: WrittenField): number {
  const name = w.text(field.name);
  const { id, at } = putType(w, field.type);
  const children = w.offsets(field.type.kind === 'list' ? [putField(w, field.type.child)] : []);
  let dictionary: FlatField | undefined;
  if (field.dictionary !== undefined) {
    const index = w.table([int32(field.dictionary.bits), bool(field.dictionary.signed)]);
    dictionary = ref(w.table([long(field.dictionary.id), ref(index), bool(false)]));
  }
  return w.table([ref(name), bool(field.nullable), int8(id), ref(at), dictionary, ref(children)]);
}

function putType(w: FlatWriter, type: WrittenType): { id: number; at: number } {
  switch (type.kind) {
    case 'int':
      return { id: 2, at: w.table([int32(type.bits), bool(type.signed)]) };
    case 'float':
      return { id: 3, at: w.table([int16(type.bits === 64 ? 2 : 1)]) };
    case 'utf8':
      return { id: 5, at: w.table([]) };
    case 'bool':
      return { id: 6, at: w.table([]) };
    case 'date':
      return { id: 8, at: w.table([int16(0)]) };
    case 'timestamp': {
      const zone = type.zone === undefined ? undefined : ref(w.text(type.zone));
      return { id: 10, at: w.table([int16(1), zone]) };
    }
    case 'list':
      return { id: 12, at: w.table([]) };
  }
}
