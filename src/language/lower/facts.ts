import type * as ast from '../generated/ast.js';
import type { Expression, Fact, Under, ValueType } from '../ir.js';
import type { Span } from '../source.js';
import type { Context, FactTable, Scope } from './context.js';
import { checkName } from './declarations.js';
import { type Head, lowerHead } from './head.js';
import { lowerValue } from './values.js';

const NO_EVENT: Scope = { events: [], looksBack: true, time: false };

interface Entry {
  readonly node: ast.FactDeclaration;
  readonly head: Head;
  readonly span: Span;
  state: 'new' | 'busy' | 'done';
  fact: Fact | undefined;
}

/** The facts of a law, lowered when first asked for. Facts of one name are its forms under different readings. */
export class Facts implements FactTable {
  readonly #byName = new Map<string, number[]>();
  readonly #entries: Entry[] = [];
  readonly #path: string[] = [];

  constructor(
    readonly ctx: Context,
    nodes: readonly ast.FactDeclaration[],
  ) {
    for (const node of nodes) this.#declare(node);
  }

  #declare(node: ast.FactDeclaration): void {
    const { ctx } = this;
    const name = ctx.word(node.name);
    const span = ctx.span(node.name);
    checkName(ctx, node.name);
    const head = lowerHead(ctx, node.head, ['under', 'point', 'row']);
    const same = this.#byName.get(name) ?? [];
    const clash = same.map((i) => this.#entries[i]!).find((e) => bothTaken(e.head.under, head.under));
    if (clash) {
      ctx.faults.error('law/duplicate-fact', span, { name, line: ctx.line(clash.span) });
      return;
    }
    this.#byName.set(name, [...same, this.#entries.length]);
    this.#entries.push({ node, head, span, state: 'new', fact: undefined });
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** Where each name is first declared. */
  spans(): ReadonlyMap<string, Span> {
    return new Map([...this.#byName].map(([name, i]) => [name, this.#entries[i[0]!]!.span]));
  }

  use(name: string, at: Span): { fact: number; type: ValueType } | undefined {
    const all = this.#byName.get(name)!;
    let type: ValueType | undefined;
    for (const i of all) {
      const fact = this.#lower(i, at);
      if (fact === undefined) return undefined;
      type ??= fact.type;
    }
    return type && { fact: all[0]!, type };
  }

  forms(fact: number): readonly Expression[] {
    const same = this.#byName.get(this.ctx.word(this.#entries[fact]!.node.name)) ?? [];
    return same.flatMap((i) => this.#entries[i]!.fact?.expression ?? []);
  }

  #lower(index: number, at: Span): Fact | undefined {
    const entry = this.#entries[index]!;
    const { ctx } = this;
    const name = ctx.word(entry.node.name);
    if (entry.state === 'busy') {
      const cycle = [...this.#path.slice(this.#path.indexOf(name)), name].join(' → ');
      ctx.faults.error('law/cyclic-fact', at, { name, cycle });
      return undefined;
    }
    if (entry.state === 'done') return entry.fact;
    entry.state = 'busy';
    this.#path.push(name);
    const expression = lowerValue(ctx, entry.node.value, NO_EVENT);
    this.#path.pop();
    entry.state = 'done';
    if (expression === undefined) return undefined;
    if (expression.type === 'list') ctx.faults.error('law/fact-of-lists', ctx.span(entry.node.value), { name });
    entry.fact = {
      name,
      type: expression.type,
      expression,
      under: entry.head.under,
      article: ctx.articleAt(entry.span.offset),
      range: ctx.source.range(ctx.span(entry.node)),
    };
    return entry.fact;
  }

  /** All facts that are sound, in the order of the text. */
  finish(): { facts: Fact[]; claims: readonly { name: string; head: Head; offset: number }[] } {
    const facts: Fact[] = [];
    for (const [i, entry] of this.#entries.entries()) {
      const fact = this.#lower(i, entry.span);
      if (fact === undefined) continue;
      const first = this.#entries[this.#byName.get(fact.name)![0]!]!.fact;
      if (first && first.type !== fact.type) {
        const data = { name: fact.name, type: fact.type, first: first.type };
        this.ctx.faults.error('law/fact-type-conflict', entry.span, data);
      }
      facts.push(fact);
    }
    return {
      facts,
      claims: this.#entries.map((e) => ({ name: this.ctx.word(e.node.name), head: e.head, offset: e.span.offset })),
    };
  }
}

/** Whether two declarations may both hold: they exclude each other only as different options of one reading. */
export function bothTaken(a: Under | null, b: Under | null): boolean {
  return a === null || b === null || a.reading !== b.reading || a.option === b.option;
}
