export { type AlignedPair, type Alignment, type AlignmentDoubt, align, DOUBTFUL } from './align.js';
export { type Amount, amountsIn, differing } from './amounts.js';
