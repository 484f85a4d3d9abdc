export { type ClockView, clockAfter, clockAt, type From, lapseAt, probe } from './clock.js';
export { takenOut } from './pauses.js';
