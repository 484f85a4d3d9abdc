import type { RecurringRule } from '../../language/index.js';
import { either, NotCompiled } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import { NOTHING_IN_BLOCKS, type RuleCode } from './rule-code.js';
import { LOCALS } from './state.js';

const NOTHING: ReadonlySet<number> = new Set();

/** Collects the answers of a case, surely or perhaps such; what they answer is worked out where the case ends (see periods.ts). */
export function recurringCode(gen: Gen, versions: readonly RecurringRule[], emit: Emitter): RuleCode {
  if (gen.state !== LOCALS) throw new NotCompiled('a duty that recurs among many rules');
  const parts = versions.map((rule) => {
    const [answers, sure, count] = ['answers', 'sure', 'n'].map((name) => gen.code.name(name)) as [
      string,
      string,
      string,
    ];
    const hidden = rule.answers.some((p) => gen.isOpen(p));
    const asker = { inclusive: true, ...gen.waysOf(rule) };
    const k = gen.questions.add({ is: 'periods', of: rule, hidden, asker, says: emit.says });
    return { rule, answers, sure, count, k };
  });
  return {
    judges: NOTHING,
    answers: new Set(versions.flatMap((v) => v.answers.flatMap((p) => p.of.map((a) => a.event)))),
    triggers: NOTHING,
    judge() {},
    answer(event) {
      for (const { rule, answers, sure, count } of parts)
        gen.code.block('', () => {
          const is = gen.code.hold(
            rule.answers.reduce((any, p) => either(any, gen.matchesAlone(p, event)), '0'),
            'w',
          );
          gen.code.line(`if (${is} !== 0) { ${answers}[${count}] = i; ${sure}[${count}] = ${is}; ${count}++; }`);
        });
    },
    trigger() {},
    endOfCase() {
      for (const { answers, sure, count, k } of parts)
        gen.code.line(emit.delay(gen.code.hold(`askPeriods(${k}, c, ${answers}, ${sure}, ${count}, sign)`, 'late')));
    },
    declarations: () =>
      parts.map(({ answers, sure, count }) => `const ${answers} = [], ${sure} = []; let ${count} = 0;`),
    resets: () => parts.map(({ count }) => `${count} = 0;`),
    functions: () => [],
    inBlocks: NOTHING_IN_BLOCKS,
  };
}
