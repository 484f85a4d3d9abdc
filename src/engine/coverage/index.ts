export { type Assumption, assumptionsIn } from './assumptions.js';
export { CONSTRUCTS, type Construct } from './constructs.js';
export { type Amiss, type FactRow, factRows, heldAgainst } from './facts.js';
export { type Declaration, restingOn } from './parts.js';
export { REASONS, type Reason, type RowCoverage, rowCoverage, unconfirmedRules } from './rows.js';
export { type ConstructUse, constructUses } from './uses.js';
