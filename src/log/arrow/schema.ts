import type { FlatTable } from './flat-reader.js';

/** The types of Arrow that we read; `other` is skipped and reported. */
export type ArrowType =
  | { readonly kind: 'null' | 'bool' | 'utf8' | 'large-utf8' | 'utf8-view' }
  | { readonly kind: 'int'; readonly bits: number; readonly signed: boolean }
  | { readonly kind: 'float'; readonly bits: number }
  | { readonly kind: 'decimal'; readonly bits: number; readonly scale: number }
  | { readonly kind: 'date'; readonly bits: 32 | 64 }
  | { readonly kind: 'timestamp'; readonly perSecond: number; readonly zone: string | undefined }
  | { readonly kind: 'list' | 'large-list'; readonly child: ArrowField }
  | {
      readonly kind: 'other';
      readonly name: string;
      readonly buffers: number;
      readonly views: boolean;
      readonly children: readonly ArrowField[];
    };

export interface ArrowField {
  readonly name: string;
  /** Of the values; for a dictionary column what the dictionary holds. */
  readonly type: ArrowType;
  readonly dictionary?: { readonly id: number; readonly bits: number };
}

export interface ArrowSchema {
  readonly fields: readonly ArrowField[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** Whether the values of a field can be read; a list can where its items can and are no lists. */
export function isRead({ type }: ArrowField): boolean {
  return type.kind !== 'other' && !((type.kind === 'list' || type.kind === 'large-list') && !isItem(type.child));
}

function isItem({ type }: ArrowField): boolean {
  return type.kind !== 'other' && type.kind !== 'list' && type.kind !== 'large-list';
}

/** Something that Arrow has and that we do not read; the message names it. */
export class UnsupportedFeature extends Error {}

const MAX_DEPTH = 32;
const MAX_FIELDS = 16_384;

export function readSchema(schema: FlatTable): ArrowSchema {
  if (schema.int16(0) !== 0) throw new UnsupportedFeature('numbers with the high byte first (big-endian)');
  const count = { fields: 0 };
  const fields = schema.tables(1).map((f) => readField(f, 0, count));
  const metadata = new Map(schema.tables(2).map((entry) => [entry.text(0) ?? '', entry.text(1) ?? '']));
  return { fields, metadata };
}

function readField(field: FlatTable, depth: number, count: { fields: number }): ArrowField {
  if (depth > MAX_DEPTH || ++count.fields > MAX_FIELDS)
    throw new RangeError('the schema is too deep or has too many fields');
  const children = field.tables(5).map((c) => readField(c, depth + 1, count));
  const type = readType(field.int8(2), field.table(3), children);
  const name = field.text(0) ?? '';
  const encoding = field.table(4);
  if (encoding === undefined) return { name, type };
  return {
    name,
    type,
    dictionary: { id: encoding.int64(0), bits: oneOf(encoding.table(1)?.int32(0, 32) ?? 32, [8, 16, 32, 64]) },
  };
}

const UNITS = [1, 1e3, 1e6, 1e9];

function readType(id: number, of: FlatTable | undefined, children: readonly ArrowField[]): ArrowType {
  switch (id) {
    case 1:
      return { kind: 'null' };
    case 2:
      return { kind: 'int', bits: oneOf(of?.int32(0) ?? 0, [8, 16, 32, 64]), signed: of?.bool(1) ?? false };
    case 3:
      return { kind: 'float', bits: [16, 32, 64][of?.int16(0) ?? 0] ?? oneOf(0, [16]) };
    case 5:
      return { kind: 'utf8' };
    case 6:
      return { kind: 'bool' };
    case 7:
      return { kind: 'decimal', scale: of?.int32(1) ?? 0, bits: oneOf(of?.int32(2, 128) ?? 128, [32, 64, 128, 256]) };
    case 8:
      return { kind: 'date', bits: (of?.int16(0, 1) ?? 1) === 0 ? 32 : 64 };
    case 10:
      return { kind: 'timestamp', perSecond: UNITS[of?.int16(0) ?? 0] ?? oneOf(0, [1]), zone: of?.text(1) };
    case 12:
    case 21:
      if (children.length !== 1) throw new RangeError('a list without a type of items');
      return { kind: id === 12 ? 'list' : 'large-list', child: children[0]! };
    case 20:
      return { kind: 'large-utf8' };
    case 24:
      return { kind: 'utf8-view' };
    default:
      return otherType(id, of, children);
  }
}

const OTHER: Readonly<Record<number, readonly [name: string, buffers: number]>> = {
  4: ['binary', 3],
  9: ['time', 2],
  11: ['interval', 2],
  13: ['struct', 1],
  15: ['fixed-size-binary', 2],
  16: ['fixed-size-list', 1],
  17: ['map', 2],
  18: ['duration', 2],
  19: ['large-binary', 3],
  22: ['run-end-encoded', 0],
  23: ['binary-view', 2],
  25: ['list-view', 3],
  26: ['large-list-view', 3],
};

function otherType(id: number, of: FlatTable | undefined, children: readonly ArrowField[]): ArrowType {
  if (id === 14) return { kind: 'other', name: 'union', buffers: of?.int16(0) === 1 ? 2 : 1, views: false, children };
  const known = OTHER[id];
  if (known === undefined) throw new UnsupportedFeature(`a type of columns with number ${id}`);
  return { kind: 'other', name: known[0], buffers: known[1], views: id === 23, children };
}

function oneOf(value: number, allowed: readonly number[]): number {
  if (!allowed.includes(value)) throw new RangeError(`width ${value} is not known`);
  return value;
}
