import type { NotBothRule } from '../../language/index.js';
import { isKeyed } from '../interpreter/index.js';
import { NotCompiled } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import { inSpan, type RuleCode } from './rule-code.js';

const NOTHING: ReadonlySet<number> = new Set();

/** Positions of the first event that surely is of a side, and of the first that perhaps is. */
interface Side {
  readonly sure: string;
  readonly perhaps: string;
  /** Whether events of the side may have happened unrecorded. */
  readonly open: boolean;
}

/** Judged when the case ends, on the first of either kind and, if both are there, on the later of these. */
export function notBothCode(gen: Gen, versions: readonly NotBothRule[], emit: Emitter): RuleCode {
  const [rule] = versions;
  if (!rule || versions.length > 1) throw new NotCompiled('versions of not both');
  const kinds = [rule.left, rule.right].flatMap(({ of }) => of.map((k) => k.event));
  if (kinds.some((event) => gen.isDeemed(event))) throw new NotCompiled('not both of what is deemed');
  const mixed = new Set(kinds.map((event) => gen.law.events[event]!.by)).size > 1;
  const [left, right] = [rule.left, rule.right].map(
    (pattern): Side => ({
      sure: gen.memory.variable(pattern, { is: 'first-sure' }),
      perhaps: gen.memory.variable(pattern, { is: 'first-perhaps' }),
      open: gen.isOpen(pattern),
    }),
  ) as [Side, Side];
  return {
    judges: NOTHING,
    answers: NOTHING,
    triggers: NOTHING,
    judge() {},
    answer() {},
    trigger() {},
    endOfCase: () => ended(gen, rule, left, right, mixed, emit),
    declarations: () => [],
    resets: () => [],
    functions: () => [],
    // Of an office's act and a party's in one block it is unknown whose made it both; of several cases the order of the source counts.
    inBlocks: { apart: (a, b) => isKeyed(gen.log) || gen.law.events[a]!.by !== gen.law.events[b]!.by, endings: [] },
  };
}

/** `mixed`: whether acts of offices and of parties are among both sides. */
function ended(gen: Gen, rule: NotBothRule, left: Side, right: Side, mixed: boolean, emit: Emitter): void {
  const { code } = gen;
  const byOffice = (yes: 'breach' | 'lawful', no: 'barred' | 'in-time', other: string) => {
    code.block('if (OFFICE[KIND[p]] === 1)', () => emit.verdict(yes, { event: 'p', other }));
    code.block('else', () => emit.verdict(no, { event: 'p', other }));
  };
  const inForce = (judge: (bounded: boolean) => void) => {
    const span = inSpan(gen, rule, 'D[p]');
    if (span === null) return judge(false);
    code.block(`if (${span})`, () => judge(true));
    code.block('else', () => emit.verdict('not-in-force', { event: 'p' }));
  };
  code.block(`if (${left.sure} >= 0 && ${right.sure} >= 0)`, () => {
    const other = `${left.sure} > ${right.sure} ? ${right.sure} : ${left.sure}`;
    code.line(`const p = ${left.sure} > ${right.sure} ? ${left.sure} : ${right.sure};`);
    inForce((bounded) => {
      const judge = () => byOffice('breach', 'barred', other);
      if (!bounded) return mixed ? whoseActIsKnown(gen, left, right, emit, judge) : judge();
      // What is not recorded, or is only perhaps of a side, may have made it both on an earlier day, under another version.
      if (left.open || right.open) return emit.verdict('undetermined', { event: 'p', other });
      const early = [left, right].map((s) => `(${s.perhaps} >= 0 && ${s.perhaps} <= p)`).join(' || ');
      code.block(`if (${early})`, () => emit.verdict('undetermined', { event: 'p', other }));
      // It may still share a block with the second.
      code.line(`else if (${left.perhaps} >= 0 || ${right.perhaps} >= 0) bail = 1;`);
      code.block('else', judge);
    });
  });
  const alone = (one: Side, other: Side) =>
    code.block(`else if (${one.sure} >= 0)`, () => {
      code.line(`const p = ${one.sure};`);
      inForce(() => {
        if (other.open) return emit.verdict('undetermined', { event: 'p' });
        code.block(`if (${other.perhaps} >= 0)`, () => emit.verdict('undetermined', { event: 'p' }));
        code.block('else', () => byOffice('lawful', 'in-time', '-1'));
      });
    });
  alone(left, right);
  alone(right, left);
  code.block(`else if (${left.perhaps} >= 0 || ${right.perhaps} >= 0)`, () => {
    code.line(`const p = ${left.perhaps} >= 0 ? ${left.perhaps} : ${right.perhaps};`);
    inForce(() => emit.verdict('undetermined', { event: 'p' }));
  });
}

/** Where an office's and a party's acts are among them, what the record leaves open of the second's side may have made another's act the second. */
function whoseActIsKnown(gen: Gen, left: Side, right: Side, emit: Emitter, judge: () => void): void {
  const { code } = gen;
  const second = (of: (side: Side) => string) => `(${left.sure} > ${right.sure} ? ${of(left)} : ${of(right)})`;
  const other = `${left.sure} > ${right.sure} ? ${right.sure} : ${left.sure}`;
  code.block(`if (${second((side) => String(side.open))})`, () => emit.verdict('undetermined', { event: 'p', other }));
  code.line(`else if (${second((side) => side.perhaps)} >= 0) bail = 1;`);
  code.block('else', judge);
}
