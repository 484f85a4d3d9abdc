import type { DutyRule, Pattern } from '../../language/index.js';
import { DutyVersion } from './duty-version.js';
import type { Emitter } from './emit.js';
import type { Gen } from './gen.js';
import { isBounded, type RuleCode } from './rule-code.js';

const NOTHING: ReadonlySet<number> = new Set();

/** All versions of a duty; the version is picked by the trigger's day. */
export function dutyCode(gen: Gen, versions: readonly DutyRule[], emit: Emitter): RuleCode {
  const parts = versions.map((v) => new DutyVersion(gen, v, emit));
  const kinds = (of: (p: DutyVersion) => readonly Pattern[]) =>
    new Set(parts.flatMap((p) => of(p).flatMap((x) => x.of.map((k) => k.event))));
  return {
    judges: NOTHING,
    answers: kinds((p) => [...p.rule.answers, ...p.rule.unless]),
    triggers: kinds((p) => [p.rule.trigger.pattern]),
    judge() {},
    answer: (event) => {
      for (const p of parts) p.answer(event);
    },
    trigger: (event) => triggers(gen, parts, emit, event),
    endOfCase: () => {
      for (const p of parts) p.endOfCase();
    },
    declarations: () => parts.flatMap((p) => p.declarations()),
    resets: () => parts.flatMap((p) => p.resets()),
    functions: () => parts.flatMap((p) => p.functions()),
    inBlocks: {
      apart: (a, b) => parts.some((p) => p.endsItself(a) || p.endsItself(b) || p.keepsApart(a, b)),
      endings: [
        (event) => {
          for (const p of parts) p.discharge(event);
        },
        (event) => {
          for (const p of parts) p.voids(event);
        },
      ],
    },
  };
}

function triggers(gen: Gen, parts: readonly DutyVersion[], emit: Emitter, event: number): void {
  const { code } = gen;
  code.block('', () => {
    const spans = parts.some((p) => isBounded(gen, p.rule));
    const [answered, outside] = [code.name('ans'), code.name('out')];
    if (spans) code.line(`let ${answered} = 0, ${outside} = 0;`);
    for (const part of parts) part.trigger(event, spans ? { answered, outside } : null);
    if (spans) code.block(`if (${outside} === 1 && ${answered} === 0)`, () => emit.verdict('not-in-force'));
  });
}
