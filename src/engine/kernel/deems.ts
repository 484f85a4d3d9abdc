import type { Deem, Pattern } from '../../language/index.js';
import { isPerCase } from '../interpreter/index.js';
import { plainClock } from './clocks.js';
import { NotCompiled } from './code.js';
import { type Gen, type Here, NO_EVENT } from './gen.js';
import { NOTHING_IN_BLOCKS, type RuleCode } from './rule-code.js';

const NOTHING: ReadonlySet<number> = new Set();

/** Hands over each case in which something may be deemed to happen; what it is, the interpreter says. */
export function deemCode(gen: Gen, deem: Deem): RuleCode {
  const { when } = deem;
  if (!isPerCase(deem.key)) throw new NotCompiled('a key other than the case');
  const events = when.op === 'holds' ? new Set(gen.law.events.keys()) : NOTHING;
  return {
    judges: NOTHING,
    answers: NOTHING,
    triggers: events,
    judge() {},
    answer() {},
    trigger(event) {
      if (when.op !== 'holds') return;
      const here: Here = { event, rolls: null, alone: false, inclusive: false, after: true };
      gen.code.block('', () => gen.code.line(`if (${gen.condition(when.condition, here)} !== 0) bail = 1;`));
    },
    endOfCase() {
      if (when.op === 'lapse') lapsed(gen, deem, when.clock);
    },
    declarations: () => [],
    resets: () => [],
    functions: () => [],
    inBlocks: NOTHING_IN_BLOCKS,
  };
}

/** Nothing is deemed where the clock has not begun or still runs, or what prevents it came in time. */
function lapsed(gen: Gen, deem: Deem, clock: number): void {
  const { code, law } = gen;
  const { start } = law.clocks[clock]!;
  if (start.op === 'event' && start.anchor.which === 'each') throw new NotCompiled('a clock for each event');
  const itself: Pattern = { of: [{ event: deem.event, where: null }] };
  code.line(`const i = ${NO_EVENT}, day = NOW_DAY;`);
  const { plain, begun, due } = plainClock(gen, clock, {
    event: NO_EVENT,
    rolls: null,
    alone: false,
    inclusive: false,
  });
  const early = [itself, ...deem.unless].map((pattern) => {
    const first = gen.memory.variable(pattern, { is: 'first' });
    return `!(${first} >= 0 && D[${first}] <= ${due})`;
  });
  code.line(`if (${plain} === 0 || (${begun} === 2 && ${due} < NOW_DAY && ${early.join(' && ')})) bail = 1;`);
}
