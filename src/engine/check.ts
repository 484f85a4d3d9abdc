import type { Work } from '../base/index.js';
import { type BoundLog, cutAfter } from '../binding/index.js';
import { FindingColumns } from './findings.js';
import { interpret, type Until } from './interpreter/index.js';
import { compile, link, type Sink } from './kernel/index.js';
import type { LegalTime } from './legal-time.js';
import { missingFor, type RuleSet } from './rule-set.js';
import { isReported, noCounts, VERDICTS, type Verdict, type VerdictCounts, verdictCode } from './verdict.js';

export interface CheckOptions extends Work {
  readonly until: Until;
  /** Which verdicts become findings; by default the adverse, the undetermined and those for review. All are counted. */
  readonly keeps?: (verdict: Verdict) => boolean;
  /** The interpreter is the reference and slow; the kernel is for whole logs. */
  readonly engine?: 'kernel' | 'interpreter';
}

export interface CheckResult {
  /** In the order of the rule set. */
  readonly rules: readonly RuleResult[];
  readonly findings: FindingColumns;
  /** The log that was judged, as it stood at the time of checking; findings speak of its positions. */
  readonly log: BoundLog;
  /** How the work was shared out. */
  readonly ran: Ran;
}

export interface RuleResult {
  /** What the source would have to record; empty where the rule was checked. */
  readonly missing: readonly string[];
  readonly counts: VerdictCounts;
  /** Longest delay in days, or whole hours; 0 where nothing was late. */
  readonly worst: number;
}

export interface Ran {
  /** Cases that generated code judged to the end, and cases of which some compiled rule was left to the interpreter. */
  readonly folded: number;
  readonly interpreted: number;
  readonly rulesInterpreted: readonly { readonly rule: number; readonly why: string }[];
}

/** Judges every instance of every rule of a bound log as it stood at the time of checking. */
export function checkLog(bound: BoundLog, rules: RuleSet, time: LegalTime, options: CheckOptions): CheckResult {
  const log = cutAfter(bound, options.until);
  const missing = rules.rules.map((rule) => missingFor(rule, rules.law, log.recording));
  const checkable: RuleSet = { ...rules, rules: rules.rules.filter((_, r) => missing[r]!.length === 0) };
  const numbers = rules.rules.flatMap((_, r) => (missing[r]!.length === 0 ? [r] : []));
  const run = new Run(log, checkable, numbers, rules.rules.length, time, options);
  const ran = options.engine === 'interpreter' ? run.interpretAll() : run.fold();
  return {
    rules: rules.rules.map((_, r) => ({ missing: missing[r]!, counts: run.countsOf(r), worst: run.sink.worst[r]! })),
    findings: run.sink.findings,
    log,
    ran,
  };
}

/**
 * Cases folded between two looks at the abort signal. Strides begin small: a function that returns now and then is compiled for its
 * whole length, one that is caught in its first long loop only for that loop.
 */
const FIRST_STRIDE = 64;
const LAST_STRIDE = 65_536;

class Run {
  readonly sink: Sink;
  readonly #log: BoundLog;
  readonly #rules: RuleSet;
  /** Rule of this run -> rule of the whole set. */
  readonly #numbers: readonly number[];
  readonly #time: LegalTime;
  readonly #options: CheckOptions;
  readonly #keeps: (verdict: Verdict) => boolean;
  readonly #handed = new Set<number>();

  constructor(
    log: BoundLog,
    rules: RuleSet,
    numbers: readonly number[],
    total: number,
    time: LegalTime,
    options: CheckOptions,
  ) {
    this.#log = log;
    this.#rules = rules;
    this.#numbers = numbers;
    this.#time = time;
    this.#options = options;
    this.#keeps = options.keeps ?? isReported;
    this.sink = {
      counts: new Float64Array(total * 16),
      worst: new Float64Array(total),
      findings: new FindingColumns(log.caseStart),
      hand: (c) => this.#handed.add(c),
    };
  }

  countsOf(rule: number): VerdictCounts {
    const counts = noCounts();
    for (const verdict of VERDICTS) counts[verdict] = this.sink.counts[rule * 16 + verdictCode(verdict)]!;
    return counts;
  }

  interpretAll(): Ran {
    this.#interpret(this.#rules, this.#numbers, this.#allCases());
    return { folded: 0, interpreted: this.#log.caseCount, rulesInterpreted: [] };
  }

  fold(): Ran {
    const { folds, left } = compile(this.#rules, this.#log, this.#time, this.#keeps, this.#numbers);
    const interpreted = new Set<number>();
    for (const fold of folds) {
      this.#handed.clear();
      this.sink.findings.settle();
      const run = this.#linked(fold);
      if (run) this.#inStrides(run);
      const only = fold.rules;
      const cases = run ? [...this.#handed] : this.#allCases();
      this.#interpret(
        this.#part(only),
        only.map((r) => this.#numbers[r]!),
        cases,
      );
      for (const c of cases) interpreted.add(c);
    }
    const slow = [...left.keys()];
    if (slow.length > 0)
      this.#interpret(
        this.#part(slow),
        slow.map((r) => this.#numbers[r]!),
        this.#allCases(),
      );
    const rulesInterpreted = [...left].map(([rule, why]) => ({ rule: this.#numbers[rule]!, why }));
    const folded = folds.length === 0 ? 0 : this.#log.caseCount - interpreted.size;
    return { folded, interpreted: this.#log.caseCount - folded, rulesInterpreted };
  }

  #linked(fold: Parameters<typeof link>[0]): ReturnType<typeof link> | null {
    try {
      return link(fold, this.#rules.law, this.#log, this.#options.until, this.sink);
    } catch (error) {
      // Where generated code is forbidden the interpreter serves.
      if (error instanceof EvalError) return null;
      throw error;
    }
  }

  #inStrides(run: (first: number, last: number, sign: number) => void): void {
    const { signal, onProgress } = this.#options;
    const { caseCount } = this.#log;
    let stride = FIRST_STRIDE;
    for (let c = 0; c < caseCount; ) {
      signal?.throwIfAborted();
      const end = Math.min(c + stride, caseCount);
      run(c, end, 1);
      onProgress?.({ stage: 'checking', done: end, total: caseCount, unit: 'cases' });
      stride = Math.min(stride * 2, LAST_STRIDE);
      c = end;
    }
  }

  #part(rules: readonly number[]): RuleSet {
    return { ...this.#rules, rules: rules.map((r) => this.#rules.rules[r]!) };
  }

  #allCases(): number[] {
    return Array.from({ length: this.#log.caseCount }, (_, c) => c);
  }

  #interpret(rules: RuleSet, numbers: readonly number[], cases: readonly number[]): void {
    if (cases.length === 0 || rules.rules.length === 0) return;
    const { counts, worst, findings } = this.sink;
    interpret(this.#log, rules, this.#time, this.#options.until, cases, (found) => {
      const rule = numbers[found.rule]!;
      counts[rule * 16 + verdictCode(found.verdict)]!++;
      if (found.late !== null && found.late > worst[rule]!) worst[rule] = found.late;
      if (this.#keeps(found.verdict)) findings.add({ ...found, rule });
    });
  }
}
