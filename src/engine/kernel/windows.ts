import type { Pattern, Period } from '../../language/index.js';
import { NotCompiled } from './code.js';
import type { Gen, Here } from './gen.js';

/** Counted as windows are: never rolled, and no calendar asks for more days. */
const UNROLLED = { rolls: false, counting: { minWorkingDays: 0 } } as const;

/** The period of a window that ends at the moment it is seen from, the same one for all of a pattern; null where it has none. */
function windowOf({ of }: Pattern): Period | null {
  const [first] = of;
  if (!of.some((a) => a.window)) return null;
  const plain = of.every((a) => JSON.stringify(a.window) === JSON.stringify(first!.window));
  const { window } = first!;
  if (!plain || window?.op !== 'ending' || window.at !== null || window.period.workingDays !== 0)
    throw new NotCompiled('a window of another kind');
  return window.period;
}

/** What code asks of the events of a window: how many there are, the position of the first or last, the sum of whole amounts. */
export type WindowPart = 'count' | 'first' | 'last' | { readonly sum: number };

/**
 * The events of a pattern that lie in its window, seen from the event at hand; null where the pattern has none. Events and acts come in the
 * order of days, so that what has left the window never comes back: each event is looked at twice.
 */
export function windowCode(gen: Gen, pattern: Pattern, part: WindowPart, here: Here): string | null {
  const period = windowOf(pattern);
  if (period === null) return null;
  if (here.alone || here.after || here.event < 0) throw new NotCompiled('a window seen from no event');
  const sum = typeof part === 'object' ? part.sum : null;
  const list = gen.memory.variable(pattern, { is: 'window', attribute: sum }, true, true);
  const { code } = gen;
  const table = gen.tables.due(period, UNROLLED);
  // Where days are not in order, the case is the interpreter's.
  code.line(`if (day < ${list}d) bail = 1; else ${list}d = day;`);
  code.line(`while (${list}h < ${list}n && day${table}(D[${list}[${list}h]]) < day) ${list}h++;`);
  if (part === 'count') return code.hold(`(${list}n - ${list}h)`);
  if (part === 'first') return code.hold(`(${list}h < ${list}n ? ${list}[${list}h] : -1)`);
  if (part === 'last') return code.hold(`(${list}h < ${list}n ? ${list}[${list}n - 1] : -1)`);
  return code.hold(`(${list}h < ${list}n ? ${list}s[${list}n] - ${list}s[${list}h] : 0)`);
}
