import type { Grammar } from '../language/index.js';

/** The parts of Langium's grammar tree that this grammar is made of. */
type Element = { readonly cardinality?: '?' | '*' | '+' } & (
  | { readonly $type: 'Group' | 'Alternatives'; readonly elements: readonly Element[] }
  | { readonly $type: 'Assignment'; readonly feature: string; readonly terminal: Element }
  | { readonly $type: 'Keyword'; readonly value: string }
  | { readonly $type: 'RuleCall'; readonly rule: { readonly ref?: Rule } }
  | { readonly $type: 'Action' }
);
interface Rule {
  readonly $type: string;
  readonly name: string;
  readonly definition: Element;
}

/** What may stand at a place in the rules: a keyword, a name, or a literal. */
export interface Offer {
  readonly kind: 'keyword' | 'name' | 'literal';
  /** The keyword, or `NUMBER`, `STRING`, `DATE`, `CLOCK_TIME`; empty for a name. */
  readonly text: string;
  /** Grammar rule and property that it would fill, such as `Pattern.event`; empty where none. */
  readonly place: string;
}

/** Still to be read: an element, and what comes after it. */
interface Todo {
  readonly element: Element;
  /** Its cardinality has been taken care of. */
  readonly bare: boolean;
  readonly rule: string;
  readonly place: string;
  readonly rest: Todo | null;
  leaves: readonly Leaf[] | undefined;
}

interface Leaf extends Offer {
  readonly rest: Todo | null;
}

/** Rules that read the same as another, for a place where one form is narrower. */
const ALIASES: Readonly<Record<string, string>> = { TightPattern: 'Pattern' };
const LITERALS = new Set(['Digits', 'Day', 'TimeOfClock', 'Quoted']);
/** Kept between requests; beyond this they are made anew. */
const MOST_KEPT = 100_000;

/**
 * Follows the language's grammar along a declaration's tokens and says what may come next. All ways through the grammar are
 * followed at once, so that nothing has to be guessed of what is not written yet.
 */
export class Paths {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #names: ReadonlySet<string>;
  readonly #ids = new Map<object, number>();
  #kept = new Map<string, Todo>();

  constructor(grammar: Grammar) {
    this.#rules = new Map((grammar.rules as unknown as readonly Rule[]).map((rule) => [rule.name, rule]));
    this.#names = new Set(this.#leaves(this.#todo(this.#definition('Word'), '', '', null)).map((l) => l.text));
  }

  /** A word that may be a name: no keyword, or one that is not reserved. */
  isName(token: { readonly text: string; readonly type: string }): boolean {
    return token.type === 'ID' || this.#names.has(token.text);
  }

  /** Empty where the tokens themselves are none of the language. */
  after(tokens: readonly { readonly text: string; readonly type: string }[]): readonly Offer[] {
    if (this.#kept.size > MOST_KEPT) this.#kept = new Map();
    let ways = new Set<Todo>([this.#todo(this.#definition('Rules'), 'Rules', '', null)!]);
    for (const token of tokens) {
      const next = new Set<Todo>();
      for (const way of ways)
        for (const leaf of this.#leaves(way)) if (leaf.rest && this.#takes(leaf, token)) next.add(leaf.rest);
      ways = next;
    }
    const offers = new Map<string, Offer>();
    for (const way of ways)
      for (const { kind, text, place } of this.#leaves(way))
        offers.set(`${kind} ${text} ${place}`, { kind, text, place });
    return [...offers.values()];
  }

  #takes(leaf: Leaf, token: { readonly text: string; readonly type: string }): boolean {
    if (leaf.kind === 'keyword') return leaf.text === token.text;
    return leaf.kind === 'name' ? this.isName(token) : leaf.text === token.type;
  }

  #definition(name: string): Element {
    const rule = this.#rules.get(name);
    if (rule?.$type !== 'ParserRule') throw new Error(`the grammar has no rule ${name}`);
    return rule.definition;
  }

  #todo(element: Element, rule: string, place: string, rest: Todo | null, bare = false): Todo {
    const key = `${this.#id(element)} ${bare} ${place} ${rest === null ? 0 : this.#id(rest)}`;
    let todo = this.#kept.get(key);
    if (!todo) {
      todo = { element, bare, rule, place, rest, leaves: undefined };
      this.#kept.set(key, todo);
    }
    return todo;
  }

  #id(thing: object): number {
    const known = this.#ids.get(thing);
    if (known !== undefined) return known;
    this.#ids.set(thing, this.#ids.size + 1);
    return this.#ids.size;
  }

  #leaves(todo: Todo | null): readonly Leaf[] {
    if (todo === null) return [];
    if (todo.leaves) return todo.leaves;
    const found: Leaf[] = [];
    const seen = new Set<Todo>();
    this.#expand(todo, found, seen);
    todo.leaves = found;
    return found;
  }

  #expand(todo: Todo | null, found: Leaf[], seen: Set<Todo>): void {
    if (todo === null || seen.has(todo)) return;
    seen.add(todo);
    const { element, rule, place, rest, bare } = todo;
    const go = (next: Todo | null) => this.#expand(next, found, seen);
    const { cardinality } = element;
    if (cardinality !== undefined && !bare) {
      if (cardinality !== '+') go(rest);
      // What may be repeated comes before itself, this time as something that may be left out.
      const again = cardinality === '*' ? todo : this.#again(todo);
      return go(this.#todo(element, rule, place, cardinality === '?' ? rest : again, true));
    }
    switch (element.$type) {
      case 'Group':
        return go(element.elements.reduceRight<Todo | null>((after, e) => this.#todo(e, rule, place, after), rest));
      case 'Alternatives':
        for (const e of element.elements) go(this.#todo(e, rule, place, rest));
        return;
      case 'Assignment':
        // A literal's own property says nothing of where it stands.
        return go(
          this.#todo(
            element.terminal,
            rule,
            LITERALS.has(rule) ? place : `${ALIASES[rule] ?? rule}.${element.feature}`,
            rest,
          ),
        );
      case 'Action':
        return go(rest);
      case 'Keyword':
        found.push({ kind: 'keyword', text: element.value, place, rest: rest ?? END });
        return;
      case 'RuleCall': {
        const called = element.rule.ref;
        if (called?.name === 'Ref') found.push({ kind: 'name', text: '', place, rest: rest ?? END });
        else if (called?.$type === 'TerminalRule')
          found.push({ kind: 'literal', text: called.name, place, rest: rest ?? END });
        else if (called?.$type === 'ParserRule') go(this.#todo(called.definition, called.name, place, rest));
        return;
      }
      default:
        throw new Error(`the grammar has a ${(element as { $type: string }).$type}, which is not followed here`);
    }
  }

  /** `X+` after one X: `X*`. */
  #again({ element, rule, place, rest }: Todo): Todo {
    const key = `again ${this.#id(element)} ${place} ${rest === null ? 0 : this.#id(rest)}`;
    let todo = this.#kept.get(key);
    if (!todo) {
      todo = { element: { ...element, cardinality: '*' }, bare: false, rule, place, rest, leaves: undefined };
      this.#kept.set(key, todo);
    }
    return todo;
  }
}

const END: Todo = {
  element: { $type: 'Action' },
  bare: true,
  rule: '',
  place: '',
  rest: null,
  leaves: [],
};
