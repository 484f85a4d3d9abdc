import { BlockPlan, type ByKind, blockedLoop, planCode, switchCode } from './blocks.js';
import { NotCompiled } from './code.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import { RESULT } from './questions.js';
import type { RuleCode } from './rule-code.js';

/** What a fold does with a case, and how it comes to it. */
export interface Written {
  /** Beside the function. */
  readonly tables: readonly string[];
  /** The column that says which cases have blocks, or which events share one. */
  readonly column: 'HARD' | 'JOINED';
  readonly head: string;
  /** From one case to the next. */
  readonly cases: string;
  /** First of a case: its number, and where it is not for this fold, on to the next. */
  readonly enter: string;
  /** The events of the case. */
  readonly events: readonly string[];
  readonly ends: readonly string[];
  /** Judges the case again, to take back what was counted. */
  readonly again: string;
}

/** Cases in which each event stands alone: one event after the other. */
export function eventByEvent(gen: Gen, parts: readonly RuleCode[]): Written {
  const { code } = gen;
  const { plain, ends } = written(gen, parts);
  return {
    tables: [],
    column: 'HARD',
    head: 'return function fold(first, last, sign)',
    cases: 'for (let c = first; c < last; c++)',
    enter: 'if (HARD !== null && HARD[c] === 1) continue;',
    events: code.apart(() =>
      code.block('for (let i = START[c] | 0; i < end; i++)', () => {
        code.line('const day = D[i];');
        switchCode(code, plain);
      }),
    ),
    ends,
    again: 'fold(c, c + 1, -1);',
  };
}

/** Cases that have blocks, by one rule. */
export function blockedEvents(gen: Gen, part: RuleCode, bearing: ReadonlySet<number> | null): Written {
  const { code } = gen;
  const { plain, ends, updates } = written(gen, [part]);
  const { endings } = part.inBlocks;
  const byKind = (kinds: ReadonlySet<number>, write: (event: number) => void): ByKind =>
    gen.law.events.map((_, event) => code.apart(() => (kinds.has(event) ? write(event) : undefined)));
  const parts =
    endings.length === 0 || bearing !== null
      ? []
      : [
          updates,
          byKind(part.triggers, (event) => part.trigger(event)),
          ...endings.map((write) => byKind(part.answers, write)),
        ];
  const plan = new BlockPlan(gen, part, bearing);
  return {
    tables: planCode(plan),
    column: 'JOINED',
    head: 'return function fold(first, last, sign, list)',
    cases: 'for (let n = first; n < last; n++)',
    enter: 'const c = list[n];',
    events: code.apart(() => blockedLoop(code, plain, parts)),
    ends,
    again: 'fold(n, n + 1, -1, list);',
  };
}

/** The code of each kind of event, alone in its block: what is judged or answered by it, memory, what it triggers. */
export function written(
  gen: Gen,
  parts: readonly RuleCode[],
): { readonly plain: ByKind; readonly updates: ByKind; readonly ends: readonly string[] } {
  const { code, law } = gen;
  const some = (of: (part: RuleCode) => ReadonlySet<number>, write: (part: RuleCode, event: number) => void) =>
    law.events.map((_, event) => {
      const mine = parts.filter((part) => of(part).has(event));
      return mine.length === 0
        ? []
        : code.apart(() => {
            for (const part of mine) write(part, event);
          });
    });
  const judged = some(
    (part) => part.judges,
    (part, event) => part.judge(event),
  );
  const answered = some(
    (part) => part.answers,
    (part, event) => part.answer(event),
  );
  const after = some(
    (part) => part.triggers,
    (part, event) => part.trigger(event),
  );
  const ends = code.apart(() => {
    for (const part of parts) code.block('', () => part.endOfCase());
  });
  const remembered = gen.memory.size;
  const updates = law.events.map((_, event) => code.apart(() => gen.memory.update(gen, event)));
  if (gen.memory.size !== remembered) throw new NotCompiled('history inside a pattern');
  return { plain: judged.map((lines, e) => [...lines, ...answered[e]!, ...updates[e]!, ...after[e]!]), updates, ends };
}

export function assemble(gen: Gen, parts: readonly RuleCode[], emitters: readonly Emitter[], written: Written): void {
  const { code } = gen;
  for (const part of parts) code.append(part.functions());
  const late = emitters.filter((e) => e.mayBeLate);
  code.append(written.tables);
  code.block(written.head, () => {
    // Columns as constants of the function need not be looked up again after each call; whole numbers are made plain to see, or the
    // machine computes positions and days as doubles.
    for (const column of [...gen.columnsUsed(), written.column]) code.line(`const ${column} = AT.${column};`);
    code.line('sign |= 0;');
    code.append([...gen.memory.declarations(), ...parts.flatMap((p) => p.declarations())]);
    for (const e of late) code.line(e.worstDeclared);
    code.append(emitters.flatMap((e) => e.declarations()));
    code.line('let bail = 0;');
    code.block(written.cases, () => {
      code.line(written.enter);
      code.append([...gen.memory.resets(), ...parts.flatMap((p) => p.resets())]);
      for (const e of late) code.line(`${e.worst} = 0;`);
      code.line('bail = 0; const end = START[c + 1] | 0;');
      code.append(written.events);
      code.append(written.ends);
      if (emitters.some((e) => e.reviewable))
        code.line(`if (${RESULT.unsettled} === 1) { bail = 1; ${RESULT.unsettled} = 0; }`);
      code.block('if (bail === 1 && sign === 1)', () => code.line(`${written.again} OUT.dropFrom(START[c]); hand(c);`));
      if (late.length === 0) return;
      code.block('else if (sign === 1)', () => {
        for (const e of late) code.line(`if (${e.worst} > ${e.longest}) ${e.longest} = ${e.worst};`);
      });
    });
    code.append(emitters.flatMap((e) => e.totals()));
  });
}
