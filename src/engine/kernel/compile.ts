import type { BoundLog } from '../../binding/index.js';
import type { DutyRule, GuardRule, NotBothRule } from '../../language/index.js';
import { isPerCase } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import type { Verdict } from '../verdict.js';
import { beyond } from './beyond.js';
import { Code, NotCompiled } from './code.js';
import { conditionCode } from './conditions.js';
import { dutyCode } from './duty.js';
import { Emitter } from './emit.js';
import { expressionCode } from './expressions.js';
import { Gen } from './gen.js';
import { guardCode } from './guard.js';
import { notBothCode } from './not-both.js';
import { lengthCode, pointCode } from './points.js';
import type { RuleCode } from './rule-code.js';
import { TableBuilder } from './tables.js';

/** One generated function with what it refers to. */
export interface Fold {
  /** Indices of its rules in the rule set. */
  readonly rules: readonly number[];
  readonly source: string;
  readonly tables: TableBuilder;
}

export interface Compiled {
  readonly folds: readonly Fold[];
  /** Rules that the interpreter judges, with the reason. */
  readonly left: ReadonlyMap<number, string>;
}

/** A function of more rules than this grows too large for the machine's own compiler. */
const RULES_A_FOLD = 8;

const GENERATORS = { condition: conditionCode, expression: expressionCode, point: pointCode, length: lengthCode };

/** Compiles the rules that can be; `keeps` says which verdicts become findings, `numbers` under which number a rule is counted. */
export function compile(
  rules: RuleSet,
  log: BoundLog,
  time: LegalTime,
  keeps: (verdict: Verdict) => boolean,
  numbers: readonly number[],
): Compiled {
  const left = new Map<number, string>();
  const able: number[] = [];
  rules.rules.forEach((_, r) => {
    const why = refusal(() => foldOf(rules, [r], log, time, keeps, numbers));
    if (why === null) able.push(r);
    else left.set(r, why);
  });
  const folds: Fold[] = [];
  for (let i = 0; i < able.length; i += RULES_A_FOLD)
    folds.push(foldOf(rules, able.slice(i, i + RULES_A_FOLD), log, time, keeps, numbers));
  return { folds, left };
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
): Fold {
  const code = new Code();
  const tables = new TableBuilder(time);
  const gen = new Gen(code, rules.law, rules.readings, log.recording, log, tables, GENERATORS);
  const emitters = indices.map((r) => new Emitter(code, numbers[r]!, keeps));
  const parts = indices.map((r, k) => ruleCode(gen, rules, rules.rules[r]!, emitters[k]!));
  const cases = rules.law.events.map((_, event) => caseBody(gen, parts, event));
  const ends = code.apart(() => {
    for (const part of parts) code.block('', () => part.endOfCase());
  });
  const remembered = gen.memory.size;
  const updates = rules.law.events.map((_, event) => code.apart(() => gen.memory.update(gen, event)));
  if (gen.memory.size !== remembered) throw new NotCompiled('history inside a pattern');
  assemble(gen, parts, emitters, cases, updates, ends);
  return { rules: indices, source: `${code}`, tables };
}

function ruleCode(gen: Gen, rules: RuleSet, rule: RuleVersions, emit: Emitter): RuleCode {
  const { versions } = rule;
  const why = beyond(rules, rule);
  if (why !== null) throw new NotCompiled(why);
  if (!versions.every((v) => isPerCase(v.key))) throw new NotCompiled('a key other than the case');
  switch (versions[0]!.kind) {
    case 'duty':
      return dutyCode(gen, versions as readonly DutyRule[], emit);
    case 'guard':
      return guardCode(gen, versions as readonly GuardRule[], emit);
    case 'not-both':
      return notBothCode(gen, versions as readonly NotBothRule[], emit);
    case 'recurring':
      throw new NotCompiled('a duty that recurs');
  }
}

interface CaseBody {
  /** Before memory takes the event in, and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function caseBody(gen: Gen, parts: readonly RuleCode[], event: number): CaseBody {
  const before = gen.code.apart(() => {
    for (const part of parts) if (part.judges.has(event)) part.judge(event);
    for (const part of parts) if (part.answers.has(event)) part.answer(event);
  });
  const after = gen.code.apart(() => {
    for (const part of parts) if (part.triggers.has(event)) part.trigger(event);
  });
  return { before, after };
}

function assemble(
  gen: Gen,
  parts: readonly RuleCode[],
  emitters: readonly Emitter[],
  cases: readonly CaseBody[],
  updates: readonly (readonly string[])[],
  ends: readonly string[],
): void {
  const { code } = gen;
  for (const part of parts) code.append(part.functions());
  const late = emitters.filter((e) => e.mayBeLate);
  code.block('return function fold(first, last, sign)', () => {
    // Columns as constants of the function need not be looked up again after each call; whole numbers are made plain to see, or the
    // machine computes positions and days as doubles.
    for (const column of gen.columnsUsed()) code.line(`const ${column} = AT.${column};`);
    code.line('sign |= 0;');
    code.append([...gen.memory.declarations(), ...parts.flatMap((p) => p.declarations())]);
    for (const e of late) code.line(`let ${e.worst} = 0;`);
    code.append(emitters.flatMap((e) => e.declarations()));
    code.line('let bail = 0;');
    code.block('for (let c = first; c < last; c++)', () => {
      code.line('if (HARD !== null && HARD[c] === 1) { if (sign === 1) hand(c); continue; }');
      code.append([...gen.memory.resets(), ...parts.flatMap((p) => p.resets())]);
      for (const e of late) code.line(`${e.worst} = 0;`);
      code.line('bail = 0; const end = START[c + 1] | 0;');
      code.block('for (let i = START[c] | 0; i < end; i++)', () => {
        code.line('const day = D[i];');
        code.block('switch (KIND[i])', () => {
          cases.forEach(({ before, after }, event) => {
            const lines = [...before, ...updates[event]!, ...after];
            if (lines.length > 0) code.block(`case ${event}:`, () => code.append([...lines, 'break;']));
          });
        });
      });
      code.append(ends);
      code.block('if (bail === 1 && sign === 1)', () =>
        code.line('fold(c, c + 1, -1); OUT.dropFrom(START[c]); hand(c);'),
      );
      if (late.length === 0) return;
      code.block('else if (sign === 1)', () => {
        for (const e of late) code.line(`if (${e.worst} > WORST[${e.rule}]) WORST[${e.rule}] = ${e.worst};`);
      });
    });
    code.append(emitters.flatMap((e) => e.totals()));
  });
}
