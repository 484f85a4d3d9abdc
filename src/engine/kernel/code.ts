import { Known } from './known.js';

/**
 * Lines of generated JavaScript. Only numbers and names made here are ever written into it: text of laws and logs stays
 * in tables that the code refers to by index.
 */
export class Code {
  readonly #lines: string[] = [];
  readonly #known = new Known();
  #names = 0;

  /** A name that is used nowhere else. */
  name(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  line(text: string): void {
    this.#lines.push(text);
    this.#known.changed(text);
  }

  /** A local constant for an expression, so that it is evaluated once. */
  hold(expression: string, prefix = 't'): string {
    if (/^-?[\w.]+$/u.test(expression)) return expression;
    return this.#once(expression, prefix, (name) => [`const ${name} = ${expression};`]);
  }

  /** The same for a day that a table gives; where only the interpreter can tell it, the case is handed over. */
  holdDay(expression: string): string {
    return this.#once(expression, 'd', (name) => [
      `let ${name} = ${expression};`,
      `if (${name} === UNKNOWN_DAY) { bail = 1; ${name} = 0; }`,
    ]);
  }

  #once(expression: string, prefix: string, lines: (name: string) => string[]): string {
    const held = this.#known.nameOf(expression);
    if (held !== null) return held;
    const name = this.name(prefix);
    for (const line of lines(name)) this.line(line);
    this.#known.add(expression, name, this.#lines.length);
    return name;
  }

  block(head: string, body: () => void): void {
    this.line(`${head} {`);
    this.#known.within(/^(?:for|while|function|return)\b/u.test(head), body);
    this.line('}');
  }

  /** Lines written by `body`, taken out of the code. */
  apart(body: () => void): string[] {
    const start = this.#lines.length;
    this.#known.within(true, body);
    return this.#lines.splice(start);
  }

  /** Where the code has come to. */
  get length(): number {
    return this.#lines.length;
  }

  /** What was written since. */
  since(length: number): readonly string[] {
    return this.#lines.slice(length);
  }

  /** Forgets what was written since. */
  backTo(length: number): void {
    this.#lines.length = length;
    this.#known.backTo(length);
  }

  append(lines: readonly string[]): void {
    for (const line of lines) this.line(line);
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}

/** A number as a literal. A stored law may have been tampered with: what is no number is never written. */
export function literal(n: number): string {
  if (typeof n !== 'number') throw new TypeError('not a number');
  if (Number.isNaN(n)) return 'NaN';
  if (n === Number.POSITIVE_INFINITY) return 'Infinity';
  if (n === Number.NEGATIVE_INFINITY) return '-Infinity';
  return n < 0 || Object.is(n, -0) ? `(${n})` : String(n);
}

/** Days that stand for no earliest and no latest day; whole numbers, so that days stay whole numbers in the machine too. */
export const NEVER = '(-1000000000)';
export const EVER = '1000000000';
/** Beyond this no day is a day. */
export const BOUNDLESS = 900_000_000;

/** Kleene's connectives over expressions worth 0, 1 or 2; constants fold. */
export function both(a: string, b: string): string {
  if (a === '0' || b === '0') return '0';
  if (a === '2') return b;
  return b === '2' ? a : `least(${a}, ${b})`;
}

export function either(a: string, b: string): string {
  if (a === '2' || b === '2') return '2';
  if (a === '0') return b;
  return b === '0' ? a : `most(${a}, ${b})`;
}

export function opposite(a: string): string {
  return a === '0' ? '2' : a === '2' ? '0' : a === '1' ? '1' : `(2 - ${a})`;
}

/** Thrown while compiling a rule that the kernel leaves to the interpreter. */
export class NotCompiled extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'NotCompiled';
  }
}
