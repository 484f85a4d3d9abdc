import type { Pattern } from '../../language/index.js';
import { type Code, NotCompiled } from './code.js';
import type { Gen } from './gen.js';
import type { State } from './state.js';

/** One thing that the fold remembers of the events of a pattern. */
export type Part =
  | { readonly is: 'count' }
  /** Position of the first or last event, -1 where there is none. */
  | { readonly is: 'first' | 'last' }
  /** The same of events that surely are of the pattern, and of those that only perhaps are: nobody else need be asked. */
  | { readonly is: 'first-sure' | 'first-perhaps' }
  /** NaN once a value was missing. */
  | { readonly is: 'sum' | 'min' | 'max'; readonly attribute: number }
  /** Values seen; the flag beside the list says that one was missing. */
  | { readonly is: 'values'; readonly attribute: number }
  | { readonly is: 'who'; readonly who: 'actor' | 'office' }
  /** Positions of events, those that have left the window first, with running sums of an attribute. */
  | { readonly is: 'window'; readonly attribute: number | null };

interface Cell {
  readonly name: string;
  readonly declared: string;
  readonly pattern: Pattern;
  readonly part: Part;
  /** Which of several events of one block it holds matters. */
  ordered: boolean;
}

/**
 * What the fold remembers of past events. Each part is a local variable of the generated function, made when a rule first asks
 * for it, reset at the start of each case and updated after each event of its pattern.
 */
export class Memory {
  readonly #cells = new Map<string, Cell>();
  readonly #code: Code;
  readonly #state: State;

  constructor(code: Code, state: State) {
    this.#code = code;
    this.#state = state;
  }

  /** The variable that holds one part of what is remembered of a pattern; `ordered`: of a first or last event more than its day. */
  variable(pattern: Pattern, part: Part, ordered = false, windowed = false): string {
    if (!windowed && pattern.of.some((a) => a.window)) throw new NotCompiled('a window');
    const key = `${JSON.stringify(part)} ${JSON.stringify(pattern)}`;
    const known = this.#cells.get(key);
    if (known) {
      known.ordered ||= ordered;
      return known.name;
    }
    if (isSet(part) && !this.#state.sets) throw new NotCompiled('a set among many rules');
    const declared = this.#code.name('m');
    const name = this.#state.at(declared);
    this.#cells.set(key, { name, declared, pattern, part, ordered });
    return name;
  }

  /** Whether anything is remembered of events of this kind. */
  holds(event: number): boolean {
    return this.#all().some((cell) => isOf(cell, event));
  }

  /** Whether it matters which of two events of these kinds came first. */
  keepsApart(a: number, b: number): boolean {
    return this.#all().some((cell) => cell.ordered && isOf(cell, a) && isOf(cell, b));
  }

  get size(): number {
    return this.#cells.size;
  }

  /** Forgets the parts that were asked for last, down to so many. */
  backTo(size: number): void {
    for (const key of [...this.#cells.keys()].slice(size)) this.#cells.delete(key);
  }

  declarations(): string[] {
    return this.#all().map(({ name, declared, part }) => {
      if (part.is === 'window') {
        const sums = part.attribute === null ? '' : `, ${name}s = [0]`;
        return `const ${name} = []${sums}; let ${name}n = 0, ${name}h = 0, ${name}d = NONE;`;
      }
      if (isSet(part)) return `const ${name} = []; let ${name}x = 0;`;
      const whole = part.is === 'count' || start(part) === '-1';
      return this.#state.declare(declared, whole ? 'whole' : 'number', start(part));
    });
  }

  resets(): string[] {
    return this.#all().map(({ name, part }) =>
      part.is === 'window'
        ? `${name}n = 0; ${name}h = 0; ${name}d = NONE;`
        : isSet(part)
          ? `${name}.length = 0; ${name}x = 0;`
          : `${name} = ${start(part)};`,
    );
  }

  /** Writes the updates after an event of this kind; where a condition cannot be told, the case is the interpreter's. */
  update(gen: Gen, event: number): void {
    const byPattern = new Map<string, Cell[]>();
    for (const cell of this.#all()) {
      if (!isOf(cell, event)) continue;
      const key = JSON.stringify(cell.pattern);
      byPattern.set(key, [...(byPattern.get(key) ?? []), cell]);
    }
    for (const cells of byPattern.values()) {
      const steps = (of: readonly Cell[]) => () => {
        for (const cell of of) gen.code.line(step(gen, cell));
      };
      const perhaps = cells.filter(({ part }) => part.is === 'first-perhaps');
      const sure = cells.filter((cell) => !perhaps.includes(cell));
      const unsure = sure.every(({ part }) => part.is === 'first-sure') ? steps(perhaps) : undefined;
      gen.whenSure(gen.matchesAlone(cells[0]!.pattern, event), steps(sure), unsure);
    }
  }

  #all(): Cell[] {
    return [...this.#cells.values()];
  }
}

function isOf({ pattern }: Cell, event: number): boolean {
  return pattern.of.some((k) => k.event === event);
}

function isSet(part: Part): boolean {
  return part.is === 'values' || part.is === 'who' || part.is === 'window';
}

function start(part: Part): string {
  switch (part.is) {
    case 'first':
    case 'first-sure':
    case 'first-perhaps':
    case 'last':
      return '-1';
    case 'min':
      return 'Infinity';
    case 'max':
      return '-Infinity';
    default:
      return '0';
  }
}

function step(gen: Gen, { name, part }: Cell): string {
  switch (part.is) {
    case 'count':
      return `${name}++;`;
    case 'first':
    case 'first-sure':
    case 'first-perhaps':
      return `if (${name} < 0) ${name} = i;`;
    case 'last':
      return `${name} = i;`;
    case 'sum':
      return `${name} += ${gen.column(part.attribute)}[i];`;
    case 'min':
    case 'max':
      return `${name} = Math.${part.is}(${name}, ${gen.column(part.attribute)}[i]);`;
    case 'window':
      return `if (day < ${name}d) bail = 1; ${name}d = day; ${name}[${name}n] = i; ${summed(gen, name, part.attribute)}${name}n++;`;
    case 'values': {
      const value = `${gen.column(part.attribute)}[i]`;
      const missing = gen.isText(part.attribute) ? `${value} < 0` : `${value} !== ${value}`;
      return `if (${missing}) ${name}x = 1; else if (!${name}.includes(${value})) ${name}.push(${value});`;
    }
    case 'who': {
      const value = `${gen.who(part.who)}[i]`;
      return `if (${value} < 0) ${name}x = 1; else if (!${name}.includes(${value})) ${name}.push(${value});`;
    }
  }
}

/** What has no amount would spoil all sums after it. */
function summed(gen: Gen, name: string, attribute: number | null): string {
  if (attribute === null) return '';
  const value = `${gen.column(attribute)}[i]`;
  return `if (${value} !== ${value}) bail = 1; ${name}s[${name}n + 1] = ${name}s[${name}n] + ${value}; `;
}
