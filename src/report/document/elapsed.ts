import { NO_DAY } from '../../binding/index.js';
import { VERDICTS } from '../../engine/index.js';
import type { DutyRule, Pattern, Rule } from '../../language/index.js';
import type { CheckRun } from '../check-run.js';
import type { Judged } from '../instances.js';
import { binned, quantile } from './bins.js';
import type { ElapsedDistribution } from './document.js';

const DONE = VERDICTS.map((verdict) => verdict === 'met' || verdict === 'late' || verdict === 'late-explained');
const WAITING = VERDICTS.map((verdict) => verdict === 'open' || verdict === 'overdue');

/** A duty without a number, or promptly beside one. */
function isMeasured(rule: Rule): rule is DutyRule {
  return rule.kind === 'duty' && (rule.promptly || rule.due === null);
}

interface Heap {
  readonly triggers: ReadonlySet<number>;
  readonly answers: ReadonlySet<number>;
  readonly counts: Map<number, number>;
  waiting: number;
}

/** Gathers how many days acts took that the law wants done without saying how soon: they are measured, and never a breach. */
export class Elapsed {
  readonly #heaps: ReadonlyMap<number, Heap>;
  readonly #place: ReadonlyMap<number, number>;

  /** `rules` are the places in the rule set of the rules that the report shows. */
  constructor(run: CheckRun, rules: readonly number[]) {
    const measured = rules.filter((r) => run.rules.rules[r]!.versions.some(isMeasured));
    this.#place = new Map(rules.map((r, place) => [r, place]));
    this.#heaps = new Map(
      measured.map((r) => {
        const versions = run.rules.rules[r]!.versions.filter(isMeasured);
        return [
          r,
          {
            triggers: kindsOf(versions.map((v) => v.trigger.pattern)),
            answers: kindsOf(versions.flatMap((v) => v.answers)),
            counts: new Map(),
            waiting: 0,
          },
        ];
      }),
    );
  }

  get isEmpty(): boolean {
    return this.#heaps.size === 0;
  }

  add({ log, instances }: Judged): void {
    if (this.isEmpty) return;
    for (let i = 0; i < instances.length; i++) {
      const heap = this.#heaps.get(instances.ruleAt(i));
      if (heap === undefined) continue;
      const code = instances.verdictCodeAt(i);
      if (WAITING[code]) heap.waiting++;
      if (!DONE[code]) continue;
      const { event, other } = instances.get(i);
      // What is deemed to have happened has no event of its own, and so no day that could be read here.
      if (other < 0 || !heap.triggers.has(log.kind[event]!) || !heap.answers.has(log.kind[other]!)) continue;
      const [from, to] = [log.day[event]!, log.day[other]!];
      if (from === NO_DAY || to === NO_DAY || to < from) continue;
      heap.counts.set(to - from, (heap.counts.get(to - from) ?? 0) + 1);
    }
  }

  /** Rules in order, those of which there is nothing to tell left out. */
  done(): ElapsedDistribution[] {
    return [...this.#heaps].flatMap(([r, { counts, waiting }]) => {
      const days = [...counts].sort(([a], [b]) => a - b);
      const n = days.reduce((sum, [, count]) => sum + count, 0);
      if (n + waiting === 0) return [];
      const at = (share: number) => (n === 0 ? null : quantile(days, n, share));
      return [
        {
          rule: this.#place.get(r)!,
          bins: n === 0 ? [] : binned(days, 0, quantile(days, n, 0.005), quantile(days, n, 0.995)),
          n,
          median: at(0.5),
          p90: at(0.9),
          longest: at(1),
          waiting,
        },
      ];
    });
  }
}

/** Of a run that has kept every verdict; of another nothing is told here. */
export function elapsedOf(run: CheckRun): ElapsedDistribution[] {
  if (!run.instances) return [];
  const elapsed = new Elapsed(
    run,
    run.rules.rules.flatMap((_, r) => (run.result.rules[r]!.missing.length === 0 ? [r] : [])),
  );
  elapsed.add({ log: run.bound, firstCase: 0, instances: run.instances });
  return elapsed.done();
}

function kindsOf(patterns: readonly Pattern[]): ReadonlySet<number> {
  return new Set(patterns.flatMap(({ of }) => of.map(({ event }) => event)));
}

/** Whether a run has a rule of which this can be told. */
export function hasMeasured(rules: CheckRun['rules']): boolean {
  return rules.rules.some(({ versions }) => versions.some(isMeasured));
}
