type Values = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The values at some positions. */
export function pick<A extends Values>(values: A, at: Uint32Array): A {
  const picked = new (values.constructor as new (length: number) => A)(at.length);
  for (let i = 0; i < at.length; i++) picked[i] = values[at[i]!]!;
  return picked;
}
