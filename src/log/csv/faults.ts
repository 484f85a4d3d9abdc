import { failInput } from '../../base/index.js';
import type { ColumnType } from '../table/index.js';
import type { ColumnPlan } from './columns.js';
import { type Batch, lineOf, lineRange } from './scanner.js';

/** Refuses a field that is not of the type that its column must have. */
export function failValue(
  file: string,
  plan: ColumnPlan,
  batch: Batch,
  row: number,
  start: number,
  end: number,
): never {
  const data = {
    column: plan.name,
    type: plan.fixed ?? '',
    value: textOf(batch.bytes, start, Math.min(end, start + 80)),
  };
  failInput('csv/not-of-type', file, { range: lineRange(lineOf(batch, row)), data });
}

/** The same where the line is not known any more. */
export function failType(file: string, column: string, type: ColumnType, value: string): never {
  failInput('log/not-of-type', file, { data: { column, type, value: value.slice(0, 80) } });
}

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}
