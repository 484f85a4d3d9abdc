export type { Host } from './host.js';
export { type Ends, serve } from './serve.js';
