export {
  type ComparedInstance,
  type ComparedLaw,
  type ComparedRule,
  type Comparison,
  compareRuns,
  EFFECTS,
  type Effect,
  type EffectKind,
  type Judgement,
  type VerdictTally,
} from './document.js';
export { pairRules, type RulePair } from './pair-rules.js';
