export { type ActProspect, type Change, type ThoughtAct, thoughtActs } from './acts.js';
export { type Chart, chartOf } from './chart.js';
export { type ClockProspect, type ClockStanding, clockProspects } from './clock-prospects.js';
export { type AddedAct, type Judged, Outlook } from './outlook.js';
export type { OwnField, Unmet } from './unmet.js';
