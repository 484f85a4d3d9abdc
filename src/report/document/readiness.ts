import type { FindingColumns } from '../../engine/index.js';
import type { CheckRun } from '../check-run.js';
import { decidedCount, judgedCount, Suspicions } from '../suspicion.js';
import type { Readiness } from './document.js';
import { Lacking } from './lacking.js';
import { recordOf } from './record.js';

/** Gathers what the record can tell. */
export class ReadinessOf {
  readonly #run: CheckRun;
  readonly #lacking: Lacking;
  readonly #suspicions: Suspicions;

  constructor(run: CheckRun) {
    this.#run = run;
    this.#lacking = new Lacking(run);
    this.#suspicions = new Suspicions(run);
  }

  /** Instances of a part of the log, all verdicts. */
  add(instances: FindingColumns): void {
    const unknown: number[] = [];
    for (let i = 0; i < instances.length; i++)
      if (instances.verdictAt(i) === 'undetermined') unknown.push(i);
      else this.#suspicions.add(instances.get(i));
    unknown.sort((a, b) => instances.eventAt(a) - instances.eventAt(b));
    for (const i of unknown) if (this.#lacking.wants(instances.ruleAt(i))) this.#lacking.add(instances.get(i));
  }

  /** `rules` are the places in the rule set of the rules that the report shows. */
  done(rules: readonly number[]): Readiness {
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
    };
  }
}
