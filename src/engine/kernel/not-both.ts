import type { NotBothRule } from '../../language/index.js';
import { NotCompiled } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import { inSpan, type RuleCode } from './rule-code.js';

const NOTHING: ReadonlySet<number> = new Set();

/** Judged when the case ends, on the first of either kind and, if both are there, on the later of these. */
export function notBothCode(gen: Gen, versions: readonly NotBothRule[], emit: Emitter): RuleCode {
  const [rule] = versions;
  if (!rule || versions.length > 1) throw new NotCompiled('versions of not both');
  const left = gen.memory.variable(rule.left, { is: 'first' });
  const right = gen.memory.variable(rule.right, { is: 'first' });
  return {
    judges: NOTHING,
    answers: NOTHING,
    triggers: NOTHING,
    judge() {},
    answer() {},
    trigger() {},
    endOfCase: () => ended(gen, rule, left, right, emit),
    declarations: () => [],
    resets: () => [],
    functions: () => [],
    // Of an office's act and a party's in one block it is unknown whose made it both.
    inBlocks: { apart: (a, b) => gen.law.events[a]!.by !== gen.law.events[b]!.by, endings: [] },
  };
}

function ended(gen: Gen, rule: NotBothRule, left: string, right: string, emit: Emitter): void {
  const { code } = gen;
  code.block(`if (${left} >= 0 || ${right} >= 0)`, () => {
    code.line(`const p = ${left} > ${right} ? ${left} : ${right};`);
    const span = inSpan(gen, rule, 'D[p]');
    const judge = () => {
      const byOffice = (yes: 'breach' | 'lawful', no: 'barred' | 'in-time', other: string) => {
        code.block('if (OFFICE[KIND[p]] === 1)', () => emit.verdict(yes, { event: 'p', other }));
        code.block('else', () => emit.verdict(no, { event: 'p', other }));
      };
      // What is not recorded may have made it both on an earlier day, under another version.
      const dated = span === null || !(gen.isOpen(rule.left) || gen.isOpen(rule.right));
      const other = `${left} > ${right} ? ${right} : ${left}`;
      code.block(`if (${left} >= 0 && ${right} >= 0)`, () =>
        dated ? byOffice('breach', 'barred', other) : emit.verdict('undetermined', { event: 'p', other }),
      );
      const alone = (side: string, open: boolean) =>
        code.block(`else if (${side} >= 0)`, () =>
          open ? emit.verdict('undetermined', { event: 'p' }) : byOffice('lawful', 'in-time', '-1'),
        );
      alone(left, gen.isOpen(rule.right));
      alone(right, gen.isOpen(rule.left));
    };
    if (span === null) return judge();
    code.block(`if (${span})`, judge);
    code.block('else', () => emit.verdict('not-in-force', { event: 'p' }));
  });
}
