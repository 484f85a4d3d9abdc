import type { Clock, Pattern } from '../../language/index.js';
import type { ClockView, Meeting } from './clocks/index.js';
import type { CaseEvent } from './event.js';
import type { PatternEvents } from './past.js';

/** What was worked out of a scene and may be asked for again; it holds only under the scene's own variables and suppositions. */
export class Memo {
  /** The events of each pattern. */
  readonly patterns = new Map<Pattern, PatternEvents>();
  /** The events of each kind, in order. */
  kinds: ReadonlyMap<number, readonly CaseEvent[]> | undefined;
  /** Kinds of events that bear on a clock. */
  readonly bearing = new Map<number, ReadonlySet<number>>();
  /** Clocks as seen from outside, by clock and place. */
  readonly views = new Map<string, readonly ClockView[]>();
  /** What acts on a clock, by the first block that may and the event that it began with. */
  readonly meetings = new Map<Clock, Map<string, readonly Meeting[]>>();
}
