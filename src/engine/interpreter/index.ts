export { Answers, type Asker } from './answers.js';
export { cheapFirst } from './cheap-first.js';
export { startedByLatest } from './deem-found.js';
export { type Needs, needsOf } from './deem-needs.js';
export { type DeemedLog, withDeemed } from './deemed-log.js';
export type { Doubt } from './doubt.js';
export type { CaseEvent } from './event.js';
export type { Failure } from './failures.js';
export { followed } from './followed.js';
export { limitSide } from './guard.js';
export { interpret, isPerCase, overriding } from './interpreter.js';
export type { Told, Until } from './judgment.js';
export { allCases, type Besides, isKeyed, type KeyedLog } from './keys.js';
export { kindsAsked } from './kinds-asked.js';
export { mayMove } from './may-move.js';
export { optionsOf, waysOf } from './options.js';
export { withinOffices } from './partition.js';
export {
  type ActProspect,
  type AddedAct,
  type Change,
  type Chart,
  type ClockProspect,
  type ClockStanding,
  chartOf,
  clockProspects,
  type Judged,
  Outlook,
  type OwnField,
  type ThoughtAct,
  thoughtActs,
  type Unmet,
} from './prospects/index.js';
export { Reckoner, type Reckoning } from './reckon.js';
export type { ClockReckoning, ClockStep } from './reckon-clock.js';
export { periodsBetween, shows } from './recurring.js';
export { judgmentsIn } from './review.js';
export { ofNothing, timelessly } from './sometime.js';
export { contextAsked, isJudgedAlone, nestedIn, reachOf, Strays } from './strays.js';
export { limitKind, pointInHours } from './time-tests.js';
export { inHours, longestLength, periodOf } from './units.js';
export { type Value, wholeUnits } from './values.js';
