/**
 * Whether a value has the shape of T: null, or where it has not and what should stand there, such as
 * `.late.n: a number`.
 */
export interface Shape<T> {
  (value: unknown): string | null;
  /** Only for the types. */
  readonly of?: T;
}

/** Texts longer than this are no text of a report. */
const MOST_CHARACTERS = 1_000_000;

export const text: Shape<string> = (value) =>
  typeof value === 'string' && value.length <= MOST_CHARACTERS ? null : ': a text';

export const number: Shape<number> = (value) => (typeof value === 'number' ? null : ': a number');

/** A whole number from 0. */
export const count: Shape<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? null : ': a whole number from 0';

export const truth: Shape<boolean> = (value) => (typeof value === 'boolean' ? null : ': true or false');

export function oneOf<T extends string | number | boolean>(values: readonly T[]): Shape<T> {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? null : `: one of ${values.slice(0, 20).join(', ')}`);
}

/** One of the members of a type, all of which must be named. */
export function named<T extends string>(names: Readonly<Record<T, true>>): Shape<T> {
  return oneOf(Object.keys(names) as T[]);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? null : shape(value));
}

export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return (value) => (a(value) === null ? null : b(value));
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return ': a list';
    for (let i = 0; i < value.length; i++) {
      const fault = item(value[i]);
      if (fault !== null) return `[${i}]${fault}`;
    }
    return null;
  };
}

/** A list with one value of each shape. */
export function tuple<T extends readonly unknown[]>(...shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return `: a list of ${shapes.length}`;
    for (let i = 0; i < shapes.length; i++) {
      const fault = shapes[i]!(value[i]);
      if (fault !== null) return `[${i}]${fault}`;
    }
    return null;
  };
}

/** Values by names that the file itself chooses. */
export function record<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) return ': an object';
    for (const [name, member] of Object.entries(value)) {
      const fault = item(member);
      if (fault !== null) return `.${name.slice(0, 40)}${fault}`;
    }
    return null;
  };
}

/** Members that must be there; others are not looked at. */
export function object<T>(members: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const shapes = Object.entries(members) as [string, Shape<unknown>][];
  return (value) => {
    if (!isObject(value)) return ': an object';
    for (const [name, shape] of shapes) {
      const fault = shape(Object.hasOwn(value, name) ? value[name] : undefined);
      if (fault !== null) return `.${name}${fault}`;
    }
    return null;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
