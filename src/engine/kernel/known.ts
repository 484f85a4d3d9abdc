/** An expression that a constant already holds. */
interface Held {
  readonly expression: string;
  readonly name: string;
  /** How many lines there were once it was written. */
  readonly until: number;
  /** Where it is held. */
  readonly held: Map<string, Held>;
}

/** What code sees of a block and of those around it, up to where the text is no longer what runs before. */
interface Scope {
  readonly held: Map<string, Held>;
  /** A loop, a function, or lines that are put elsewhere: what was held before may have changed when they run. */
  readonly closed: boolean;
}

/** All that an expression may call and read besides variables: nothing here has an effect or changes while a case is judged. */
const PURE = /^(?:Math\.\w+|Number\.is\w+|least|most|isDay|whole|dataLength|day\d+)$/u;
const COLUMN = /^(?:D|KIND|FROM|TO|START|DEEMED|REPEATED|OFFICE|L|[AUW]\d+|W_\w+)$/u;
const CALL = /([\w.]+)\(/gu;
const MEMBER = /\b(?!Math\b|Number\b)[A-Za-z_]\w*\./u;
const PLACE = /([\w.\])]+)\[/gu;
const NAME = /[A-Za-z_]\w*/gu;
const ASSIGNED = /\b([A-Za-z_]\w*)\s*(?:[-+*|]?=(?![=>])|\+\+|--)/gu;

/** Expressions that generated code has worked out, so that none is worked out again where nothing it reads has changed. */
export class Known {
  readonly #scopes: Scope[] = [{ held: new Map(), closed: true }];
  /** What reads a variable, by its name: lines are many, those that set what something reads are few. */
  readonly #readers = new Map<string, Held[]>();
  /** The variables that a line sets: lines are written apart and then put where they belong, so most come more than once. */
  readonly #set = new Map<string, readonly string[]>();

  /** The constant that holds an expression where the code has come to; null where there is none. */
  nameOf(expression: string): string | null {
    for (let s = this.#scopes.length - 1; s >= 0; s--) {
      const { held, closed } = this.#scopes[s]!;
      const found = held.get(expression);
      if (found) return found.name;
      if (closed) return null;
    }
    return null;
  }

  add(expression: string, name: string, until: number): void {
    if (!isPure(expression)) return;
    const { held } = this.#scopes.at(-1)!;
    const kept = { expression, name, until, held };
    held.set(expression, kept);
    for (const [read] of expression.matchAll(NAME)) {
      const readers = this.#readers.get(read);
      if (readers) readers.push(kept);
      else this.#readers.set(read, [kept]);
    }
  }

  /** Forgets what reads a variable that this line sets. */
  changed(line: string): void {
    for (const variable of this.#setBy(line)) {
      for (const { expression, held } of this.#readers.get(variable) ?? []) held.delete(expression);
      this.#readers.delete(variable);
    }
  }

  #setBy(line: string): readonly string[] {
    const known = this.#set.get(line);
    if (known) return known;
    const found = Array.from(line.matchAll(ASSIGNED), ([, variable]) => variable!);
    this.#set.set(line, found);
    return found;
  }

  /** What `body` holds is known within it alone. */
  within(closed: boolean, body: () => void): void {
    const depth = this.#scopes.push({ held: new Map(), closed });
    try {
      body();
    } finally {
      this.#scopes.length = depth - 1;
    }
  }

  /** Forgets what was held in later lines. */
  backTo(lines: number): void {
    for (const { held } of this.#scopes)
      for (const [expression, { until }] of held) if (until > lines) held.delete(expression);
  }
}

function isPure(expression: string): boolean {
  return (
    !MEMBER.test(expression) &&
    Array.from(expression.matchAll(CALL)).every(([, called]) => PURE.test(called!)) &&
    Array.from(expression.matchAll(PLACE)).every(([, list]) => COLUMN.test(list!))
  );
}
