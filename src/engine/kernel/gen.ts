import { type BoundLog, type Recording, UNREADABLE_TEXT } from '../../binding/index.js';
import type { Condition, Expression, Fact, Law, Length, Pattern, Point, Rule, TimeTest } from '../../language/index.js';
import type { CountingOptions } from '../../time/index.js';
import { inHours, limitKind, optionsOf, waysOf } from '../interpreter/index.js';
import type { Rolls } from '../legal-time.js';
import { type Code, either, NotCompiled } from './code.js';
import { Memory } from './memory.js';
import { type Questions, RESULT } from './questions.js';
import type { State } from './state.js';
import type { TableBuilder } from './tables.js';

/** An expression: numbers NaN where unknown, texts codes of one column, negative where unknown. */
export type Operand =
  | { readonly is: 'number'; readonly js: string }
  /** A range, where the record leaves more open than nothing. */
  | { readonly is: 'range'; readonly lo: string; readonly hi: string }
  | { readonly is: 'text'; readonly js: string; readonly column: number | 'actor' | 'role' | 'office' }
  | { readonly is: 'literal-text'; readonly text: string };

/** A point: whether it exists (0, 1, 2), and between which days or milliseconds it lies. */
export interface PointCode {
  readonly exists: string;
  /** It is never only perhaps there. */
  readonly certain: boolean;
  readonly lo: string;
  readonly hi: string;
  readonly msLo: string;
  readonly msHi: string;
}

export interface SpanCode {
  readonly lo: string;
  readonly hi: string;
}

/** The limit that a time test sets; as in the interpreter. */
export interface LimitCode {
  readonly exists: string;
  readonly side: 'latest' | 'earliest';
  readonly unit: 'days' | 'hours';
  readonly at: SpanCode;
}

/** Marks a point whose milliseconds nobody has worked out. */
export const NO_MS = 'MS';

/** From where code judges: the event at hand is always position `i`, of a kind known when compiling. */
export interface Here {
  /** Event code of the event at hand. */
  readonly event: number;
  readonly rolls: Rolls;
  /** How the rule at hand counts, where that differs from the default. */
  readonly counting?: CountingOptions | undefined;
  readonly nextHour?: boolean;
  /** Only the event itself may be looked at, nothing before it. */
  readonly alone: boolean;
  /** The event is itself part of what has happened. */
  readonly inclusive: boolean;
  /** From between the event and the next: it has happened, and nobody acts. */
  readonly after?: boolean;
}

/** Where all is over: code there has -1 for the position of the event at hand. */
export const NO_EVENT = -1;

/** What to suppose of time tests, as in the interpreter. */
export interface SupposeCode {
  readonly begun?: boolean;
  readonly inTime?: boolean;
}

/** The generators reach one another through this, as the evaluators of the interpreter do through the scene. */
export interface Generators {
  readonly condition: (gen: Gen, condition: Condition, here: Here, suppose?: SupposeCode) => string;
  readonly expression: (gen: Gen, expression: Expression, here: Here) => Operand;
  readonly point: (gen: Gen, point: Point, here: Here) => PointCode;
  readonly length: (gen: Gen, length: Length, from: PointCode, here: Here) => SpanCode;
  readonly limit: (gen: Gen, test: TimeTest, here: Here) => LimitCode;
}

/** Compiles the rules of one fold. */
export class Gen {
  readonly memory: Memory;
  /** Columns that the code reads beside those that every fold reads. */
  readonly #used = new Set<string>();

  constructor(
    readonly code: Code,
    readonly law: Law,
    readonly readings: readonly number[],
    readonly recording: Recording,
    readonly log: BoundLog,
    readonly tables: TableBuilder,
    readonly generators: Generators,
    readonly state: State,
    readonly questions: Questions,
    /** Nobody may be asked. */
    readonly alone = false,
  ) {
    this.memory = new Memory(code, state);
  }

  condition(condition: Condition, here: Here, suppose: SupposeCode = {}): string {
    const write = () => this.generators.condition(this, condition, here, suppose);
    if (condition.op === 'and' || condition.op === 'or' || condition.op === 'not') return write();
    return this.either(write, () => {
      const k = this.questions.add({ is: 'condition', of: condition, suppose, asker: here });
      return `askCondition(${k}, c, i)`;
    });
  }

  expression(expression: Expression, here: Here): Operand {
    return this.generators.expression(this, expression, here);
  }

  point(point: Point, here: Here): PointCode {
    return this.either(
      () => this.generators.point(this, point, here),
      () => this.askedPoint(point, here),
    );
  }

  /** The point as the interpreter knows it. */
  askedPoint(point: Point, here: Here): PointCode {
    const k = this.questions.add({ is: 'point', of: point, asker: here });
    const exists = this.code.hold(`askPoint(${k}, c, i)`, 'e');
    const [lo, hi] = [RESULT.lo, RESULT.hi].map((js) => this.code.hold(`(${js} | 0)`)) as [string, string];
    const [msLo, msHi] = [RESULT.msLo, RESULT.msHi].map((js) => this.code.hold(`(${js})`)) as [string, string];
    return { exists, certain: false, lo, hi, msLo, msHi };
  }

  length(length: Length, from: PointCode, here: Here): SpanCode {
    return this.either(
      () => this.generators.length(this, length, from, here),
      () => {
        const hours = inHours(length);
        if (hours && from.msLo === NO_MS) throw new NotCompiled('hours from a day');
        const ms = from.msLo === NO_MS ? 'NaN, NaN' : `${from.msLo}, ${from.msHi}`;
        const k = this.questions.add({ is: 'length', of: length, asker: here });
        this.code.line(`askLength(${k}, c, i, ${from.lo}, ${from.hi}, ${ms});`);
        const whole = (js: string) => this.code.hold(hours ? `(${js})` : `(${js} | 0)`);
        return { lo: whole(RESULT.lo), hi: whole(RESULT.hi) };
      },
    );
  }

  /** The limit of a time test. */
  limit(test: TimeTest, here: Here): LimitCode {
    return this.either(
      () => this.generators.limit(this, test, here),
      () => {
        const k = this.questions.add({ is: 'limit', of: test, asker: here });
        const { side, unit } = limitKind(this.law, test);
        const exists = this.code.hold(`askLimit(${k}, c, i)`, 'e');
        const whole = (js: string) => this.code.hold(unit === 'hours' ? `(${js})` : `(${js} | 0)`);
        return { exists, side, unit, at: { lo: whole(RESULT.lo), hi: whole(RESULT.hi) } };
      },
    );
  }

  /** What code can say, or where it cannot, what a question to the interpreter makes of it. */
  either<T>(write: () => T, ask: () => T): T {
    const [lines, cells] = [this.code.length, this.memory.size];
    try {
      return write();
    } catch (error) {
      if (!(error instanceof NotCompiled) || this.alone) throw error;
      this.code.backTo(lines);
      this.memory.backTo(cells);
      return ask();
    }
  }

  /** Whether the event at hand is of a pattern, as an expression worth 0, 1 or 2. */
  matches(pattern: Pattern, here: Here): string {
    return pattern.of
      .filter((k) => k.event === here.event)
      .reduce((any, { where }) => either(any, where ? this.condition(where, here) : '2'), '0');
  }

  /** The same for conditions that look at the event alone. */
  matchesAlone(pattern: Pattern, event: number): string {
    return this.matches(pattern, { event, rolls: null, alone: true, inclusive: true });
  }

  /** Runs code where an expression is true; where it is unknown, the case is left to the interpreter unless `unsure` says else. */
  whenSure(tri: string, body: () => void, unsure: () => void = () => this.code.line('bail = 1;')): void {
    if (tri === '0') return;
    if (tri === '2') return body();
    if (tri === '1') return unsure();
    const held = this.code.hold(tri, 'w');
    this.code.block(`if (${held} === 1)`, unsure);
    this.code.block(`else if (${held} === 2)`, body);
  }

  /** The array of an attribute's values. */
  column(attribute: number): string {
    if (this.log.attributes[attribute] === undefined) throw new NotCompiled('attribute without values');
    if (this.law.attributes[attribute]!.type === 'list') throw new NotCompiled('list');
    return this.#use(`A${attribute}`);
  }

  /** An expression that is true where an attribute's value is there and cannot be read. */
  isUnreadable(attribute: number, at: string): string {
    if (this.isText(attribute)) return `${this.column(attribute)}[${at}] === ${UNREADABLE_TEXT}`;
    const marks = this.#use(`U${attribute}`);
    return `${marks} !== null && ${marks}[${at}] === 1`;
  }

  who(who: 'actor' | 'role' | 'office'): string {
    if (this.log[who] === null) throw new NotCompiled(`${who} not recorded`);
    return this.#use(`W_${who}`);
  }

  #use(column: string): string {
    this.#used.add(column);
    return column;
  }

  /** Names of all columns that the code may read. */
  columnsUsed(): readonly string[] {
    const instants = this.log.from === null ? [] : ['FROM', 'TO'];
    const deemed = this.law.deems.length > 0 ? ['DEEMED', 'REPEATED'] : [];
    return ['KIND', 'D', 'START', ...deemed, ...instants, ...this.#used];
  }

  isText(attribute: number): boolean {
    return this.law.attributes[attribute]!.type === 'text';
  }

  /** Whether the source keeps this attribute of this kind of event. */
  records(event: number, attribute: number): boolean {
    return !this.recording.unrecordedAttributes.has(event * this.law.attributes.length + attribute);
  }

  /** Whether events of this kind may be deemed to happen. */
  isDeemed(event: number): boolean {
    return this.law.deems.some((d) => d.event === event);
  }

  /** The form of a fact that holds under the readings taken. */
  factNamed(index: number): Fact | undefined {
    const { name } = this.law.facts[index]!;
    return this.law.facts.find(
      (f) => f.name === name && (!f.under || this.readings[f.under.reading] === f.under.option),
    );
  }

  /** How a rule counts. */
  waysOf(rule: Rule): Pick<Here, 'rolls' | 'counting' | 'nextHour'> {
    return { rolls: rule.rolls ?? this.law.rolls, ...waysOf(optionsOf(this.law, rule)) };
  }

  /** Whether events of a pattern may have happened unrecorded. */
  isOpen(pattern: Pattern): boolean {
    return pattern.of.some((k) => this.recording.events[k.event] === 'not');
  }
}
