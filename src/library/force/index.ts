export {
  type Commencement,
  isRemembered,
  KNOWN_COMMENCEMENTS,
  KNOWN_REPEALS,
  knownCommencement,
  repealBasis,
} from './known.js';
export {
  FORCE_BASES,
  type Force,
  type ForceBasis,
  type ForceEnd,
  type ForceSpan,
  forceOn,
  type Repeal,
} from './model.js';
export { ownNodes, repealsIn } from './repeals.js';
export { type DatedVersion, spansOf } from './spans.js';
export { closest, fitOf } from './title-fit.js';
export { titlesOf } from './titles.js';
