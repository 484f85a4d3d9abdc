export { shareFound, type Weighted, weightedShare } from './sums.js';
export { CONFIDENCE, type Estimate, wilson } from './wilson.js';
