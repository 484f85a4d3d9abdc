export { type ClockView, clockAfter, clockAt, clockFrom, type From, lapseAt, probe } from './clock.js';
export type { Ineffective } from './effects.js';
export { type ClockAct, enderOf, historyOf } from './history.js';
export type { Meeting } from './occurrences.js';
export { endOf, takenOut } from './pauses.js';
export { type Dial, dueOfState, type Out, type State } from './state.js';
