import type { Span } from '../../legal-time.js';
import { type AsOf, takenOut } from './pauses.js';
import { type Dial, dueOfState, type State } from './state.js';

/** When a state runs out, as known: `open` counts what stands still now as if it ended now, else not at all. */
export function dueOf(dial: Dial, state: State, asOf: AsOf, open: boolean): Span {
  if (state.stretches.length === 0) return dueOfState(dial, state, []);
  const { least, most } = takenOut(dial, state, asOf, open);
  return { lo: dueOfState(dial, state, least).lo, hi: dueOfState(dial, state, most).hi };
}
