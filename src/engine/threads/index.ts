export type { Answer, Order, Result } from './message.js';
export { unship } from './ship.js';
export { checkLogInThreads } from './threads.js';
