import type { RecurringRule } from '../../language/index.js';
import { either, NotCompiled } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import { NOTHING_IN_BLOCKS, type RuleCode } from './rule-code.js';
import { LOCALS } from './state.js';

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Whether it is not known for which period an act is, as it may name one and does not. Of such acts, of those that only perhaps are answers
 * and of those whose days are not in order the interpreter knows what is the best that they can be.
 */
function unclear(gen: Gen, { names }: RecurringRule, event: number): string[] {
  if (names === null || !gen.law.events[event]!.attributes.includes(names)) return [];
  if (gen.log.attributes[names] === undefined) return ['true'];
  const value = `${gen.column(names)}[i]`;
  return [`${value} !== ${value}`];
}

/** Collects the answers of a case; what they answer is worked out where the case ends (see periods.ts). */
export function recurringCode(gen: Gen, versions: readonly RecurringRule[], emit: Emitter): RuleCode {
  if (gen.state !== LOCALS) throw new NotCompiled('a duty that recurs among many rules');
  const parts = versions.map((rule) => {
    const [answers, count] = ['answers', 'n'].map((name) => gen.code.name(name)) as [string, string];
    const hidden = rule.answers.some((p) => gen.isOpen(p));
    const asker = { inclusive: true, ...gen.waysOf(rule) };
    const k = gen.questions.add({ is: 'periods', of: rule, hidden, asker, says: emit.says });
    return { rule, answers, count, k };
  });
  return {
    judges: NOTHING,
    answers: new Set(versions.flatMap((v) => v.answers.flatMap((p) => p.of.map((a) => a.event)))),
    triggers: NOTHING,
    judge() {},
    answer(event) {
      for (const { rule, answers, count } of parts)
        gen.code.block('', () => {
          const is = rule.answers.reduce((any, p) => either(any, gen.matchesAlone(p, event)), '0');
          gen.whenSure(is, () => {
            for (const test of unclear(gen, rule, event)) gen.code.line(`if (${test}) bail = 1;`);
            gen.code.line(`if (${count} > 0 && D[${answers}[${count} - 1]] > day) bail = 1;`);
            gen.code.line(`${answers}[${count}] = i; ${count}++;`);
          });
        });
    },
    trigger() {},
    endOfCase() {
      for (const { answers, count, k } of parts)
        gen.code.line(emit.delay(gen.code.hold(`askPeriods(${k}, c, ${answers}, ${count}, sign)`, 'late')));
    },
    declarations: () => parts.map(({ answers, count }) => `const ${answers} = []; let ${count} = 0;`),
    resets: () => parts.map(({ count }) => `${count} = 0;`),
    functions: () => [],
    inBlocks: NOTHING_IN_BLOCKS,
  };
}
