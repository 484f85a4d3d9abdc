export { commencementStated } from './commencement.js';
export { dayIn, eventsIn, isDay, type TextEvent } from './days.js';
export { type Described, describe, type GivenMeta } from './describe.js';
export { namedBy, slugOf } from './file-name.js';
