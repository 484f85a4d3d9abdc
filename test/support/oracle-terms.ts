/** Points, lengths, conditions and values of a case in which everything is known. */
import type { LegalTime, RuleSet } from '../../src/engine/index.js';
import type {
  Anchor,
  Condition,
  Expression,
  Length,
  Pattern,
  Period,
  Point,
  TimeTest,
  ValueSet,
} from '../../src/language/index.js';
import { addMonths, type Calendar } from '../../src/time/index.js';

/** An event of which all is known. */
export interface Known {
  readonly id: number;
  readonly case: number;
  readonly kind: number;
  readonly day: number;
  readonly ms: number;
  readonly values: Readonly<Record<number, number | string | readonly string[]>>;
  readonly actor: string;
  readonly role: string;
  readonly office: string;
}

/** True, false, or nobody can say (a value of nothing). */
type Answer = boolean | undefined;
/** A day and an instant, or there is no such point, or nobody can say where. */
type Where = { readonly day: number; readonly ms: number } | 'none' | 'unknown';
type Suppose = 'begun' | 'in-time';

export interface Limit {
  /** Every day or instant that it may be: more than one where a length hangs on what nobody can say. */
  readonly at: readonly number[] | 'none' | 'unknown';
  readonly hours: boolean;
  readonly side: 'latest' | 'earliest';
}

/** Not even the oracle knows: a pattern's condition divides by zero, one of several points is that of a value that no event has. */
export class Speechless extends Error {}

export function surely(answer: Answer): boolean {
  if (answer === undefined) throw new Speechless();
  return answer;
}

function and(answers: readonly Answer[]): Answer {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function no(a: Answer): Answer {
  return a === undefined ? undefined : !a;
}

/** Speaks about one moment: an event, and what had happened by then. */
export class Teller {
  readonly #past: readonly Known[];
  readonly #self: Known;
  readonly #rolls: boolean | null;
  readonly #rules: RuleSet;
  readonly #time: LegalTime;

  constructor(past: readonly Known[], self: Known, rolls: boolean | null, rules: RuleSet, time: LegalTime) {
    this.#past = past;
    this.#self = self;
    this.#rolls = rolls;
    this.#rules = rules;
    this.#time = time;
  }

  /** Whether an event is of a pattern; its condition is judged from here if it is the event at hand, else on the event alone. */
  matches(pattern: Pattern, e: Known): Answer {
    const teller = e === this.#self ? this : new Teller([e], e, null, this.#rules, this.#time);
    const all = pattern.of.filter((k) => k.event === e.kind).map((k) => (k.where ? teller.holds(k.where) : true));
    return no(and(all.map(no)));
  }

  #seen(pattern: Pattern): Known[] {
    return this.#past.filter((e) => surely(new Teller([e], e, null, this.#rules, this.#time).matches(pattern, e)));
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
        return this.#seen(c.pattern).length > 0;
      case 'compare':
        return this.#compare(c.compare, this.value(c.left), this.value(c.right));
      case 'boolean': {
        const v = this.value(c.expression);
        return v === undefined ? undefined : v === 1;
      }
      case 'missing':
        return this.value(c.expression) === undefined;
      case 'in':
        return this.#isIn(this.value(c.left), c.set);
      case 'judged':
      case 'clock':
      case 'quantified':
      case 'time-of-day':
      case 'kind-of-day':
        throw new Speechless();
      default:
        return suppose === 'in-time' ? true : this.#timely(c, suppose === 'begun');
    }
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
        return this.#self.values[set.attribute] as string[] | undefined;
      case 'values':
        return this.#seen(set.pattern).map((e) => e.values[set.attribute] as number | string | undefined);
      case 'actors':
        return this.#seen(set.pattern).map((e) => e.actor);
      case 'offices':
        return this.#seen(set.pattern).map((e) => e.office);
    }
  }

  value(e: Expression): number | string | undefined {
    switch (e.op) {
      case 'literal':
        return typeof e.value === 'boolean' ? Number(e.value) : e.value;
      case 'attribute':
        return this.#self.values[e.attribute] as number | string | undefined;
      case 'if':
      case 'variable':
      case 'table':
        throw new Speechless();
      case 'actor':
      case 'role':
      case 'office':
        return this.#self[e.op];
      case 'size':
        return (this.#self.values[e.attribute] as string[] | undefined)?.length;
      case 'fact': {
        const { law, readings } = this.#rules;
        const forms = law.facts.filter((f) => f.name === law.facts[e.fact]!.name);
        return this.value(forms.find((f) => !f.under || readings[f.under.reading] === f.under.option)!.expression);
      }
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
        const [from, to] = [this.#where(e.from), this.#where(e.to)];
        return typeof from === 'string' || typeof to === 'string' ? undefined : to.day - from.day;
      }
    }
  }

  #aggregate({ fn, pattern, attribute }: Expression & { op: 'aggregate' }): number | string | undefined {
    const events = this.#seen(pattern);
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

  // --- time ---

  #anchor({ which, pattern }: Anchor): Where {
    const seen = this.#seen(pattern);
    return (which === 'first' ? seen[0] : seen.at(-1)) ?? 'none';
  }

  #where(p: Point): Where {
    switch (p.op) {
      case 'event':
        return this.#anchor(p.anchor);
      case 'date': {
        const day = this.value(p.expression);
        if (day !== undefined) return { day: day as number, ms: Number.NaN };
        return isOfNothing(p.expression, this.#rules, (x) => this.#seen(x).length === 0) ? 'none' : 'unknown';
      }
      case 'shift': {
        const from = this.#where(p.point);
        if (typeof from === 'string') return from;
        if (p.period.minutes > 0) {
          const ms = from.ms + p.sign * p.period.minutes * 60_000;
          return { day: this.#time.dayOf(ms), ms };
        }
        const day =
          p.sign > 0
            ? this.#addDays(from.day, p.period, this.#rolls)
            : backwards(from.day, p.period, this.#time.calendar);
        return { day, ms: Number.NaN };
      }
      case 'if':
      case 'lapse':
      case 'last':
        throw new Speechless();
      default: {
        const all = p.of.map((x) => this.#where(x)).filter((w) => w !== 'none');
        if (all.length === 0) return 'none';
        if (all.includes('unknown')) throw new Speechless();
        const there = all as { day: number; ms: number }[];
        return there.reduce((a, b) => ((p.op === 'earlier') === b.day < a.day ? b : a));
      }
    }
  }

  /** Months, then days, then working days, then the roll, one day after another. */
  #addDays(start: number, period: Period, rolls: boolean | null): number {
    const { calendar } = this.#time;
    let day = addMonths(start, period.months) + period.days;
    for (let left = period.workingDays; left > 0; ) if (isWorking(calendar, ++day)) left--;
    const kind = period.workingDays > 0 ? 'workingDays' : period.months > 0 && period.days === 0 ? 'months' : 'days';
    if (rolls ?? calendar?.rolls(kind) ?? false) while (calendar!.isRest(day)) day++;
    return day;
  }

  /** Each due day that is possible. */
  #due(length: Length, from: { day: number; ms: number }, rolls: boolean | null): number[] {
    switch (length.op) {
      case 'period':
        return [
          length.period.minutes > 0
            ? from.ms + length.period.minutes * 60_000
            : this.#addDays(from.day, length.period, rolls),
        ];
      case 'attribute': {
        const n = this.#self.values[length.attribute] as number | undefined;
        const hours = countsHours(length);
        if (n === undefined || !Number.isInteger(n) || n < 0)
          return [hours ? from.ms : from.day, Number.POSITIVE_INFINITY];
        const units = n * length.times;
        if (hours) return [from.ms + units * (length.unit === 'hours' ? 3_600_000 : 60_000)];
        const none = { months: 0, days: 0, workingDays: 0, minutes: 0 };
        const period =
          length.unit === 'months'
            ? { ...none, months: units }
            : length.unit === 'days'
              ? { ...none, days: units }
              : { ...none, workingDays: units };
        return [this.#addDays(from.day, period, rolls)];
      }
      case 'if': {
        const holds = this.holds(length.condition);
        const [a, b] = [this.#due(length.then, from, rolls), this.#due(length.otherwise, from, rolls)];
        return holds === undefined ? [...a, ...b] : holds ? a : b;
      }
      case 'value':
      case 'sum':
        throw new Speechless();
      default: {
        const pick = length.op === 'longer' ? Math.max : Math.min;
        return length.of
          .map((l) => this.#due(l, from, rolls))
          .reduce((all, next) => all.flatMap((a) => next.map((b) => pick(a, b))));
      }
    }
  }

  dueAfterSelf(length: Length): Limit {
    return { at: this.#due(length, this.#self, this.#rolls), hours: countsHours(length), side: 'latest' };
  }

  pointLimit(p: Point): Limit {
    const at = this.#where(p);
    const hours = p.op === 'shift' && p.period.minutes > 0;
    return { at: typeof at === 'string' ? at : [hours ? at.ms : at.day], hours, side: 'latest' };
  }

  limit(t: TimeTest): Limit {
    switch (t.op) {
      case 'within':
      case 'after': {
        const from = this.#where(t.op === 'within' ? t.of : t.from);
        const side = t.op === 'within' ? ('latest' as const) : ('earliest' as const);
        const hours = countsHours(t.length);
        if (typeof from === 'string') return { at: from, hours, side };
        const due = this.#due(t.length, from, t.op === 'within' ? this.#rolls : false);
        return { at: due.map((d) => d + (side === 'earliest' ? 1 : 0)), hours, side };
      }
      case 'from-day': {
        const from = this.#where(t.after);
        if (typeof from === 'string') return { at: from, hours: false, side: 'earliest' };
        const period = {
          months: 0,
          days: t.unit === 'days' ? t.n : 0,
          workingDays: t.unit === 'days' ? 0 : t.n,
          minutes: 0,
        };
        return { at: [this.#addDays(from.day, period, false)], hours: false, side: 'earliest' };
      }
      case 'ahead': {
        const to = this.#where(t.of);
        const hours = t.period.minutes > 0;
        if (typeof to === 'string') return { at: to, hours, side: 'latest' };
        return {
          at: [hours ? to.ms - t.period.minutes * 60_000 : backwards(to.day, t.period, this.#time.calendar)],
          hours,
          side: 'latest',
        };
      }
      default: {
        const { at, hours } = this.pointLimit(t.point);
        return { at: typeof at !== 'string' && t.op === 'before' ? at.map((d) => d - 1) : at, hours, side: 'latest' };
      }
    }
  }

  #timely(t: TimeTest, begun: boolean): Answer {
    const { at, hours, side } = this.limit(t);
    if (at === 'none') {
      if (side === 'earliest' && this.#rules.law.events[this.#self.kind]!.by === 'office') return false;
      return begun ? true : undefined;
    }
    if (at === 'unknown') return undefined;
    const when = hours ? this.#self.ms : this.#self.day;
    return agreed(at.map((d) => (side === 'latest' ? when <= d : when >= d)));
  }

  /** By how much the first time test that fails was missed. */
  missed(c: Condition): { due: number | null; late: number | null } {
    const nothing = { due: null, late: null };
    if (c.op === 'and') {
      for (const part of c.of) if (this.#failsIn(part)) return this.missed(part);
      return nothing;
    }
    if (!isTimeTest(c) || this.#timely(c, false) !== false) return nothing;
    const { at: all, hours, side } = this.limit(c);
    if (typeof all === 'string') return nothing;
    const at = side === 'latest' ? Math.max(...all) : Math.min(...all);
    const over = hours ? this.#self.ms - at : this.#self.day - at;
    const late = !hours ? over : side === 'latest' ? Math.ceil(over / 3_600_000) : -Math.ceil(-over / 3_600_000);
    return { due: at, late };
  }

  /** The limit of the first time test that the whole needs; where it may be several, the one that asks least of the act, if it is a day at all. */
  kept(c: Condition): { due: number | null } {
    const test = firstTest(c);
    const all = test ? this.limit(test).at : 'none';
    if (!test || typeof all === 'string') return { due: null };
    const least =
      this.limit(test).side === 'latest' ? [Math.max(...all), Math.min(...all)] : [Math.min(...all), Math.max(...all)];
    return { due: least.find(Number.isFinite) ?? null };
  }

  #failsIn(c: Condition): boolean {
    if (c.op === 'and') return c.of.some((x) => this.#failsIn(x));
    return isTimeTest(c) && this.#timely(c, false) === false;
  }
}

function firstTest(c: Condition): TimeTest | undefined {
  if (c.op === 'and') return c.of.map(firstTest).find((test) => test !== undefined);
  return isTimeTest(c) ? c : undefined;
}

/** What all say, if they say the same. */
export function agreed<T>(all: readonly T[]): T | undefined {
  return all.every((a) => a === all[0]) ? all[0] : undefined;
}

function isTimeTest(c: Condition): c is TimeTest {
  return ['within', 'after', 'from-day', 'before', 'by', 'ahead'].includes(c.op);
}

function countsHours(length: Length): boolean {
  if (length.op === 'period') return length.period.minutes > 0;
  if (length.op === 'attribute') return length.unit === 'hours' || length.unit === 'minutes';
  if (length.op === 'value') return length.unit === 'hours' || length.unit === 'minutes';
  return countsHours(length.op === 'if' ? length.then : length.of[0]!);
}

function isWorking(calendar: Calendar | null, day: number): boolean {
  const working = calendar?.isWorking(day);
  if (working === undefined) throw new RangeError('the oracle knows only days that the calendar knows');
  return working;
}

function backwards(from: number, period: Period, calendar: Calendar | null): number {
  let day = addMonths(from, -period.months) - period.days;
  for (let left = period.workingDays; left > 0; ) if (isWorking(calendar, --day)) left--;
  return day;
}

/** Whether a date is that of nothing: an aggregate over events of which there are none. */
function isOfNothing(e: Expression, { law, readings }: RuleSet, nothing: (p: Pattern) => boolean): boolean {
  if (e.op === 'aggregate') return nothing(e.pattern);
  if (e.op !== 'fact') return false;
  const forms = law.facts.filter((f) => f.name === law.facts[e.fact]!.name);
  const form = forms.find((f) => !f.under || readings[f.under.reading] === f.under.option)!;
  return isOfNothing(form.expression, { law, readings, rules: [] }, nothing);
}

function arithmetic(op: string, a: number | undefined, b: number | undefined, money: boolean): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '/' && b === 0) return undefined;
  const exact = op === '*' ? a * b : a / b;
  return money ? Math.sign(exact) * Math.round(Math.abs(exact)) : exact;
}
