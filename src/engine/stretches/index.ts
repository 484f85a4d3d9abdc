export type { Edge, StretchOrder, Survey, Task } from './order.js';
export { Share } from './share.js';
export { byStretches, StretchedCheck, type StretchedLog } from './stretches.js';
export type { Totals } from './totals.js';
