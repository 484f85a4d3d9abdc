/** What a rule remembers while a case is folded: whole numbers, other numbers, or a list of either. */
export type Holds = 'whole' | 'number' | 'list';

/** Where generated code keeps it. */
export interface State {
  /** The place of one rule under a name. */
  at(name: string): string;
  /** The declaration of that place for all rules that the code is for. */
  declare(name: string, holds: Holds, start: string): string;
  /** The places of sets cannot be told apart by rule. */
  readonly sets: boolean;
  /** What functions beside the fold need to know besides, as a last argument. */
  readonly argument: string;
  /** What gives the due day of a length that is data, also in functions beside the fold. */
  readonly dataLength: string;
}

/** Locals of the fold. */
export const LOCALS: State = {
  at: (name) => name,
  declare: (name, holds, start) => (holds === 'list' ? `const ${name} = [];` : `let ${name} = ${start};`),
  sets: true,
  argument: '',
  dataLength: 'dataLength',
};

const ARRAYS: Readonly<Record<Holds, string>> = {
  whole: 'new Int32Array(Q)',
  number: 'new Float64Array(Q)',
  list: 'Array.from({ length: Q }, () => [])',
};

/** Arrays with a place for each of Q rules; the one at hand is q. A place is set before it is read. */
export const PLACES: State = {
  at: (name) => `${name}[q]`,
  declare: (name, holds) => `const ${name} = ${ARRAYS[holds]};`,
  sets: false,
  argument: ', q',
  dataLength: 'LENGTHS[q]',
};
