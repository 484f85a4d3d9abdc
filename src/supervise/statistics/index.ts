export { atLeast, corrected, type Rate, sameRate } from './rates.js';
export { shareFound, type Weighted, weightedShare } from './sums.js';
export { CONFIDENCE, type Estimate, wilson } from './wilson.js';
