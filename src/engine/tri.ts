/** Kleene's three values, ordered so that *and* is the smaller, *or* the larger and *not* the mirror. */
export type Tri = 0 | 1 | 2;
export const FALSE: Tri = 0;
export const UNKNOWN: Tri = 1;
export const TRUE: Tri = 2;

export function tri(value: boolean): Tri {
  return value ? TRUE : FALSE;
}

export function not(value: Tri): Tri {
  return (2 - value) as Tri;
}

export function and(a: Tri, b: Tri): Tri {
  return a < b ? a : b;
}

export function or(a: Tri, b: Tri): Tri {
  return a > b ? a : b;
}
