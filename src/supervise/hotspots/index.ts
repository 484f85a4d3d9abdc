export {
  type Cells,
  cellsOf,
  groupNames,
  MEASURES,
  type Measure,
  PERIODS,
  type PeriodOfTime,
  type Timeline,
  timelineTo,
} from './cells.js';
export { type Counted, type HotSpot, type HotSpots, hotSpots, SURE } from './hotspots.js';
export { htmlHotSpots } from './hotspots-html.js';
export { columnTitles, csvHotSpots, type GroupNames, rowTexts, rulesCalled } from './hotspots-text.js';
export { suppressed } from './suppress.js';
