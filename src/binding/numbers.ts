import type { NumberColumn } from '../log/index.js';

/** Which events take their values from a column, and how. */
export interface Take {
  readonly column: NumberColumn;
  /** Whether the column holds money in major units, and minor ones are wanted. */
  readonly scaled: boolean;
  /** By event code: 1 where such events have the column's value. */
  readonly kinds: Uint8Array;
}

/** Copies the values of a column to the events that have them, with as little as can be for each; the others are left as they are. */
export function takeNumbers(into: Float64Array, { column, scaled, kinds }: Take, kind: Uint8Array | Uint16Array, rows: Uint32Array | null): void {
  const { values, validity } = column;
  for (let i = 0; i < into.length; i++) {
    if (kinds[kind[i]!] === 0) continue;
    const row = rows ? rows[i]! : i;
    if (validity && ((validity[row >> 3]! >> (row & 7)) & 1) === 0) continue;
    into[i] = scaled ? minorUnits(values[row]!) : values[row]!;
  }
}

/** Money in minor units: exact for amounts written with up to two decimals. */
export function minorUnits(amount: number): number {
  return amount < 0 ? -Math.round(-amount * 100) : Math.round(amount * 100);
}
