import { columnOf } from './memory.js';

type Values = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The values at some positions. */
export function pick<A extends Values>(values: A, at: Uint32Array): A {
  const picked = columnOf(values.constructor as Parameters<typeof columnOf<A>>[0], at.length);
  for (let i = 0; i < at.length; i++) picked[i] = values[at[i]!]!;
  return picked;
}
