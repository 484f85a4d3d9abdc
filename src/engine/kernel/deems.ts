import type { BoundLog } from '../../binding/index.js';
import type { Deem, Pattern } from '../../language/index.js';
import {
  cheapFirst,
  isPerCase,
  type Needs,
  needsOf,
  ofNothing,
  startedByLatest,
  timelessly,
} from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { FALSE } from '../tri.js';
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
      // What the record hides may have made it true wherever its day alone keeps it from being so.
      const whole = mayHide(gen) ? timelessly(gen.law, when.condition) : when.condition;
      const condition = cheapFirst(gen.law, whole);
      const here: Here = { event, rolls: null, alone: false, inclusive: false, after: true };
      // Most of what is deemed hangs on what most cases do not have: nothing else is asked of those.
      gen.code.block(`if (bail === 0 && ${needed(gen, needsOf(gen.law, deem), event)})`, () =>
        gen.code.line(`if (${gen.condition(condition, here)} !== 0) bail = 1;`),
      );
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

/** Whether what must be there for something to be deemed may be, at an event of a kind, as an expression. */
function needed(gen: Gen, needs: Needs, event: number): string {
  if (needs === null) return 'true';
  if (typeof needs !== 'number') {
    const [of, by] = 'all' in needs ? [needs.all, ' && '] : [needs.any, ' || '];
    return of.length === 0 ? String('all' in needs) : `(${of.map((n) => needed(gen, n, event)).join(by)})`;
  }
  const pattern: Pattern = { of: [{ event: needs, where: null }] };
  if (needs === event || gen.isOpen(pattern)) return 'true';
  return `${gen.memory.variable(pattern, { is: 'first' })} >= 0`;
}

/** Whether it may have held before anything of a case that the record shows: then it may in any case. */
export function mayHoldAtFirst(log: BoundLog, rules: RuleSet, time: LegalTime, { when }: Deem): boolean {
  if (when.op !== 'holds' || !log.recording.events.includes('not')) return false;
  return ofNothing(log, rules, time, timelessly(rules.law, when.condition)) !== FALSE;
}

function mayHide({ recording }: Gen): boolean {
  return recording.events.includes('not');
}

/** Nothing is deemed where the clock has not begun or still runs, or what prevents it came in time. */
function lapsed(gen: Gen, deem: Deem, clock: number): void {
  const { code, law } = gen;
  const { start } = law.clocks[clock]!;
  if (start.op === 'event' && start.anchor.which === 'each') throw new NotCompiled('a clock for each event');
  const itself: Pattern = { of: [{ event: deem.event, where: null }] };
  // What had run out before a later event began the clock anew, the interpreter looks for.
  for (const pattern of startedByLatest(law, clock))
    code.line(`if (${gen.memory.variable(pattern, { is: 'count' })} > 1) bail = 1;`);
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
