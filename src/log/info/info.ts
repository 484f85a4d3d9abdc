import type { Column, EventLog, Oddity } from '../model.js';
import { isThere, Precision } from '../model.js';
import type { ColumnType } from '../table/index.js';
import { distinctOf } from './distinct.js';
import { type TimeFindings, timeFindings } from './times.js';
import { type Variant, variantsOf } from './variants.js';

export interface Counted {
  readonly value: string;
  readonly count: number;
}

export interface AttributeInfo {
  readonly of: 'case' | 'event';
  readonly name: string;
  readonly type: ColumnType;
  readonly present: number;
  readonly missing: number;
  /** How many values it takes. */
  readonly distinct: number;
}

/** What a log holds, as plain data; to show it is for others. */
export interface LogInfo {
  readonly name: string;
  readonly cases: number;
  readonly events: number;
  readonly emptyCases: number;
  /** Most frequent first. */
  readonly activities: readonly Counted[];
  readonly withoutActivity: number;
  /** Values of `lifecycle:transition`, most frequent first. */
  readonly lifecycle: readonly Counted[];
  readonly variants: { readonly count: number; readonly top: readonly Variant[] };
  /** Events a case; absent where there is no case. */
  readonly caseLength?: { readonly min: number; readonly median: number; readonly max: number };
  readonly times: TimeFindings;
  readonly attributes: readonly AttributeInfo[];
  readonly oddities: readonly Oddity[];
}

export interface InfoOptions {
  /** How many of the most frequent variants to list; default 10. */
  readonly variants?: number;
}

/**
 * Counts what is in a log.
 *
 * ```ts
 * logInfo(log).activities[0]; // { value: 'Create Fine', count: 150370 }
 * ```
 */
export function logInfo(log: EventLog, options: InfoOptions = {}): LogInfo {
  const activities = countTexts(log.activity);
  const lifecycle = log.eventAttributes.find((c) => c.name === 'lifecycle:transition');
  const lengths = caseLengths(log);
  return {
    name: log.name,
    cases: log.caseCount,
    events: log.eventCount,
    emptyCases: lengths.filter((n) => n === 0).length,
    activities,
    withoutActivity: log.eventCount - activities.reduce((n, a) => n + a.count, 0),
    lifecycle: lifecycle === undefined ? [] : countTexts(lifecycle),
    variants: variantsOf(log, options.variants ?? 10),
    ...(lengths.length === 0
      ? {}
      : { caseLength: { min: lengths[0]!, median: median(lengths), max: lengths.at(-1)! } }),
    times: timeFindings(log),
    attributes: [
      ...log.caseAttributes.map((c) => attributeInfo(c, 'case')),
      ...log.eventAttributes.map((c) => attributeInfo(c, 'event')),
    ],
    oddities: log.oddities,
  };
}

/** How often each text of a column stands in it, the most frequent first, then by name. */
function countTexts(column: Column): Counted[] {
  if (column.type !== 'text' && column.type !== 'id') return [];
  const counts = new Float64Array(column.dictionary.length);
  for (let row = 0; row < column.length; row++) if (isThere(column, row)) counts[column.codes[row]!]!++;
  const found: Counted[] = [];
  counts.forEach((count, code) => {
    if (count > 0) found.push({ value: column.dictionary.get(code), count });
  });
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function caseLengths({ caseCount, caseStart }: EventLog): Uint32Array {
  const lengths = new Uint32Array(caseCount);
  for (let c = 0; c < caseCount; c++) lengths[c] = caseStart[c + 1]! - caseStart[c]!;
  return lengths.sort();
}

/** The middle value; of an even number of values the mean of the middle two. */
function median(sorted: Uint32Array): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function attributeInfo(column: Column, of: 'case' | 'event'): AttributeInfo {
  let present = 0;
  for (let row = 0; row < column.length; row++) {
    if (isThere(column, row) && !(column.type === 'time' && precisionAt(column, row) === Precision.NONE)) present++;
  }
  const { name, type, length } = column;
  return { of, name, type, present, missing: length - present, distinct: distinctOf(column) };
}

function precisionAt(column: Column & { type: 'time' }, row: number): number {
  return typeof column.precision === 'number' ? column.precision : column.precision[row]!;
}
