export { type ExportOptions, singleFinding } from './export.js';
export { type Contradiction, contradictionsIn } from './held.js';
export { judgeSingle, type SingleVerdict, sameVerdict, verdictIn } from './judge.js';
export { readSingleFinding, type SingleFinding } from './single-finding.js';
export { type Misstatement, misstatementsIn } from './statements.js';
