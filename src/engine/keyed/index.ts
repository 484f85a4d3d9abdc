export { KeyedGroups, type Keying, type Members } from './keyed-logs.js';
