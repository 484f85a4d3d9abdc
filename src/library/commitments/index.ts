export { applied, changesOf, isOverdue, type WantedChange } from './change.js';
export { demandsIn } from './demands.js';
export { type Followed, type FollowedCommitment, type FollowedDemand, follow, followed } from './follow.js';
export {
  CHANGEABLE,
  type Changeable,
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentChange,
  type CommitmentState,
  type DemandPlace,
} from './model.js';
export { type KeptPlace, placeIn } from './place.js';
export { type Adoption, adopt, changeCommitment, commitments, commitmentWithHistory } from './store.js';
