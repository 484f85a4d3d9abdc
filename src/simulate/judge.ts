import { type Binding, bindLog, cutAfter, logFromTraces, ownBinding } from '../binding/index.js';
import { checkLog, type Finding, type LegalTime, type RuleSet, ruleSet, wantedBy } from '../engine/index.js';
import type { Law } from '../language/index.js';
import { type Draft, traceOf } from './draft.js';

export interface Until {
  readonly day: number;
  readonly ms: number;
}

/** Judges made-up cases by the reference interpreter, many at once. */
export class Judge {
  readonly rules: RuleSet;
  readonly #law: Law;
  readonly #time: LegalTime;
  readonly #until: Until;
  readonly #hours: boolean;
  readonly #binding: Binding;

  constructor(law: Law, time: LegalTime, until: Until, hours: boolean, binding: Binding = ownBinding(law)) {
    this.rules = ruleSet(law);
    this.#law = law;
    this.#time = time;
    this.#until = until;
    this.#hours = hours;
    this.#binding = binding;
  }

  /** The verdicts on each case; an event's number in a verdict is its place in its case. */
  judge(drafts: readonly Draft[]): Finding[][] {
    const log = logFromTraces(
      this.#law,
      'simulated',
      drafts.map((draft, c) => traceOf(String(c), draft, this.#hours)),
    );
    const bound = cutAfter(bindLog(log, this.#law, this.#binding, this.#time.zone, wantedBy(this.rules)), this.#until);
    const { findings } = checkLog(bound, this.rules, this.#time, {
      until: this.#until,
      keeps: () => true,
      engine: 'interpreter',
    });
    const byCase: Finding[][] = drafts.map(() => []);
    for (const f of findings) {
      const start = bound.caseStart[f.case]!;
      byCase[f.case]!.push({ ...f, event: f.event - start, other: f.other < 0 ? -1 : f.other - start });
    }
    return byCase;
  }
}
