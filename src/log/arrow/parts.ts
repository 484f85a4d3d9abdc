import type { Part } from './buffers.js';
import type { ArrowBatch } from './file.js';
import type { ArrowField, ArrowType } from './schema.js';

/**
 * Deals a batch's nodes and buffers out to its columns, in the order of the schema. Nothing stands for a column whose
 * type is not read.
 */
export function partsOf(batch: ArrowBatch, fields: readonly ArrowField[]): (Part | undefined)[] {
  const at = { node: 0, region: 0, variadic: 0 };
  return fields.map((field) => {
    const part = take(batch, field.dictionary === undefined ? field.type : { kind: 'int', bits: 32, signed: true }, at);
    if (part !== undefined && part.rows !== batch.rows)
      throw new RangeError(`column ${field.name} has ${part.rows} rows in a batch of ${batch.rows}`);
    return part;
  });
}

interface Position {
  node: number;
  region: number;
  variadic: number;
}

function take(batch: ArrowBatch, type: ArrowType, at: Position): Part | undefined {
  const node = batch.nodes[at.node++];
  if (node === undefined) throw new RangeError('a batch has fewer columns than the schema');
  const count = bufferCount(batch, type, at);
  const regions = batch.regions.slice(at.region, at.region + count);
  if (regions.length < count) throw new RangeError('a batch has fewer buffers than the schema needs');
  at.region += count;
  const part = { ...node, regions, codec: batch.codec };
  if (type.kind === 'list' || type.kind === 'large-list') {
    const { child } = type;
    const inner = take(
      batch,
      child.dictionary === undefined ? child.type : { kind: 'int', bits: 32, signed: true },
      at,
    );
    return inner === undefined ? undefined : { ...part, child: inner };
  }
  if (type.kind !== 'other') return part;
  for (const child of type.children)
    take(batch, child.dictionary === undefined ? child.type : { kind: 'int', bits: 32, signed: true }, at);
  return undefined;
}

function bufferCount(batch: ArrowBatch, type: ArrowType, at: Position): number {
  switch (type.kind) {
    case 'null':
      return 0;
    case 'utf8':
    case 'large-utf8':
      return 3;
    case 'utf8-view':
      return 2 + views(batch, at);
    case 'other':
      return type.buffers + (type.views ? views(batch, at) : 0);
    default:
      return 2;
  }
}

function views(batch: ArrowBatch, at: Position): number {
  const count = batch.variadic[at.variadic++] ?? 0;
  if (count < 0 || count > batch.regions.length) throw new RangeError(`${count} buffers of texts`);
  return count;
}
