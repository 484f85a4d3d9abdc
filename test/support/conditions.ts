import type {
  Anchor,
  AttributeType,
  Compare,
  Condition,
  Expression,
  Fact,
  Length,
  Pattern,
  Period,
  Point,
  TimeTest,
  ValueSet,
  Window,
} from '../../src/language/index.js';
import type { Draw } from './draw.js';
import { ATTRIBUTES, attributesOf, EVENTS } from './vocabulary.js';

/** What may be spoken of at a place in a rule, as the language's checker has it. */
export interface Scope {
  /** Events at hand; none in a fact. */
  readonly events: readonly number[];
  readonly looksBack: boolean;
  readonly time: boolean;
}

export interface WriterOptions {
  readonly workingDays: boolean;
  readonly base: number;
  readonly noMissing?: boolean;
  readonly facts: readonly Fact[];
  /** The whole language: two clocks and a table may be named. */
  readonly whole?: boolean;
}

type Type = Exclude<AttributeType, 'list' | 'boolean'>;
export const TEXTS = ['a', 'b', 'c'] as const;
export const DOCS = ['d1', 'd2'] as const;
export const PEOPLE = ['p1', 'p2', 'p3'] as const;
export const OFFICES = ['o1', 'o2'] as const;
/** What a person judges: nobody records it, one kind of event does, or either of two. */
const JUDGMENTS = [
  { text: 'never asked', pattern: { of: [] } },
  { text: 'never asked', pattern: { of: [] } },
  { text: 'found', pattern: { of: [{ event: 4, where: null }] } },
  { text: 'held', pattern: { of: [1, 4].map((event) => ({ event, where: null })) } },
] as const;
const AGGREGATES = ['sum', 'first', 'last', 'min', 'max'] as const;
const COMPARES: readonly Compare[] = ['=', '!=', '<', '<=', '>', '>='];

/** Writes random well-typed parts of rules. */
export class Writer {
  readonly #draw: Draw;
  readonly #options: WriterOptions;

  constructor(draw: Draw, options: WriterOptions) {
    this.#draw = draw;
    this.#options = options;
  }

  /** One or two kinds, with or without a condition on the event alone (or on the past too). */
  pattern(sees: { looksBack: boolean; time: boolean } = { looksBack: false, time: false }): Pattern {
    const draw = this.#draw;
    const kinds = draw.chance(30) ? 2 : 1;
    const first = draw.below(EVENTS.length);
    const events = kinds === 1 ? [first] : [first, draw.below(EVENTS.length)];
    return {
      of: events.map((event) => ({
        event,
        where: draw.chance(22) ? this.condition({ events: [event], ...sees }, 1) : null,
      })),
    };
  }

  anchor(): Anchor {
    return { which: this.#draw.pick(['first', 'latest'] as const), pattern: this.past() };
  }

  /** What has happened, perhaps in a window. */
  past(): Pattern {
    const draw = this.#draw;
    const { of } = this.pattern();
    if (!this.#options.whole || !draw.chance(15)) return { of };
    const window: Window = draw.chance(70)
      ? {
          op: 'ending',
          period: this.period(),
          at: draw.chance(60) ? null : { op: 'event', anchor: { which: 'first', pattern: this.pattern() } },
        }
      : { op: 'since', point: { op: 'event', anchor: { which: 'latest', pattern: this.pattern() } } };
    return { of: of.map((a) => ({ ...a, window })) };
  }

  period(hours = false): Period {
    const draw = this.#draw;
    const none = { months: 0, days: 0, workingDays: 0, minutes: 0 };
    if (hours) return { ...none, minutes: draw.pick([60, 90, 24 * 60, 48 * 60]) };
    const units = this.#options.workingDays
      ? (['days', 'days', 'months', 'workingDays', 'sum'] as const)
      : (['days', 'days', 'months', 'sum'] as const);
    const unit = draw.pick(units);
    if (unit === 'days') return { ...none, days: draw.int(0, 20) };
    if (unit === 'months') return { ...none, months: draw.int(1, 2) };
    if (unit === 'workingDays') return { ...none, workingDays: draw.int(1, 12) };
    return { ...none, months: 1, days: draw.int(1, 3), workingDays: this.#options.workingDays ? draw.int(0, 3) : 0 };
  }

  length(scope: Scope, hours: boolean, depth = 2): Length {
    const draw = this.#draw;
    const op = draw.pick(
      depth > 0 ? (['period', 'period', 'attribute', 'if', 'longer', 'shorter'] as const) : (['period'] as const),
    );
    if (this.#options.whole && scope.looksBack && draw.chance(12)) return this.#wholeLength(scope, hours);
    switch (op) {
      case 'period':
        return { op, period: this.period(hours) };
      case 'attribute': {
        if (scope.events.length === 0) return { op: 'period', period: this.period(hours) };
        const unit = hours
          ? draw.pick(['hours', 'minutes'] as const)
          : draw.pick(
              this.#options.workingDays ? (['days', 'months', 'working-days'] as const) : (['days', 'months'] as const),
            );
        return { op, attribute: 1, unit, times: draw.pick([1, 1, 7]) };
      }
      case 'if':
        return {
          op,
          condition: this.condition(scope, 1),
          then: this.length(scope, hours, depth - 1),
          otherwise: this.length(scope, hours, depth - 1),
        };
      default:
        return { op, of: draw.many(2, 2, () => this.length(scope, hours, depth - 1)) };
    }
  }

  #wholeLength(scope: Scope, hours: boolean): Length {
    const draw = this.#draw;
    if (draw.chance(50)) return { op: 'sum', of: draw.many(2, 2, () => this.length(scope, hours, 0)) };
    const keys = [this.expression('text', scope, 0)];
    const expression = { op: 'table', table: 0, keys, at: null, type: 'number' } as const;
    return { op: 'value', expression, unit: hours ? 'hours' : 'days', times: 1 };
  }

  point(scope: Scope, depth = 2): Point {
    const draw = this.#draw;
    if (this.#options.whole && scope.looksBack && depth > 0 && draw.chance(15))
      return draw.chance(25)
        ? { op: 'last', of: draw.many(2, 2, () => this.point(scope, 0)) }
        : draw.chance(60)
          ? { op: 'lapse', clock: draw.below(2) }
          : {
              op: 'if',
              condition: this.condition(scope, 0),
              then: this.point(scope, 0),
              otherwise: this.point(scope, 0),
            };
    const op = draw.pick(
      depth > 0
        ? (['event', 'event', 'date', 'shift', 'earlier', 'later'] as const)
        : (['event', 'event', 'date'] as const),
    );
    switch (op) {
      case 'event':
        return { op, anchor: this.anchor() };
      case 'date':
        return { op, expression: this.expression('date', scope, 1) };
      case 'shift':
        return {
          op,
          point: this.point(scope, depth - 1),
          period: this.period(draw.chance(8)),
          sign: draw.pick([1, -1] as const),
        };
      default:
        return { op, of: draw.many(2, 2, () => this.point(scope, depth - 1)) };
    }
  }

  timeTest(scope: Scope): TimeTest {
    const draw = this.#draw;
    const op = draw.pick(['within', 'within', 'from-day', 'after', 'before', 'by', 'ahead'] as const);
    if (op === 'within') return this.within(scope);
    const point = this.point(scope);
    switch (op) {
      case 'from-day':
        return {
          op,
          n: draw.int(1, 12),
          unit: this.#options.workingDays && draw.chance(40) ? 'working-days' : 'days',
          after: point,
        };
      case 'after':
        return { op, length: this.length(scope, draw.chance(20)), from: point };
      case 'ahead':
        return { op, period: this.period(draw.chance(8)), of: point };
      default:
        return { op, point };
    }
  }

  within(scope: Scope): TimeTest {
    const of = this.point(scope);
    return { op: 'within', length: this.length(scope, this.#draw.chance(20)), of };
  }

  condition(scope: Scope, depth: number): Condition {
    const draw = this.#draw;
    if (this.#options.whole && scope.looksBack && draw.chance(20)) return this.#wholeCondition(scope, depth);
    if (depth > 0 && draw.chance(30)) {
      const op = draw.pick(['and', 'or', 'not'] as const);
      if (op === 'not') return { op, of: this.condition(scope, depth - 1) };
      return { op, of: draw.many(2, 2, () => this.condition(scope, depth - 1)) };
    }
    const atoms = [
      'compare',
      'compare',
      'in',
      this.#options.noMissing ? 'in' : 'missing',
      'boolean',
      ...(scope.looksBack ? ['seen', 'seen'] : []),
      ...(scope.time ? ['time', 'time', 'time', 'time'] : []),
    ];
    switch (draw.pick(atoms)) {
      case 'seen':
        return { op: 'seen', pattern: this.past() };
      case 'time':
        return this.timeTest(scope);
      case 'in':
        return this.#membership(scope);
      case 'missing':
        return { op: 'missing', expression: this.expression(draw.pick(['number', 'text', 'date'] as const), scope, 1) };
      case 'boolean':
        return { op: 'boolean', expression: this.#boolean(scope) };
      default: {
        const type = draw.pick(['number', 'number', 'money', 'date', 'text'] as const);
        const compare = type === 'text' ? draw.pick(['=', '!='] as const) : draw.pick(COMPARES);
        return {
          op: 'compare',
          compare,
          left: this.expression(type, scope, 2),
          right: this.expression(type, scope, 1),
        };
      }
    }
  }

  #wholeCondition(scope: Scope, depth: number): Condition {
    const draw = this.#draw;
    const here = scope.events.length > 0;
    const op = draw.pick(['clock', 'clock', 'judged', 'quantified', ...(here ? ['day', 'time', 'past'] : [])]);
    switch (op) {
      case 'clock':
        return { op, clock: draw.below(2), state: draw.pick(['begun', 'running', 'paused', 'run-out'] as const) };
      case 'judged':
        return { op, ...draw.pick(JUDGMENTS) };
      case 'day':
        if (!this.#options.workingDays) return { op: 'constant', value: true };
        return { op: 'kind-of-day', working: draw.chance(50) };
      case 'time':
        return { op: 'time-of-day', from: draw.pick([600, 1320]), until: draw.pick([360, 720]) };
      case 'past':
        return { op, point: { op: 'lapse', clock: draw.below(2) } };
      default: {
        const variable = 'x';
        const same: Condition = {
          op: 'compare',
          compare: '=',
          left: { op: 'attribute', attribute: 4, type: 'text' },
          right: { op: 'variable', name: variable, type: 'text' },
        };
        return {
          op: 'quantified',
          which: draw.pick(['all', 'any'] as const),
          variable,
          set: { op: 'values', pattern: this.#carriers(6), attribute: 6 },
          of:
            depth > 0
              ? { op: 'seen', pattern: { of: [{ event: draw.below(2), where: same }] } }
              : { op: 'in', left: { op: 'variable', name: variable, type: 'text' }, set: this.#set('literals', []) },
        };
      }
    }
  }

  #boolean(scope: Scope): Expression {
    const [attribute] = this.#carried('boolean', scope);
    if (attribute !== undefined && !this.#draw.chance(15)) return { op: 'attribute', attribute, type: 'boolean' };
    return { op: 'literal', type: 'boolean', value: this.#draw.chance(50) };
  }

  #membership(scope: Scope): Condition {
    const draw = this.#draw;
    const lists = this.#carried('list', scope);
    const past = scope.looksBack ? (['actors', 'offices', 'values', 'numbers'] as const) : [];
    const op = draw.pick(['literals', ...past, ...(lists.length > 0 ? (['list'] as const) : [])] as const);
    const set = this.#set(op, lists);
    const who =
      op === 'actors'
        ? ({ op: 'actor', type: 'text' } as const)
        : op === 'offices'
          ? ({ op: 'office', type: 'text' } as const)
          : null;
    const left = who && scope.events.length > 0 ? who : this.expression(op === 'numbers' ? 'number' : 'text', scope, 1);
    const condition: Condition = { op: 'in', left, set };
    return draw.chance(40) ? { op: 'not', of: condition } : condition;
  }

  #set(op: 'literals' | 'actors' | 'offices' | 'values' | 'numbers' | 'list', lists: readonly number[]): ValueSet {
    const draw = this.#draw;
    switch (op) {
      case 'literals':
        return { op, values: draw.pick([[...TEXTS.slice(0, 2)], ['a'], ['p1', 'd1', 'nowhere'], ['o1']]) };
      case 'list':
        return { op, attribute: lists[0]! };
      case 'actors':
      case 'offices':
        return { op, pattern: this.pattern() };
      default: {
        const attribute = draw.pick(op === 'numbers' ? attributesOf('number') : attributesOf('text'));
        return { op: 'values', pattern: this.#carriers(attribute), attribute };
      }
    }
  }

  expression(type: Type, scope: Scope, depth: number): Expression {
    const draw = this.#draw;
    const here = scope.events.length > 0;
    if (this.#options.whole && scope.looksBack && depth > 0 && draw.chance(10)) {
      const condition = this.condition(scope, 0);
      const [then, otherwise] = [this.expression(type, scope, 0), this.expression(type, scope, 0)];
      return { op: 'if', condition, then, otherwise, type };
    }
    const ops = [
      'literal',
      ...(this.#carried(type, scope).length > 0 ? ['attribute', 'attribute'] : []),
      ...(scope.looksBack ? ['aggregate', 'aggregate'] : []),
      ...(scope.looksBack && this.#options.facts.some((f) => f.type === type) ? ['fact'] : []),
      ...(type === 'text' && here ? ['actor', 'role', 'office'] : []),
      ...(type === 'number' && this.#carried('list', scope).length > 0 ? ['size'] : []),
      ...(type === 'number' && scope.looksBack && depth > 0 ? ['days'] : []),
      ...((type === 'number' || type === 'money') && depth > 0 ? ['arithmetic', 'negate'] : []),
    ];
    const op = draw.pick(ops);
    switch (op) {
      case 'attribute':
        return { op, attribute: draw.pick(this.#carried(type, scope)), type };
      case 'actor':
      case 'role':
      case 'office':
        return { op, type: 'text' };
      case 'size':
        return { op, attribute: this.#carried('list', scope)[0]!, type: 'number' };
      case 'days':
        return {
          op,
          from: this.point({ ...scope, looksBack: true }, 1),
          to: this.point({ ...scope, looksBack: true }, 1),
          type: 'number',
        };
      case 'fact': {
        const facts = this.#options.facts.flatMap((f, i) => (f.type === type ? [i] : []));
        return { op, fact: draw.pick(facts), type };
      }
      case 'aggregate':
        return this.#aggregate(type);
      case 'negate':
        return { op, of: this.expression(type, scope, depth - 1), type: type as 'number' };
      case 'arithmetic':
        return this.#arithmetic(type as 'number' | 'money', scope, depth);
      default:
        return this.#literal(type);
    }
  }

  #literal(type: Type): Expression {
    const draw = this.#draw;
    switch (type) {
      case 'text':
        return { op: 'literal', type, value: draw.pick([...TEXTS, 'never written']) };
      case 'date':
        return { op: 'literal', type, value: this.#options.base + draw.int(-5, 30) };
      case 'money':
        return { op: 'literal', type, value: draw.int(-2, 6) * 50 };
      default:
        return { op: 'literal', type, value: draw.pick([0, 1, 2, 3, -1, 0.5, 10]) };
    }
  }

  #aggregate(type: Type): Expression {
    const draw = this.#draw;
    if (type === 'number' && draw.chance(60)) {
      if (draw.chance(70)) return { op: 'aggregate', fn: 'count', pattern: this.past(), attribute: null, type };
      const attribute = draw.pick([...attributesOf('text'), ...attributesOf('number')]);
      return { op: 'aggregate', fn: 'distinct', pattern: this.#carriers(attribute), attribute, type };
    }
    const attribute = draw.pick(attributesOf(type));
    const fns =
      type === 'text'
        ? (['first', 'last'] as const)
        : type === 'date'
          ? (['first', 'last', 'min', 'max'] as const)
          : AGGREGATES;
    return { op: 'aggregate', fn: draw.pick(fns), pattern: this.#carriers(attribute), attribute, type };
  }

  #arithmetic(type: 'number' | 'money', scope: Scope, depth: number): Expression {
    const operator = this.#draw.pick(['+', '-', '*', '/'] as const);
    const left = this.expression(type, scope, depth - 1);
    const right = this.expression(
      type === 'money' && (operator === '*' || operator === '/') ? 'number' : type,
      scope,
      depth - 1,
    );
    return { op: 'arithmetic', operator, left, right, type };
  }

  /** Kinds that carry an attribute, one or all. */
  #carriers(attribute: number): Pattern {
    const draw = this.#draw;
    const carriers = EVENTS.flatMap((e, i) => (e.attributes.includes(attribute) ? [i] : []));
    const events = draw.chance(30) ? carriers : [draw.pick(carriers)];
    return {
      of: events.map((event) => ({
        event,
        where: draw.chance(15) ? this.condition({ events: [event], looksBack: false, time: false }, 0) : null,
      })),
    };
  }

  /** Attributes of a type that some event at hand carries. */
  #carried(type: AttributeType, scope: Scope): number[] {
    const all = new Set(scope.events.flatMap((e) => EVENTS[e]!.attributes));
    return [...all].filter((a) => ATTRIBUTES[a]!.type === type);
  }
}
