import type { AstNode } from 'langium';
import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import type {
  AttributeType,
  Condition,
  EventKind,
  Expression,
  Point,
  Table,
  ValueSet,
  ValueType,
  Window,
} from '../ir.js';
import type { Faults, Source, Span } from '../source.js';
import type { ComparedWord, TextSource } from './vocabulary.js';

export interface EventSymbol {
  readonly code: number;
  readonly kind: EventKind;
  readonly span: Span;
}

export interface AttributeSymbol {
  readonly id: number;
  readonly name: string;
  readonly type: AttributeType;
  readonly span: Span;
  /** Events that carry it. */
  readonly carriers: EventSymbol[];
  /** The words that it may be, with the declaration that says so; null where none does. */
  vocabulary: { readonly words: readonly string[] | 'any'; readonly span: Span } | null;
}

export interface ReadingSymbol {
  readonly index: number;
  readonly options: readonly string[];
  readonly span: Span;
}

export interface ClockSymbol {
  readonly index: number;
  readonly span: Span;
}

export interface TableSymbol {
  readonly index: number;
  readonly table: Table;
  readonly span: Span;
}

export interface TableWords {
  readonly keys: readonly string[];
  readonly at: readonly Span[];
}

/** Lowers facts when they are first used, so that order does not matter and cycles show. */
export interface FactTable {
  has(name: string): boolean;
  names(): Iterable<string>;
  /** Index and type of the (first) fact of this name; undefined where it has a fault of its own. */
  use(name: string, at: Span): { readonly fact: number; readonly type: ValueType } | undefined;
  /** What a fact that is in use, known by its first form, may be. */
  forms(fact: number): readonly Expression[];
}

/** What a word may mean where an expression stands. */
export interface Scope {
  /** The event whose bare attributes are meant; several where a guard's act is one of several. Empty in a fact. */
  readonly events: readonly EventSymbol[];
  /** Whether facts, aggregates and what has happened before may be asked for. */
  readonly looksBack: boolean;
  /** Whether tests of time (`within ... of`) may stand here. */
  readonly time: boolean;
  /** In an effect on a clock an event stands for the one that acts, or the first after it. */
  readonly effect?: boolean;
}

/** Conditions, values and points contain each other; they call each other through here. */
export interface Lowering {
  condition(ctx: Context, node: ast.Expression, scope: Scope): Condition | undefined;
  value(ctx: Context, node: ast.Expression, scope: Scope): Expression | undefined;
  point(ctx: Context, node: ast.Expression, scope: Scope): Point | undefined;
  window(ctx: Context, node: ast.Window): Window | undefined;
  /** A table's value; the arguments are its texts and, after them, a point. */
  lookup(
    ctx: Context,
    table: string,
    given: readonly ast.Expression[],
    at: ast.Expression,
    scope: Scope,
  ): Expression | undefined;
  /** A set of values of a type. */
  set(ctx: Context, node: ast.Expression, of: { readonly type: ValueType }, scope: Scope): ValueSet | undefined;
}

export class Context {
  readonly events = new Map<string, EventSymbol>();
  /** By code. */
  readonly eventList: EventSymbol[] = [];
  readonly attributes = new Map<string, AttributeSymbol>();
  /** By id. */
  readonly attributeList: AttributeSymbol[] = [];
  readonly readings = new Map<string, ReadingSymbol>();
  readonly clocks = new Map<string, ClockSymbol>();
  readonly tables = new Map<string, TableSymbol>();
  facts!: FactTable;
  /** Names that the `all x in` and `any x in` around the place at hand have given. */
  readonly variables: string[] = [];
  /** Where the texts that each of these may be come from, and the words of the law that it may be. */
  readonly variableSources = new Map<string, readonly TextSource[]>();
  readonly variableWords = new Map<string, readonly string[]>();
  /** Words with which rules compare values, as they are met. */
  readonly compared: ComparedWord[] = [];
  /** The words of the cells of each table, by its index. */
  readonly tableWords = new Map<number, readonly TableWords[]>();
  /** Texts that stand anywhere in rules, tables and examples. */
  readonly texts = new Set<string>();

  constructor(
    readonly source: Source,
    readonly faults: Faults,
    /** Names whose declaration could not be read. */
    readonly broken: ReadonlySet<string>,
    readonly hasCalendar: boolean,
    /** The words that a role may be; null where the front matter says none. */
    readonly roles: readonly string[] | null,
    /** Index of the article that an offset stands under. */
    readonly articleAt: (offset: number) => number,
    readonly lower: Lowering,
  ) {}

  span(node: AstNode): Span {
    const cst = node.$cstNode;
    return cst ? { offset: cst.offset, end: cst.end } : { offset: 0, end: 0 };
  }

  /** The word as written. */
  word(ref: ast.Ref | ast.UnitRef): string {
    return this.source.slice(this.span(ref));
  }

  /** The event of this name; tells where there is none. */
  event(ref: ast.Ref): EventSymbol | undefined {
    const name = this.word(ref);
    const event = this.events.get(name);
    if (event === undefined) this.unknown('law/unknown-event', name, this.span(ref), this.events.keys());
    return event;
  }

  /** Index of the (first) clock of this name; tells where there is none. */
  clock(ref: ast.Ref): number | undefined {
    const name = this.word(ref);
    const clock = this.clocks.get(name);
    if (clock === undefined) this.unknown('law/unknown-clock', name, this.span(ref), this.clocks.keys());
    return clock?.index;
  }

  attribute(ref: ast.Ref): AttributeSymbol | undefined {
    const name = this.word(ref);
    const attribute = this.attributes.get(name);
    if (attribute === undefined) this.unknown('law/unknown-attribute', name, this.span(ref), this.attributes.keys());
    return attribute;
  }

  /** Tells that a name is not known, unless it is only unknown because its declaration has a fault. */
  unknown(code: string, name: string, span: Span, known: Iterable<string>): void {
    if (!this.broken.has(name)) this.faults.error(code, span, { name, ...suggestion(name, known) });
  }

  /** `line 12`, for a second declaration to point at the first. */
  line(span: Span): number {
    return this.source.range(span).line;
  }
}

export function eventNames(events: readonly EventSymbol[]): string {
  return events.map((e) => `\`${e.kind.name}\``).join(', ');
}
