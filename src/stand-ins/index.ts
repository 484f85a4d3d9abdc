/** What stands in for Node where the project runs in a browser. The build puts it in Node's place; only the disk is asked for by name. */
export { disk } from './disk.js';
