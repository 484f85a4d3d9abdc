import type { Clock, Due, DutyRule, Pattern } from '../../language/index.js';
import { inHours, mayMove, pointInHours } from '../interpreter/index.js';
import type { Rolls } from '../legal-time.js';
import { ownClock, type PlainClock, plainClock, runsOn } from './clocks.js';
import { EVER, either, NEVER, NotCompiled } from './code.js';
import { DutyVerdicts } from './duty-verdicts.js';
import type { Emitter } from './emit.js';
import { type Gen, type Here, NO_EVENT } from './gen.js';
import { ownCode } from './points.js';
import { inSpan, isBounded } from './rule-code.js';

function mentions(patterns: readonly Pattern[], event: number): boolean {
  return patterns.some((p) => p.of.some((k) => k.event === event));
}

type Names = [open: string, lo: string, hi: string, count: string, voider: string];

export interface SpanFlags {
  readonly answered: string;
  readonly outside: string;
}

/**
 * One version: its open instances are a list (a single slot where only the first trigger counts). An instance is its trigger's
 * position and its earliest and latest due day; answers and voiders close it, else the end of the case does.
 */
export class DutyVersion {
  readonly rule: DutyRule;
  readonly #gen: Gen;
  readonly #emit: Emitter;
  readonly #hours: boolean;
  /** The clock that says when it falls due. */
  readonly #clock: number | null;
  /** The same where its trigger begins it: an instance then knows when that runs out, as long as nothing acts on it. */
  readonly #own: Clock | null;
  /** It falls due on a day that may yet move: the interpreter says when. */
  readonly #moves: boolean;
  readonly #hidden: boolean;
  readonly #single: boolean;
  /** Under which the following are declared. */
  readonly #names: Names;
  readonly #open: string;
  readonly #lo: string;
  readonly #hi: string;
  /** Number of open instances, or of a single slot, whether the first trigger has been met. */
  readonly #count: string;
  readonly #voider: string;
  readonly #verdicts: DutyVerdicts;

  constructor(gen: Gen, rule: DutyRule, emit: Emitter) {
    this.rule = rule;
    this.#gen = gen;
    this.#emit = emit;
    const { due } = rule;
    this.#clock = due?.op === 'lapse' ? due.clock : null;
    this.#moves = mayMove(gen.law, rule);
    this.#hours = due !== null && dueInHours(gen, due);
    this.#own = this.#clock === null || this.#hours || this.#moves ? null : ownClock(gen, this.#clock, rule);
    if (this.#hours && due!.op === 'by' && !this.#moves) throw new NotCompiled('a point moved by hours');
    const superseding = rule.trigger.which === 'latest' ? [rule.trigger.pattern] : [];
    this.#hidden = [...rule.answers, ...rule.unless, ...superseding].some((p) => gen.isOpen(p));
    this.#single = rule.trigger.which === 'first';
    // An answer uses up the oldest instance whichever version that is of.
    if (rule.discharge.mode === 'oldest' && isBounded(gen, rule)) throw new NotCompiled('oldest first across versions');
    this.#verdicts = new DutyVerdicts(gen, rule, emit, { hours: this.#hours, hidden: this.#hidden });
    this.#names = ['open', 'lo', 'hi', 'n', 'void'].map((n) => gen.code.name(n)) as Names;
    [this.#open, this.#lo, this.#hi, this.#count, this.#voider] = this.#names.map((n) => gen.state.at(n)) as Names;
  }

  declarations(): string[] {
    const [open, lo, hi, count, voider] = this.#names;
    const { state } = this.#gen;
    const due = this.#hours ? 'number' : 'whole';
    return [
      state.declare(open, this.#single ? 'whole' : 'list', '-1'),
      ...[lo, hi].map((name) => state.declare(name, this.#single ? due : 'list', '0')),
      state.declare(count, 'whole', '0'),
      state.declare(voider, 'whole', '-1'),
    ];
  }

  resets(): string[] {
    return [`${this.#single ? `${this.#open} = -1; ` : ''}${this.#count} = 0; ${this.#voider} = -1;`];
  }

  answer(event: number): void {
    this.discharge(event);
    this.voids(event);
  }

  discharge(event: number): void {
    const { answers } = this.rule;
    if (!mentions(answers, event)) return;
    this.#guarded(() => this.#gen.whenSure(this.#anyOf(answers, event), () => this.#answered(event)));
  }

  voids(event: number): void {
    const { unless, unlessSince } = this.rule;
    if (!mentions(unless, event)) return;
    const { code } = this.#gen;
    code.block('', () =>
      this.#gen.whenSure(this.#anyOf(unless, event), () => {
        if (!unlessSince) code.line(`if (${this.#voider} < 0) ${this.#voider} = i;`);
        this.#each(() => this.#voided('i', event));
        this.#clear();
      }),
    );
  }

  #anyOf(patterns: readonly Pattern[], event: number): string {
    return patterns.reduce((m, p) => either(m, this.#gen.matchesAlone(p, event)), '0');
  }

  /** Whether events of this kind trigger and also answer or void: never themselves, so that they are taken one after the other. */
  endsItself(event: number): boolean {
    const { trigger, answers, unless } = this.rule;
    return mentions([trigger.pattern], event) && mentions([...answers, ...unless], event);
  }

  /**
   * Whether which of two events of these kinds came first matters to the rule where neither is known to have. In one block an answer
   * comes after its trigger and before what voids: for days, that order says all that is to be said.
   */
  keepsApart(a: number, b: number): boolean {
    const { trigger, answers, unless, discharge } = this.rule;
    const [opens, ends] = [[trigger.pattern], [...answers, ...unless]];
    const both = [...opens, ...ends];
    if (!mentions(both, a) || !mentions(both, b)) return false;
    if (this.#hours || discharge.mode === 'oldest') return true;
    const [first, second] = [a, b].map((kind) => mentions(opens, kind));
    if (trigger.which === 'latest') return first === true || second === true;
    return this.#single && first === true && second === true;
  }

  /** Runs code only while instances are open: an event that cannot matter need not be understood. */
  #guarded(body: () => void): void {
    this.#gen.code.block(this.#single ? `if (${this.#open} >= 0)` : `if (${this.#count} > 0)`, body);
  }

  /** Code run for each open instance, with `p`, `lo`, `hi`. */
  #each(body: () => void): void {
    const { code } = this.#gen;
    if (this.#single) {
      code.block(`if (${this.#open} >= 0)`, () => {
        code.line(`const p = ${this.#open}, lo = ${this.#lo}, hi = ${this.#hi};`);
        body();
      });
      return;
    }
    code.block(`for (let k = 0; k < ${this.#count}; k++)`, () => {
      code.line(`const p = ${this.#open}[k], lo = ${this.#lo}[k], hi = ${this.#hi}[k];`);
      body();
    });
  }

  #clear(): void {
    this.#gen.code.line(this.#single ? `${this.#open} = -1;` : `${this.#count} = 0;`);
  }

  #answered(event: number): void {
    const { code } = this.#gen;
    const { mode } = this.rule.discharge;
    if (mode === 'all' || this.#single) {
      if (mode === 'same') throw new NotCompiled('same value of a single instance');
      this.#each(() => this.#met(event));
      this.#clear();
      return;
    }
    const kept = code.name('kept');
    code.line(`let ${kept} = 0;`);
    this.#each(() => {
      const ends = mode === 'oldest' ? 'k === 0' : this.#same();
      code.block(`if (${ends})`, () => this.#met(event));
      code.line(
        `else { ${this.#open}[${kept}] = p; ${this.#lo}[${kept}] = lo; ${this.#hi}[${kept}] = hi; ${kept}++; }`,
      );
    });
    code.line(`${this.#count} = ${kept};`);
  }

  /** Of `same x`: equal values; where one is missing the case is the interpreter's. */
  #same(): string {
    const { discharge } = this.rule;
    if (discharge.mode !== 'same') throw new NotCompiled('not by value');
    const gen = this.#gen;
    const tests = discharge.attributes.map((a) => {
      const column = gen.column(a);
      const missing = gen.isText(a)
        ? `${column}[p] < 0 || ${column}[i] < 0`
        : `${column}[p] !== ${column}[p] || ${column}[i] !== ${column}[i]`;
      gen.code.line(`if (${missing}) bail = 1;`);
      return `${column}[p] === ${column}[i]`;
    });
    return tests.join(' && ');
  }

  #met(event: number): void {
    this.#close('met', 'i', event);
  }

  /** `event` is the kind of what voids, where that is the event at hand. */
  #voided(by: string, event: number | null): void {
    this.#close('voided', by, event);
  }

  #close(how: 'met' | 'voided', by: string, event: number | null): void {
    const { code } = this.#gen;
    const call = (lo: string, hi: string) => this.#verdicts.call(how, lo, hi, by, how === 'met' ? event : null);
    if (!this.rule.due) return code.line(`${call('lo', 'hi')};`);
    const asked = () => (how === 'met' ? this.#asked(by, '-1') : this.#asked('-1', by));
    if (this.#moves) return code.block('', asked);
    if (this.#clock === null) return code.line(this.#emit.delay(code.hold(call('lo', 'hi'), 'late')));
    const own = event === null ? null : this.#runsOn(event);
    if (own !== null) {
      code.block(`if (!(${own}))`, asked);
      return code.block('else', () => code.line(this.#emit.delay(code.hold(call('lo', 'hi'), 'late'))));
    }
    const plain = event === null ? null : this.#plainClock(this.#clock, event);
    if (plain === null) return code.block('', asked);
    code.block(`if (${plain.plain} === 0)`, asked);
    code.block('else', () => {
      code.line(`const due = ${plain.begun} === 0 ? ${EVER} : ${plain.due};`);
      code.line(this.#emit.delay(code.hold(call('due', 'due'), 'late')));
    });
  }

  /** The clock as long as nothing has acted on it; null where that cannot be told when compiling. */
  #plainClock(clock: number, event: number): PlainClock | null {
    const here: Here = { event, rolls: this.#rolls, alone: false, inclusive: false };
    return this.#hours
      ? null
      : this.#gen.either(
          () => plainClock(this.#gen, clock, here, 'duty'),
          () => null,
        );
  }

  /** Whether the clock that the trigger began runs out when the instance says; null where that cannot be told when compiling. */
  #runsOn(event: number): string | null {
    const own = this.#own;
    if (own === null) return null;
    const here: Here = { event, rolls: own.rolls ?? this.#gen.law.rolls, alone: false, inclusive: false };
    return this.#gen.either(
      () => runsOn(this.#gen, own, here),
      () => null,
    );
  }

  /** Leaves one instance to the interpreter. */
  #asked(answer: string, voider: string): void {
    const { code, questions } = this.#gen;
    const asker = { inclusive: true, ...this.#gen.waysOf(this.rule) };
    const k = questions.add({ is: 'ended', of: this.rule, hidden: this.#hidden, asker, says: this.#emit.says });
    code.line(this.#emit.delay(code.hold(`askEnded(${k}, c, p, ${answer}, ${voider}, sign)`, 'late')));
  }

  get #rolls(): Rolls {
    return this.rule.rolls ?? this.#gen.law.rolls;
  }

  functions(): string[] {
    return this.#verdicts.functions();
  }

  trigger(event: number, flags: SpanFlags | null): void {
    const { code } = this.#gen;
    const { rule } = this;
    if (!rule.trigger.pattern.of.some((k) => k.event === event)) return;
    // What triggers it is told by the days themselves, however the rule counts.
    const here: Here = { event, rolls: this.#rolls, alone: false, inclusive: true };
    const tests = [
      ...(this.#gen.isDeemed(event) ? ['(REPEATED === null || REPEATED[i] === 0)'] : []),
      ...(this.#single ? [`${this.#count} === 0`] : []),
    ];
    code.block(tests.length === 0 ? '' : `if (${tests.join(' && ')})`, () => {
      const there = code.hold(this.#gen.matches(rule.trigger.pattern, here), 'w');
      if (there === '0') return;
      const met = () => {
        if (this.#single) code.line(`${this.#count} = 1;`);
        const matters = !this.#single && (rule.discharge.mode === 'oldest' || rule.trigger.which === 'latest');
        if (matters && there !== '2') code.line(`if (${there} === 1) bail = 1;`);
        if (rule.trigger.which === 'latest') {
          this.#each(() => this.#voided('i', event));
          this.#clear();
        }
        this.#opened(there, here, flags);
      };
      if (there === '1' || there === '2') met();
      else code.block(`if (${there} !== 0)`, met);
    });
  }

  #opened(there: string, here: Here, flags: SpanFlags | null): void {
    const { code } = this.#gen;
    const span = inSpan(this.#gen, this.rule, 'day');
    const open = () => {
      if (flags) code.line(`${flags.answered} = 1;`);
      const unsure = this.#single && this.#gen.isOpen(this.rule.trigger.pattern);
      if (unsure || there === '1') return this.#emit.verdict('undetermined');
      if (there === '2') return this.#openInstance(here);
      code.block(`if (${there} === 1)`, () => this.#emit.verdict('undetermined'));
      code.block('else', () => this.#openInstance(here));
    };
    if (span === null) return open();
    code.block(`if (${span})`, open);
    code.line(`else ${flags!.outside} = 1;`);
  }

  #openInstance(here: Here): void {
    const gen = this.#gen;
    const { code } = gen;
    const due = this.#due({ ...here, ...gen.waysOf(this.rule) });
    code.line(`const p = i, lo = ${due.lo}, hi = ${due.hi};`);
    code.block(`if (${this.#voider} >= 0 && ${this.#voider} !== i)`, () => this.#voided(this.#voider, null));
    code.block('else', () => {
      if (this.#single) code.line(`${this.#open} = p; ${this.#lo} = lo; ${this.#hi} = hi;`);
      else
        code.line(
          `${this.#open}[${this.#count}] = p; ${this.#lo}[${this.#count}] = lo; ${this.#hi}[${this.#count}] = hi; ${this.#count}++;`,
        );
    });
  }

  #due(here: Here): { lo: string; hi: string } {
    const gen = this.#gen;
    const { due } = this.rule;
    if (!due) return { lo: '0', hi: '0' };
    if (due.op === 'within') return gen.length(due.length, ownCode(gen), here);
    if (this.#own !== null) {
      const rolls = this.#own.rolls ?? gen.law.rolls;
      return gen.length(this.#own.length, ownCode(gen), { ...here, rolls, counting: undefined, nextHour: false });
    }
    if (due.op === 'lapse' || this.#moves) return { lo: '0', hi: '0' };
    const point = gen.point(due.point, here);
    if (point.exists === '2') return point;
    return {
      lo: `${point.exists} === 2 ? ${point.lo} : ${NEVER}`,
      hi: `${point.exists} === 2 ? ${point.hi} : ${EVER}`,
    };
  }

  endOfCase(): void {
    this.#each(() => {
      if (!this.rule.due) return this.#emit.verdict('open', { event: 'p' });
      if (this.#moves) return this.#asked('-1', '-1');
      if (this.#clock === null) return this.#verdicts.unended();
      const { code } = this.#gen;
      code.line(`const i = ${NO_EVENT}, day = NOW_DAY;`);
      const own = this.#runsOn(NO_EVENT);
      if (own !== null) {
        code.block(`if (!(${own}))`, () => this.#asked('-1', '-1'));
        return code.block('else', () => this.#verdicts.unended());
      }
      const plain = this.#plainClock(this.#clock, NO_EVENT);
      if (plain === null) return this.#asked('-1', '-1');
      code.block(`if (${plain.plain} === 0)`, () => this.#asked('-1', '-1'));
      code.block(`else if (${plain.begun} === 0)`, () => this.#emit.verdict('not-begun', { event: 'p' }));
      code.block('else', () => {
        code.line(`const lo = ${plain.due}, hi = ${plain.due};`);
        this.#verdicts.unended();
      });
    });
  }
}

function dueInHours({ law }: Gen, due: Due): boolean {
  if (due.op === 'lapse') return inHours(law.clocks[due.clock]!.length);
  return due.op === 'within' ? inHours(due.length) : pointInHours(due.point);
}
