import type { BoundLog } from '../../binding/index.js';
import type { Deem, DutyRule, GuardRule, NotBothRule, RecurringRule } from '../../language/index.js';
import { isPerCase, judgmentsIn } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import type { Verdict } from '../verdict.js';
import { assemble, blockedEvents, eventByEvent } from './assemble.js';
import { beyond } from './beyond.js';
import { Code, NotCompiled } from './code.js';
import { conditionCode } from './conditions.js';
import { deemCode, mayHoldAtFirst } from './deems.js';
import { dutyCode } from './duty.js';
import { Emitter } from './emit.js';
import { expressionCode } from './expressions.js';
import { fitsBlocks, kindsThatBear } from './fits-blocks.js';
import { Gen } from './gen.js';
import { guardCode } from './guard.js';
import { notBothCode } from './not-both.js';
import { lengthCode, pointCode } from './points.js';
import { Questions } from './questions.js';
import { recurringCode } from './recurring.js';
import type { RuleCode } from './rule-code.js';
import { type Shaped, shapeOf, shapesSource } from './shapes.js';
import { LOCALS, PLACES, type State } from './state.js';
import { type SharedDays, TableBuilder } from './tables.js';
import { limitCode } from './time-tests.js';

/** One generated function with what it refers to. */
export interface Fused {
  readonly is: 'fused';
  /** Indices of its rules in the rule set. */
  readonly rules: readonly number[];
  readonly source: string;
  readonly tables: TableBuilder;
  /** It is given a list of cases that have blocks, not a stretch of them. */
  readonly blocked: boolean;
  readonly questions: Questions;
}

/** Many rules as few shapes. */
export interface ManyShaped {
  readonly is: 'shaped';
  readonly rules: readonly number[];
  readonly source: string;
  readonly shaped: readonly Shaped[];
}

export type Fold = Fused | ManyShaped;

export interface Compiled {
  readonly folds: readonly Fold[];
  /** Of rules that can be judged where events share a block: the function for cases that have blocks. Made when first asked for. */
  readonly blocked: () => ReadonlyMap<number, Fold>;
  /** Of what the law deems under the readings in force, by its position there: hands over the cases in which it may be; null where any may. */
  readonly deems: ReadonlyMap<number, Fold | null>;
  /** Rules that the interpreter judges, with the reason. */
  readonly left: ReadonlyMap<number, string>;
}

/** A function of more rules than this grows too large for the machine's own compiler. */
const RULES_A_FOLD = 8;

/** More rules than this take the machine longer to compile one by one than to look up by kind of event. */
const MOST_FUSED = 64;

const GENERATORS = {
  condition: conditionCode,
  expression: expressionCode,
  point: pointCode,
  length: lengthCode,
  limit: limitCode,
};

/** Compiles the rules that can be; `keeps` says which verdicts become findings, `numbers` under which number a rule is counted. */
export function compile(
  rules: RuleSet,
  log: BoundLog,
  time: LegalTime,
  keeps: (verdict: Verdict) => boolean,
  numbers: readonly number[],
  mostFused = MOST_FUSED,
): Compiled {
  const days: SharedDays = new Map();
  const of = (r: readonly number[], blocked = false, bearing: ReadonlySet<number> | null = null) =>
    foldOf(rules, r, log, time, keeps, numbers, days, blocked, bearing);
  const plain = rules.rules.flatMap((rule, r) => (fitsBlocks(rules, rule) ? [r] : []));
  const many = plain.length > mostFused ? shapesOf(rules, plain, log, time, keeps, numbers, days) : null;
  const shaped = new Set(many?.rules);
  const { folds, fused, left } = together(
    rules.rules.flatMap((_, r) => (shaped.has(r) ? [] : [r])),
    of,
  );
  let blocked: ReadonlyMap<number, Fold> | null = null;
  const forBlocks = () => {
    const made = new Map<number, Fold>();
    for (const r of plain) refusal(() => made.set(r, of([r], true)));
    for (const r of fused) {
      const bearing = made.has(r) ? null : kindsThatBear(rules, rules.rules[r]!);
      if (bearing) refusal(() => made.set(r, of([r], true, bearing)));
    }
    return made;
  };
  const deems = new Map<number, Fold | null>();
  rules.law.deems.forEach((deem, d) => {
    const isInForce = !deem.under || rules.readings[deem.under.reading] === deem.under.option;
    if (isInForce) deems.set(d, deemFold(rules, deem, log, time, days));
  });
  return { folds: many ? [many, ...folds] : folds, left, deems, blocked: () => (blocked ??= forBlocks()) };
}

/** Hands over the cases in which something may be deemed by itself; null where any may be one. */
function deemFold(rules: RuleSet, deem: Deem, log: BoundLog, time: LegalTime, days: SharedDays): Fused | null {
  let fold: Fused | null = null;
  refusal(() => {
    const { code, gen, tables, questions } = begun(rules, log, time, days, LOCALS, false);
    if (mayHoldAtFirst(log, rules, time, deem)) throw new NotCompiled('what may hold from the first');
    const parts = [deemCode(gen, deem)];
    assemble(gen, parts, [], eventByEvent(gen, parts));
    fold = { is: 'fused', rules: [], source: `${code}`, tables, blocked: false, questions };
  });
  return fold;
}

/** Rules as folds of few. They are seldom refused: each is tried alone only where those beside it cannot be compiled with it. */
function together(indices: readonly number[], of: (r: readonly number[]) => Fold) {
  const folds: Fold[] = [];
  const fused: number[] = [];
  const left = new Map<number, string>();
  let waiting = indices;
  while (waiting.length > 0) {
    const next = waiting.slice(0, RULES_A_FOLD);
    if (refusal(() => folds.push(of(next))) === null) {
      fused.push(...next);
      waiting = waiting.slice(RULES_A_FOLD);
      continue;
    }
    const refused = next.filter((r) => {
      const why = refusal(() => of([r]));
      if (why !== null) left.set(r, why);
      return why !== null;
    });
    if (refused.length === 0) throw new RangeError('rules that can be compiled alone, but not together');
    waiting = waiting.filter((r) => !left.has(r));
  }
  return { folds, fused, left };
}

function refusal(attempt: () => void): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof NotCompiled) return error.reason;
    throw error;
  }
}

function foldOf(
  rules: RuleSet,
  indices: readonly number[],
  log: BoundLog,
  time: LegalTime,
  keeps: (verdict: Verdict) => boolean,
  numbers: readonly number[],
  days: SharedDays,
  blocked: boolean,
  bearing: ReadonlySet<number> | null,
): Fused {
  const { code, gen, tables, questions } = begun(rules, log, time, days, LOCALS, blocked && bearing === null);
  const emitters = indices.map((r) => {
    const { versions } = rules.rules[r]!;
    return new Emitter(code, numbers[r]!, keeps, judgmentsIn(rules.law, versions).length > 0);
  });
  const parts = indices.map((r, k) => ruleCode(gen, rules, rules.rules[r]!, emitters[k]!));
  const written = blocked ? blockedEvents(gen, parts[0]!, bearing) : eventByEvent(gen, parts);
  assemble(gen, parts, emitters, written);
  return { is: 'fused', rules: indices, source: `${code}`, tables, blocked, questions };
}

function shapesOf(
  rules: RuleSet,
  indices: readonly number[],
  log: BoundLog,
  time: LegalTime,
  keeps: (verdict: Verdict) => boolean,
  numbers: readonly number[],
  days: SharedDays,
): ManyShaped {
  const shapes = new Map<string, number>();
  const shaped: Shaped[] = [];
  for (const rule of indices)
    refusal(() => {
      const { code, gen, tables } = begun(rules, log, time, days, PLACES, true);
      const emitter = new Emitter(code, 0, keeps, false, true);
      const { source, kinds } = shapeOf(gen, ruleCode(gen, rules, rules.rules[rule]!, emitter), emitter);
      const shape = shapes.get(source) ?? shapes.size;
      shapes.set(source, shape);
      shaped.push({ rule, number: numbers[rule]!, shape, kinds, tables });
    });
  const source = shapesSource([...shapes.keys()]);
  return { is: 'shaped', rules: shaped.map((s) => s.rule), source, shaped };
}

/** `alone`: nobody may be asked. */
function begun(rules: RuleSet, log: BoundLog, time: LegalTime, days: SharedDays, state: State, alone: boolean) {
  const code = new Code();
  const tables = new TableBuilder(time, days);
  const questions = new Questions();
  const { law, readings } = rules;
  const gen = new Gen(code, law, readings, log.recording, log, tables, GENERATORS, state, questions, alone);
  return { code, gen, tables, questions };
}

function ruleCode(gen: Gen, rules: RuleSet, rule: RuleVersions, emit: Emitter): RuleCode {
  const { versions } = rule;
  const why = beyond(rules, rule);
  if (why !== null) throw new NotCompiled(why);
  if (!versions.every((v) => isPerCase(v.key))) throw new NotCompiled('a key other than the case');
  if (versions.some((v) => v.kind !== versions[0]!.kind)) throw new NotCompiled('versions of several kinds');
  switch (versions[0]!.kind) {
    case 'duty':
      return dutyCode(gen, versions as readonly DutyRule[], emit);
    case 'guard':
      return guardCode(gen, versions as readonly GuardRule[], emit);
    case 'not-both':
      return notBothCode(gen, versions as readonly NotBothRule[], emit);
    case 'recurring':
      return recurringCode(gen, versions as readonly RecurringRule[], emit);
  }
}
