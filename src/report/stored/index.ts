export { type Narrowing, narrowed } from './narrow.js';
export { type ReadReport, readStoredReport } from './read-stored.js';
