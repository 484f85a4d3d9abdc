import { isAdverse, limitSide, VERDICTS } from '../../engine/index.js';
import type { CheckRun } from '../check-run.js';
import type { Judged } from '../instances.js';
import { binned, quantile } from './bins.js';
import type { DelayDistribution } from './document.js';

const HOUR = 3_600_000;

/** Verdicts that may come with a due day and an act, or the lack of one. */
const TIMED = VERDICTS.map((verdict) => isAdverse(verdict) || ['met', 'lawful', 'in-time'].includes(verdict));

/** Delays of one rule in one unit and on one side of its limit: how often each was. */
interface Heap {
  readonly rule: number;
  readonly unit: 'days' | 'hours';
  readonly side: 'latest' | 'earliest';
  readonly counts: Map<number, number>;
  notDone: number;
}

/** Gathers how long before or after the due day each act came. */
export class Delays {
  readonly #run: CheckRun;
  /** Rule of the rule set -> place in the report. */
  readonly #place: ReadonlyMap<number, number>;
  readonly #heaps = new Map<number, Heap>();
  /** By rule: the side of the limit that kept acts are told with. */
  readonly #sides: readonly ('latest' | 'earliest' | null)[];

  constructor(run: CheckRun, rules: readonly number[]) {
    this.#run = run;
    this.#sides = run.rules.rules.map(({ versions }) => versions.map(limitSide).find((side) => side !== null) ?? null);
    this.#place = new Map(rules.map((r, place) => [r, place]));
  }

  add({ instances }: Judged): void {
    for (let i = 0; i < instances.length; i++) if (TIMED[instances.verdictCodeAt(i)]) this.#add(instances, i);
  }

  /** Column by column: of half a million verdicts no object is made. */
  #add(instances: Judged['instances'], i: number): void {
    const unit = instances.isInHours(i) ? 'hours' : 'days';
    const [rule, due, late] = [instances.ruleAt(i), instances.dueAt(i), instances.lateAt(i)];
    switch (instances.verdictAt(i)) {
      case 'met':
      case 'late':
        if (due === null) return;
        return this.#count(rule, unit, 'latest', late ?? this.#delay(instances.otherAt(i), due, unit, 'latest'));
      case 'overdue':
        if (due !== null) this.#heap(rule, unit, 'latest').notDone++;
        return;
      case 'breach':
      case 'out-of-time':
      case 'barred':
        if (late !== null) this.#count(rule, unit, late < 0 ? 'earliest' : 'latest', late);
        return;
      case 'lawful':
      case 'in-time': {
        if (due === null) return;
        const side = this.#sides[rule] ?? 'latest';
        return this.#count(rule, unit, side, this.#delay(instances.eventAt(i), due, unit, side));
      }
      default:
    }
  }

  #count(rule: number, unit: 'days' | 'hours', side: 'latest' | 'earliest', delay: number): void {
    const { counts } = this.#heap(rule, unit, side);
    counts.set(delay, (counts.get(delay) ?? 0) + 1);
  }

  #heap(rule: number, unit: 'days' | 'hours', side: 'latest' | 'earliest'): Heap {
    const key = (rule * 2 + (unit === 'days' ? 0 : 1)) * 2 + (side === 'latest' ? 0 : 1);
    const known = this.#heaps.get(key);
    if (known) return known;
    const made: Heap = { rule: this.#place.get(rule)!, unit, side, counts: new Map(), notDone: 0 };
    this.#heaps.set(key, made);
    return made;
  }

  /** Whole hours are rounded away from what was too late or too early, up or down. */
  #delay(act: number, due: number, unit: 'days' | 'hours', side: 'latest' | 'earliest'): number {
    const { day, from, to } = this.#run.bound;
    if (unit === 'days') return day[act]! - due;
    return side === 'latest' ? Math.ceil((to![act]! - due) / HOUR) : Math.floor((from![act]! - due) / HOUR);
  }

  /** Rules in order, those without an act left out. */
  done(): DelayDistribution[] {
    return [...this.#heaps.values()]
      .filter(({ counts }) => counts.size > 0)
      .sort((a, b) => a.rule - b.rule)
      .map(distributionOf);
  }
}

function distributionOf({ rule, unit, side, counts, notDone }: Heap): DelayDistribution {
  const delays = [...counts].sort(([a], [b]) => a - b);
  const n = delays.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number) => quantile(delays, n, share);
  const edge = side === 'latest' ? 1 : 0;
  const wrong = delays.filter(([delay]) => (side === 'latest' ? delay > 0 : delay < 0));
  const few = wrong.reduce((sum, [, count]) => sum + count, 0);
  return {
    rule,
    unit,
    side,
    bins: binned(delays, edge, at(0.005), at(0.995)),
    ...(few > 0 && few < UNSEEN * n
      ? { wrong: binned(wrong, edge, quantile(wrong, few, 0.005), quantile(wrong, few, 0.995)) }
      : {}),
    n,
    median: at(0.5),
    p90: at(0.9),
    notDone,
  };
}

/** Below this share of all, what is on the wrong side cannot be seen beside the rest. */
const UNSEEN = 0.02;
