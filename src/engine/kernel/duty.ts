import type { DutyRule, Pattern } from '../../language/index.js';
import { countsBack, inHours, pointInHours } from '../interpreter/index.js';
import { EVER, either, NEVER, NotCompiled } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen, Here } from './gen.js';
import { ownCode } from './points.js';
import { inSpan, isBounded, type RuleCode } from './rule-code.js';

const NOTHING: ReadonlySet<number> = new Set();

/** All versions of a duty; the version is picked by the trigger's day. */
export function dutyCode(gen: Gen, versions: readonly DutyRule[], emit: Emitter): RuleCode {
  const parts = versions.map((v) => new DutyVersion(gen, v, emit));
  const kinds = (of: (p: DutyVersion) => readonly Pattern[]) =>
    new Set(parts.flatMap((p) => of(p).flatMap((x) => x.of.map((k) => k.event))));
  return {
    judges: NOTHING,
    answers: kinds((p) => [...p.rule.answers, ...p.rule.unless]),
    triggers: kinds((p) => [p.rule.trigger.pattern]),
    judge() {},
    answer: (event) => {
      for (const p of parts) p.answer(event);
    },
    trigger: (event) => triggers(gen, parts, emit, event),
    endOfCase: () => {
      for (const p of parts) p.endOfCase();
    },
    declarations: () => parts.flatMap((p) => p.declarations()),
    resets: () => parts.flatMap((p) => p.resets()),
    functions: () => parts.flatMap((p) => p.functions()),
    inBlocks: {
      apart: (a, b) => parts.some((p) => p.endsItself(a) || p.endsItself(b) || p.keepsApart(a, b)),
      endings: [
        (event) => {
          for (const p of parts) p.discharge(event);
        },
        (event) => {
          for (const p of parts) p.voids(event);
        },
      ],
    },
  };
}

function triggers(gen: Gen, parts: readonly DutyVersion[], emit: Emitter, event: number): void {
  const { code } = gen;
  code.block('', () => {
    const spans = parts.some((p) => isBounded(gen, p.rule));
    const [answered, outside] = [code.name('ans'), code.name('out')];
    if (spans) code.line(`let ${answered} = 0, ${outside} = 0;`);
    for (const part of parts) part.trigger(event, spans ? { answered, outside } : null);
    if (spans) code.block(`if (${outside} === 1 && ${answered} === 0)`, () => emit.verdict('not-in-force'));
  });
}

function mentions(patterns: readonly Pattern[], event: number): boolean {
  return patterns.some((p) => p.of.some((k) => k.event === event));
}

interface SpanFlags {
  readonly answered: string;
  readonly outside: string;
}

/**
 * One version: its open instances are a list (a single slot where only the first trigger counts). An instance is its trigger's
 * position and its earliest and latest due day; answers and voiders close it, else the end of the case does.
 */
class DutyVersion {
  readonly rule: DutyRule;
  readonly #gen: Gen;
  readonly #emit: Emitter;
  readonly #hours: boolean;
  readonly #hidden: boolean;
  readonly #single: boolean;
  readonly #open: string;
  readonly #lo: string;
  readonly #hi: string;
  /** Number of open instances, or of a single slot, whether the first trigger has been met. */
  readonly #count: string;
  readonly #voider: string;
  readonly #closers: { readonly met: string; readonly voided: string };

  constructor(gen: Gen, rule: DutyRule, emit: Emitter) {
    this.rule = rule;
    this.#gen = gen;
    this.#emit = emit;
    const { due } = rule;
    if (due?.op === 'lapse') throw new NotCompiled('a clock');
    if (due?.op === 'by' && countsBack(due.point)) throw new NotCompiled('a due day counted back');
    this.#hours = due !== null && (due.op === 'within' ? inHours(due.length) : pointInHours(due.point));
    if (this.#hours && due!.op === 'by') throw new NotCompiled('a point moved by hours');
    const superseding = rule.trigger.which === 'latest' ? [rule.trigger.pattern] : [];
    this.#hidden = [...rule.answers, ...rule.unless, ...superseding].some((p) => gen.isOpen(p));
    this.#single = rule.trigger.which === 'first';
    // An answer uses up the oldest instance whichever version that is of.
    if (rule.discharge.mode === 'oldest' && isBounded(gen, rule)) throw new NotCompiled('oldest first across versions');
    this.#closers = { met: gen.code.name('met'), voided: gen.code.name('voided') };
    [this.#open, this.#lo, this.#hi, this.#count, this.#voider] = ['open', 'lo', 'hi', 'n', 'void'].map((n) =>
      gen.code.name(n),
    ) as [string, string, string, string, string];
  }

  declarations(): string[] {
    const slot = this.#single
      ? `let ${this.#open} = -1, ${this.#lo} = 0, ${this.#hi} = 0, ${this.#count} = 0;`
      : `const ${this.#open} = [], ${this.#lo} = [], ${this.#hi} = []; let ${this.#count} = 0;`;
    return [slot, `let ${this.#voider} = -1;`];
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
    this.#guarded(() => this.#gen.whenSure(this.#anyOf(answers, event), () => this.#answered()));
  }

  voids(event: number): void {
    const { unless } = this.rule;
    if (!mentions(unless, event)) return;
    const { code } = this.#gen;
    code.block('', () =>
      this.#gen.whenSure(this.#anyOf(unless, event), () => {
        code.line(`if (${this.#voider} < 0) ${this.#voider} = i;`);
        this.#each(() => this.#voided('i'));
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

  #answered(): void {
    const { code } = this.#gen;
    const { mode } = this.rule.discharge;
    if (mode === 'all' || this.#single) {
      if (mode === 'same') throw new NotCompiled('same value of a single instance');
      this.#each(() => this.#met());
      this.#clear();
      return;
    }
    const kept = code.name('kept');
    code.line(`let ${kept} = 0;`);
    this.#each(() => {
      const ends = mode === 'oldest' ? 'k === 0' : this.#same();
      code.block(`if (${ends})`, () => this.#met());
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

  #met(): void {
    this.#close(this.#closers.met, 'i');
  }

  #voided(by: string): void {
    this.#close(this.#closers.voided, by);
  }

  #close(closer: string, by: string): void {
    const { code } = this.#gen;
    if (!this.rule.due) return code.line(`${closer}(p, lo, hi, ${by}, sign);`);
    code.line(this.#emit.delay(code.hold(`${closer}(p, lo, hi, ${by}, sign)`, 'late')));
  }

  /** The functions that give the verdict on an instance that an answer or a voider ended; they say how late it was, 0 if not. */
  functions(): string[] {
    const { code } = this.#gen;
    const closer = (name: string, kind: 'met' | 'void', adverse: 'late' | 'overdue') =>
      code.apart(() => code.block(`function ${name}(p, lo, hi, by, sign)`, () => this.#ended(kind, adverse)));
    return [...closer(this.#closers.met, 'met', 'late'), ...closer(this.#closers.voided, 'void', 'overdue')];
  }

  /** In time up to the earliest due day, adverse past the latest. */
  #ended(kind: 'met' | 'void', adverse: 'late' | 'overdue'): void {
    const { code } = this.#gen;
    const emit = this.#emit;
    if (!this.rule.due) return emit.verdictBeside(kind, { event: 'p', other: 'by' });
    const hours = this.#hours;
    const [last, first] = hours ? ['TO[by]', 'FROM[by]'] : ['D[by]', 'D[by]'];
    const said = { event: 'p', due: hours ? 'shownInstant(hi)' : 'shownDay(hi)', hours };
    code.block(`if (${last} <= lo)`, () => emit.verdictBeside(kind, { ...said, other: 'by' }));
    if (this.#hidden) {
      code.block('else', () => emit.verdictBeside('undetermined', said));
      return code.line('return 0;');
    }
    code.block(`else if (${first} <= hi)`, () => emit.verdictBeside('undetermined', said));
    code.block('else', () => {
      const late = code.hold(hours ? `Math.ceil((${first} - hi) / 3600000)` : `${first} - hi`, 'late');
      emit.verdictBeside(adverse, { ...said, other: 'by', late });
      code.line(`return ${late};`);
    });
    code.line('return 0;');
  }

  trigger(event: number, flags: SpanFlags | null): void {
    const { code } = this.#gen;
    const { rule } = this;
    if (!rule.trigger.pattern.of.some((k) => k.event === event)) return;
    const here: Here = { event, rolls: rule.rolls ?? this.#gen.law.rolls, alone: false };
    code.block(this.#single ? `if (${this.#count} === 0)` : '', () => {
      const there = code.hold(this.#gen.matches(rule.trigger.pattern, here), 'w');
      if (there === '0') return;
      const met = () => {
        if (this.#single) code.line(`${this.#count} = 1;`);
        const matters = !this.#single && (rule.discharge.mode === 'oldest' || rule.trigger.which === 'latest');
        if (matters && there !== '2') code.line(`if (${there} === 1) bail = 1;`);
        if (rule.trigger.which === 'latest') {
          this.#each(() => this.#voided('i'));
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
    const due = this.#due(here);
    code.line(`const p = i, lo = ${due.lo}, hi = ${due.hi};`);
    code.block(`if (${this.#voider} >= 0 && ${this.#voider} !== i)`, () => this.#voided(this.#voider));
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
    if (due.op === 'lapse') throw new NotCompiled('a clock');
    const point = gen.point(due.point, here);
    if (point.exists === '2') return point;
    return {
      lo: `${point.exists} === 2 ? ${point.lo} : ${NEVER}`,
      hi: `${point.exists} === 2 ? ${point.hi} : ${EVER}`,
    };
  }

  endOfCase(): void {
    const { code } = this.#gen;
    const emit = this.#emit;
    this.#each(() => {
      if (!this.rule.due) return emit.verdict('open', { event: 'p' });
      const hours = this.#hours;
      const now = hours ? 'NOW_MS' : 'NOW_DAY';
      const said = { event: 'p', due: hours ? 'shownInstant(hi)' : 'shownDay(hi)', hours };
      code.block(`if (${now} <= lo)`, () => emit.verdict('open', said));
      if (this.#hidden) {
        code.block('else', () => emit.verdict('undetermined', said));
        return;
      }
      code.block(`else if (${now} <= hi)`, () => emit.verdict('undetermined', said));
      code.block('else', () => {
        const late = code.hold(hours ? `Math.ceil((${now} - hi) / 3600000)` : `${now} - hi`, 'late');
        emit.verdict('overdue', { ...said, late });
        code.line(emit.delay(late));
      });
    });
  }
}
