import type { columnOf, Memory } from './memory.js';

type Values = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The values at some positions, where `memory` has room under a name. */
export function pick<A extends Values>(values: A, at: Uint32Array, memory: Memory, name: string): A {
  const picked = memory.column(name, values.constructor as Parameters<typeof columnOf<A>>[0], at.length);
  for (let i = 0; i < at.length; i++) picked[i] = values[at[i]!]!;
  return picked;
}
