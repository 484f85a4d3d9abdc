export type { Doubt } from './doubt.js';
export { limitSide } from './guard.js';
export { interpret, isPerCase } from './interpreter.js';
export type { Until } from './judgment.js';
export { Reckoner, type Reckoning, reckon, versionsOf } from './reckon.js';
export { followed, judgmentsIn } from './review.js';
export { pointInHours } from './time-tests.js';
export { countsBack, inHours, longestLength, periodOf } from './units.js';
export { wholeUnits } from './values.js';
