import { isAdverse, VERDICTS, verdictCode } from '../../engine/index.js';
import type { CheckRun } from '../check-run.js';
import { maskedOfficeColumn } from '../group-values.js';
import type { Judged } from '../instances.js';
import { Reasons } from '../reasons.js';
import { decidedCount, judgedCount, Suspicions } from '../suspicion.js';
import type { Readiness } from './document.js';
import { Lacking } from './lacking.js';
import { recordOf } from './record.js';

const UNDETERMINED = verdictCode('undetermined');
const ADVERSE_CODES = VERDICTS.map(isAdverse);

/** Gathers what the record can tell. */
export class ReadinessOf {
  readonly #run: CheckRun;
  readonly #lacking: Lacking;
  readonly #suspicions: Suspicions;

  constructor(run: CheckRun, reasons: Reasons = new Reasons(run)) {
    this.#run = run;
    this.#lacking = new Lacking(run, reasons);
    this.#suspicions = new Suspicions(run);
  }

  add({ instances, firstCase }: Judged): void {
    const unknown: number[] = [];
    for (let i = 0; i < instances.length; i++) {
      const code = instances.verdictCodeAt(i);
      if (code === UNDETERMINED) unknown.push(i);
      else if (ADVERSE_CODES[code]) this.#suspicions.add(instances.get(i));
    }
    unknown.sort((a, b) => instances.eventAt(a) - instances.eventAt(b));
    for (const i of unknown) {
      if (!this.#lacking.wants(instances.ruleAt(i))) continue;
      const f = instances.get(i);
      this.#lacking.add({ ...f, case: firstCase + f.case });
    }
  }

  /** `rules` are the places in the rule set of the rules that the report shows. */
  done(rules: readonly number[]): Readiness {
    const masked = maskedOfficeColumn(this.#run);
    return {
      rules: rules.map((r) => {
        const { counts } = this.#run.result.rules[r]!;
        return {
          instances: judgedCount(counts),
          decided: decidedCount(counts),
          explained: this.#lacking.explained(r),
          lacking: this.#lacking.of(r),
          suspect: this.#suspicions.of(r),
        };
      }),
      ...recordOf(this.#run),
      ...(masked !== null && { maskedOffice: masked }),
    };
  }
}
