/** Conditions and values of a case in which everything is known; written from docs/semantics.md alone. */
import type { Condition, Expression, Pattern, ValueSet } from '../../src/language/index.js';
import { countDays, isWorking } from './oracle-counting.js';
import type { Known } from './oracle-events.js';
import { Moments } from './oracle-points.js';
import { type Answer, agreed, and, no, Speechless, type Suppose, surely, type World } from './oracle-world.js';

/** Speaks about one moment: an event, and what had happened by then. */
export class Teller extends Moments {
  /** What a quantified condition speaks of. */
  readonly #variables: Readonly<Record<string, string>>;

  constructor(
    world: World,
    past: readonly Known[],
    self: Known,
    rolls: boolean | null,
    variables: Readonly<Record<string, string>> = {},
  ) {
    super(world, past, self, rolls);
    this.#variables = variables;
  }

  #on(e: Known): Teller {
    return new Teller(this.world, [e], e, null, this.#variables);
  }

  /** Whether an event is of a pattern; its condition is judged from here if it is the event at hand, else on the event alone. */
  matches(pattern: Pattern, e: Known): Answer {
    const teller = e === this.self ? this : this.#on(e);
    const all = pattern.of.filter((k) => k.event === e.kind).map((k) => (k.where ? teller.holds(k.where) : true));
    return no(and(all.map(no)));
  }

  seen(pattern: Pattern): Known[] {
    return this.past.filter((e) => {
      const alternatives = pattern.of.filter((a) => a.event === e.kind && this.#isInWindow(a, e));
      return surely(this.#on(e).matches({ of: alternatives }, e));
    });
  }

  /** `in P ending at d`: x <= d <= (P from x, not rolled). `since A`: after A, or on a later day than a date. */
  #isInWindow({ window }: Pattern['of'][number], e: Known): boolean {
    if (!window) return true;
    const point = window.op === 'since' ? window.point : window.at;
    const end = point === null ? this.self : this.where(point);
    if (end === 'none') return false;
    if (end === 'unknown') throw new Speechless();
    if (window.op === 'since') return window.point.op === 'event' ? e.ms > end.ms : e.day > end.day;
    return e.day <= end.day && end.day <= countDays(e.day, window.period, false, this.time);
  }

  holds(c: Condition, suppose?: Suppose): Answer {
    switch (c.op) {
      case 'and':
        return and(c.of.map((x) => this.holds(x, suppose)));
      case 'or':
        return no(and(c.of.map((x) => no(this.holds(x, suppose)))));
      case 'not':
        return no(this.holds(c.of, suppose));
      case 'constant':
        return c.value;
      case 'seen':
        return this.seen(c.pattern).length > 0;
      case 'compare':
        return this.#compare(c.compare, this.value(c.left), this.value(c.right));
      case 'boolean': {
        const v = this.value(c.expression);
        return v === undefined ? undefined : v === 1;
      }
      case 'missing':
        return this.#isMissing(c.expression);
      case 'in':
        return this.#isIn(this.value(c.left), c.set);
      case 'judged':
        return this.#judged(c.text, c.pattern);
      case 'clock':
        return this.#clockIs(c.clock, c.state);
      case 'quantified':
        return this.#quantified(c);
      case 'time-of-day': {
        const minute = minuteOfDay(this.self.ms, this.time.zone.name);
        return c.from < c.until ? c.from <= minute && minute < c.until : c.from <= minute || minute < c.until;
      }
      case 'kind-of-day':
        return isWorking(this.time.calendar, this.self.day) === c.working;
      default:
        return suppose === 'in-time' ? true : this.timely(c, suppose === 'begun');
    }
  }

  /** Whether there is nothing that could have a value, or what has it is left empty. */
  #isMissing(e: Expression): Answer {
    switch (e.op) {
      case 'attribute':
      case 'size':
        return this.self.empty?.has(e.attribute) || this.value(e) === undefined;
      case 'aggregate': {
        if (e.fn !== 'first' && e.fn !== 'last') return this.value(e) === undefined;
        const end = this.seen(e.pattern).at(e.fn === 'first' ? 0 : -1);
        return end?.empty?.has(e.attribute!) || this.value(e) === undefined;
      }
      case 'fact':
        return this.#isMissing(this.#formOf(e.fact));
      case 'if': {
        const holds = this.holds(e.condition);
        if (holds === undefined) throw new Speechless();
        return this.#isMissing(holds ? e.then : e.otherwise);
      }
      default:
        return this.value(e) === undefined;
    }
  }

  #formOf(fact: number): Expression {
    const { law, readings } = this.world.rules;
    const forms = law.facts.filter((f) => f.name === law.facts[fact]!.name);
    return forms.find((f) => !f.under || readings[f.under.reading] === f.under.option)!.expression;
  }

  /** The latest answer, whenever it was recorded. */
  #judged(text: string, pattern: Pattern): Answer {
    const last = this.world.all.filter((e) => surely(this.#on(e).matches(pattern, e))).at(-1);
    if (last === undefined) {
      this.world.asked.add(text);
      return this.world.supposed.get(text);
    }
    const { judges } = this.world.rules.law.events[last.kind]!;
    if (!judges || judges.attribute === null) return true;
    const found = last.values[judges.attribute];
    return found === undefined ? undefined : found === 1;
  }

  #quantified({ which, variable, set, of }: Condition & { op: 'quantified' }): Answer {
    const members = this.#members(set);
    if (members === undefined) return undefined;
    const each = members.map((member): Answer => {
      if (typeof member !== 'string') return undefined;
      const variables = { ...this.#variables, [variable]: member };
      return new Teller(this.world, this.past, this.self, this.rolls, variables).holds(of);
    });
    return which === 'all' ? and(each) : no(and(each.map(no)));
  }

  #clockIs(clock: number, state: string): Answer {
    return agreed(
      this.stands(clock).map((s): Answer => {
        if (s === null || state === 'begun') return s !== null;
        if (state === 'run-out') return s.runOut && !s.ended && !s.off;
        const live = !s.runOut && !s.ended && !s.off;
        return live && s.paused === (state === 'paused');
      }),
    );
  }

  #compare(op: string, a: number | string | undefined, b: number | string | undefined): Answer {
    if (a === undefined || b === undefined) return undefined;
    if (op === '=') return a === b;
    if (op === '!=') return a !== b;
    return op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b;
  }

  #isIn(value: number | string | undefined, set: ValueSet): Answer {
    const members = this.#members(set);
    if (members === undefined) return undefined;
    if (members.length === 0) return false;
    if (value === undefined) return undefined;
    if (members.includes(value)) return true;
    return members.includes(undefined) ? undefined : false;
  }

  #members(set: ValueSet): (number | string | undefined)[] | undefined {
    switch (set.op) {
      case 'literals':
        return [...set.values];
      case 'list':
        return this.self.values[set.attribute] as string[] | undefined;
      case 'values':
        return this.seen(set.pattern).map((e) => e.values[set.attribute] as number | string | undefined);
      case 'actors':
        return this.seen(set.pattern).map((e) => e.actor);
      case 'offices':
        return this.seen(set.pattern).map((e) => e.office);
    }
  }

  value(e: Expression): number | string | undefined {
    switch (e.op) {
      case 'literal':
        return typeof e.value === 'boolean' ? Number(e.value) : e.value;
      case 'attribute':
        return this.self.values[e.attribute] as number | string | undefined;
      case 'if': {
        const holds = this.holds(e.condition);
        const [then, otherwise] = [this.value(e.then), this.value(e.otherwise)];
        if (holds === undefined && then !== otherwise) throw new Speechless();
        return holds === false ? otherwise : then;
      }
      case 'variable':
        return this.#variables[e.name];
      case 'table':
        return this.#lookedUp(e);
      case 'actor':
      case 'role':
      case 'office':
        return this.self[e.op];
      case 'size':
        return (this.self.values[e.attribute] as string[] | undefined)?.length;
      case 'fact':
        return this.value(this.#formOf(e.fact));
      case 'aggregate':
        return this.#aggregate(e);
      case 'negate': {
        const v = this.value(e.of) as number | undefined;
        return v === undefined ? undefined : 0 - v;
      }
      case 'arithmetic':
        return arithmetic(
          e.operator,
          this.value(e.left) as number | undefined,
          this.value(e.right) as number | undefined,
          e.type === 'money',
        );
      case 'days': {
        const [from, to] = [this.where(e.from), this.where(e.to)];
        return typeof from === 'string' || typeof to === 'string' ? undefined : to.day - from.day;
      }
    }
  }

  /** The latest row of the day; the cell of these texts, else that of all others. */
  #lookedUp({ table, keys, at }: Expression & { op: 'table' }): number | undefined {
    const from = at === null ? this.self : this.where(at);
    const texts = keys.map((k) => this.value(k));
    if (typeof from === 'string' || texts.includes(undefined)) return undefined;
    const row = this.world.rules.law.tables[table]!.rows.filter((r) => r.from <= from.day).at(-1);
    const own = row?.cells.find((c) => c.keys !== null && JSON.stringify(c.keys) === JSON.stringify(texts));
    return (own ?? row?.cells.find((c) => c.keys === null))?.value;
  }

  #aggregate({ fn, pattern, attribute }: Expression & { op: 'aggregate' }): number | string | undefined {
    const events = this.seen(pattern);
    if (fn === 'count') return events.length;
    const values = events.map((e) => e.values[attribute!] as number | string | undefined);
    const numbers = values as number[];
    if (fn === 'first') return values[0];
    if (fn === 'last') return values.at(-1);
    if (values.includes(undefined)) return undefined;
    if (fn === 'distinct') return new Set(values).size;
    if (fn === 'sum') return numbers.reduce((a, b) => a + b, 0);
    if (numbers.length === 0) return undefined;
    return fn === 'min' ? Math.min(...numbers) : Math.max(...numbers);
  }
}

/** By the clock on the wall. */
function minuteOfDay(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(ms);
  const [hour, minute] = parts.split(':').map(Number);
  return hour! * 60 + minute!;
}

function arithmetic(op: string, a: number | undefined, b: number | undefined, money: boolean): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '/' && b === 0) return undefined;
  const exact = op === '*' ? a * b : a / b;
  return money ? Math.sign(exact) * Math.round(Math.abs(exact)) : exact;
}
