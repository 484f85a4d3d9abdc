import { tagOf } from '../findings.js';
import { type Verdict, verdictCode } from '../verdict.js';
import type { Code } from './code.js';
import { RESULT, type Says } from './questions.js';
import { LOCALS, PLACES } from './state.js';

/** What a generated verdict says beside its name, as expressions. */
export interface Said {
  /** Position of the trigger or act; `i` by default. */
  readonly event?: string;
  readonly other?: string;
  readonly due?: string;
  readonly hours?: boolean;
  readonly late?: string;
}

/** Writes the code that counts a verdict of one rule, and keeps it as a finding where findings of its kind are kept. */
export class Emitter {
  readonly #code: Code;
  readonly #rule: number;
  readonly #shared: boolean;
  readonly #keeps: (verdict: Verdict) => boolean;
  /** The local that holds the rule's longest delay in the case at hand. */
  readonly worst: string;
  readonly #worstName: string;
  #mayBeLate = false;
  /** Locals of the fold that count verdicts, by verdict code; added to COUNTS when the fold returns. */
  readonly #counters = new Map<number, string>();

  /** Of a rule that asks for a person's judgment, what is undetermined is left to the interpreter, which knows whether it is for review. */
  readonly reviewable: boolean;

  /** `shared`: the code is one for many rules, and has their numbers in RULE, BASE and TAG by their place q. */
  constructor(code: Code, rule: number, keeps: (verdict: Verdict) => boolean, reviewable: boolean, shared = false) {
    this.#code = code;
    this.#shared = shared;
    this.#rule = rule;
    this.#keeps = keeps;
    this.reviewable = reviewable;
    this.#worstName = code.name('worst');
    this.worst = (shared ? PLACES : LOCALS).at(this.#worstName);
  }

  get mayBeLate(): boolean {
    return this.#mayBeLate;
  }

  /** Where the longest delay of all cases stands. */
  get longest(): string {
    return this.#shared ? 'WORST[RULE[q]]' : `WORST[${this.#rule}]`;
  }

  /** Whether findings with this verdict are kept. */
  keeps(verdict: Verdict): boolean {
    return this.#keeps(verdict);
  }

  /** Code that remembers a delay if it is the longest of the case. */
  delay(late: string): string {
    this.#mayBeLate = true;
    return `if (${late} > ${this.worst}) ${this.worst} = ${late};`;
  }

  /** Code of the fold itself. */
  verdict(verdict: Verdict, said: Said = {}): void {
    if (this.#shared) return this.verdictBeside(verdict, said);
    const code = verdictCode(verdict);
    const counter = this.#counters.get(code) ?? this.#code.name('k');
    this.#counters.set(code, counter);
    this.#code.line(`${counter} += sign;`);
    if (verdict === 'undetermined') this.#unsettled();
    this.#keep(verdict, said);
  }

  /** Code of a function beside the fold. */
  verdictBeside(verdict: Verdict, said: Said = {}): void {
    this.#code.line(`COUNTS[${this.#place(verdictCode(verdict))}] += sign;`);
    if (verdict === 'undetermined') this.#unsettled();
    this.#keep(verdict, said);
  }

  #unsettled(): void {
    if (this.reviewable) this.#code.line(`${RESULT.unsettled} = 1;`);
  }

  /** Who asks for verdicts of this rule. */
  get says(): Says {
    return { rule: this.#rule, keeps: this.#keeps, reviewable: this.reviewable };
  }

  /** The declaration of {@link worst}. */
  get worstDeclared(): string {
    return (this.#shared ? PLACES : LOCALS).declare(this.#worstName, 'number', '0');
  }

  declarations(): string[] {
    return [...this.#counters.values()].map((name) => `let ${name} = 0;`);
  }

  /** Hands the fold's counts over. */
  totals(): string[] {
    return [...this.#counters].map(([code, name]) => `COUNTS[${this.#place(code)}] += ${name};`);
  }

  #place(code: number): string {
    return this.#shared ? `BASE[q] + ${code}` : String(this.#rule * 16 + code);
  }

  #keep(verdict: Verdict, said: Said): void {
    if (!this.#keeps(verdict)) return;
    const { event = 'i', other = '-1', due = 'NONE', hours = false, late = 'NONE' } = said;
    const push = hours ? 'pushHours' : 'push';
    const tag = this.#shared ? `TAG[q] + ${tagOf(0, verdict, hours)}` : tagOf(this.#rule, verdict, hours);
    this.#code.line(`OUT.${push}(${tag}, ${event}, ${other}, ${due}, ${late});`);
  }
}
