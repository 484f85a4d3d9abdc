import type { NumberColumn } from '../log/index.js';

/** Which events take their values from a column, and how. */
export interface Take {
  readonly column: NumberColumn;
  /** Whether the column holds money in major units, and minor ones are wanted. */
  readonly scaled: boolean;
  /** By event code: 1 where such events have the column's value. */
  readonly kinds: Uint8Array;
}

/**
 * Fills in the numbers of events from the columns that hold them, with the least to do for each; NaN where there is none. Gives how
 * many there are that are too great to be held.
 */
export function takeNumbers(
  takes: readonly Take[],
  kind: Uint8Array | Uint16Array,
  rows: Uint32Array | null,
  numbers: Float64Array,
): number {
  numbers.fill(Number.NaN);
  let unheld = 0;
  for (const take of takes) {
    const { values } = take.column;
    if (values instanceof Float64Array) unheld += takeDoubles(take, values, kind, rows, numbers);
    else unheld += takeOthers(take, values, kind, rows, numbers);
  }
  return unheld;
}

/** Events looked at together. */
const GLANCE = 1024;

// One loop a type: a loop that has met several is several times slower.

function takeDoubles(
  { column, scaled, kinds }: Take,
  values: Float64Array,
  kind: Uint8Array | Uint16Array,
  rows: Uint32Array | null,
  numbers: Float64Array,
): number {
  let unheld = 0;
  const bits = column.validity ?? null;
  const found = new Uint32Array(GLANCE);
  for (let from = 0; from < numbers.length; from += GLANCE) {
    const end = Math.min(from + GLANCE, numbers.length);
    // Which events have a value is in no order that the machine could foresee: they are found without asking, then taken.
    let count = 0;
    for (let i = from; i < end; i++) {
      const row = rows === null ? i : rows[i]!;
      found[count] = i;
      count += kinds[kind[i]!]! & (bits === null ? 1 : bits[row >> 3]! >> (row & 7));
    }
    for (let k = 0; k < count; k++) {
      const i = found[k]!;
      const row = rows === null ? i : rows[i]!;
      const n = scaled ? minorUnits(values[row]!) : values[row]!;
      // What is infinite is no number.
      if (n - n === 0) numbers[i] = n;
      else if (values[row] === values[row]) unheld++;
    }
  }
  return unheld;
}

function takeOthers(
  { column, scaled, kinds }: Take,
  values: NumberColumn['values'],
  kind: Uint8Array | Uint16Array,
  rows: Uint32Array | null,
  numbers: Float64Array,
): number {
  let unheld = 0;
  const { validity } = column;
  for (let i = 0; i < numbers.length; i++) {
    if (kinds[kind[i]!] === 0) continue;
    const row = rows ? rows[i]! : i;
    if (validity && ((validity[row >> 3]! >> (row & 7)) & 1) === 0) continue;
    const n = scaled ? minorUnits(values[row]!) : values[row]!;
    if (n - n === 0) numbers[i] = n;
    else if (values[row] === values[row]) unheld++;
  }
  return unheld;
}

/** Money in minor units: exact for amounts written with up to two decimals; NaN beyond what can be exact. */
export function minorUnits(amount: number): number {
  const units = amount < 0 ? -Math.round(-amount * 100) : Math.round(amount * 100);
  return Number.isSafeInteger(units) ? units : Number.NaN;
}
