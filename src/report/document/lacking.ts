import type { Finding } from '../../engine/index.js';
import type { CheckRun } from '../check-run.js';
import type { Reason, Reasons } from '../reasons.js';
import type { Lack } from './document.js';

/** At most about this many undetermined instances of a rule are explained. */
const SAMPLE = 20_000;

/** Gathers what the undetermined instances of each rule hang on. To be given them in order of events, rule by rule or not. */
export class Lacking {
  readonly #reasons: Reasons;
  readonly #rules: readonly Gathered[];

  constructor(run: CheckRun, reasons: Reasons) {
    this.#reasons = reasons;
    this.#rules = run.result.rules.map(({ counts }) => new Gathered(Math.ceil(counts.undetermined / SAMPLE)));
  }

  /** Whether this instance is one of the sample. */
  wants(rule: number): boolean {
    return this.#rules[rule]!.next();
  }

  add(f: Finding): void {
    this.#rules[f.rule]!.add(f.case, this.#reasons.remembered(f));
  }

  explained(rule: number): number {
    return this.#rules[rule]!.explained;
  }

  /** Most first. */
  of(rule: number): Lack[] {
    return this.#rules[rule]!.lacks();
  }
}

/** Of one rule. */
class Gathered {
  explained = 0;
  readonly #step: number;
  #seen = 0;
  readonly #lacks = new Map<
    string,
    { reason: Reason; instances: number; alone: number; cases: number; last: number }
  >();

  constructor(step: number) {
    this.#step = step;
  }

  next(): boolean {
    return this.#seen++ % this.#step === 0;
  }

  add(ofCase: number, reasons: readonly Reason[]): void {
    this.explained++;
    for (const reason of reasons) {
      const key = `${reason.why} ${reason.field}`;
      const lack = this.#lacks.get(key) ?? { reason, instances: 0, alone: 0, cases: 0, last: -1 };
      this.#lacks.set(key, lack);
      lack.instances++;
      if (reasons.length === 1) lack.alone++;
      if (lack.last !== ofCase) lack.cases++;
      lack.last = ofCase;
    }
  }

  lacks(): Lack[] {
    return [...this.#lacks.values()]
      .sort((a, b) => b.instances - a.instances)
      .map(({ reason, instances, alone, cases }) => ({ ...reason, instances, alone, cases }));
  }
}
