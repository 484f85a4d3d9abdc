export { type AlignedPair, type Alignment, type AlignmentDoubt, align, DOUBTFUL } from './align.js';
