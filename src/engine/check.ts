import type { Work } from '../base/index.js';
import { type BoundLog, cutAfter } from '../binding/index.js';
import { Bracket } from './bracketed.js';
import type { Finding } from './finding.js';
import { caseAt, FindingColumns } from './findings.js';
import { type GivingWay, givenWay, openCases, stretchesOf } from './giving-way.js';
import { hardCases } from './hard-cases.js';
import { allCases, type DeemedLog, interpret, isKeyed, type Until, withDeemed } from './interpreter/index.js';
import { type Compiled, type Fold, type FoldFunction, type Linked, link, type Sink } from './kernel/index.js';
import { KeyedGroups, type Members } from './keyed/index.js';
import type { KeyedRules } from './keyed-rules.js';
import type { LegalTime } from './legal-time.js';
import { Owed } from './owed.js';
import { type Program, Programs } from './programs.js';
import type { RuleSet } from './rule-set.js';
import { isReported, noCounts, VERDICTS, type Verdict, type VerdictCounts, verdictCode } from './verdict.js';

export interface CheckOptions extends JudgeOptions {
  /** Which verdicts become findings; by default the adverse, the undetermined and those for review. All are counted. */
  readonly keeps?: (verdict: Verdict) => boolean;
  /** The interpreter is the reference and slow; the kernel is for whole logs. */
  readonly engine?: 'kernel' | 'interpreter';
  /** Of more rules than this the kernel makes code by shape, not rule by rule; 64 unless told. */
  readonly mostFused?: number;
}

/** What is said of one run over a log. */
export interface JudgeOptions extends Work {
  readonly until: Until;
  /** Where more events than this may belong to a group, it is first judged with the nearest of them; 64 unless told. */
  readonly mostStrays?: number;
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
  /** Single questions about one event that generated code asked the interpreter. */
  readonly asked: number;
  readonly rulesInterpreted: readonly { readonly rule: number; readonly why: string }[];
  /** The same of the groups of other keys than the case. */
  readonly groups: { readonly folded: number; readonly interpreted: number };
}

/** Judges every instance of every rule of a bound log as it stood at the time of checking. */
export function checkLog(bound: BoundLog, rules: RuleSet, time: LegalTime, options: CheckOptions): CheckResult {
  return checkLogBy(programsFor(rules, time, options), bound, options);
}

/** The same by programs that are kept: of many small logs of one form, the rules are compiled for the first alone. */
export function checkLogBy(programs: Programs, bound: BoundLog, options: JudgeOptions): CheckResult {
  const log = cutAfter(bound, options.until);
  const judge = new Judge(programs, options, log.caseStart);
  judge.add(log);
  return { rules: judge.results(), findings: judge.findings, log, ran: judge.ran() };
}

/** Programs of rules that are made as options say. */
export function programsFor(
  rules: RuleSet,
  time: LegalTime,
  { keeps = isReported, engine, mostFused }: Pick<CheckOptions, 'keeps' | 'engine' | 'mostFused'>,
): Programs {
  return new Programs(rules, time, { keeps, engine, mostFused });
}

/**
 * Cases folded between two looks at the abort signal. Strides begin small: a function that returns now and then is compiled for its
 * whole length, one that is caught in its first long loop only for that loop.
 */
const FIRST_STRIDE = 64;
const LAST_STRIDE = 65_536;

/** A program with what carries it out. */
interface Ready extends Program {
  readonly keyed: readonly Keyed[];
  readonly yielding: readonly (Program['yielding'][number] & { readonly judge: Judge })[];
  /** Made ready to run; stretches may stand in a few places in turn. */
  readonly linked: Map<Fold, Linked[]>;
}

type Keyed = Program['keyed'][number] & { readonly judge: Judge };

/**
 * Judges a log, or one stretch of its cases after another: all bound alike, cut at the time of checking, and where findings are kept,
 * with the positions of one log.
 */
export class Judge {
  readonly #programs: Programs;
  readonly #rules: RuleSet;
  readonly #time: LegalTime;
  readonly #options: JudgeOptions;
  readonly #keeps: (verdict: Verdict) => boolean;
  readonly #sink: Sink;
  /** Cases handed over by the fold at work: by all its rules, and by one. */
  #handed: number[] = [];
  readonly #apart = new Map<number, number[]>();
  #ready: Ready | null = null;
  #folded = 0;
  #asked = 0;
  #interpreted = 0;

  /** `caseStart` of the log whose positions findings speak of. */
  constructor(programs: Programs, options: JudgeOptions, caseStart: Uint32Array) {
    this.#programs = programs;
    this.#rules = programs.rules;
    this.#time = programs.time;
    this.#keeps = programs.options.keeps;
    this.#options = options;
    this.#sink = {
      counts: new Float64Array(this.#rules.rules.length * 16),
      worst: new Float64Array(this.#rules.rules.length),
      findings: new FindingColumns(caseStart),
      hand: (c, rule) => (rule === undefined ? this.#handed : this.#handedBy(rule)).push(c),
      asking: () => {
        this.#asked++;
      },
    };
  }

  get findings(): FindingColumns {
    return this.#sink.findings;
  }

  add(log: BoundLog): void {
    this.#ready ??= this.#prepared(log);
    const { rules, numbers, compiled } = this.#ready;
    const interpreted = compiled === null ? this.#interpretAll(log, rules, numbers) : this.#fold(log, compiled);
    if (interpreted === null) return;
    this.#interpreted += interpreted;
    this.#folded += log.caseCount - interpreted;
  }

  results(): RuleResult[] {
    return this.#rules.rules.map((_, r) => {
      const counts = noCounts();
      for (const verdict of VERDICTS) counts[verdict] = this.#sink.counts[r * 16 + verdictCode(verdict)]!;
      return { missing: this.#ready?.missing[r] ?? [], counts, worst: this.#sink.worst[r]! };
    });
  }

  ran(): Ran {
    const left = [...(this.#ready?.compiled?.left ?? [])];
    const rulesInterpreted = left.map(([rule, why]) => ({ rule: this.#ready!.numbers[rule]!, why }));
    const groups = { folded: 0, interpreted: 0 };
    let asked = this.#asked;
    for (const { keyed, judge } of this.#ready?.keyed ?? []) {
      const ran = judge.ran();
      groups.folded += ran.folded;
      groups.interpreted += ran.interpreted;
      asked += ran.asked;
      const numbered = (rule: number) => this.#ready!.numbers[keyed.indices[rule]!]!;
      rulesInterpreted.push(...ran.rulesInterpreted.map(({ rule, why }) => ({ rule: numbered(rule), why })));
    }
    for (const { way, judge } of this.#ready?.yielding ?? [])
      for (const { why } of judge.ran().rulesInterpreted)
        rulesInterpreted.push({ rule: this.#ready!.numbers[way.index]!, why });
    return { folded: this.#folded, interpreted: this.#interpreted, asked, rulesInterpreted, groups };
  }

  #prepared(log: BoundLog): Ready {
    const program = this.#programs.of(log);
    const { onProgress: _, ...options } = this.#options;
    const judge = (programs: Programs) => new Judge(programs, options, NO_CASES);
    return {
      ...program,
      keyed: program.keyed.map((k) => ({ ...k, judge: judge(k.programs) })),
      yielding: program.yielding.map((y) => ({ ...y, judge: judge(y.programs) })),
      linked: new Map(),
    };
  }

  #interpretAll(log: BoundLog, rules: RuleSet, numbers: readonly number[]): number {
    this.#interpret(log, rules, numbers, allCases(log));
    return log.caseCount;
  }

  /** Says how many cases the interpreter had to judge; null where no rule asks for cases as they are. */
  #fold(log: BoundLog, { folds, left, deems, blocked }: Compiled): number | null {
    this.#options.signal?.throwIfAborted();
    const { keyed } = this.#ready!;
    const asking = folds.length > 0 || keyed.some((k) => k.keyed.deeming);
    const whole = asking ? this.#withDeemed(log, deems) : log;
    for (const of of keyed) this.#foldKeyed(of.keyed.deeming ? whole : log, log, of);
    for (const { way, judge } of this.#ready!.yielding) this.#foldYielding(log, way, judge);
    const hard = hardCases(whole);
    const forBlocks = hard.blocks.length > 0 ? blocked() : new Map<number, Fold>();
    const owed = new Owed();
    const blocks = Array.from(hard.blocks);
    for (const fold of folds) {
      const run = this.#linked(fold, whole);
      const bailed = run ? this.#judgedBy(run, log.caseCount) : allCases(log);
      for (const [rule, cases] of this.#apart) owed.add(rule, cases);
      for (const rule of fold.rules) {
        owed.add(rule, bailed);
        if (!run) continue;
        owed.add(rule, hard.others);
        const apart = forBlocks.get(rule);
        const inBlocks = apart && this.#linked(apart, whole);
        owed.add(rule, inBlocks ? this.#judgedBy(inBlocks, blocks.length, hard.blocks) : blocks);
      }
    }
    for (const { rules, cases } of owed.groups()) this.#interpretOf(log, rules, cases);
    if (left.size > 0) this.#interpretOf(log, [...left.keys()], allCases(log));
    if (folds.length === 0) return left.size > 0 ? log.caseCount : null;
    return owed.size;
  }

  /** Judges the groups of a key as the cases of a log of their own. */
  #foldKeyed(whole: BoundLog, log: BoundLog, { keyed, judge }: Keyed): void {
    // What is deemed is known only of cases of which plain order says everything.
    const without = keyed.deeming ? whole.hard : null;
    const groups = new KeyedGroups(whole, this.#rules.law, { ...keyed, without });
    const strayed: Members[] = [];
    const most = keyed.deeming ? Number.POSITIVE_INFINITY : (this.#options.mostStrays ?? MOST_STRAYS);
    for (const part of groups.settled(most, strayed)) {
      judge.add(part);
      const places = 'origin' in whole ? part.places.map((p) => (whole as DeemedLog).origin[p]!) : part.places;
      this.#take(judge, keyed, places);
    }
    this.#foldStrayed(log, groups, strayed, keyed, judge);
    if (without)
      this.#interpretOf(
        log,
        keyed.indices,
        [...without.keys()].filter((c) => without[c] === 1),
      );
  }

  /** Judges groups beside which many events stand that may belong to them. */
  #foldStrayed(log: BoundLog, groups: KeyedGroups, strayed: readonly Members[], keyed: KeyedRules, judge: Judge): void {
    if (strayed.length === 0) return;
    judge.#interpreted += strayed.length;
    keyed.rules.rules.forEach((rule, r) => {
      const found = judge.#found([r]);
      const own = { ...keyed.rules, rules: [rule] };
      for (const part of new Bracket(log, groups, own, this.#time, this.#options.until).judge(strayed)) {
        this.#options.signal?.throwIfAborted();
        part.findings.forEach(found);
        this.#take(judge, keyed, part.log.places);
      }
    });
  }

  /** Judges a rule and those that go before it apart, and puts together what they found. */
  #foldYielding(log: BoundLog, way: GivingWay, judge: Judge): void {
    const { index } = way;
    const found = this.#found([this.#ready!.numbers[index]!]);
    for (const stretch of stretchesOf(log)) {
      judge.add(stretch);
      const open = openCases(judge.findings, way, stretch);
      const isOpen = (event: number) => open.size > 0 && open.has(caseAt(stretch.caseStart, event));
      for (const finding of givenWay(judge.findings, log.eventCount)) if (!isOpen(finding.event)) found(finding);
      judge.findings.clear();
      this.#interpretOf(stretch, [index], [...open]);
    }
  }

  /** Counts what another has found as found here. */
  #take(other: Judge, { indices }: KeyedRules, places: Uint32Array): void {
    const from = other.#sink;
    const { counts, worst, findings } = this.#sink;
    const numbers = indices.map((r) => this.#ready!.numbers[r]!);
    numbers.forEach((rule, r) => {
      for (let v = 0; v < 16; v++) counts[rule * 16 + v]! += from.counts[r * 16 + v]!;
      worst[rule] = Math.max(worst[rule]!, from.worst[r]!);
    });
    from.counts.fill(0);
    from.worst.fill(0);
    from.findings.moveTo(findings, numbers, places);
  }

  /** The log with what the law deems in it; folds have seen which cases that may be. */
  #withDeemed(log: BoundLog, deems: Compiled['deems']): BoundLog {
    if (!this.#ready!.deeming || isKeyed(log)) return log;
    const cases = new Map<number, readonly number[] | null>();
    for (const [deem, fold] of deems) {
      const run = fold && this.#linked(fold, log);
      cases.set(deem, run && this.#judgedBy(run, log.caseCount));
    }
    return withDeemed(log, this.#ready!.rules, this.#time, this.#options.until, cases);
  }

  #linked(fold: Fold, log: BoundLog): FoldFunction | null {
    const { linked } = this.#ready!;
    const known = linked.get(fold) ?? [];
    linked.set(fold, known);
    const fitting = known.find((l) => l.fits(log));
    if (fitting) return fitting.run;
    try {
      const made = link(fold, this.#ready!.rules, this.#time, log, this.#options.until, this.#sink);
      known.splice(MOST_LINKED - 1);
      known.unshift(made);
      return made.run;
    } catch (error) {
      // Where generated code is forbidden the interpreter serves.
      if (error instanceof EvalError) return null;
      throw error;
    }
  }

  /** Lets generated code judge so many cases, of a list or of all; says which it leaves to the interpreter. */
  #judgedBy(run: FoldFunction, count: number, list?: Uint32Array): readonly number[] {
    const { signal, onProgress } = this.#options;
    const handed: number[] = [];
    this.#handed = handed;
    this.#apart.clear();
    this.#sink.findings.settle();
    let stride = FIRST_STRIDE;
    for (let n = 0; n < count; ) {
      signal?.throwIfAborted();
      const end = Math.min(n + stride, count);
      run(n, end, 1, list);
      if (!list) onProgress?.({ stage: 'checking', done: end, total: count, unit: 'cases' });
      stride = Math.min(stride * 2, LAST_STRIDE);
      n = end;
    }
    return handed;
  }

  #handedBy(rule: number): number[] {
    const known = this.#apart.get(rule) ?? [];
    this.#apart.set(rule, known);
    return known;
  }

  #interpretOf(log: BoundLog, only: readonly number[], cases: readonly number[]): void {
    const { rules, numbers } = this.#ready!;
    const part = { ...rules, rules: only.map((r) => rules.rules[r]!) };
    this.#interpret(
      log,
      part,
      only.map((r) => numbers[r]!),
      cases,
    );
  }

  #interpret(log: BoundLog, rules: RuleSet, numbers: readonly number[], cases: readonly number[]): void {
    if (cases.length === 0 || rules.rules.length === 0) return;
    interpret(log, rules, this.#time, this.#options.until, cases, this.#found(numbers));
  }

  /** Takes findings one by one. */
  #found(numbers: readonly number[]): (found: Finding) => void {
    const { counts, worst, findings } = this.#sink;
    return (found) => {
      const rule = numbers[found.rule]!;
      counts[rule * 16 + verdictCode(found.verdict)]!++;
      if (found.late !== null && found.late > worst[rule]!) worst[rule] = found.late;
      if (this.#keeps(found.verdict)) findings.add({ ...found, rule });
    };
  }
}

const MOST_STRAYS = 64;

/** Places that stretches may stand in, cut and not cut, before those of the first are forgotten. */
const MOST_LINKED = 4;

/** Of a judge whose findings are told with other positions. */
const NO_CASES = new Uint32Array(1);
