/**
 * Forwards: where one matter stands under a law, what would change, and when everything falls due. Nothing in here touches files, a
 * network or a clock on the wall: texts and the time that is asked about are given in.
 */
export type { ActStanding, ActState } from './acts.js';
export { assemble as assembleMatter, MOST_EVENTS, type RawMatter } from './assemble.js';
export { type Changed, type Changes, changesBetween } from './changes.js';
export { type Following, followsFrom } from './follows.js';
export { type CalendarEntry, icsText } from './ics.js';
export { type BoundMatter, bindMatter, type Matter, type MatterEvent, readingsWith } from './matter.js';
export { matterOfCase } from './of-log.js';
export { type MatterForm, matterForm, readMatter, readRaw } from './read-matter.js';
export { type ClockAt, type Due, type Standing, setBy, standingOf } from './standing.js';
export { startingEvents } from './starts.js';
export { matterOfWords, withWords } from './words.js';
