export { type Keying, keyedLogs } from './keyed-logs.js';
