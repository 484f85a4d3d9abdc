import type { DutyRule } from '../../language/index.js';
import { optionsOf } from '../interpreter/index.js';
import { either } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';

/** Code of the verdicts on instances of one version of a duty, by the earliest and the latest day on which they were due. */
export class DutyVerdicts {
  readonly #gen: Gen;
  readonly #rule: DutyRule;
  readonly #emit: Emitter;
  readonly #hours: boolean;
  /** Something that ends an instance may have happened that the source does not show. */
  readonly #hidden: boolean;
  /** By what number the table of working days goes, where days late are such. */
  readonly #workingDays: number | null;
  readonly #names: { readonly met: string; readonly voided: string };

  constructor(gen: Gen, rule: DutyRule, emit: Emitter, is: { readonly hours: boolean; readonly hidden: boolean }) {
    this.#gen = gen;
    this.#rule = rule;
    this.#emit = emit;
    this.#hours = is.hours;
    this.#hidden = is.hidden;
    const working = !is.hours && rule.due && optionsOf(gen.law, rule).has('late-in-working-days');
    this.#workingDays = working ? gen.tables.workingDaysLate() : null;
    this.#names = { met: gen.code.name('met'), voided: gen.code.name('voided') };
    // What explains lateness is to be remembered from the case's beginning.
    for (const pattern of rule.explained) this.#seen(pattern);
  }

  /**
   * A call that gives the verdict on the instance at `p`, ended by the event at a position: `event` is the kind of what answers it. It is
   * worth by how much that was late, 0 if not.
   */
  call(how: 'met' | 'voided', lo: string, hi: string, by: string, event: number | null): string {
    const explained = how === 'met' && this.#explains ? `, ${this.#explainedBy(event)}` : '';
    return `${this.#names[how]}(p, ${lo}, ${hi}, ${by}, sign${this.#gen.state.argument}${explained})`;
  }

  get #explains(): boolean {
    return this.#rule.explained.length > 0 && this.#rule.due !== null;
  }

  #seen(pattern: DutyRule['explained'][number]): readonly [sure: string, perhaps: string] {
    const { memory } = this.#gen;
    return [memory.variable(pattern, { is: 'first-sure' }), memory.variable(pattern, { is: 'first-perhaps' })];
  }

  /** Whether something that explains lateness has happened, the answer itself included. */
  #explainedBy(event: number | null): string {
    const gen = this.#gen;
    const before = this.#rule.explained.map((pattern) => {
      const [sure, perhaps] = this.#seen(pattern);
      const past = `(${sure} >= 0 ? 2 : ${gen.isOpen(pattern) ? '1' : `${perhaps} >= 0 ? 1 : 0`})`;
      return event === null ? past : either(past, gen.matchesAlone(pattern, event));
    });
    return gen.code.hold(before.reduce(either, '0'), 'x');
  }

  functions(): string[] {
    const { code, state } = this.#gen;
    const closer = (name: string, parameters: string, body: () => void) =>
      code.apart(() => code.block(`function ${name}(p, lo, hi, by, sign${state.argument}${parameters})`, body));
    return [
      ...closer(this.#names.met, this.#explains ? ', x' : '', () => this.#ended('met', 'late')),
      ...closer(this.#names.voided, '', () => this.#ended('void', 'overdue')),
    ];
  }

  /** In time up to the earliest due day, adverse past the latest. */
  #ended(kind: 'met' | 'void', adverse: 'late' | 'overdue'): void {
    const { code } = this.#gen;
    const emit = this.#emit;
    if (!this.#rule.due) return emit.verdictBeside(kind, { event: 'p', other: 'by' });
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
      const late = code.hold(this.#late(first), 'late');
      if (kind === 'met' && this.#explains) {
        code.block('if (x === 1)', () => {
          emit.verdictBeside('undetermined', { ...said, other: 'by' });
          code.line('return 0;');
        });
        code.block('if (x === 2)', () => {
          emit.verdictBeside('late-explained', { ...said, other: 'by', late });
          code.line(`return ${late};`);
        });
      }
      emit.verdictBeside(adverse, { ...said, other: 'by', late });
      code.line(`return ${late};`);
    });
    code.line('return 0;');
  }

  /** By how much a time is later than the latest due one. */
  #late(time: string): string {
    if (this.#workingDays !== null) return `${this.#gen.state.dataLength}(${this.#workingDays}, ${time}, hi)`;
    return this.#hours ? `Math.ceil((${time} - hi) / 3600000)` : `${time} - hi`;
  }

  /** The verdict where nothing has ended the instance. */
  unended(): void {
    const { code } = this.#gen;
    const emit = this.#emit;
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
      const late = code.hold(this.#late(now), 'late');
      emit.verdict('overdue', { ...said, late });
      code.line(emit.delay(late));
    });
  }
}
