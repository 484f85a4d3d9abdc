export { type ClockView, clockAfter, clockAt, clockFrom, type From, lapseAt, probe } from './clock.js';
export type { Ineffective, Occurrence } from './effects.js';
export { type ClockAct, enderOf, historyOf } from './history.js';
export { endOf, takenOut } from './pauses.js';
export { type Dial, dueOfState, type Out, type State } from './state.js';
