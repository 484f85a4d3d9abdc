import type { Condition, GuardRule, TimeTest } from '../../language/index.js';
import { toldOf } from '../alternatives.js';
import { testsOf } from '../time-test.js';
import type { Emitter } from './emit.js';
import type { Gen, Here } from './gen.js';
import { inSpan, isBounded, NOTHING_IN_BLOCKS, type RuleCode } from './rule-code.js';
import { timeTestCode } from './time-tests.js';

const isDeemed = 'DEEMED !== null && DEEMED[i] === 1';
const NOTHING: ReadonlySet<number> = new Set();

/** All versions of a guard. */
export function guardCode(gen: Gen, versions: readonly GuardRule[], emit: Emitter): RuleCode {
  const judges = new Set(versions.flatMap((v) => v.act.of.map((k) => k.event)));
  return {
    judges,
    answers: NOTHING,
    triggers: NOTHING,
    judge: (event) => judgeAct(gen, versions, emit, event),
    answer() {},
    trigger() {},
    endOfCase() {},
    declarations: () => [],
    resets: () => [],
    functions: () => [],
    inBlocks: NOTHING_IN_BLOCKS,
  };
}

function judgeAct(gen: Gen, versions: readonly GuardRule[], emit: Emitter, event: number): void {
  const { code } = gen;
  code.block('', () => {
    const spans = versions.some((v) => isBounded(gen, v));
    const [answered, outside] = [code.name('ans'), code.name('out')];
    if (spans) code.line(`let ${answered} = 0, ${outside} = 0;`);
    for (const version of versions) {
      if (!version.act.of.some((k) => k.event === event)) continue;
      const here: Here = { event, ...gen.waysOf(version), alone: false, inclusive: false };
      const act = gen.matches(version.act, here);
      // What the law deems is nobody's act.
      const there = code.hold(gen.isDeemed(event) ? `(${isDeemed} ? 0 : ${act})` : act, 'w');
      const span = inSpan(gen, version, 'day');
      const judged = () => {
        if (spans) code.line(`${answered} = 1;`);
        judgeVersion(gen, version, emit, here, there);
      };
      if (there === '0') continue;
      const found = () => {
        if (span === null) return judged();
        code.block(`if (${span})`, judged);
        code.line(`else ${outside} = 1;`);
      };
      if (there === '1' || there === '2') found();
      else code.block(`if (${there} !== 0)`, found);
    }
    if (spans) code.block(`if (${outside} === 1 && ${answered} === 0)`, () => emit.verdict('not-in-force'));
  });
}

function judgeVersion(gen: Gen, rule: GuardRule, emit: Emitter, here: Here, there: string): void {
  const { code } = gen;
  const judged = () => {
    if (!rule.applies) return judgeCondition(gen, rule.condition, emit, here);
    const applies = code.hold(gen.condition(rule.applies, here), 'a');
    code.block(`if (${applies} === 0)`, () => emit.verdict('not-begun'));
    code.block(`else if (${applies} === 1)`, () => emit.verdict('undetermined'));
    code.block('else', () => judgeCondition(gen, rule.condition, emit, here));
  };
  if (there === '2') return judged();
  if (there === '1') return emit.verdict('undetermined');
  code.block(`if (${there} === 1)`, () => emit.verdict('undetermined'));
  code.block('else', judged);
}

function judgeCondition(gen: Gen, condition: Condition, emit: Emitter, here: Here): void {
  const { code } = gen;
  const office = gen.law.events[here.event]!.by === 'office';
  const holds = code.hold(gen.condition(condition, here), 'h');
  code.block(`if (${holds} === 2)`, () => kept(gen, condition, emit, here, office ? 'lawful' : 'in-time'));
  code.block(`else if (${holds} === 1)`, () => {
    if (office) return emit.verdict('undetermined');
    const begun = code.hold(gen.condition(condition, here, { begun: true }), 'b');
    code.block(`if (${begun} === 2)`, () => emit.verdict('not-begun'));
    code.block('else', () => emit.verdict('undetermined'));
  });
  code.block('else', () => adverse(gen, condition, emit, here, office));
}

/** An act that the condition allows, with the limit of the first time test that it kept. */
function kept(gen: Gen, condition: Condition, emit: Emitter, here: Here, verdict: 'lawful' | 'in-time'): void {
  const [test] = testsOf(condition);
  if (!test || !emit.keeps(verdict)) return emit.verdict(verdict);
  const { side, unit, at, exists } = gen.limit(test, here);
  const hours = unit === 'hours';
  const known = hours ? 'Number.isFinite' : 'isDay';
  const [lenient, strict] = side === 'latest' ? [at.hi, at.lo] : [at.lo, at.hi];
  const due = `(${exists} !== 2 ? NONE : ${known}(${lenient}) ? ${lenient} : ${known}(${strict}) ? ${strict} : NONE)`;
  emit.verdict(verdict, { due: gen.code.hold(due, 'd'), hours });
}

function adverse(gen: Gen, condition: Condition, emit: Emitter, here: Here, office: boolean): void {
  const { code } = gen;
  const tests = testsOf(toldOf(condition));
  const missed = tests.length > 0 ? missedBy(gen, tests, here) : null;
  const said = missed ? { due: missed.due, late: missed.late } : {};
  if (missed) code.line(emit.delay(missed.late));
  const one = (verdict: 'breach' | 'out-of-time' | 'barred') => {
    if (!missed?.inHours) return emit.verdict(verdict, said);
    code.block(`if (${missed.unit} === 1)`, () => emit.verdict(verdict, { ...said, hours: true }));
    code.block('else', () => emit.verdict(verdict, said));
  };
  if (office) return one('breach');
  const late = code.hold(gen.condition(condition, here, { inTime: true }), 'l');
  code.block(`if (${late} !== 0)`, () => one('out-of-time'));
  code.block('else', () => one('barred'));
}

interface Missed {
  readonly due: string;
  readonly late: string;
  /** 1 where the test that fails is one of hours; only looked at where some test is. */
  readonly unit: string;
  readonly inHours: boolean;
}

/** By how much the first test that fails was missed. */
function missedBy(gen: Gen, tests: readonly TimeTest[], here: Here): Missed {
  const { code } = gen;
  const [due, late, unit, found] = ['due', 'late', 'unit', 'found'].map((n) => code.name(n)) as [
    string,
    string,
    string,
    string,
  ];
  code.line(`let ${due} = NONE, ${late} = NONE, ${unit} = 0, ${found} = 0;`);
  const units = new Set<string>();
  for (const test of tests) {
    code.block(`if (${found} === 0)`, () => {
      const fails = code.hold(timeTestCode(gen, test, here, false), 'f');
      code.block(`if (${fails} === 0)`, () => {
        const limit = gen.limit(test, here);
        const hours = limit.unit === 'hours';
        units.add(limit.unit);
        const latest = limit.side === 'latest';
        const at = code.hold(latest ? limit.at.hi : limit.at.lo, 'x');
        code.line(`${found} = 1; ${unit} = ${hours ? 1 : 0};`);
        const by = !hours
          ? `day - ${at}`
          : latest
            ? `Math.ceil((FROM[i] - ${at}) / 3600000)`
            : `-Math.ceil((${at} - TO[i]) / 3600000)`;
        code.line(
          `if (${limit.exists} === 2 && ${hours ? 'Number.isFinite' : 'isDay'}(${at})) { ${due} = ${at}; ${late} = ${by}; }`,
        );
      });
    });
  }
  return { due, late, unit, inHours: units.has('hours') };
}
