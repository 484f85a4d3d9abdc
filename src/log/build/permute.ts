import type { Column, ListColumn, TextColumn, TimeColumn } from '../model.js';
import { isThere } from '../model.js';
import { withValidity } from './columns.js';

/** The same column with row `order[i]` of it at row `i`; `order` may be shorter or longer than the column. */
export function permute<C extends Column>(column: C, order: Uint32Array): C;
export function permute(column: Column, order: Uint32Array): Column {
  const length = order.length;
  const validity = permuteValidity(column, order);
  const base = { name: column.name, length, ...withValidity(validity) };
  switch (column.type) {
    case 'text':
    case 'id':
      return {
        ...base,
        type: column.type,
        codes: pick(column.codes, order),
        dictionary: column.dictionary,
      } as TextColumn;
    case 'number':
    case 'integer':
      return { ...base, type: column.type, values: pick(column.values, order) };
    case 'boolean':
      return { ...base, type: 'boolean', values: pick(column.values, order) };
    case 'time':
      return permuteTimes(column, order, base);
    case 'list':
      return permuteLists(column, order, base);
  }
}

type Base = { name: string; length: number; validity?: Uint8Array };

function permuteTimes(column: TimeColumn, order: Uint32Array, base: Base): TimeColumn {
  const { values, offset, precision } = column;
  return {
    ...base,
    type: 'time',
    values: values instanceof BigInt64Array ? BigInt64Array.from(order, (row) => values[row]!) : pick(values, order),
    offset: typeof offset === 'number' ? offset : pick(offset, order),
    precision: typeof precision === 'number' ? precision : pick(precision, order),
  };
}

function permuteLists(column: ListColumn, order: Uint32Array, base: Base): ListColumn {
  const starts = new Int32Array(order.length + 1);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    starts[i + 1] = starts[i]! + column.starts[row + 1]! - column.starts[row]!;
  }
  const itemOrder = new Uint32Array(starts[order.length]!);
  for (let i = 0; i < order.length; i++) {
    const from = column.starts[order[i]!]!;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) itemOrder[k] = from + k - starts[i]!;
  }
  return { ...base, type: 'list', starts, items: permute(column.items, itemOrder) };
}

type Picked = Uint8Array | Uint16Array | Int16Array | Int32Array | Float32Array | Float64Array;

function pick<T extends Picked>(values: T, order: Uint32Array): T {
  const picked = new (values.constructor as new (length: number) => T)(order.length);
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i]!]!;
  return picked;
}

function permuteValidity(column: Column, order: Uint32Array): Uint8Array | undefined {
  if (column.validity === undefined) return undefined;
  const bits = new Uint8Array((order.length + 7) >> 3);
  let there = 0;
  for (let i = 0; i < order.length; i++) {
    if (!isThere(column, order[i]!)) continue;
    bits[i >> 3]! |= 1 << (i & 7);
    there++;
  }
  return there === order.length ? undefined : bits;
}
